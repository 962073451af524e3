import { lossesAboveDwellings } from '../refusals/council-tax-and-reserves';
import { wrongArgument } from '../refusals/templates';
import { roundedTo, sumOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountFromNil, amountGiven, eachOf, rateGiven } from '../figures/given';
import { itemAt } from '../lookups';
import { ninthsOf } from './bands';
import type { Band } from './bands';
import { dwellingBands } from './tax-base';

/** The dwellings of one band and what alters them, each in dwellings of that band. */
export interface DwellingsInBand {
  readonly band: Band;
  /** Chargeable dwellings on the relevant day. */
  readonly dwellings: Amount;
  /** Taken off for discounts. */
  readonly discounts?: Amount | undefined;
  /** Added for premiums on empty dwellings and second homes. */
  readonly premiums?: Amount | undefined;
  /** Expected in the year: new dwellings above nil, losses below it. */
  readonly changes?: Amount | undefined;
  /** Taken off for the council tax reduction scheme. */
  readonly support?: Amount | undefined;
}

export interface TaxBaseWorking {
  /** Band D equivalents of each band, unrounded. */
  readonly byBand: readonly Decimal[];
  readonly equivalents: Decimal;
  readonly taxBase: Decimal;
}

/** Dwellings of one band after discounts, premiums, changes and support. */
function equivalentDwellings({ band, dwellings, discounts = 0, premiums = 0, changes = 0, support = 0 }: DwellingsInBand): Decimal {
  const at = (what: string) => `Band ${band}, ${what}`;
  const after = amountFromNil(at('dwellings'), dwellings)
    .minus(amountFromNil(at('discounts'), discounts))
    .plus(amountFromNil(at('premiums'), premiums))
    .plus(amountGiven(at('changes'), changes))
    .minus(amountFromNil(at('support'), support));
  if (after.lt(0)) throw lossesAboveDwellings(band, after);
  return after;
}

const bandDEquivalents = (dwellings: Decimal, band: Band) => dwellings.times(ninthsOf(band)).div(9);

/**
 * A tax base from dwellings by band: ((dwellings − discounts + premiums + changes) − support) × n ÷ 9 for each band, added
 * unrounded, × the collection rate, + contributions in lieu, rounded once, half up, to one decimal.
 *
 * Source: SI 2012/2914 (the wording of regulations 3 and 4 has not been read; its figures agree with Charnwood’s working).
 */
export function taxBaseFromDwellings(bands: readonly DwellingsInBand[], collectionRate: Amount = 1, inLieu: Amount = 0): TaxBaseWorking {
  const rate = rateGiven('Collection rate', collectionRate, 0, 1, 'a share from 0 to 1 such as 0.985');
  const byBand = bands.map(band => bandDEquivalents(equivalentDwellings(band), band.band));
  const equivalents = sumOf(byBand);
  return { byBand, equivalents, taxBase: roundedTo(equivalents.times(rate).plus(amountFromNil('In lieu', inLieu)), 1) };
}

/**
 * A tax base from Band D equivalents an authority has already reckoned: less support, × the collection rate, to one decimal.
 * An authority that works by parish rounds each parish and adds them.
 */
export function taxBaseAfterSupport(
  equivalents: Amount,
  support: Amount,
  collectionRate: Amount,
): { readonly adjusted: Decimal; readonly taxBase: Decimal } {
  const adjusted = amountFromNil('Band D equivalents', equivalents).minus(amountFromNil('Support', support));
  if (adjusted.lt(0))
    throw wrongArgument('Support', `${amountGiven('Support', support).toFixed()}, more than the Band D equivalents`, 'at most those');
  return {
    adjusted,
    taxBase: roundedTo(adjusted.times(rateGiven('Collection rate', collectionRate, 0, 1, 'a share from 0 to 1 such as 0.985')), 1),
  };
}

/** Band D equivalents as the department’s return states them. */
export interface TaxBaseReturn {
  readonly byBand: readonly Decimal[];
  readonly total: Decimal;
}

/**
 * The tax-base return’s own rule: each band’s dwelling equivalents × n ÷ 9, each rounded half up to one decimal, then
 * added, then the contributions in lieu. For that return alone: a base that is set is rounded once.
 *
 * Source: Ministry of Housing, Communities and Local Government, Council Taxbase return, lines 22 to 26 and 29 to 33.
 */
export function taxBaseReturn(dwellingEquivalents: readonly Amount[], inLieu: Amount = 0): TaxBaseReturn {
  const bands = dwellingBands(dwellingEquivalents.length);
  if (!bands)
    throw wrongArgument(
      'Dwelling equivalents',
      `${dwellingEquivalents.length} figures`,
      'eight (bands A to H) or nine (band A with the disabled reduction first)',
    );
  const byBand = eachOf('Dwelling equivalents', dwellingEquivalents, amountFromNil).map((dwellings, i) =>
    roundedTo(bandDEquivalents(dwellings, itemAt(bands, i)), 1),
  );
  return { byBand, total: sumOf(byBand).plus(amountFromNil('In lieu', inLieu)) };
}
