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
import { isBareTotal, totalInName } from './total-names';

/** A row as the search sees it; a figure is undefined where nothing is typed, `unknown` where what stands there is no number. */
export interface RowOfFigures {
  readonly name: string;
  readonly figures: readonly (Decimal | 'unknown' | undefined)[];
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
  /** Where it differs from the sum of its parts. */
  readonly differences: readonly Difference[];
}

const NIL = new Decimal(0);
const isFigure = (figure: Decimal | 'unknown' | undefined): figure is Decimal => figure !== undefined && figure !== 'unknown';

/** The rows of a table that are totals, in their order. */
export function totalsIn(rows: readonly RowOfFigures[]): TotalRow[] {
  const found: TotalRow[] = [];
  const details: number[] = [];
  let group = 0; // the place among the details where the rows since the last total or heading begin
  rows.forEach((row, index) => {
    const total = row.isHeading ? undefined : totalAt(row, index, rows, details, group);
    if (total) found.push(total);
    if (total && total.verdict !== 'nearly') group = details.length;
    else if (row.isHeading) group = details.length;
    else details.push(index);
  });
  return found;
}

function totalAt(
  row: RowOfFigures,
  index: number,
  rows: readonly RowOfFigures[],
  details: readonly number[],
  group: number,
): TotalRow | undefined {
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
    const run = [...new Set([group, 0])].map(start => details.slice(start)).find(parts => isUnnamedSum(row, parts, rows));
    return run && total('unnamed', run);
  }
  if (typed.length === 0) return details.length > 0 && isBareTotal(row.name) ? total('adds', details.slice(group)) : undefined;
  const columns = typed.map(({ column }) => column);
  for (const sign of ['as typed', 'net'] as const) {
    const start = startOfRun(row, columns, rows, details, sign, said === 'total' ? 1 : 2);
    if (start !== undefined) return total('adds', details.slice(start));
  }
  const below = partsBelow(row, index, columns, rows);
  if (below) return total('adds', below);
  if (details.length === 0) return undefined;
  const nearest = nearestRun(row, columns, rows, details, group);
  const isRounding = nearest.differences.every(({ column, shown, sum }) =>
    shown
      .minus(sum)
      .abs()
      .lte(allowance(column, nearest.parts, rows)),
  );
  if (isRounding && nearest.parts.length > 1) return total('within rounding', nearest.parts, nearest.differences);
  if (said === 'total') return total('does not add', nearest.parts, nearest.differences);
  const isNear = nearest.differences.every(({ shown, sum }) => shown.minus(sum).abs().times(100).lt(sum.abs()));
  return isNear && nearest.parts.length > 1 ? total('nearly', nearest.parts, nearest.differences) : undefined;
}

const figureAt = (row: RowOfFigures, column: number, sign: 'as typed' | 'net'): Decimal => {
  const figure = row.figures[column];
  return !isFigure(figure) ? NIL : sign === 'net' && row.isTakenAway ? figure.neg() : figure;
};

const isUnknown = (parts: readonly number[], column: number, rows: readonly RowOfFigures[]): boolean =>
  parts.some(part => rows[part]!.figures[column] === 'unknown');

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
  const nets = sign === 'net' && !details.some(detail => rows[detail]!.isTakenAway);
  if (nets) return undefined;
  for (let start = details.length - 1; start >= 0; start--) {
    columns.forEach((column, place) => {
      sums[place] = sums[place]!.plus(figureAt(rows[details[start]!]!, column, sign));
      unknown[place] ||= rows[details[start]!]!.figures[column] === 'unknown';
    });
    if (details.length - start < fewest || unknown.every(Boolean)) continue;
    if (columns.every((column, place) => unknown[place] || (row.figures[column] as Decimal).eq(sums[place]!))) return start;
  }
  return undefined;
}

/** The rows right below, up to the next total or heading, whose figures add up to the row in every column: two or more. */
function partsBelow(row: RowOfFigures, index: number, columns: readonly number[], rows: readonly RowOfFigures[]): number[] | undefined {
  if (!columns.some(column => !(row.figures[column] as Decimal).isZero())) return undefined;
  const parts: number[] = [];
  const sums = columns.map(() => NIL);
  for (let place = index + 1; place < rows.length; place++) {
    const part = rows[place]!;
    if (totalInName(part.name) || columns.some(column => part.figures[column] === 'unknown')) return undefined;
    if (part.isHeading) continue;
    parts.push(place);
    columns.forEach((column, at) => (sums[at] = sums[at]!.plus(figureAt(part, column, 'as typed'))));
    if (parts.length > 1 && columns.every((column, at) => (row.figures[column] as Decimal).eq(sums[at]!))) return parts;
  }
  return undefined;
}

/** Two rows or more that hold figures, and the row holds their sum in every column where any of them has one. */
function isUnnamedSum(row: RowOfFigures, parts: readonly number[], rows: readonly RowOfFigures[]): boolean {
  const filled = parts.filter(part => rows[part]!.figures.some(figure => isFigure(figure) && !figure.isZero()));
  if (filled.length < 2) return false;
  return row.figures.every((figure, column) => {
    if (figure === 'unknown' || isUnknown(parts, column, rows)) return false;
    return (figure ?? NIL).eq(sumOf(parts.map(part => figureAt(rows[part]!, column, 'as typed'))));
  });
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
        sum: sumOf(parts.map(part => figureAt(rows[part]!, column, 'as typed'))),
      }))
      .filter(({ shown, sum }) => !shown.eq(sum));
    return { parts, differences, miss: sumOf(differences.map(({ shown, sum }) => shown.minus(sum).abs())) };
  });
  return runs.reduce((best, run) => (run.miss.lt(best.miss) ? run : best));
}

/** How far a rounded total may lie from the sum of its rounded parts: half a unit of the last place for each of them and for itself. */
function allowance(column: number, parts: readonly number[], rows: readonly RowOfFigures[]): Decimal {
  const figures = parts.map(part => rows[part]!.figures[column]).filter(isFigure);
  const places = figures.reduce((most, figure) => (figure.decimalPlaces() > most ? figure.decimalPlaces() : most), 0);
  return new Decimal(figures.length + 1).div(2).times(new Decimal(`1e${-places}`));
}

/** The totals in one column of figures with names beside it, by their rows, with the rows each adds up. */
export const totalsAmong = (names: readonly string[], amounts: readonly Amount[]): ReadonlyMap<number, TotalRow> =>
  new Map(
    totalsIn(names.map((name, row) => ({ name, figures: [amountOf(amounts[row]!)] })))
      .filter(({ verdict }) => verdict !== 'nearly')
      .map(total => [total.row, total]),
  );
