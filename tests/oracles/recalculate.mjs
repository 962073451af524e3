/** Recalculates native formulas in IronCalc, an engine that is not ours: formulas by row as JSON in, values out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';

const bytes = createRequire(import.meta.url)
  .resolve('@ironcalc/wasm')
  .replace(/wasm\.js$/, 'wasm_bg.wasm');
await init({ module_or_path: readFileSync(bytes) });
const rows = JSON.parse(readFileSync(0, 'utf8'));
const model = new Model('Plan', 'en', 'Europe/London', 'en');
model.pauseEvaluation();
rows.forEach((row, r) =>
  row.forEach((cell, c) => {
    if (cell !== null && cell !== '') model.setUserInput(0, r + 1, c + 1, String(cell));
  }),
);
model.resumeEvaluation();
model.evaluate();
process.stdout.write(JSON.stringify(rows.map((row, r) => row.map((_, c) => model.getFormattedCellValue(0, r + 1, c + 1)))));
