import type { Figure } from '../figures/figure';
import type { RowFigure } from '../figures/figure-name';

/** One reserve in one year, to the penny: opening + contributions − drawdowns − overspend borne = closing. */
export interface ReserveYear<F> {
  readonly opening: F;
  /** Contributions and transfers in, as made. */
  readonly putIn: F;
  /** Drawdowns and transfers out, as made: never more than is there. */
  readonly takenOut: F;
  /** What falls on it by itself, where the plan says so; below nil what it gains. */
  readonly overspend?: F;
  readonly closing: F;
  /** What must stay in it this year; nil where none is set. */
  readonly floor: F;
}

/**
 * What is drawn from a reserve in a year: what is asked, but never more than is there once the year's
 * contributions are in. The rest returns to the remaining gap. A floor does not stop a typed drawdown; it is a finding.
 */
export function drawnFrom<F extends Figure<F>>(available: F, asked: F, nothing: F, name: RowFigure): F {
  const there = available.atLeast(nothing);
  return asked.atMost(there).called(name, {
    how: words =>
      words.isAbove(asked, there)
        ? `${words.amount(asked)} is asked, but only ${words.amount(there)} is there`
        : `${words.amount(asked)}, all that is asked: ${words.amount(there)} is there`,
  });
}
