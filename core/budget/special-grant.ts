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

/** The document behind {@link specialGrant}, as workings cite it. */
export const SPECIAL_GRANT_LAW = 'Home Office special-grant guidance, 28 June 2023';

/** The budget of a year by its parts, and what of it the special grants pay for. */
export interface BudgetParts<F> {
  readonly spending: F;
  readonly savings: F;
  /** Specific grants and income, without special grants. */
  readonly grants: F;
  readonly paidFor: F;
}

/**
 * The budget of which a threshold is a share: as it would be without the event, that is spending less savings, less specific
 * grants and income, without what special grants pay for and what they pay.
 *
 * Source: Hansard, 6 January 2004, speaks of a share of the budget and defines it no further; that this is it is our choice.
 */
export const budgetWithoutEvent = <F extends Figure<F>>({ spending, savings, grants, paidFor }: BudgetParts<F>): F =>
  spending.minus(savings).minus(grants).minus(paidFor);

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
