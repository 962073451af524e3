import type { Figure } from '../figures/figure';

/** What falls on a reserve in a year, and what is left for the next. */
export interface Fallen<F> {
  /** What the reserve bears; below nil what it gains. */
  readonly borne: F;
  /** What it cannot bear, because no more is there. */
  readonly rest: F;
}

/**
 * What a year’s overspend takes from a reserve: all of it, but never more than the reserve closes with; the rest stays in
 * the gap. An underspend goes in whole. The year’s own movements are made first.
 *
 * Source: none in law. It is the model’s own assumption of how a year is closed when nothing is done about it, and every
 * report that rests on it says so in a row; the Body rows `Overspend falls on` and `Overspend against` change it.
 * Not covered: action taken within the year, and a section 114 report where a reserve cannot bear it.
 */
export function fallenOn<F extends Figure<F>>(closing: F, overspend: F, nothing: F): Fallen<F> {
  const borne = overspend.atMost(closing.atLeast(nothing));
  return { borne, rest: overspend.minus(borne) };
}
