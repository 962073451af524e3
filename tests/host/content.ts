import { rectOf } from './workbook/a1';
import { ERROR_NAMES } from './workbook/entered';
import { Range } from './workbook/range';
import type { Workbook } from './workbook/workbook';

export type TypedCell = string | number | boolean | null;

/** What a workbook holds before a test begins; plain data, so that it can be sent to a page. Text that begins with = is a formula, an error’s name is that error. */
export interface SheetContent {
  readonly name: string;
  readonly tables?: readonly { readonly name: string; readonly at: string; readonly rows: readonly (readonly TypedCell[])[] }[];
  readonly cells?: readonly { readonly at: string; readonly rows: readonly (readonly TypedCell[])[] }[];
  readonly protected?: boolean;
}

/** Fills a workbook, before the add-in looks. */
export function fill(workbook: Workbook, sheets: readonly SheetContent[]): void {
  for (const content of sheets) {
    const sheet = workbook.sheets.Add(content.name);
    const put = (at: string, rows: readonly (readonly TypedCell[])[]) => {
      const { row, column } = rectOf(at);
      const range = new Range(sheet, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 });
      range.Values = rows.map(row => row.map(asTyped));
      return range;
    };
    for (const { at, rows } of content.cells ?? []) put(at, rows);
    for (const { name, at, rows } of content.tables ?? []) {
      const range = put(at, rows);
      workbook.addTable(range).Name = name;
    }
    sheet.protectedSheet = content.protected ?? false;
  }
}

/** Text is kept as text, as if typed after an apostrophe. */
const asTyped = (cell: TypedCell): TypedCell =>
  typeof cell === 'string' && cell !== '' && !cell.startsWith('=') && !ERROR_NAMES.includes(cell) ? `'${cell}` : cell;
