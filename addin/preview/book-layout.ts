/** Where everything of a plan stands in a new workbook: the answers on sheets of their own, then the tables. */
import { financialYear } from '../../core';
import type { CellValue, Table } from '../../core';
import type { ExamplePlan } from '../example/example-plan';
import { moneyIn, tableFormat } from '../workbook/number-formats';
import { answerSheets } from './answer-sheets';
import type { BookLayout, LaidCell, LaidSheet } from './laid-out';
import type { BookTable } from './table-book';

/** Free rows between two tables on a sheet, so that each can be typed on. */
const GAP = 3;
const NARROWEST = 11;
const WIDEST = 32;

export function layOut(plan: ExamplePlan): BookLayout {
  const money = moneyIn(plan.tables.map(table => table.values));
  const tables: BookTable[] = [];
  const sheets = new Map<string, (LaidCell | undefined)[][]>();
  for (const { sheet, name, values } of plan.tables) {
    const cells = sheets.get(sheet) ?? [];
    const firstRow = cells.length === 0 ? 0 : cells.length + GAP;
    while (cells.length < firstRow) cells.push([]);
    values.forEach((row, index) => cells.push(row.map((value, column) => (index === 0 ? header(values, column) : laid(value, tableFormat(values, index, column, money))))));
    tables.push({ name, header: String(values[0]?.[0] ?? ''), sheet, block: { firstRow, lastRow: cells.length - 1, firstColumn: 0, lastColumn: (values[0]?.length ?? 1) - 1 } });
    sheets.set(sheet, cells);
  }
  const tableSheets = [...sheets].map(([name, cells]): LaidSheet => ({ name, cells, widths: widthsOf(cells), frozen: { rows: 1, columns: 1 } }));
  return { title: plan.title, tables, sheets: [...answerSheets(plan, money), ...tableSheets] };
}

function laid(value: CellValue, format: string | undefined): LaidCell | undefined {
  const isTyped = value !== null && value !== undefined && value !== '';
  return isTyped || format ? { value, format } : undefined;
}

/** A header stands over its figures as they stand, to the right. */
function header(table: Table, column: number): LaidCell {
  const isOverFigures = table.slice(1).some(row => typeof row[column] === 'number') || financialYear(String(table[0]![column])) !== undefined;
  return { value: table[0]![column], look: isOverFigures ? 'figure header' : 'header' };
}

/** Wide enough for most of what stands in a column, words included. */
export function widthsOf(cells: readonly (readonly (LaidCell | undefined)[])[]): number[] {
  const count = Math.max(0, ...cells.map(row => row.length));
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(0, ...cells.map(row => String(row[column]?.value ?? '').length));
    return Math.min(Math.max(longest + 3, NARROWEST), WIDEST);
  });
}
