import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sheet } from '../plan/as-sheet';

/** A spreadsheet that holds the plan: sets the six shifts, recalculates, reads the thirty figures. */
export interface Spreadsheet {
  recalculated(shifts: readonly number[]): number[];
}

/** Named apart from its import, so that the product's own type check does not need this peer to be installed. */
const HYPERFORMULA = 'hyperformula';

interface HyperFormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}
interface HyperFormulaSheet {
  batch(changes: () => void): unknown;
  setCellContents(cell: HyperFormulaCell, contents: unknown[][]): unknown;
  getCellValue(cell: HyperFormulaCell): unknown;
}
interface HyperFormulaLibrary {
  buildFromArray(cells: unknown[][], options: { licenseKey: string }): HyperFormulaSheet;
}

export async function hyperFormula({ cells, shifts, results }: Sheet): Promise<Spreadsheet> {
  const { HyperFormula } = (await import(HYPERFORMULA)) as { HyperFormula: HyperFormulaLibrary };
  const sheet = HyperFormula.buildFromArray(
    cells.map(row => [...row]),
    { licenseKey: 'gpl-v3' },
  );
  return {
    recalculated(values) {
      sheet.batch(() =>
        shifts.forEach(([row, col], i) => {
          sheet.setCellContents({ sheet: 0, row, col }, [[values[i]!]]);
        }),
      );
      return results.map(([row, col]) => sheet.getCellValue({ sheet: 0, row, col }) as number);
    },
  };
}

export async function ironCalc({ cells, shifts, results }: Sheet): Promise<Spreadsheet> {
  const require = createRequire(import.meta.url);
  const wasm = require.resolve('@ironcalc/wasm');
  const { initSync, Model } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(wasm.replace(/wasm\.js$/, 'wasm_bg.wasm')) });
  const model = new Model('plan', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) model.setUserInput(0, r + 1, c + 1, String(cell));
    }),
  );
  model.evaluate();
  return {
    recalculated(values) {
      shifts.forEach(([row, col], i) => model.setUserInput(0, row + 1, col + 1, String(values[i]!)));
      model.evaluate();
      return results.map(([row, col]) => Number(model.getFormattedCellValue(0, row + 1, col + 1).replace(/,/g, '')));
    },
  };
}

/** So many PRECEPT cells over nine authorities: how long one of them takes when the Band D they all read is changed. */
export async function hyperFormulaCells(count: number, taxBases: readonly number[]): Promise<(bandD: number) => unknown> {
  const { HyperFormula } = (await import(HYPERFORMULA)) as { HyperFormula: HyperFormulaLibrary };
  const formula = (row: number) =>
    `=${taxBases.map((_, i) => `ROUND(${letters(i + 1)}${row}*$${letters(taxBases.length + 1)}$1,0)`).join('+')}`;
  const rows = Array.from({ length: count }, (_, row) => [...taxBases.map(base => base + row), row ? null : 250, formula(row + 1)]);
  const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
  return bandD => {
    sheet.batch(() => sheet.setCellContents({ sheet: 0, row: 0, col: taxBases.length }, [[bandD]]));
    return sheet.getCellValue({ sheet: 0, row: count - 1, col: taxBases.length + 1 });
  };
}

const letters = (nth: number): string => String.fromCharCode(64 + nth);
