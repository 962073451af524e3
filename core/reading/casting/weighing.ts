/**
 * How much a signature is worth: the coincidence it would take. A line in which it holds is worth the digits of its total above
 * the last displayed place, less what the difference costs; lines that are multiples of one another are one line.
 */
import { addUp, adds, isLikeARate, lineSum } from './adding-up';
import { bitsOf } from './bits';
import type { Axis } from './casting-grid';

export interface SumWeight {
  /** Bits of evidence, before the number of hypotheses is set against it. */
  readonly bits: number;
  /** Lines in which the total could be the sum, and in which it is. */
  readonly could: number;
  readonly holds: number;
  /** Lines that hold and are not multiples of one another. */
  readonly independent: number;
  /** Lines that tell something (two parts or more that are not nil, or a sum that fails), and those of them that hold. */
  readonly telling: number;
  readonly tellingChecks: number;
}

/** What a line costs in which the sum fails, and one that looks like a rate, which the sum need not hold in. */
const FAILS = 3;
const FAILS_AS_RATE = 0.9;
/** A part finer than its total was hardly added to it. */
const FINER = 2;
const LONG = 12;
const NEVER = -99;

export function weigh(axis: Axis, total: number, parts: readonly number[], common: Commonness): SumWeight {
  const comparisons: { sum: number; shown: number; slack: number }[] = [];
  const kinds = new Set<number>();
  const line = lineSum();
  let telling = 0;
  let tellingChecks = 0;
  let could = 0;
  let holds = 0;
  let exact = 0;
  let gaps = 0;
  let oneGap = true;
  let bits = 0;
  for (let at = 0; at < axis.lines; at += 1) {
    if (!addUp(axis, total, parts, at, line)) continue;
    could += 1;
    if (line.some >= 2 && axis.lines >= LONG) comparisons.push({ sum: line.sum, shown: line.shown, slack: line.slack });
    if (!adds(line)) {
      if (isLikeARate(line)) bits -= FAILS_AS_RATE;
      else {
        bits -= line.some >= 2 ? FAILS : FAILS / 2;
        telling += 1;
      }
      continue;
    }
    holds += 1;
    const gap = line.shown - line.sum;
    if (gap === 0) exact += 1;
    else if (gaps === 0) gaps = gap;
    else if (gaps !== gap) oneGap = false;
    if (line.some < 2) {
      bits += 0.2;
      continue;
    }
    telling += 1;
    tellingChecks += 1;
    const kind =
      Math.floor((1000 * line.second) / line.largest + 0.5) * 4096 +
      Math.floor((4000 * line.weighted) / (line.sizes * (parts.length + 1)) + 0.5);
    if (kinds.has(kind)) {
      bits += 0.1;
      continue;
    }
    kinds.add(kind);
    const size = line.shown < 0 ? -line.shown : line.shown;
    const unit = axis.unit[at * axis.positions + total]!;
    const others = 4 * (line.sizes - line.largest);
    const reach = others < size ? others : size;
    const found =
      bitsOf(reach / roundness(axis, at, total, parts, unit)) - bitsOf(1 + (2 * (gap < 0 ? -gap : gap)) / unit) - (line.finer ? FINER : 0);
    const most = rarity(common[at]!, size);
    if (found > 0) bits += found < most ? found : most;
  }
  if (holds > 3 && ((exact === 0 && oneGap) || (parts.length === 2 && parts.some(part => isConstant(axis, part))))) bits = NEVER;
  const chance = bits > 0 && comparisons.length > 0 ? beyondChance(comparisons) : bits;
  return { bits: bits < chance ? bits : chance, could, holds, independent: kinds.size, telling, tellingChecks };
}

/** The largest round step of the unit that divides every figure of the line: budgets in round thousands tell less. */
function roundness(axis: Axis, line: number, total: number, parts: readonly number[], unit: number): number {
  const base = line * axis.positions;
  const divides = (step: number): boolean => {
    if (axis.amount[base + total]! % step !== 0) return false;
    for (const part of parts) if (axis.has[base + part] && axis.amount[base + part]! % step !== 0) return false;
    return true;
  };
  let step = unit;
  while (step < 1e12 && divides(step * 10)) step *= 10;
  return divides(step * 5) ? step * 5 : step;
}

/** How often each size of figure stands in each line, and under 0 how many figures are not nil. */
export type Commonness = readonly ReadonlyMap<number, number>[];

export function commonness(axis: Axis): Commonness {
  const found: Map<number, number>[] = [];
  for (let line = 0; line < axis.lines; line += 1) {
    const times = new Map<number, number>();
    let some = 0;
    for (let p = 0; p < axis.positions; p += 1) {
      const value = axis.amount[line * axis.positions + p]!;
      if (value === 0) continue;
      some += 1;
      const size = value < 0 ? -value : value;
      times.set(size, (times.get(size) ?? 0) + 1);
    }
    times.set(0, some);
    found.push(times);
  }
  return found;
}

/** A figure that comes again and again in its line (scores, noughts and ones) tells no more than how seldom it comes. */
function rarity(times: ReadonlyMap<number, number>, size: number): number {
  const n = times.get(size) ?? 1;
  return n < 2 ? Infinity : bitsOf(times.get(0)! / (n - 1));
}

/** In a long table: how much more often the sum holds than it would with the totals of other lines. */
function beyondChance(comparisons: readonly { sum: number; shown: number; slack: number }[]): number {
  const n = comparisons.length;
  const near = (gap: number, slack: number): boolean => gap <= slack && gap >= -slack;
  let holds = 0;
  for (const line of comparisons) if (near(line.sum - line.shown, line.slack)) holds += 1;
  let chance = 0;
  let tried = 0;
  for (const shift of [1, 2, 5])
    for (let k = 0; k + shift < n; k += 1) {
      tried += 1;
      if (near(comparisons[k]!.sum - comparisons[k + shift]!.shown, comparisons[k]!.slack)) chance += 1;
    }
  if (chance === 0) return Infinity;
  const often = (holds + 0.01 * n) / (1.02 * n);
  const byChance = chance / tried;
  if (often <= byChance) return 0;
  const log = (share: number) => bitsOf(share * 1e6 + 1);
  return holds * (log(often) - log(byChance)) + (n - holds) * (log(1 - often) - log(1 - byChance));
}

/** Whether a position shows 1, 10, 100 … in all its lines: an index is a change and a hundred, not a sum. */
function isConstant(axis: Axis, position: number): boolean {
  let first = 0;
  for (let line = 0; line < axis.lines; line += 1) {
    const at = line * axis.positions + position;
    if (!axis.has[at]) continue;
    if (axis.amount[at] === 0) return false;
    if (first === 0) first = axis.amount[at]!;
    else if (first !== axis.amount[at]) return false;
  }
  while (first !== 0 && first % 10 === 0) first /= 10;
  return first === 1;
}
