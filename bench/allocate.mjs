/**
 * Allocation within floors and caps to the penny, beside numpy (binary figures) and the apportionment packages on npm,
 * which know no bounds. Each way runs in its own process; rounds go to and fro; ratios are taken inside a round.
 *
 * Goals: no slower than numpy from 1,000 rows; 100 times the rows at most 140 times the time; no wrong penny.
 * Run: cd bench && npm ci && cd .. && node bench/allocate.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROUNDS = 7;
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'allocate-'));
const built = join(folder, 'allocate.mjs');
const entry = join(folder, 'entry.ts');
const core = join(here, '../core/commissioning');
writeFileSync(
  entry,
  `export { allocate, sharedWithin } from ${JSON.stringify(join(core, 'allocate'))};\nexport { weightsOf } from ${JSON.stringify(join(core, 'exact-columns'))};\n`,
);
await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile: built, logLevel: 'error' });

const node = (script, ...args) =>
  execFileSync(process.execPath, [join(here, 'allocate', script), ...args], { cwd: here, encoding: 'utf8' }).trim();
const numpy = size => execFileSync('python3', [join(here, 'allocate/numpy_variant.py'), String(size)], { encoding: 'utf8' }).trim();
const hasNumpy = (() => {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(node('exactness.mjs', built));
const BASE = 'ours, whole pence';
const medians = new Map();
for (const n of [9, 1_000, 100_000, 1_000_000]) {
  const names = [
    BASE,
    ...(hasNumpy ? ['numpy'] : []),
    'ours, pounds to decimals',
    'ours, without bounds',
    'apportionment (no bounds)',
    'dinero.js (no bounds)',
  ].filter(name => n <= 100_000 || name === BASE || name === 'numpy');
  const rounds = Array.from({ length: n <= 1_000 ? ROUNDS : 5 }, (_, round) => {
    const order = round % 2 ? [...names].reverse() : names;
    return new Map(order.map(name => [name, Number(name === 'numpy' ? numpy(n) : node('variant.mjs', name, String(n), built))]));
  });
  medians.set(n, median(rounds.map(round => round.get(BASE))));
  console.log(`\n${n.toLocaleString('en-GB')} rows (${BASE} = 1, ${(medians.get(n) / 1000).toFixed(3)} ms)`);
  for (const name of names)
    console.log(`  ${name.padEnd(28)} ${median(rounds.map(round => round.get(name) / round.get(BASE))).toFixed(2)}`);
}
console.log(
  `\n100,000 rows take ${(medians.get(100_000) / medians.get(1_000)).toFixed(0)} times as long as 1,000; 1,000,000 take ${(medians.get(1_000_000) / medians.get(100_000)).toFixed(1)} times as long as 100,000.`,
);
rmSync(folder, { recursive: true });
