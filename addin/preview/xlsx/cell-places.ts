/** Cells of a file as its reader names them: `row,column`, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The row is no number where the reader did not find one. */
export function cellPlace(text: string): CellPlace {
  const [row = NaN, column = NaN] = text.split(',').map(Number);
  return { row, column };
}
