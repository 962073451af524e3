/** One line of a signature added up: the total it shows, the sum of its parts, and how far rounding may part them. */
import type { Axis } from './casting-grid';

export interface LineSum {
  /** Figures in units of the table's last place. */
  shown: number;
  sum: number;
  /** How far they may differ by rounding. */
  slack: number;
  /** Parts that hold a figure, and those of them that are not nil. */
  seen: number;
  some: number;
  /** The largest size of a part, the second, and all sizes together. */
  largest: number;
  second: number;
  sizes: number;
  /** All parts that are not nil have the total's sign. */
  sameSign: boolean;
  /** A part shows finer places than the total. */
  finer: boolean;
  /** Sizes weighted by their place, which tells apart lines that are not multiples of one another. */
  weighted: number;
}

/** How far a sum may stand from its total by rounding: half a last place for each cell, narrowed for many cells to 1.2 √n places. */
export function tolerance(halves: number, squares: number): number {
  const narrow = 1.2 * Math.sqrt(squares);
  return (halves < narrow ? halves : narrow) + 1e-9;
}

/** A line to add up into, so that a long table makes no heap of them. */
export const lineSum = (): LineSum => ({
  shown: 0,
  sum: 0,
  slack: 0,
  seen: 0,
  some: 0,
  largest: 0,
  second: 0,
  sizes: 0,
  sameSign: true,
  finer: false,
  weighted: 0,
});

/** Adds up one line; false where the line has no total or nothing to add: then it says nothing about the signature. */
export function addUp(axis: Axis, total: number, parts: readonly number[], line: number, into: LineSum): boolean {
  const base = line * axis.positions;
  if (!axis.has[base + total]) return false;
  const shown = axis.amount[base + total]!;
  const unit = axis.unit[base + total]!;
  let squares = unit * unit;
  let halves = unit / 2;
  into.shown = shown;
  into.sum = into.seen = into.some = into.largest = into.second = into.sizes = into.weighted = 0;
  into.sameSign = true;
  into.finer = false;
  for (let k = 0; k < parts.length; k += 1) {
    const at = base + parts[k]!;
    if (!axis.has[at]) continue;
    into.seen += 1;
    const value = axis.amount[at]!;
    const place = axis.unit[at]!;
    if (place < unit) into.finer = true;
    halves += place / 2;
    squares += place * place;
    if (value === 0) continue;
    into.some += 1;
    into.sum += value;
    if (value < 0 !== shown < 0) into.sameSign = false;
    const size = value < 0 ? -value : value;
    into.sizes += size;
    into.weighted += size * (k + 1);
    if (size > into.largest) {
      into.second = into.largest;
      into.largest = size;
    } else if (size > into.second) into.second = size;
  }
  into.slack = tolerance(halves, squares);
  return into.seen > 0 && (shown !== 0 || into.some > 0);
}

export const adds = (line: LineSum): boolean => {
  const gap = line.shown - line.sum;
  return gap <= line.slack && gap >= -line.slack;
};

/** A figure within the range of those beside it is an average or a rate rather than their sum. */
export const isLikeARate = (line: LineSum): boolean => {
  const size = line.shown < 0 ? -line.shown : line.shown;
  return line.some >= 2 && line.sameSign && size <= line.largest;
};
