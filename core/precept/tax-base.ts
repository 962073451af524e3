import { wrongArgument } from '../refusals/templates';
import { roundedTo, sumOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountFromNil, eachOf, rateGiven } from '../figures/given';
import { itemAt } from '../lookups';
import { bandsOf, countryGiven, ninthsOf } from './bands';
import type { Band, Country } from './bands';

/** The bands a list of dwellings stands for: those of the country, or the same after band A with the disabled reduction. */
export function dwellingBands(count: number, country: Country = 'England'): readonly Band[] | undefined {
  const names = bandsOf(country);
  return count === names.length + 1 ? ['A disabled', ...names] : count === names.length ? names : undefined;
}

/**
 * A council tax base in Band D equivalents: dwellings by band × n ÷ 9, unrounded, × the collection rate, + contributions in
 * lieu, rounded once, half up, to one decimal.
 *
 * Source: Local Authorities (Calculation of Council Tax Base) (England) Regulations 2012, SI 2012/2914: A × B.
 * Not covered: discounts, premiums and support by band (dwellings.ts); the tax-base return, which rounds each band first.
 */
export function taxBase(dwellings: readonly Amount[], collectionRate: Amount = 1, inLieu: Amount = 0, country = 'England'): Decimal {
  const where = countryGiven(country);
  const bandsOfList = dwellingBands(dwellings.length, where);
  if (!bandsOfList)
    throw wrongArgument(
      'Dwellings',
      `${dwellings.length} figures`,
      `${where === 'Wales' ? 'nine (bands A to I) or ten' : 'eight (bands A to H) or nine'} (band A with the disabled reduction first)`,
    );
  const ninths = sumOf(eachOf('Dwellings', dwellings, amountFromNil).map((count, i) => count.times(ninthsOf(itemAt(bandsOfList, i)))));
  const rate = rateGiven('Collection rate', collectionRate, 0, 1, 'a share from 0 to 1 such as 0.985');
  return roundedTo(ninths.times(rate).div(9).plus(amountFromNil('In lieu', inLieu)), 1);
}
