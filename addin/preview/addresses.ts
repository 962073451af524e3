/** A block of cells, both corners within it, counted from 0. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** `A`, `Z`, `AA`. */
export const columnName = (column: number): string => (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

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
