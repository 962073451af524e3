import type { Figure } from '../figures/figure';

/** A step of a grant's condition: from this threshold on, this share of the grant. */
export interface ConditionStep<F> {
  readonly threshold: F;
  readonly share: F;
  /** How far the target is met when the step is judged: each may have a check point of its own. */
  readonly met: F;
}

/**
 * The share of a conditional grant that is earned: that of the highest step which the target as met reaches, nil below the
 * first. Steps go upwards.
 *
 * Source: the terms of each grant, as the Step table states them.
 * Not covered: shares that slide between two steps; a condition on two targets.
 */
export const earnedShare = <F extends Figure<F>>(upwards: readonly ConditionStep<F>[], nothing: F): F =>
  upwards.reduce((earned, { threshold, share, met }) => met.ifReaches(threshold, share, earned), nothing);

/**
 * A conditional grant as paid: what it comes to in full, times the share earned, to the penny.
 *
 * Source: the terms of each grant.
 * Not covered: a grant that is clawed back in a later year.
 */
export const paidOnCondition = <F extends Figure<F>>(inFull: F, share: F): F => inFull.times(share).rounded('penny');
