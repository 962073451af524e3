import { wrong } from '../errors';
import { roundedTo, sumOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountFromNil, eachOf, rateGiven } from '../figures/given';
import { BANDS, ninthsOf } from './bands';
import type { Band } from './bands';

/** The bands a list of dwellings stands for: A to H, or the same after band A with the disabled reduction. */
export const dwellingBands = (count: number): readonly Band[] | undefined =>
  count === 9 ? ['A disabled', ...BANDS] : count === 8 ? BANDS : undefined;

/**
 * A council tax base in Band D equivalents: dwellings by band × n ÷ 9, unrounded, × the collection rate, + contributions in
 * lieu, rounded once, half up, to one decimal.
 *
 * Source: Local Authorities (Calculation of Council Tax Base) (England) Regulations 2012, SI 2012/2914: A × B.
 * Not covered: discounts, premiums and support by band (dwellings.ts); the tax-base return, which rounds each band first.
 */
export function taxBase(dwellings: readonly Amount[], collectionRate: Amount = 1, inLieu: Amount = 0): Decimal {
  const bandsOfList = dwellingBands(dwellings.length);
  if (!bandsOfList)
    throw wrong(
      `Dwellings: found ${dwellings.length} figures; eight (bands A to H) or nine (band A with the disabled reduction first) would be right.`,
    );
  const ninths = sumOf(eachOf('Dwellings', dwellings, amountFromNil).map((count, i) => count.times(ninthsOf(bandsOfList[i]!))));
  const rate = rateGiven('Collection rate', collectionRate, 0, 1, 'a share from 0 to 1 such as 0.985');
  return roundedTo(ninths.times(rate).div(9).plus(amountFromNil('In lieu', inLieu)), 1);
}
