/** Whole rows or columns put in: what stands behind them moves, and tables, names and formulas follow it, as in Excel. */
import type { Rect } from './a1';
import { LAST_COLUMN, LAST_ROW } from './a1';
import { Refusal } from '../wire';
import { withMoved } from './formula';
import type { Worksheet } from './worksheet';

export function insertLines(sheet: Worksheet, { row, column, rows, columns }: Rect): void {
  const isRows = columns === LAST_COLUMN;
  if (!isRows && rows !== LAST_ROW) throw new Refusal('NotImplemented', 'Only whole rows and columns are inserted here.');
  sheet.mustBeEditable();
  const { workbook } = sheet;
  const moved = (rect: Rect): Rect =>
    isRows
      ? { ...rect, ...span(rect.row, rect.rows, row, rows, (at, length) => ({ row: at, rows: length })) }
      : { ...rect, ...span(rect.column, rect.columns, column, columns, (at, length) => ({ column: at, columns: length })) };
  sheet.cells.move(isRows ? { row, by: rows } : { column, by: columns });
  for (const table of workbook.tablesOn(sheet)) {
    const before = table.rect;
    table.rect = moved(before);
    const isInside = !isRows && column > before.column && column < before.column + before.columns;
    if (!isInside) continue;
    for (let added = 0; added < columns; added++)
      sheet.cells.put(table.rect.row, column + added, { value: `Column${added + 1}`, quoted: true });
    if (workbook.faults.has('an inserted column takes a header away'))
      sheet.cells.put(table.rect.row, column + columns, { value: 'Column2' });
  }
  if (!workbook.faults.has('names stay behind')) workbook.Names.follow(sheet, moved);
  for (const other of workbook.sheets.members())
    other.cells.rewrite(formula => withMoved(formula, title => (title ?? other.Name).toLowerCase() === sheet.Name.toLowerCase(), moved));
}

/** What begins behind moves on; what holds the place grows. */
function span<T>(first: number, length: number, at: number, by: number, as: (first: number, length: number) => T): T {
  if (first >= at) return as(first + by, length);
  return as(first, first + length > at ? length + by : length);
}
