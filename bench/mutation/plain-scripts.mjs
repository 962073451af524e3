/** Makes plain scripts of the rules (with every fault in them, each asleep) and of the tests, beside their sources, once for the whole run. */
import { readdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const sources = ['core', 'addin', 'tests', 'bench/plan'].flatMap(folder =>
  readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map(file => `${folder}/${file}`),
);

await build({ entryPoints: sources, outdir: '.', outbase: '.', format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error' });
// The folders of the library and of the benchmarks call their scripts modules; these are none.
for (const folder of ['core', 'bench/plan']) writeFileSync(`${folder}/package.json`, '{}');
