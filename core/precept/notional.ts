import { roundedTo, sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';

/** A body, or part of one, that becomes part of a new body. */
export interface MergingBody {
  readonly bandD: Decimal;
  readonly taxBase: Decimal;
}

/** The law of {@link notionalBandD}, as workings cite it. */
export const NOTIONAL_LAW = 'Local Government Finance Act 1992, section 52ZE';

/**
 * The amount that stands for last year’s Band D after a merger: the bodies’ Band D, weighted by their tax bases.
 *
 * Source: Local Government Finance Act 1992, section 52ZE: the principles report states alternative notional amounts; a
 * published one wins over this reckoning of it.
 * Not covered: a body of which a part alone joins, unless that part is given as a body.
 */
export function notionalBandD(bodies: readonly MergingBody[], decimals: number): Decimal {
  const raised = sumOf(bodies.map(({ bandD, taxBase }) => bandD.times(taxBase)));
  return roundedTo(raised.div(sumOf(bodies.map(one => one.taxBase))), decimals);
}
