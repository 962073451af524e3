import type { Figure } from '../figures/figure';

/** Which comes first is not confirmed by a source, so it is the user’s to say. */
export const SPECIAL_GRANT_ORDERS = ['threshold first', 'share first'] as const;
export type SpecialGrantOrder = (typeof SPECIAL_GRANT_ORDERS)[number];

/** What a special grant is worked out from: the additional cost, the share agreed, and what the body bears first. */
export interface SpecialGrantTerms<F> {
  readonly cost: F;
  readonly share: F;
  readonly ownPart: F;
}

/**
 * Special grant for an exceptional event: a share of the additional cost above what the body meets itself, a share of its
 * budget; to the penny and never below nil. The share falls over the years of one operation (Bedfordshire, Operation
 * Costello: 85%, then 80%).
 *
 * Source: Home Office special-grant guidance, 28 June 2023, and its table of 2018 to 2024; Hansard, 6 January 2004, for the
 * threshold. Only additional costs count; there is no right to the grant.
 * Not covered: what the Home Office takes for additional.
 */
export const specialGrant = <F extends Figure<F>>(
  { cost, share, ownPart }: SpecialGrantTerms<F>,
  order: SpecialGrantOrder,
  nothing: F,
): F =>
  (order === 'threshold first' ? cost.minus(ownPart).times(share) : cost.times(share).minus(ownPart)).rounded('penny').atLeast(nothing);
