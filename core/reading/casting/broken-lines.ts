/** The lines in which a signature that holds elsewhere does not hold: where a slip may be. */
import { addUp, adds, isLikeARate, lineSum } from './adding-up';
import type { Axis, CastingGrid } from './casting-grid';
import type { Signature } from './levels';

/** "This total is the sum of these parts" in one line. */
export interface SumLine {
  readonly axis: Axis;
  readonly line: number;
  readonly total: number;
  readonly parts: readonly number[];
  /** In units: what the total shows, less what its parts add to. */
  readonly gap: number;
  readonly slack: number;
  /** The last displayed place of the total, in units. */
  readonly unit: number;
}

export interface BrokenLine extends SumLine {
  readonly signature: Signature;
  /** The same parts add up in other lines: in enough of them, and more than they fail in. */
  readonly elsewhere: boolean;
  /** It looks like a rate: below the largest of its parts and far below their sum. */
  readonly likeARate: boolean;
}

export interface Lines {
  readonly agreeing: readonly SumLine[];
  readonly broken: readonly BrokenLine[];
}

/** Every line of every signature, agreeing or broken. A percentage, or a total of another last place than elsewhere, is neither. */
export function linesOf(grid: CastingGrid, found: readonly Signature[]): Lines {
  const agreeing: SumLine[] = [];
  const broken: BrokenLine[] = [];
  for (const signature of found) {
    const { axis, total, parts } = signature;
    const mine: (SumLine & { readonly likeARate: boolean })[] = [];
    const units = new Set<number>();
    let holds = 0;
    let seen = 0;
    const line = lineSum();
    for (let at = 0; at < axis.lines; at += 1) {
      if (!addUp(axis, total, parts, at, line)) continue;
      const unit = axis.unit[at * axis.positions + total]!;
      const one: SumLine = { axis, line: at, total, parts, gap: line.shown - line.sum, slack: line.slack, unit };
      if (adds(line)) {
        agreeing.push(one);
        if (line.some < 2) continue;
        holds += 1;
        seen += line.seen;
        units.add(unit);
      } else if (line.some >= 2 && !isPercentage(grid, axis, at, total))
        mine.push({ ...one, likeARate: isLikeARate(line) && isAverage(line) });
    }
    for (const one of mine) {
      const filled = parts.filter(p => axis.has[one.line * axis.positions + p]).length;
      if (!units.has(one.unit) || 2 * filled * holds < seen) continue;
      broken.push({ ...one, signature, elsewhere: signature.weight.independent >= 2 && holds > mine.length });
    }
  }
  return { agreeing, broken };
}

/** A rate lies not only below its largest part but far below their sum. */
const isAverage = (line: { shown: number; sum: number; some: number }): boolean => {
  const shown = line.shown < 0 ? -line.shown : line.shown;
  const sum = line.sum < 0 ? -line.sum : line.sum;
  return line.some > 2 ? shown * 2 <= sum : true;
};

const isPercentage = (grid: CastingGrid, axis: Axis, line: number, position: number): boolean =>
  grid.percent[axis.down ? position * grid.columns + line : line * grid.columns + position] === 1;
