/** Every function’s worked example, laid one below the other on one sheet: the cells that it points to, and the formula beside them. */
import { inNamespace } from '../functions/namespace';
import { registry } from '../functions/registry';
import { EXAMPLE_PLAN, WORKED } from '../functions/worked-examples';
import type { ExampleCell, ExampleCells, WorkedExample } from '../functions/worked-examples';
import { areaOf } from '../workbook/addresses';
import type { SheetCell } from '../workbook/new-sheet';

export interface FunctionBlock {
  readonly id: string;
  readonly worked: WorkedExample;
  readonly formula: string;
  /** The cell that holds the formula. */
  readonly address: string;
}

/** What stands before the names of the example plan’s tables, so that no table of the workbook has them. */
export const PREFIX = 'SelfTest';

const FORMULA_COLUMN = 'L';
const FORMULA_PLACE = 11;
/** Reports may be longer than what their example shows. */
const ROOM = 6;

interface WorkedBlock {
  readonly block: FunctionBlock;
  readonly firstRow: number;
  readonly rows: number;
}

function lay(): WorkedBlock[] {
  const all: WorkedBlock[] = [];
  let firstRow = 0;
  for (const { id, example } of registry) {
    const worked = WORKED[id];
    if (!worked) continue;
    const inputs = Object.keys(worked.cells ?? {}).map(areaOf);
    const lastInput = inputs.reduce((last, { row, rows }) => Math.max(last, row + rows), 0);
    const rows = Math.max(lastInput, rowsOf(worked.gives).length) + ROOM;
    const formula = onTheseTables(moved(inNamespace(example), firstRow + 1));
    all.push({ block: { id, worked, formula, address: `${FORMULA_COLUMN}${firstRow + 2}` }, firstRow, rows });
    firstRow += rows;
  }
  return all;
}

/** The cells of the sheet; row 1 of an example stands in the second row of its block, under the function’s name. */
export function functionCells(): SheetCell[][] {
  const cells: SheetCell[][] = [];
  const put = (row: number, column: number, cell: SheetCell) => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row]!;
    while (line.length <= column) line.push({});
    line[column] = cell;
  };
  for (const { block, firstRow } of laid) {
    put(firstRow, 0, { value: block.id, look: 'heading' });
    put(firstRow + 1, FORMULA_PLACE, { formula: block.formula });
    for (const [address, rows] of Object.entries(block.worked.cells ?? {})) {
      const area = areaOf(address);
      rows.forEach((row, i) => row.forEach((value, j) => put(firstRow + 1 + area.row + i, area.column + j, { value })));
    }
  }
  return cells;
}

export const rowsOf = (gives: ExampleCell | ExampleCells): ExampleCells =>
  Array.isArray(gives) ? (gives as ExampleCells) : [[gives as ExampleCell]];

/** The formula with its ranges so many rows further down. */
const moved = (formula: string, rows: number): string =>
  formula.replace(
    /("[^"]*")|\b([A-Z]{1,2})(\d+)\b/g,
    (all, words: string | undefined, column: string | undefined, row: string | undefined) =>
      words !== undefined ? all : `${column}${Number(row) + rows}`,
  );

const onTheseTables = (formula: string): string =>
  formula.replace(/\b([A-Z][a-z]+)\[/g, (all, name: string) => (name in EXAMPLE_PLAN ? `${PREFIX}${name}[` : all));

const laid: readonly WorkedBlock[] = lay();

export const functionBlocks: readonly FunctionBlock[] = laid.map(({ block }) => block);
