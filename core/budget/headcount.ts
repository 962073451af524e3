import type { Figure } from '../figures/figure';

/** Months of a financial year in their order: April is the first. */
const APRIL = 4;
const MARCH = 3;
const inFinancialYear = (month: number): number => (month >= APRIL ? month - APRIL : month + 12 - APRIL);

/** The change of FTE in a year, and the calendar month from which it counts. */
export interface HeadcountChange<F> {
  readonly change: F;
  readonly month: number;
}

/**
 * The heads of a staff group at a check point of the last year given: those typed, and each year’s change of FTE to date as
 * so many heads; the last year’s own change only where it has come by the check point’s month.
 *
 * Source: the officer maintenance grant and its predecessors counted heads, not FTE, at a day of the year (30 September,
 * 31 March), as each year’s grant agreement says.
 * Not covered: part-time working that changes, so that a change of FTE is not one of heads.
 */
export function headcountAt<F extends Figure<F>>(typed: F, changes: readonly HeadcountChange<F>[], checkPoint = MARCH): F {
  return changes.reduce(
    (heads, { change, month }, place) =>
      place === changes.length - 1 && inFinancialYear(month) > inFinancialYear(checkPoint) ? heads : heads.plus(change),
    typed,
  );
}
