/**
 * What a workbook’s cells wait for: every script that the page loads for them, read by the engine; functions.js read and run; then
 * the first report. Each in a process of its own.
 *   node bench/cells-start.mjs [folder of a build]…        the median of nine; dist unless folders are named
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { load } from '../scripts/typescript-module.mjs';

const RUNS = 9;
/** The page’s own scripts in their order; Excel’s library comes from elsewhere. */
const pageScripts = folder =>
  [...readFileSync(`${folder}/taskpane.html`, 'utf8').matchAll(/<script src="?([^":>]+)"?>/g)].map(([, file]) =>
    readFileSync(`${folder}/${file}`, 'utf8'),
  );
const kilobytes = texts => (texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000).toFixed(1);
const [, , first, folder, plan] = process.argv;

if (first === '--one') {
  const calls = new Map();
  const script = readFileSync(`${folder}/functions.js`, 'utf8');
  const world = createContext({ CustomFunctions: { associate: (id, call) => calls.set(id, call) } });
  const begun = performance.now();
  runInContext(script, world);
  const read = performance.now();
  calls.get('PLAN')('gap', '', JSON.parse(readFileSync(plan, 'utf8')), {});
  console.log(JSON.stringify({ script: read - begun, report: performance.now() - read }));
} else if (first === '--page') {
  const all = pageScripts(folder);
  const begun = performance.now();
  for (const text of all) new Script(text);
  console.log(JSON.stringify({ page: performance.now() - begun }));
} else {
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { february2026 } = await load('addin/example/february-2026.ts');
  const file = `${mkdtempSync(`${tmpdir()}/cells-start-`)}/plan.json`;
  writeFileSync(file, JSON.stringify(february2026.tables.filter(({ isBeside }) => !isBeside).map(({ values }) => values)));
  const median = figures => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)].toFixed(1);
  for (const build of process.argv.length > 2 ? process.argv.slice(2) : ['dist']) {
    const asked = what =>
      JSON.parse(execFileSync(process.execPath, [import.meta.filename ?? process.argv[1], what, build, file], { encoding: 'utf8' }));
    const runs = Array.from({ length: RUNS }, () => ({ ...asked('--one'), ...asked('--page') }));
    console.log(
      `${build}: the page’s scripts ${kilobytes(pageScripts(build))} KB, read in ${median(runs.map(({ page }) => page))} ms; functions.js ${kilobytes([readFileSync(`${build}/functions.js`)])} KB, read and run in ${median(runs.map(({ script }) => script))} ms, first PLAN ${median(runs.map(({ report }) => report))} ms`,
    );
  }
}
