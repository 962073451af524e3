/**
 * How work grows: processor time of every report and function at n, 2n and 4n. At most 2.3 a doubling is right, which leaves
 * room for n log n and for the collection of memory. Run: npm run bench:growth [rounds] [names, a pattern]
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inProcess } from './frame.mjs';

const MOST = 2.3;
/**
 * What is measured is the work of the code as it stands, on one thread: the optimizing compiler takes 10 to 30 ms of it at whatever size
 * a function first seems to deserve it, and memory is collected seldom, since one collection more makes a small case double.
 */
const STEADY = ['--expose-gc', '--single-threaded', '--no-opt', '--min-semi-space-size=64', '--max-semi-space-size=64'];
const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, 'results/growth.mjs');
mkdirSync(join(here, 'results'), { recursive: true });
await build({ entryPoints: [join(here, 'variants/growth.ts')], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
const measured = inProcess(process.execPath, [...STEADY, outfile, process.argv[2] ?? '10', process.argv[3] ?? '']);
const slowest = measured.sort((a, b) => b.ratios[1] - a.ratios[1]);
for (const { name, sizes, ms, ratios } of slowest)
  console.log(
    `${name.padEnd(40)} ${sizes.join('/').padEnd(18)} ${ms
      .map(one => one.toFixed(1))
      .join('/')
      .padEnd(22)} ms ${ratios.map(one => one.toFixed(2)).join(' ')} ${ratios[1] > MOST ? 'ABOVE' : ''}`,
  );
console.log(`${measured.filter(({ ratios }) => ratios[1] > MOST).length} of ${measured.length} above ${MOST} a doubling`);
