/**
 * What a sheet of reports costs beside one report: six PLAN calls, and twelve with the pane, after one cell has changed.
 * Processor time, ways interleaved, medians of the rounds' own ratios. Run: npm run bench:reports [rounds]
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inProcess } from './frame.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, 'results');
mkdirSync(results, { recursive: true });
await build({
  entryPoints: ['six-reports', 'scenarios'].map(name => join(here, 'variants', `${name}.ts`)),
  outdir: results,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
const measured = name => inProcess(process.execPath, [join(results, `${name}.mjs`), process.argv[2] ?? '15']);
const line = (what, found, unit, goal) =>
  console.log(`${what.padEnd(62)} ${found.toFixed(2)} ${unit.padEnd(6)} at most ${goal}: ${found <= goal ? 'met' : 'MISSED'}`);
const reports = measured('six-reports');
line('Six PLAN calls, 60 lines over 5 years, after one edit', reports.sixToOne, '× one', 1.6);
line('Twelve reports on a sheet and the pane, after one edit', reports.twelveToOne, '× one', 3);
const scenarios = measured('scenarios');
line('COMPARE of 50 scenarios, 200 rows over 10 years', scenarios.compareToOne, '× one', 10);
line('stress on the February 2026 example', scenarios.stress, 'ms', 60);
const { one, six, twelve } = reports;
console.log(
  `Milliseconds, for reading the ratios only: ${[one, six, twelve, scenarios.one, scenarios.compare].map(ms => ms.toFixed(1)).join(', ')}`,
);
