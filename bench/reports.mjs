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
const outfile = join(here, 'results/six-reports.mjs');
mkdirSync(join(here, 'results'), { recursive: true });
await build({
  entryPoints: [join(here, 'variants/six-reports.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
const { one, six, twelve, sixToOne, twelveToOne } = inProcess(process.execPath, [outfile, process.argv[2] ?? '15']);
const line = (what, ratio, goal) =>
  console.log(`${what.padEnd(58)} ${ratio.toFixed(2)} × one   at most ${goal}: ${ratio <= goal ? 'met' : 'MISSED'}`);
line('Six PLAN calls, 60 lines over 5 years, after one edit', sixToOne, 1.6);
line('Twelve reports on a sheet and the pane, after one edit', twelveToOne, 3);
console.log(`Milliseconds, for reading the ratios only: ${one.toFixed(1)}, ${six.toFixed(1)}, ${twelve.toFixed(1)}`);
