/** The plan of a workbook on disk, read again when the file was saved since, and where each of its cells stands. */
import { basename } from 'node:path';
import { headOf, openPlan } from '../../../core';
import type { CellName, CellValue, OpenedPlan, Table } from '../../../core';
import { columnLetters } from '../../workbook/addresses';
import type { BookLayout } from '../../preview/laid-out';
import { openedFile, tablesInBook, whenSaved } from '../workbook-file';
import type { TableInBook } from '../workbook-file';

export interface WorkbookPlan {
  /** The file's name. */
  readonly workbook: string;
  readonly book: BookLayout;
  readonly tables: readonly Table[];
  /** `Lines!C5`; undefined where the workbook has no such cell. */
  addressOf(cell: CellName): string | undefined;
  /** The same, and the cells of the Scenario table that change it under a scenario. */
  addressesOf(cell: CellName, scenario: string): readonly string[];
}

/** Gives the plan as it was last saved. */
export function planOfWorkbook(path: string): () => Promise<WorkbookPlan> {
  let known: { readonly saved: string; readonly plan: WorkbookPlan } | undefined;
  return async () => {
    const saved = await whenSaved(path);
    if (!known || known.saved !== saved) {
      const book = await openedFile(path);
      const found = tablesInBook(book, path);
      const tables = found.map(({ values }) => values);
      const addressOf = (cell: CellName) => found.flatMap(table => addressIn(table, cell) ?? [])[0];
      const addressesOf = (cell: CellName, scenario: string) => [
        ...[addressOf(cell) ?? []].flat(),
        ...openPlan(tables)
          .rowsOf(scenario)
          .filter(row => changes(row, cell))
          .flatMap(row => found.flatMap(table => addressOfChange(table, row))),
      ];
      known = { saved, plan: { workbook: basename(path), book, tables, addressOf, addressesOf } };
    }
    return known.plan;
  };
}

/** A cell of a sheet, its row and column counted from 0. */
export const addressOnSheet = (sheet: string, row: number, column: number): string =>
  `${/^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${columnLetters(column)}${row + 1}`;

function addressIn({ sheet, row, column, values }: TableInBook, cell: CellName): string | undefined {
  const [head = [], ...rows] = values;
  if (!isSame(head[0], cell.table)) return undefined;
  const down = rows.findIndex(cells => isSame(cells[0], cell.row));
  const across = head.findIndex(header => isHeaded(header, cell.column));
  return down < 0 || across < 0 ? undefined : addressOnSheet(sheet, row + 1 + down, column + across);
}

/** A row of the Scenario table as it was read. */
type Change = ReturnType<OpenedPlan['rowsOf']>[number];

/** Whether a row of the Scenario table changes a cell: all years, a delay, and a year or a column in any of its spellings. */
function changes({ cells }: Change, { table, row, column }: CellName): boolean {
  const header = cells.get('Column');
  return (
    isSame(cells.get('Table'), table) &&
    isSame(cells.get('Row'), row) &&
    (isSame(header, 'all years') || isSame(cells.get('Change'), 'delay') || isHeaded(header, column))
  );
}

/** The Value of that row in a Scenario table of the workbook. */
function addressOfChange({ sheet, row, column, values }: TableInBook, { name, cells }: Change): string[] {
  const [head = [], ...rows] = values;
  if (!isSame(head[0], 'Scenario')) return [];
  const across = head.findIndex(header => isSame(header, 'Value'));
  return rows.flatMap((found, down) =>
    isSame(found[0], name) &&
    head.every((header, index) => index === 0 || !cells.has(String(header)) || cells.get(String(header)) === found[index])
      ? [addressOnSheet(sheet, row + 1 + down, column + across)]
      : [],
  );
}

const isSame = (value: CellValue, word: string): boolean =>
  typeof value === 'string' && value.trim().replace(/\s+/g, ' ').toLowerCase() === word.trim().replace(/\s+/g, ' ').toLowerCase();

/** A header names a column as it stands, without its unit, or by its year in another spelling. */
function isHeaded(header: CellValue, name: string): boolean {
  if (isSame(header, name)) return true;
  const [one, other] = [headOf(header), headOf(name)];
  return isSame(one.words, name) || (one.year !== undefined && one.year === other.year);
}
