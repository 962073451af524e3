/** What can stand in the way of writing, a sentence each; the same in Excel and in the preview. */
import { withoutSheet } from './addresses';
import type { Place } from './workbook';
import { WorkbookTrouble } from './workbook-trouble';

export const noSheet = (name: string): string =>
  `There is no sheet called ${name} any more. Read the workbook again and choose where to write.`;

export const noTable = (name: string): string => `There is no table called ${name} any more. Read the workbook again.`;

export const cannotGrow = ({ sheet, address }: Place): string =>
  `${sheet}!${address} is a range of your own, and no Excel table that could grow over new rows. Type the rows there and take them into the mapped range in Start, or make a table of it (Insert, Table).`;

export const columnsChanged = (table: string): string =>
  `The columns of the table ${table} have changed meanwhile. Read the workbook again.`;

export const cannotWiden = ({ sheet, address }: Place): string =>
  `${sheet}!${address} is a range of your own, and no Excel table that could grow over a new column. Type the header and the amounts right beside it and take them into the mapped range in Start, or make a table of it (Insert, Table).`;

export const rowsChanged = (table: string): string => `The rows of the table ${table} have changed meanwhile. Read the workbook again.`;

export const totalRowShown = (table: string): string =>
  `The table ${table} shows a total row, so that no row can be added below it. Take the total row off (Table Design, Total Row).`;

export const filledBelow = (table: string, sheet: string, address: string): string =>
  `The cells below the table ${table} are filled (${sheet}, ${address}). Make room there so that the table can grow.`;

export const filledBeside = (table: string, sheet: string, address: string): string =>
  `${sheet}, ${address}, right beside the table ${table}, is filled. Move what stands there, or insert a column to its left (Insert, Sheet Columns), so that the table can grow.`;

export const tableBeside = (table: string, other: string, sheet: string): string =>
  `The table ${other} stands right beside the table ${table} on the sheet ${sheet}. Insert a column between them (Insert, Sheet Columns), so that the table can grow.`;

/** The cell beside those to be written no longer says what it said. */
export function movedSince(sheet: string, address: string, found: unknown, says: string): string[] {
  if (String(found).trim().toLowerCase() === says.trim().toLowerCase()) return [];
  return [
    `${sheet}, ${withoutSheet(address)}: found “${String(found)}”, “${says}” was there when this was prepared. Rows or columns have moved; read the workbook again.`,
  ];
}

/** What a formula would answer into is not free: Excel would show #SPILL! in place of the report. */
export const spillBlocked = (sheet: string, address: string, blocks: string): string =>
  `The report needs ${sheet}!${address} free, and ${blocks}. Choose a cell with more room, or a new sheet.`;

export const filledAt = (address: string): string => `${address} is filled`;
export const tableAt = (name: string): string => `the table ${name} stands there`;

export function refuseIfAny(obstacles: readonly string[]): void {
  if (obstacles.length > 0) throw new WorkbookTrouble(obstacles.join(' '));
}
