/**
 * Totals that their name gives away but no arithmetic confirms: where every year of a total is wrong, or there is one year only.
 * What they should add up is read from where they stand: the rows above up to a gap or another total, or everything above with
 * each total taken for its parts.
 */
import { isOfRowAbove, mayTakeAway } from '../row-words';
import { addUp, adds, isLikeARate, lineSum } from './adding-up';
import type { LineSum } from './adding-up';
import type { SumLine } from './broken-lines';
import type { Axis } from './casting-grid';
import type { Labels } from './labels';
import { opensAndCloses, saysPlainTotal, saysWhatIsLeft } from './labels';
import type { Signature } from './levels';

/** A sum a named total could be. */
export interface NamedSum extends SumLine {
  readonly likeARate: boolean;
  /** The same rows add up to it in another line. */
  readonly addsElsewhere: boolean;
  /** No other line holds figures, so that its name is all there is to go by. */
  readonly isOnlyLine: boolean;
  /** Other totals of the line add up what stands above them. */
  readonly isAmongSound: boolean;
  /** Its name says total in so many words, not gross, net or closing. */
  readonly isPlain: boolean;
}

type Found = Omit<NamedSum, 'addsElsewhere' | 'isAmongSound' | 'isOnlyLine'>;

/** Cells of totals by their place in the axis: those that a signature explains, and those that hold by it. */
export interface ExplainedCells {
  readonly known: ReadonlySet<number>;
  readonly agreeing: ReadonlySet<number>;
}

/** Totals of one line that add up, before a difference of one digit in another total of it is taken for a slip. */
const CONFIRMING = 2;

/** Rows from an opening balance to its closing one. */
const LONGEST_ROLL = 6;

export interface NamedTotals {
  /** For each line of a named total that no signature explains and nothing above adds up to: the sums it could be. */
  readonly asked: readonly NamedSum[][];
  /** Those that the rows right above add up to: two or more that are not nil. */
  readonly agreeing: readonly SumLine[];
}

export function namedTotals(axis: Axis, labels: Labels, found: readonly Signature[], explained: ExplainedCells): NamedTotals {
  const words = (p: number): string => (axis.down ? labels.rows[p]! : labels.heads[p]!.join(' '));
  const mine = found.filter(s => s.axis === axis);
  const partsOf = new Map(mine.filter(s => s.way === 'run').map(s => [s.total, s.parts]));
  const isTotal = (p: number): boolean => saysPlainTotal(words(p)) || partsOf.has(p);
  const rows = axis.down ? Array.from({ length: axis.positions }, (_, p) => p) : [];
  const takenAway = new Set(rows.filter(p => mayTakeAway(words(p))));
  const asides = new Set(rows.filter(p => isOfRowAbove(words(p))));
  const rollsForward = (p: number): boolean => {
    for (let first = p - 2; axis.down && first >= 0 && first >= p - LONGEST_ROLL; first -= 1)
      if (opensAndCloses(words(first), words(p))) return true;
    return false;
  };
  const confirmed = new Uint16Array(axis.lines);
  const addsSomewhere = new Set<string>();
  const asked: Found[][] = [];
  const agreeing: SumLine[] = [];
  const line = lineSum();
  const key = (total: number, parts: readonly number[]) => `${total}:${parts.join()}`;
  for (let total = 0; total < axis.positions; total += 1) {
    const isPlain = saysPlainTotal(words(total)) || rollsForward(total);
    if (!isPlain && !(axis.down && saysWhatIsLeft(words(total)))) continue;
    for (let at = 0; at < axis.lines; at += 1) {
      const cell = at * axis.positions + total;
      if (!axis.has[cell]) continue;
      if (explained.known.has(cell)) {
        if (explained.agreeing.has(cell)) confirmed[at]! += 1;
        continue;
      }
      const tries: Found[] = [];
      let explains = false;
      const everything = everythingAbove(axis, at, total, isTotal, partsOf).filter(p => !asides.has(p));
      for (const parts of [blockAbove(axis, at, total, isTotal).filter(p => !asides.has(p)), everything]) {
        if (parts.length === 0 || !addUp(axis, total, parts, at, line)) continue;
        // A section of one line has a total too.
        if (adds(line)) {
          if (!explains && isPlain && line.some > 1)
            agreeing.push({ axis, line: at, total, parts, gap: line.shown - line.sum, slack: line.slack, unit: axis.unit[cell]! });
          explains = true;
          addsSomewhere.add(key(total, parts));
        } else if (line.some > 1) {
          const gap = line.shown - line.sum;
          tries.push({
            axis,
            line: at,
            total,
            parts,
            gap,
            slack: line.slack,
            unit: axis.unit[cell]!,
            likeARate: isLikeARate(line),
            isPlain,
          });
        }
      }
      if (explains || addsFromSome(axis, at, total, everything, { isTotal, takenAway }, line)) confirmed[at]! += 1;
      else if (tries.length > 0) asked.push(tries);
    }
  }
  const isOnlyLine = linesWithFigures(axis) === 1;
  const sums = asked.map(tries =>
    tries.map(one => ({
      ...one,
      addsElsewhere: addsSomewhere.has(key(one.total, one.parts)),
      isOnlyLine,
      isAmongSound: confirmed[one.line]! >= CONFIRMING,
    })),
  );
  return { asked: sums, agreeing };
}

function linesWithFigures(axis: Axis): number {
  let lines = 0;
  for (let at = 0; at < axis.lines; at += 1) {
    const base = at * axis.positions;
    if (axis.has.subarray(base, base + axis.positions).includes(1)) lines += 1;
  }
  return lines;
}

/** Whether the rows above add up to the total from a gap or a total on, as they stand or with those taken away whose names say so. */
function addsFromSome(
  axis: Axis,
  at: number,
  total: number,
  above: readonly number[],
  { isTotal, takenAway }: { isTotal: (p: number) => boolean; takenAway: ReadonlySet<number> },
  line: LineSum,
): boolean {
  const base = at * axis.positions;
  let away = 0;
  for (let k = above.length - 1; k >= 0; k -= 1) {
    const [own, before] = [above[k]!, above[k - 1]];
    if (takenAway.has(own)) away += axis.amount[base + own]!;
    if (before === own - 1 && !isTotal(before) && !isTotal(own)) continue;
    if (!addUp(axis, total, above.slice(k), at, line)) continue;
    const net = line.shown - line.sum + 2 * away;
    if (adds(line) || (away !== 0 && net <= line.slack && net >= -line.slack)) return true;
  }
  return false;
}

function blockAbove(axis: Axis, line: number, total: number, isTotal: (p: number) => boolean): number[] {
  const parts: number[] = [];
  let p = total - 1;
  while (p >= 0 && !axis.has[line * axis.positions + p]) p -= 1;
  for (; p >= 0 && axis.has[line * axis.positions + p] && !isTotal(p); p -= 1) parts.unshift(p);
  return parts;
}

function everythingAbove(
  axis: Axis,
  line: number,
  total: number,
  isTotal: (p: number) => boolean,
  partsOf: ReadonlyMap<number, readonly number[]>,
): number[] {
  const parts: number[] = [];
  const inside = new Set<number>();
  for (let p = total - 1; p >= 0; p -= 1) {
    if (!axis.has[line * axis.positions + p] || inside.has(p)) continue;
    parts.unshift(p);
    if (!isTotal(p)) continue;
    for (const part of partsOf.get(p) ?? blockAbove(axis, line, p, isTotal)) inside.add(part);
  }
  return parts;
}
