/** A table as whole numbers: every figure in units of one last place, with the place it displays, and the words beside it. */
import type { CellValue, Texts } from '../cells';
import type { Displayed } from './displayed';
import { displayed, isPlaceholder, writesCommas } from './displayed';

/** A cell by its row and column, both from 0. */
export type CellPlace = readonly [row: number, column: number];

/**
 * One way through the table. Down: positions are rows and lines are columns ("row 10 is the sum of rows 11 to 14", tested in
 * every column). Across: positions are columns and lines are rows. A figure stands at `line * positions + position`.
 */
export interface Axis {
  readonly down: boolean;
  readonly positions: number;
  readonly lines: number;
  /** Whole numbers in units of the table's last place. */
  readonly amount: Float64Array;
  /** 1 where a figure stands. */
  readonly has: Uint8Array;
  /** What one of the last displayed place is worth in units; 0 where no figure stands. */
  readonly unit: Float64Array;
}

export interface CastingGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly CellValue[])[];
  readonly down: Axis;
  readonly across: Axis;
  /** Places behind the point of the table's unit. */
  readonly places: number;
  /** 1 at row * columns + column where a figure has a % sign. */
  readonly percent: Uint8Array;
}

const MOST_PLACES = 6;
const SAFE = 2 ** 52;

/** What is known of a table beside its values. */
export interface CastingOptions {
  /** The displayed texts of the cells, where there are any. */
  readonly texts?: Texts | undefined;
  /** The last displayed place of all figures: 0.1, 1, 1000. */
  readonly lastPlace?: number | undefined;
}

export function castingGrid(cells: readonly (readonly CellValue[])[], { texts, lastPlace }: CastingOptions = {}): CastingGrid {
  const rows = cells.length;
  let columns = 0;
  for (const row of cells) if (row.length > columns) columns = row.length;
  const comma = writesCommas(cells);
  const shown: (Displayed | undefined)[] = new Array<Displayed | undefined>(rows * columns).fill(undefined);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < cells[r]!.length; c += 1) shown[r * columns + c] = displayed(cells[r]![c], texts?.[r]?.[c], comma);
  leaveOutDates(shown, rows, columns);
  const own = placesByContext(shown, cells, rows, columns);
  const places = commonPlaces(shown, own, rows > columns ? rows : columns);

  const amount = new Float64Array(rows * columns);
  const unit = new Float64Array(rows * columns);
  const has = new Uint8Array(rows * columns);
  const percent = new Uint8Array(rows * columns);
  for (let i = 0; i < shown.length; i += 1) {
    const figure = shown[i];
    if (!figure) continue;
    has[i] = 1;
    if (figure.percent) percent[i] = 1;
    amount[i] = inUnits(figure, places);
    unit[i] = 10 ** (places - (own[i]! < places ? own[i]! : places));
    const step = lastPlace === undefined ? 1 : Math.floor(lastPlace * 10 ** places + 0.5);
    if (step <= 1) continue;
    const size = amount[i]! < 0 ? -amount[i]! : amount[i]!;
    const shownSize = Math.floor(size / step + 0.5) * step;
    amount[i] = amount[i]! < 0 ? -shownSize : shownSize;
    unit[i] = step;
  }
  const across: Axis = { down: false, positions: columns, lines: rows, amount, has, unit };
  return { rows, columns, cells, across, down: turned(across), places, percent };
}

function turned(axis: Axis): Axis {
  const { positions, lines } = axis;
  const amount = new Float64Array(positions * lines);
  const unit = new Float64Array(positions * lines);
  const has = new Uint8Array(positions * lines);
  for (let l = 0; l < lines; l += 1)
    for (let p = 0; p < positions; p += 1) {
      const from = l * positions + p;
      if (!axis.has[from]) continue;
      const to = p * lines + l;
      has[to] = 1;
      amount[to] = axis.amount[from]!;
      unit[to] = axis.unit[from]!;
    }
  return { down: true, positions: lines, lines: positions, amount, has, unit };
}

function inUnits(figure: Displayed, places: number): number {
  if (figure.places <= places) return Number(figure.digits * 10n ** BigInt(places - figure.places));
  const step = 10n ** BigInt(figure.places - places);
  const half = step / 2n;
  return Number((figure.digits < 0n ? figure.digits - half : figure.digits + half) / step);
}

/** The places of a number are those of its column and row (12 in a column of 12.50 has two); text, and what rounds a number, shows its own. */
function placesByContext(shown: readonly (Displayed | undefined)[], cells: CastingGrid['cells'], rows: number, columns: number): Int8Array {
  const ofColumn = new Uint8Array(columns);
  const ofRow = new Uint8Array(rows);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      const places = shown[r * columns + c]?.places ?? 0;
      if (places > ofColumn[c]!) ofColumn[c] = places;
      if (places > ofRow[r]!) ofRow[r] = places;
    }
  const own = new Int8Array(rows * columns);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      const figure = shown[r * columns + c];
      if (!figure) continue;
      const around = ofColumn[c]! < ofRow[r]! ? ofColumn[c]! : ofRow[r]!;
      const isOpen = typeof cells[r]![c] === 'number' && !figure.isRounded;
      own[r * columns + c] = isOpen && around > figure.places ? around : figure.places;
    }
  return own;
}

/** As many places as the figures show, fewer where a line's sum would leave the whole numbers a number holds exactly. */
function commonPlaces(shown: readonly (Displayed | undefined)[], own: Int8Array, length: number): number {
  let most = 0;
  let largest = 1;
  for (let i = 0; i < shown.length; i += 1) {
    const figure = shown[i];
    if (!figure) continue;
    if (own[i]! > most) most = own[i]!;
    const digits = Number(figure.digits < 0n ? -figure.digits : figure.digits) / 10 ** figure.places;
    if (digits > largest) largest = digits;
  }
  if (most > MOST_PLACES) most = MOST_PLACES;
  const cap = length > 1000 ? 1000 : length;
  while (most > 0 && largest * cap * 10 ** most > SAFE) most -= 1;
  return most;
}

/** Rows and columns of years, dates and running numbers are heads, not figures. */
function leaveOutDates(shown: (Displayed | undefined)[], rows: number, columns: number): void {
  const run = (start: number, step: number, count: number) => {
    const at: number[] = [];
    for (let k = 0; k < count; k += 1) if (shown[start + k * step]) at.push(start + k * step);
    if (at.length < 2) return;
    const values = at.map(i => (shown[i]!.places === 0 ? Number(shown[i]!.digits) : -1));
    if (allYears(values) || allDates(values)) for (const i of at) shown[i] = undefined;
  };
  for (let r = 0; r < rows; r += 1) if (r === 0 || !standsBelowFigures(shown, r, columns)) run(r * columns, 1, columns);
  leaveOutFirstYears(shown, rows, columns);
  for (let c = 0; c < columns; c += 1) run(c, columns, rows);
}

/** Whether each figure of a row has one right above it: £2,000k twice in the midst of a budget is no head of years. */
function standsBelowFigures(shown: readonly (Displayed | undefined)[], row: number, columns: number): boolean {
  let some = false;
  for (let c = 0; c < columns; c += 1) {
    if (!shown[row * columns + c]) continue;
    some = true;
    if (!shown[(row - 1) * columns + c]) return false;
  }
  return some;
}

/** A year that stands alone in the first rows that hold figures is a head too. */
function leaveOutFirstYears(shown: (Displayed | undefined)[], rows: number, columns: number): void {
  for (let r = 0; r < rows; r += 1) {
    const at: number[] = [];
    for (let c = 0; c < columns; c += 1) if (shown[r * columns + c]) at.push(r * columns + c);
    if (at.length === 0) continue;
    if (at.length > 1 || shown[at[0]!]!.places > 0 || !allYears([Number(shown[at[0]!]!.digits)])) return;
    shown[at[0]!] = undefined;
  }
}

function allYears(values: readonly number[]): boolean {
  if (!values.every(v => v >= 1900 && v <= 2100)) return false;
  for (let k = 1; k < values.length; k += 1) {
    const step = values[k]! - values[k - 1]!;
    if (step > 10 || (step < -10 && k > 1 && values[k] !== values[0])) return false;
  }
  return true;
}

function allDates(values: readonly number[]): boolean {
  if (values.length < 3) return false;
  const wide = values.every(v => v > 20000 && v < 60000);
  if (!wide) return false;
  for (let k = 1; k < values.length; k += 1) {
    const step = values[k]! - values[k - 1]!;
    const days = step < 0 ? -step : step;
    if (!(days <= 7 || (days >= 28 && days <= 31) || (days >= 89 && days <= 92) || days === 365 || days === 366)) return false;
  }
  return true;
}

/** Whether nothing, or a mark for nothing, stands in a cell. */
export const holdsNothing = (grid: CastingGrid, row: number, column: number): boolean => isPlaceholder(grid.cells[row]?.[column]);

const FEW = 6;

/**
 * The same table with the last places its columns show: statistics rounded to 3, to 5 or to hundreds are multiples of it
 * throughout. Undefined where no column is.
 */
export function coarser(grid: CastingGrid): CastingGrid | undefined {
  const { rows, columns } = grid;
  const { amount, has, unit } = grid.across;
  const steps = new Float64Array(columns);
  let all = 0;
  let figures = 0;
  for (let c = 0; c < columns; c += 1) {
    let seen = 0;
    let step = 0;
    for (let r = 0; r < rows; r += 1) {
      const at = r * columns + c;
      if (!has[at] || amount[at] === 0) continue;
      seen += 1;
      step = divisor(step, amount[at]!);
    }
    all = divisor(all, step);
    figures += seen;
    steps[c] = seen < FEW ? 0 : roundStep(step);
  }
  all = figures < 2 * FEW ? 0 : roundStep(all);
  const wider = new Float64Array(unit.length);
  let wide = false;
  for (let i = 0; i < unit.length; i += 1) {
    if (!has[i]) continue;
    const step = steps[i % columns]! > all ? steps[i % columns]! : all;
    wider[i] = step > unit[i]! ? step : unit[i]!;
    if (wider[i]! > unit[i]!) wide = true;
  }
  if (!wide) return undefined;
  const across: Axis = { ...grid.across, unit: wider };
  return { ...grid, across, down: turned(across) };
}

/** What offices round to: 3, 5, 10, 100 …; any other common divisor is chance. */
function roundStep(step: number): number {
  let round = 1;
  while (step % (round * 10) === 0 && round < 1e9 && step > 0) round *= 10;
  if (round > 1) return round;
  return step > 0 && step % 5 === 0 ? 5 : step > 0 && step % 3 === 0 ? 3 : 0;
}

function divisor(a: number, b: number): number {
  let x = a < 0 ? -a : a;
  let y = b < 0 ? -b : b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
