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

  formulas(): { row: number; column: number; formula: string }[] {
    return [...this.contents].flatMap(([place, { formula }]) => {
      const [row, column] = placeOf(place);
      return formula === undefined ? [] : [{ row, column, formula }];
    });
  }

  /** What the formula of a cell, `row,column`, spills beside it. */
  spilled(anchor: string): Cell[] {
    return [...this.contents.values()].filter(({ spilledFrom }) => spilledFrom === anchor);
  }

  dropSpill(anchor: string): void {
    for (const [place, { spilledFrom }] of [...this.contents]) if (spilledFrom === anchor) this.contents.delete(place);
  }

  /** Spilled cells whose formula has gone. */
  dropOrphans(): void {
    for (const [place, { spilledFrom }] of [...this.contents])
      if (spilledFrom !== undefined && this.contents.get(spilledFrom)?.formula === undefined) this.contents.delete(place);
  }

  /** Rows or columns are put in: what stands from there on goes down or to the right, and what had spilled is worked out again. */
  move(inserted: { readonly row: number; readonly by: number } | { readonly column: number; readonly by: number }): void {
    for (const [place, { spilledFrom }] of [...this.contents]) if (spilledFrom !== undefined) this.contents.delete(place);
    for (const held of [this.contents, this.formats] as Map<string, unknown>[]) {
      const all = [...held];
      held.clear();
      for (const [place, content] of all) {
        const [row, column] = placeOf(place);
        if ('row' in inserted) held.set(key(row >= inserted.row ? row + inserted.by : row, column), content);
        else held.set(key(row, column >= inserted.column ? column + inserted.by : column), content);
      }
    }
  }

  /** Gives every formula its new text. */
  rewrite(as: (formula: string) => string): void {
    for (const [place, cell] of this.contents)
      if (cell.formula !== undefined) this.contents.set(place, { ...cell, formula: as(cell.formula) });
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

const placeOf = (place: string) => place.split(',').map(Number) as [number, number];
const key = (row: number, column: number) => `${row},${column}`;

/** A block of one answer a cell. */
export const gridOf = <T>(rect: Rect, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (__, j) => at(rect.row + i, rect.column + j)));
