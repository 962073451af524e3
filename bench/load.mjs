/**
 * Load: 1,000 cells of each function in one recalculation through Microsoft's custom-functions runtime, and plans of 200 rows
 * a table, ten years and 50 scenarios; ten batches each, one after the other in one process, no two alike. Prints the
 * processor time of a batch, how the last three compare with the first three, and by how much the heap grew after collection.
 *
 *   npm run bench:load [pattern of names]          results: docs/load.md
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from './frame.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, 'results/load.cjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(here, 'load/run.ts')],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
});

console.log('| Load | A batch, ms | Last three ÷ first three | Heap, MB | Growth over nine batches, MB |');
console.log('| --- | ---: | ---: | ---: | ---: |');
const run = spawn(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = once(run, 'close');
for await (const line of createInterface({ input: run.stdout })) {
  const { name, ms, heap } = JSON.parse(line);
  const steady = median(ms.slice(-3)) / median(ms.slice(0, 3));
  console.log(
    `| ${name} | ${median(ms).toFixed(0)} | ${steady.toFixed(2)} | ${heap.at(-1).toFixed(1)} | ${(heap.at(-1) - heap[0]).toFixed(2)} |`,
  );
}
[process.exitCode] = await ended;
