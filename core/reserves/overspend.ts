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
 * Source: how a year’s outturn is closed: a deficit on the General Fund is met from its unallocated balance (CIPFA, LAAP
 * Bulletin 99, Local Authority Reserves and Balances). That next year’s budget is not rebuilt for it is an assumption,
 * and the reports that use this say so.
 * Not covered: action taken within the year, and a section 114 report where a reserve cannot bear it.
 */
export function fallenOn<F extends Figure<F>>(closing: F, overspend: F, nothing: F): Fallen<F> {
  const borne = overspend.atMost(closing.atLeast(nothing));
  return { borne, rest: overspend.minus(borne) };
}
