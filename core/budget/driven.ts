import type { Figure } from '../figures/figure';

/**
 * A budget line or grant in the next year: last year's figure grown by its driver, to the penny.
 *
 * A contract's indexation may be held between a collar (the least rise) and a cap (the most).
 * The next year starts from the rounded figure, as a published budget book does.
 */
export function grown<F extends Figure<F>>(lastYear: F, rate: F): F {
  return lastYear.plus(lastYear.times(rate)).rounded('penny');
}

/** The rate a contract moves by: its index, but at least the collar and at most the cap. */
export function heldBetween<F extends Figure<F>>(rate: F, collar: F | undefined, cap: F | undefined): F {
  const raised = collar ? rate.atLeast(collar) : rate;
  return cap ? raised.atMost(cap) : raised;
}
