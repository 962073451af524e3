import type { Cell } from './entered';
import type { Rect } from './a1';

/** The cells of one sheet that hold something, and the number formats of those that have one. */
export class Cells {
  private readonly contents = new Map<string, Cell>();
  private readonly formats = new Map<string, string>();

  at(row: number, column: number): Cell | undefined {
    return this.contents.get(key(row, column));
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.contents.set(key(row, column), cell);
    else this.contents.delete(key(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.formats.get(key(row, column)) ?? 'General';
  }

  format(row: number, column: number, numberFormat: string): void {
    this.formats.set(key(row, column), numberFormat);
  }

  clear(rect: Rect, formatsToo: boolean): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        this.contents.delete(key(row, column));
        if (formatsToo) this.formats.delete(key(row, column));
      }
    }
  }

  /** The smallest rectangle round everything that is filled. */
  used(): Rect | undefined {
    const places = [...this.contents.keys()].map(name => name.split(',').map(Number) as [number, number]);
    if (places.length === 0) return undefined;
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const row = Math.min(...rows);
    const column = Math.min(...columns);
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }
}

const key = (row: number, column: number) => `${row},${column}`;

/** A block of one answer a cell. */
export const gridOf = <T>(rect: Rect, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (__, j) => at(rect.row + i, rect.column + j)));
