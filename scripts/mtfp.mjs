/** The mtfp command from a clone: npm run mtfp -- report gap plan.xlsx */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bundledText, evaluated } from './typescript-module.mjs';

if (isMainThread) {
  const text = await bundledText('addin/command-line/mtfp.ts', 'addin/command-line/plan-worker.ts');
  const { runCommand } = evaluated(text);
  const startWorker = () => new Worker(new URL(import.meta.url), { workerData: text });
  process.exitCode = await runCommand(
    process.argv.slice(2),
    { out: line => console.log(line), err: line => console.error(line) },
    startWorker,
  );
} else evaluated(workerData).answerPlans(parentPort);
