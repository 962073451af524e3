/**
 * A row that a total takes in in one line and leaves out in others: the same total of the same parts, and one row beside
 * them that is added here and not there. A table cannot mean both, so that the lines without it are the slip, whichever
 * are more.
 */
import type { BrokenLine, Lines, SumLine } from './broken-lines';
import type { Signature } from './levels';

/** A line in which the total leaves the row out. */
export interface LeftOutPart {
  readonly one: SumLine;
  /** The position of the row. */
  readonly position: number;
}

export interface WithoutLeftOut {
  readonly leftOut: readonly LeftOutPart[];
  /** Lines that no longer need an explanation: there the total takes the row in. */
  readonly explained: ReadonlySet<BrokenLine>;
}

export function leftOutParts(lines: Lines, found: readonly Signature[]): WithoutLeftOut {
  const totals = new Map(found.map(({ axis, total }) => [`${axis.down ? 'down' : 'across'} ${total}`, true]));
  const isTotal = ({ axis }: SumLine, position: number) => totals.has(`${axis.down ? 'down' : 'across'} ${position}`);
  const leftOut: LeftOutPart[] = [];
  const explained = new Set<BrokenLine>();
  for (const broken of lines.broken) {
    if (broken.signature.way !== 'run') continue;
    const position = besideParts(broken).find(at => !isTotal(broken, at) && size(amountAt(broken, at) - broken.gap) <= broken.slack);
    if (position === undefined) continue;
    const without = lines.agreeing.filter(
      one =>
        one.axis === broken.axis &&
        one.total === broken.total &&
        one.parts === broken.parts &&
        size(amountAt(one, position)) > 2 * one.slack &&
        size(amountAt(one, position)) >= LEAST_UNITS * one.unit,
    );
    if (!without.length) continue;
    explained.add(broken);
    for (const one of without) leftOut.push({ one, position });
  }
  return { leftOut, explained };
}

/** A figure of one digit meets a difference by chance. */
const LEAST_UNITS = 20;

/** The filled positions between the total and the furthest of its parts that are none of them, and the next one beyond. */
function besideParts({ axis, line, total, parts }: SumLine): number[] {
  const furthest = parts.reduce((far, part) => (size(part - total) > size(far - total) ? part : far), total);
  const [from, to] = furthest < total ? [furthest, total] : [total, furthest];
  const taken = new Set([...parts, total]);
  const beside: number[] = [];
  for (let at = from; at <= to; at += 1) if (!taken.has(at) && axis.has[line * axis.positions + at]) beside.push(at);
  const beyond = furthest < total ? from - 1 : to + 1;
  if (beyond >= 0 && beyond < axis.positions && axis.has[line * axis.positions + beyond]) beside.push(beyond);
  return beside.length > MOST_BESIDE ? [] : beside;
}

/** Where many rows are no parts, one of them meets the difference by chance. */
const MOST_BESIDE = 2;

const amountAt = ({ axis, line }: SumLine, position: number): number =>
  axis.has[line * axis.positions + position] ? axis.amount[line * axis.positions + position]! : 0;

const size = (amount: number): number => (amount < 0 ? -amount : amount);
