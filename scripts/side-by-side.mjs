/**
 * Runs npm scripts beside each other, as many at once as there are processors, those named first first, and shows what each says
 * once it has ended; fails where one of them does.
 *
 *   node scripts/side-by-side.mjs build lint types
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const waiting = process.argv.slice(2);
const NPM = process.env.npm_execpath;
if (waiting.length === 0 || !NPM) {
  console.error('Name npm scripts, and run this from one: "check": "node scripts/side-by-side.mjs lint types".');
  process.exit(2);
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, oneAfterAnother));

async function oneAfterAnother() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    const from = performance.now();
    const { code, said } = await run(script);
    console.log(
      `\n${script}: ${code === 0 ? 'done' : 'FAILED'} after ${((performance.now() - from) / 1000).toFixed(0)} s\n${said.trimEnd()}`,
    );
    if (code !== 0) process.exitCode = 1;
  }
}

function run(script) {
  const child = spawn(process.execPath, [NPM, 'run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', part => said.push(part));
  child.stderr.on('data', part => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, said: Buffer.concat(said).toString() }));
  });
}
