import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { amountFromNil, rateGiven } from '../figures/given';

/** Which comes first is not confirmed by a source, so it is the user’s to say. */
export type SpecialGrantOrder = 'threshold first' | 'rate first';

/**
 * Special grant for an exceptional event: a share of the additional cost above what the body meets itself, a share of its
 * budget. The rate falls over the years of one operation (Bedfordshire, Operation Costello: 85%, then 80%).
 *
 * Source: Home Office special-grant guidance, 28 June 2023, and its table of 2018 to 2024; Hansard, 6 January 2004, for the
 * threshold. Only additional costs count; there is no right to the grant.
 */
export function specialGrant(additionalCost: Amount, rate: Amount, budget: Amount, threshold: Amount, order: SpecialGrantOrder): Decimal {
  const cost = amountFromNil('Additional cost', additionalCost);
  const share = rateGiven('Rate', rate, 0, 1, 'a share from 0 to 1 such as 0.85');
  const ownPart = amountFromNil('Budget', budget).times(rateGiven('Threshold', threshold, 0, 1, 'a share from 0 to 1 such as 0.01'));
  const grant = order === 'threshold first' ? cost.minus(ownPart).times(share) : cost.times(share).minus(ownPart);
  return grant.lt(0) ? new Decimal(0) : grant;
}
