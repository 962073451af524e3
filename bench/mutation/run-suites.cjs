/**
 * Runs test files, written for Jest, one after another in this process, and stops at the first that fails. After each a line
 * says how it ended and what processor time it took; with REACHED, which faults it reached. LIMITS says the milliseconds of
 * processor time that each may take, which a busy machine does not change.
 */
const { writeSync } = require('node:fs');
const { resolve } = require('node:path');
const { Worker } = require('node:worker_threads');
require('./jest-words.cjs');
const Mocha = require('mocha');

/** Milliseconds after which a test that waits for something is over. */
const TEST_LIMIT = 60_000;
const limits = process.env.LIMITS?.split(',').map(Number);

const cpu = () => Object.values(process.cpuUsage()).reduce((sum, one) => sum + one, 0) / 1000;
const say = line => writeSync(1, `${JSON.stringify(line)}\n`);

/** A thread of its own sees when the tests have had their time, though they never come to an end. */
const until = new Float64Array(new SharedArrayBuffer(8));
until[0] = Infinity;
const watch = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > workerData[0]) process.kill(process.pid, 'SIGKILL');
  }, 250);`;
if (limits) new Worker(watch, { eval: true, workerData: until }).unref();

async function run(suite) {
  const mocha = new Mocha({ bail: true, timeout: TEST_LIMIT, reporter: function Quiet() {} });
  mocha.addFile(resolve(suite));
  let failed;
  await new Promise(done => {
    mocha.run(() => done()).on('fail', (test, error) => (failed ??= `${test.fullTitle()}: ${String(error?.message).slice(0, 200)}`));
  });
  return failed;
}

void (async () => {
  for (const [at, suite] of process.argv.slice(2).entries()) {
    const before = cpu();
    until[0] = before + (limits?.[at] ?? Infinity);
    let failed;
    try {
      failed = await run(suite);
    } catch (error) {
      failed = `would not load: ${String(error?.message).slice(0, 200)}`;
    }
    const { static: loading = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
    const reached = process.env.REACHED ? [...new Set([loading, ...Object.values(perTest)].flatMap(Object.keys))] : undefined;
    say({ suite, failed, ms: Math.round(cpu() - before), reached });
    if (failed) break;
  }
  process.exit(0);
})();
