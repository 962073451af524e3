import { wrong } from '../errors';
import type { Amount, Decimal } from '../figures/decimal';
import { sumOf } from '../figures/decimal';
import { Exact } from '../figures/exact';
import type { Figure } from '../figures/figure';
import { amountFromNil, eachOf } from '../figures/given';

/**
 * What one billing authority pays: its tax base × Band D, rounded to £1 (or to the penny where the body precepts in pence).
 *
 * Source: Local Government Finance Act 1992, section 48; Cleveland 2018/19 publishes the rounding to £1.
 */
export const preceptPart = <F extends Figure<F>>(taxBase: F, bandD: F, to: 'pounds' | 'pence' = 'pounds'): F =>
  taxBase.times(bandD).rounded(to === 'pounds' ? 'pound' : 'penny');

/** The precept of each billing authority, in the order of their tax bases. */
export function preceptParts(taxBases: readonly Amount[], bandD: Amount, to: 'pounds' | 'pence' = 'pounds'): Decimal[] {
  if (to !== 'pounds' && to !== 'pence') throw wrong(`To: found “${String(to)}”; pounds or pence would be right.`);
  const charge = new Exact(amountFromNil('Band D', bandD));
  return eachOf('Tax bases', taxBases, amountFromNil).map(taxBase => preceptPart(new Exact(taxBase), charge, to).amount);
}

/** A precept with what its rounding leaves over. */
export interface PreceptInParts {
  readonly parts: readonly Decimal[];
  /** The sum of the rounded parts: what the body is paid. */
  readonly precept: Decimal;
  /** Band D × the whole tax base, to the nearest £. */
  readonly requirement: Decimal;
  /** Requirement less precept: shown, never moved to make the two equal. */
  readonly residual: Decimal;
}

/** The precept by billing authority beside the council tax requirement, and the residual between them. */
export function preceptInParts(taxBases: readonly Amount[], bandD: Amount): PreceptInParts {
  const parts = preceptParts(taxBases, bandD);
  const precept = sumOf(parts);
  const requirement = preceptPart(
    new Exact(sumOf(eachOf('Tax bases', taxBases, amountFromNil))),
    new Exact(amountFromNil('Band D', bandD)),
  ).amount;
  return { parts, precept, requirement, residual: requirement.minus(precept) };
}
