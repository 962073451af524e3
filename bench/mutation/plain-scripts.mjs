/** Makes plain scripts of the rules (with every fault in them, each asleep) and of the tests, beside their sources, once for the whole run. */
import { readdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const sources = ['core', 'addin', 'tests', 'bench/plan'].flatMap(folder =>
  readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map(file => `${folder}/${file}`),
);

await build({ entryPoints: sources, outdir: '.', outbase: '.', format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error' });
// The benchmarks' folder calls its scripts modules; these are none.
writeFileSync('bench/plan/package.json', '{}');
