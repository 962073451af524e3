/** Cells by their addresses, as Excel writes them. Rows and columns are counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `B4:C9` from `'Tax base'!$B$4:$C$9`. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');

export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cornerAt(text: string): Pick<Area, 'row' | 'column'> | undefined {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
  return letters && digits ? { row: Number(digits) - 1, column: columnNumber(letters) } : undefined;
}

/** Reads `B4` or `B4:C9`. */
export function areaOf(address: string): Area {
  const [from, to] = withoutSheet(address).toUpperCase().split(':').map(cornerAt);
  if (!from) throw new Error(`${address} is not the address of a cell or block.`);
  const end = to ?? from;
  return { ...from, rows: end.row - from.row + 1, columns: end.column - from.column + 1 };
}

export function addressOf({ row, column, rows, columns }: Area): string {
  const cell = (r: number, c: number) => `${columnLetters(c)}${r + 1}`;
  return rows === 1 && columns === 1 ? cell(row, column) : `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** The address of one cell of a block. */
export const cellOf = (area: Area, row: number, column: number): string =>
  addressOf({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
