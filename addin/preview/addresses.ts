/** A block of cells, both corners within it, counted from 0. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** `A`, `Z`, `AA`. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** `B4`. */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1:F12`, or `B4` where it is one cell. */
export function blockAddress({ firstRow, lastRow, firstColumn, lastColumn }: Block): string {
  const from = cellAddress(firstRow, firstColumn);
  const to = cellAddress(lastRow, lastColumn);
  return from === to ? from : `${from}:${to}`;
}

/** A whole address such as `Checks!B4` or `'Tax base'!A1:F12` without its sheet and dollar signs. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';

/** Reads `B4`, `A1:F12`, whole columns (`A:C`) and whole rows (`2:5`). */
export function blockOf(address: string): Block {
  const plain = withoutSheet(address);
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(plain);
  if (columns) return blockOf(`${columns[1]}1:${columns[2]}${LAST_ROW}`);
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return blockOf(`A${rows[1]}:${LAST_COLUMN}${rows[2]}`);
  const [first = plain, last = first] = plain.split(':');
  const [from, to] = [corner(first), corner(last)];
  return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column };
}

function corner(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  if (!digits) throw new Error(`${address} is not the address of a cell.`);
  return {
    row: Number(digits) - 1,
    column: [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}
