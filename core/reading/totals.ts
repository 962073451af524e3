/**
 * Rows that add up others, found by arithmetic and named by their words.
 *
 * A row is a total where its figures are, in every column, the sum of rows right above it, back to any of them for a row
 * whose name says so, back to the last total, the last heading or the first row for any other. Totals in between are
 * taken once, by leaving them out and adding their parts. A row whose name says so may stand above its parts too: then
 * its figures are, in every column, the sum of the rows right below it.
 */
import { amountOf, Decimal, sumOf } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { itemAt } from '../lookups';
import { roundingOf } from './rounding';
import { isBareTotal, totalInName } from './total-names';

/** A row as the search sees it; a figure is undefined where nothing is typed, `unknown` where what stands there is no number. */
export interface RowOfFigures {
  readonly name: string;
  readonly figures: readonly (Decimal | 'unknown' | undefined)[];
  /** The last place that each figure displays, in the unit of the figures; undefined where it is not known. */
  readonly lastPlaces?: readonly (Decimal | undefined)[];
  /** Its figures are taken away in a net total: a saving among pressures, income typed above nil. */
  readonly isTakenAway?: boolean;
  /** Nothing above belongs to what stands below. */
  readonly isHeading?: boolean;
}

export interface Difference {
  readonly column: number;
  readonly shown: Decimal;
  readonly sum: Decimal;
}

export interface TotalRow {
  readonly row: number;
  /** The rows it adds up. */
  readonly parts: readonly number[];
  /**
   * adds: its name says total and it is one. within rounding: by as little as its parts may be rounded. does not add: the
   * name says total, the figures do not. unnamed: it adds, its name does not say so. nearly: it may be a total by its
   * name (Net budget) and misses the sum of the rows above by less than a hundredth.
   */
  readonly verdict: 'adds' | 'within rounding' | 'does not add' | 'unnamed' | 'nearly';
  /** It stands with the other sign, so that its parts and it come to nil: gross spending less income, balanced by what is raised. */
  readonly isTurned?: boolean;
  /** It adds with the rows that are taken away below nil: gross spending less income typed above nil. */
  readonly isNet?: boolean;
  /** Where it differs from the sum of its parts. */
  readonly differences: readonly Difference[];
}

const NIL = new Decimal(0);
const isFigure = (figure: Decimal | 'unknown' | undefined): figure is Decimal => figure !== undefined && figure !== 'unknown';

/** The rows of a table that are totals, in their order. */
export function totalsIn(rows: readonly RowOfFigures[]): TotalRow[] {
  const found: TotalRow[] = [];
  const details: number[] = [];
  // The rows since the last total or heading, and all of them.
  const all = new Run(0);
  let group = new Run(0);
  rows.forEach((row, index) => {
    const total = row.isHeading ? undefined : totalAt(row, index, rows, details, group, all);
    if (total) found.push(total);
    if ((total && total.verdict !== 'nearly') || row.isHeading) group = new Run(details.length);
    else {
      details.push(index);
      all.add(row);
      group.add(row);
    }
  });
  return found;
}

/** Rows one after the other, added up as they come, so that each row is held against their sum without adding them again. */
class Run {
  private readonly sums: Decimal[] = [];
  private readonly unknown: boolean[] = [];
  /** How many of them hold a figure. */
  private filled = 0;

  /** `start` is its first row's place among the details. */
  constructor(readonly start: number) {}

  add({ figures }: RowOfFigures): void {
    figures.forEach((figure, column) => {
      this.unknown[column] ||= figure === 'unknown';
      if (isFigure(figure) && !figure.isZero()) this.sums[column] = (this.sums[column] ?? NIL).plus(figure);
    });
    if (figures.some(figure => isFigure(figure) && !figure.isZero())) this.filled += 1;
  }

  /** Two rows or more that hold figures, and the row holds their sum in every column where any of them has one. */
  isSummedBy({ figures }: RowOfFigures): boolean {
    return (
      this.filled >= 2 &&
      figures.every((figure, column) => figure !== 'unknown' && !this.unknown[column] && (figure ?? NIL).eq(this.sums[column] ?? NIL))
    );
  }
}

function totalAt(
  row: RowOfFigures,
  index: number,
  rows: readonly RowOfFigures[],
  details: readonly number[],
  sinceTotal: Run,
  all: Run,
): TotalRow | undefined {
  const group = sinceTotal.start;
  const said = totalInName(row.name);
  if (details.length === 0 && !said) return undefined;
  const typed = row.figures.flatMap((figure, column) => (isFigure(figure) ? [{ column, shown: figure }] : []));
  const total = (verdict: TotalRow['verdict'], parts: readonly number[], differences: readonly Difference[] = []): TotalRow => ({
    row: index,
    parts,
    verdict,
    differences,
  });
  if (!said) {
    if (typed.filter(({ shown }) => !shown.isZero()).length < 2) return undefined;
    const run = [sinceTotal, all].find(one => one.isSummedBy(row));
    return run && total('unnamed', details.slice(run.start));
  }
  if (typed.length === 0) return details.length > 0 && isBareTotal(row.name) ? total('adds', details.slice(group)) : undefined;
  const columns = typed.map(({ column }) => column);
  for (const sign of ['as typed', 'net'] as const) {
    const start = startOfRun(row, columns, rows, details, sign, said === 'total' ? 1 : 2);
    if (start !== undefined) return { ...total('adds', details.slice(start)), ...(sign === 'net' && { isNet: true }) };
  }
  const turned = startOfRun(turnedRow(row), columns, rows, details, 'as typed', 2);
  if (turned !== undefined && !columns.every(column => (row.figures[column] as Decimal).isZero()))
    return { ...total('adds', details.slice(turned)), isTurned: true };
  const below = partsBelow(row, index, columns, rows);
  if (below) return total('adds', below);
  if (details.length === 0) return undefined;
  const nearest = nearestRun(row, columns, rows, details, group);
  const isRounding = nearest.differences.every(({ column, shown, sum }) =>
    shown
      .minus(sum)
      .abs()
      .lte(allowance(column, [row, ...nearest.parts.map(part => itemAt(rows, part))])),
  );
  if (isRounding && nearest.parts.length > 1) return total('within rounding', nearest.parts, nearest.differences);
  if (said === 'total') return total('does not add', nearest.parts, nearest.differences);
  const isNear = nearest.differences.every(({ shown, sum }) => shown.minus(sum).abs().times(100).lt(sum.abs()));
  return isNear && nearest.parts.length > 1 ? total('nearly', nearest.parts, nearest.differences) : undefined;
}

const turnedRow = (row: RowOfFigures): RowOfFigures => ({
  ...row,
  figures: row.figures.map(figure => (isFigure(figure) ? figure.neg() : figure)),
});

const figureAt = (row: RowOfFigures, column: number, sign: 'as typed' | 'net'): Decimal => {
  const figure = row.figures[column];
  return !isFigure(figure) ? NIL : sign === 'net' && row.isTakenAway ? figure.neg() : figure;
};

const isUnknown = (parts: readonly number[], column: number, rows: readonly RowOfFigures[]): boolean =>
  parts.some(part => itemAt(rows, part).figures[column] === 'unknown');

/** Where the run of rows begins that adds up to the row in every column; the nearest such. */
function startOfRun(
  row: RowOfFigures,
  columns: readonly number[],
  rows: readonly RowOfFigures[],
  details: readonly number[],
  sign: 'as typed' | 'net',
  fewest: number,
): number | undefined {
  const sums = columns.map(() => NIL);
  const unknown = columns.map(() => false);
  const nets = sign === 'net' && !details.some(detail => itemAt(rows, detail).isTakenAway);
  if (nets) return undefined;
  for (let start = details.length - 1; start >= 0; start--) {
    columns.forEach((column, place) => {
      sums[place] = itemAt(sums, place).plus(figureAt(itemAt(rows, itemAt(details, start)), column, sign));
      unknown[place] ||= itemAt(rows, itemAt(details, start)).figures[column] === 'unknown';
    });
    if (details.length - start < fewest || unknown.every(Boolean)) continue;
    if (columns.every((column, place) => unknown[place] || (row.figures[column] as Decimal).eq(itemAt(sums, place)))) return start;
  }
  return undefined;
}

/** The rows right below, up to the next total or heading, whose figures add up to the row in every column: two or more. */
function partsBelow(row: RowOfFigures, index: number, columns: readonly number[], rows: readonly RowOfFigures[]): number[] | undefined {
  if (!columns.some(column => !(row.figures[column] as Decimal).isZero())) return undefined;
  const parts: number[] = [];
  const sums = columns.map(() => NIL);
  for (let place = index + 1; place < rows.length; place++) {
    const part = itemAt(rows, place);
    if (totalInName(part.name) || columns.some(column => part.figures[column] === 'unknown')) return undefined;
    if (part.isHeading) continue;
    parts.push(place);
    columns.forEach((column, at) => (sums[at] = itemAt(sums, at).plus(figureAt(part, column, 'as typed'))));
    if (parts.length > 1 && columns.every((column, at) => (row.figures[column] as Decimal).eq(itemAt(sums, at)))) return parts;
  }
  return undefined;
}

/** The rows that a total was probably meant to add up: those since the last total, or all, whichever comes nearer. */
function nearestRun(
  row: RowOfFigures,
  columns: readonly number[],
  rows: readonly RowOfFigures[],
  details: readonly number[],
  group: number,
) {
  const runs = [...new Set([group < details.length ? group : 0, 0])].map(start => {
    const parts = details.slice(start);
    const known = columns.filter(column => !isUnknown(parts, column, rows));
    const differences = known
      .map(column => ({
        column,
        shown: row.figures[column] as Decimal,
        sum: sumOf(parts.map(part => figureAt(itemAt(rows, part), column, 'as typed'))),
      }))
      .filter(({ shown, sum }) => !shown.eq(sum));
    return { parts, differences, miss: sumOf(differences.map(({ shown, sum }) => shown.minus(sum).abs())) };
  });
  return runs.reduce((best, run) => (run.miss.lt(best.miss) ? run : best));
}

/** How far a rounded total may lie from the sum of its rounded parts: half of the last place that each of them and itself display. */
function allowance(column: number, rows: readonly RowOfFigures[]): Decimal {
  const filled = rows.filter(({ figures }) => isFigure(figures[column]));
  return roundingOf(
    filled.map(({ figures }) => figures[column] as Decimal),
    filled.map(({ lastPlaces }) => lastPlaces?.[column]),
  );
}

/** The totals in one column of figures with names beside it, by their rows, with the rows each adds up. */
export const totalsAmong = (names: readonly string[], amounts: readonly Amount[]): ReadonlyMap<number, TotalRow> =>
  new Map(
    totalsIn(names.map((name, row) => ({ name, figures: [amountOf(itemAt(amounts, row))] })))
      .filter(({ verdict }) => verdict !== 'nearly')
      .map(total => [total.row, total]),
  );
