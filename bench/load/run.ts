/** Runs each load in ten batches one after the other and prints, as a line of JSON each, the processor time and the heap of every batch. */
import { openInNode } from '../../tests/host/excel-in-node';
import { functionsScript } from '../../tests/host/functions-script';
import { cellsOfEachFunction, largePlans } from './batches';
import type { Load } from './batches';

const BATCHES = 10;
const collect = globalThis.gc ?? (() => undefined);

async function measured({ name, batch }: Load) {
  const ms: number[] = [];
  const heap: number[] = [];
  for (let number = 0; number <= BATCHES; number++) {
    const before = process.cpuUsage();
    await batch(number);
    const { user, system } = process.cpuUsage(before);
    collect();
    ms.push((user + system) / 1000);
    heap.push(process.memoryUsage().heapUsed / 1e6);
  }
  console.log(JSON.stringify({ name, ms: ms.slice(1), heap: heap.slice(1) }));
}

async function all() {
  const page = await openInNode();
  page.window.eval(await functionsScript());
  const named = new RegExp(process.argv[2] ?? '');
  for (const load of [...cellsOfEachFunction(page), ...largePlans]) if (named.test(load.name)) await measured(load);
  page.close();
}

void all();
