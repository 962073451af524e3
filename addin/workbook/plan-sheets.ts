/** A plan as the sheets of a workbook: the answers on sheets of their own, then the tables. Plain data, the same for Excel and for the preview. */
import { financialYear, moneyUnitOf } from '../../core';
import type { CellValue, Table } from '../../core';
import type { ExamplePlan } from '../example/example-plan';
import { addressOf } from './addresses';
import { answerSheets } from './answer-sheets';
import type { NewSheet, NewTable, SheetCell } from './new-sheet';
import { tableFormat } from './number-formats';

/** Free rows between two tables on a sheet, so that each can be typed on. */
const GAP = 3;
const NARROWEST = 11;
const WIDEST = 32;

interface Filling {
  readonly cells: (SheetCell | undefined)[][];
  readonly tables: NewTable[];
}

export function planSheets(plan: ExamplePlan): NewSheet[] {
  const money = moneyUnitOf(plan.tables.map(table => table.values)).name;
  const sheets = new Map<string, Filling>();
  for (const { sheet, name, values } of plan.tables) {
    const { cells, tables } = sheets.get(sheet) ?? { cells: [], tables: [] };
    const row = cells.length === 0 ? 0 : cells.length + GAP;
    while (cells.length < row) cells.push([]);
    values.forEach((line, index) =>
      cells.push(
        line.map((value, column) => (index === 0 ? header(values, column) : laid(value, tableFormat(values, index, column, money)))),
      ),
    );
    tables.push({ name, address: addressOf({ row, column: 0, rows: values.length, columns: values[0]?.length ?? 1 }) });
    sheets.set(sheet, { cells, tables });
  }
  const tableSheets = [...sheets].map(([name, { cells, tables }]): NewSheet => ({
    name,
    cells,
    tables,
    widths: widthsOf(cells),
    frozen: { rows: 1, columns: 1 },
    print: { landscape: true, titleRows: 1, footer: plan.title },
  }));
  return [...answerSheets(plan, money), ...tableSheets];
}

function laid(value: CellValue, format: string | undefined): SheetCell | undefined {
  const isTyped = value !== null && value !== undefined && value !== '';
  return isTyped || format ? { value, format } : undefined;
}

/** A header stands over its figures as they stand, to the right. */
function header(table: Table, column: number): SheetCell {
  const isOverFigures =
    table.slice(1).some(row => typeof row[column] === 'number') || financialYear(String(table[0]![column])) !== undefined;
  return { value: table[0]![column], look: isOverFigures ? 'figure header' : 'header' };
}

/** Wide enough for most of what stands in a column, words included. */
function widthsOf(cells: readonly (readonly (SheetCell | undefined)[])[]): number[] {
  const count = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: count }, (_, column) => {
    const longest = cells.reduce((most, row) => Math.max(most, String(row[column]?.value ?? '').length), 0);
    return Math.min(Math.max(longest + 3, NARROWEST), WIDEST);
  });
}
