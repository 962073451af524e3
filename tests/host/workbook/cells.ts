import type { Cell } from './entered';
import type { Rect } from './a1';

/**
 * The cells of one sheet that hold something, and the number formats of those that have one. Which of them hold formulas, and which
 * an answer has spilled into, is known without looking at them all: a recalculation asks for it of every formula.
 */
export class Cells {
  private readonly contents = new Map<string, Cell>();
  private readonly formats = new Map<string, string>();
  private readonly withFormula = new Set<string>();
  /** The places that the formula of a place spills into. */
  private readonly spills = new Map<string, Set<string>>();

  at(row: number, column: number): Cell | undefined {
    return this.contents.get(key(row, column));
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.fill(key(row, column), cell);
    else this.empty(key(row, column));
  }

  private fill(place: string, cell: Cell): void {
    this.forget(place);
    this.contents.set(place, cell);
    if (cell.formula !== undefined) this.withFormula.add(place);
    if (cell.spilledFrom === undefined) return;
    const places = this.spills.get(cell.spilledFrom) ?? new Set();
    this.spills.set(cell.spilledFrom, places.add(place));
  }

  private empty(place: string): void {
    this.forget(place);
    this.contents.delete(place);
  }

  private forget(place: string): void {
    this.withFormula.delete(place);
    const from = this.contents.get(place)?.spilledFrom;
    const places = from === undefined ? undefined : this.spills.get(from);
    places?.delete(place);
    if (from !== undefined && places?.size === 0) this.spills.delete(from);
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
        this.empty(key(row, column));
        if (formatsToo) this.formats.delete(key(row, column));
      }
    }
  }

  formulas(): { row: number; column: number; formula: string }[] {
    return [...this.withFormula].flatMap(place => {
      const [row, column] = placeOf(place);
      const formula = this.contents.get(place)?.formula;
      return formula === undefined ? [] : [{ row, column, formula }];
    });
  }

  /** What the formula of a cell, `row,column`, spills beside it. */
  spilled(anchor: string): Cell[] {
    return [...(this.spills.get(anchor) ?? [])].flatMap(place => this.contents.get(place) ?? []);
  }

  dropSpill(anchor: string): void {
    for (const place of [...(this.spills.get(anchor) ?? [])]) this.empty(place);
  }

  /** Spilled cells whose formula has gone. */
  dropOrphans(): void {
    for (const anchor of [...this.spills.keys()]) if (!this.withFormula.has(anchor)) this.dropSpill(anchor);
  }

  /** Rows or columns are put in: what stands from there on goes down or to the right, and what had spilled is worked out again. */
  move(inserted: { readonly row: number; readonly by: number } | { readonly column: number; readonly by: number }): void {
    for (const anchor of [...this.spills.keys()]) this.dropSpill(anchor);
    const moved = (place: string): string => {
      const [row, column] = placeOf(place);
      if ('row' in inserted) return key(row >= inserted.row ? row + inserted.by : row, column);
      return key(row, column >= inserted.column ? column + inserted.by : column);
    };
    const [contents, formats] = [[...this.contents], [...this.formats]];
    this.contents.clear();
    this.withFormula.clear();
    this.formats.clear();
    for (const [place, cell] of contents) this.fill(moved(place), cell);
    for (const [place, format] of formats) this.formats.set(moved(place), format);
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
