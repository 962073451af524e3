import type { Figure } from '../figures/figure';

/**
 * What must stay in a reserve in a year: the higher of an amount and a share of that year's net budget. Not rounded,
 * since it is compared with balances, not paid.
 *
 * Source: the body's own reserves strategy. No law sets a minimum: s.26 of the Local Government Act 2003 lets the
 * minister set one, and none is known.
 */
export function floorOf<F extends Figure<F>>(amount: F, share: F, netBudget: F): F {
  return amount.atLeast(netBudget.times(share)).called('Floor');
}
