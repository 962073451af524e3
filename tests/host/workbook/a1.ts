import { Refusal } from '../wire';

/** A rectangle of cells, counted from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const columnNumber = (name: string): number => [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads `B2`, `$A$1:C9`, `A:C`, `3:4`, with or without a sheet before `!` (which is dropped). */
export function rectOf(address: string): Rect {
  const [from = '', to = from] = address
    .slice(address.lastIndexOf('!') + 1)
    .replace(/\$/g, '')
    .split(':');
  const [first, last] = [corner(from), corner(to)];
  const row = first.row ?? 0;
  const column = first.column ?? 0;
  const lastRow = last.row ?? LAST_ROW - 1;
  const lastColumn = last.column ?? LAST_COLUMN - 1;
  if (lastRow < row || lastColumn < column) throw invalid(address);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function corner(text: string): { row?: number | undefined; column?: number | undefined } {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === '') throw invalid(text);
  return { column: match[1] ? columnNumber(match[1]) : undefined, row: match[2] ? Number(match[2]) - 1 : undefined };
}

const invalid = (address: string) =>
  new Refusal('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${address}`);

export function addressOf({ row, column, rows, columns }: Rect): string {
  if (rows === LAST_ROW) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === LAST_COLUMN) return `${row + 1}:${row + rows}`;
  const from = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnName(column + columns - 1)}${row + rows}`;
}

/** `Plan!A1` or `'MTFP Inputs'!A1`, as Excel writes it. */
export const sheetAddress = (sheet: string, rect: Rect): string =>
  `${/^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${addressOf(rect)}`;

export function overlap(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
