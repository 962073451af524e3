import { wrong } from '../errors';
import { roundedTo, sumOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountFromNil, wholeNumberGiven } from '../figures/given';
import { BAND_D_DECIMALS } from './principle';

/** A body, or part of one, that becomes part of a new body. */
export interface MergingBody {
  readonly name: string;
  readonly bandD: Amount;
  readonly taxBase: Amount;
}

/**
 * The amount that stands for last year’s Band D after a merger: the bodies’ Band D, weighted by their tax bases.
 *
 * Source: Local Government Finance Act 1992, section 52ZE: the principles report states alternative notional amounts; a
 * published one wins over this reckoning of it.
 */
export function notionalBandD(bodies: readonly MergingBody[], decimals = 2): Decimal {
  const places = wholeNumberGiven('Decimals', decimals, 0, BAND_D_DECIMALS);
  const bases = bodies.map(({ name, taxBase }) => amountFromNil(`${name}, tax base`, taxBase));
  const raised = sumOf(bodies.map(({ name, bandD }, i) => amountFromNil(`${name}, Band D`, bandD).times(bases[i]!)));
  const whole = sumOf(bases);
  if (whole.isZero()) throw wrong('Merging bodies: found tax bases of nil in all; at least one above nil would be right.');
  return roundedTo(raised.div(whole), places);
}
