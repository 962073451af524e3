/**
 * Totals that their name gives away but no arithmetic confirms: where every year of a total is wrong, or there is one year only.
 * What they should add up is read from where they stand: the rows above up to a gap or another total, or everything above with
 * each total taken for its parts.
 */
import { addUp, adds, isLikeARate, lineSum } from './adding-up';
import type { SumLine } from './broken-lines';
import type { Axis } from './casting-grid';
import type { Labels } from './labels';
import { saysPlainTotal } from './labels';
import type { Signature } from './levels';

/** A sum a named total could be. */
export interface NamedSum extends SumLine {
  readonly likeARate: boolean;
}

/** For each line of a named total that no signature explains: the sums it could be, or none where one of them adds up. */
export function namedTotals(axis: Axis, labels: Labels, found: readonly Signature[], explained: ReadonlySet<number>): NamedSum[][] {
  const words = (p: number): string => (axis.down ? labels.rows[p]! : labels.heads[p]!.join(' '));
  const mine = found.filter(s => s.axis === axis);
  const partsOf = new Map(mine.filter(s => s.way === 'run').map(s => [s.total, s.parts]));
  const isTotal = (p: number): boolean => saysPlainTotal(words(p)) || partsOf.has(p);
  const asked: NamedSum[][] = [];
  const line = lineSum();
  for (let total = 0; total < axis.positions; total += 1) {
    if (!saysPlainTotal(words(total))) continue;
    for (let at = 0; at < axis.lines; at += 1) {
      const cell = at * axis.positions + total;
      if (!axis.has[cell] || explained.has(cell)) continue;
      const tries: NamedSum[] = [];
      let explains = false;
      for (const parts of [blockAbove(axis, at, total, isTotal), everythingAbove(axis, at, total, isTotal, partsOf)]) {
        if (parts.length < 2 || !addUp(axis, total, parts, at, line) || line.some < 2) continue;
        if (adds(line)) explains = true;
        else {
          const gap = line.shown - line.sum;
          tries.push({ axis, line: at, total, parts, gap, slack: line.slack, unit: axis.unit[cell]!, likeARate: isLikeARate(line) });
        }
      }
      if (!explains && tries.length > 0) asked.push(tries);
    }
  }
  return asked;
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
