/**
 * Asks the same questions of V8, JavaScriptCore (Excel on a Mac) and SpiderMonkey, and compares the answers bit for bit:
 *
 *   node scripts/engines.mjs            every question; `--few` asks a tenth
 *
 * On Debian: apt-get install libjavascriptcoregtk-4.0-bin gjs. An engine that is not there is said, and not counted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const ENGINES = [
  { name: 'V8', command: process.execPath },
  { name: 'JavaScriptCore', command: 'jsc' },
  { name: 'SpiderMonkey', command: 'gjs' },
];

const folder = mkdtempSync(join(tmpdir(), 'engines-'));
const script = join(folder, 'answers.js');
await build({
  entryPoints: ['bench/engines/answers.ts'],
  bundle: true,
  outfile: script,
  format: 'iife',
  target: 'es2022',
  define: { EVERY_QUESTION: String(!process.argv.includes('--few')) },
  logLevel: 'error',
});

const told = ENGINES.map(({ name, command }) => {
  const from = performance.now();
  const { error, status, stdout, stderr } = spawnSync(command, [script], { encoding: 'utf8', maxBuffer: 1e9 });
  if (error?.code === 'ENOENT') return { name };
  if (status !== 0) throw new Error(`${name} stopped: ${error?.message ?? stderr}`);
  return { name, lines: stdout.trim().split('\n'), seconds: (performance.now() - from) / 1000 };
});
rmSync(folder, { recursive: true });

const [{ lines: expected }] = told;
for (const { name, lines, seconds } of told) {
  if (!lines) {
    console.log(`${name}: not here`);
    continue;
  }
  const different = expected.filter((line, i) => line !== lines[i]).map(line => line.split('\t')[0]);
  const isSame = different.length === 0 && lines.length === expected.length;
  console.log(`${name}: ${lines.length} answers, ${isSame ? 'the same bits' : `${different.length} differ`}, ${seconds.toFixed(1)} s`);
  for (const one of different.slice(0, 20)) console.log(`  ${one}`);
  if (!isSame) process.exitCode = 1;
}
