import type { Amount, Decimal } from '../figures/decimal';
import { amountAboveNil, amountFromNil, wholeNumberGiven, yearGiven } from '../figures/given';
import type { NameGiven } from '../names';
import type { BodyName } from './body';
import { BAND_D_DECIMALS, exceeds, highestBandDNotExcessive, principleFor } from './principle';

/**
 * The highest Band D of a year that needs no referendum: last year's plus a £ limit, or the largest amount at so many
 * decimals that stays below a % limit. Unknown where the year's principle is not held or is unverified.
 *
 * Source: Local Government Finance Act 1992, section 52ZC, and the year's principles (core/parameters).
 */
export function limit<B extends string = 'police'>(year: string, last: Amount, body?: NameGiven<BodyName, B>, decimals = 2): Decimal {
  const start = yearGiven('Year', year);
  const lastYear = amountAboveNil('Last year’s Band D', last);
  const places = wholeNumberGiven('Decimals', decimals, 0, BAND_D_DECIMALS);
  return highestBandDNotExcessive(lastYear, principleFor(start, body ?? 'police').principle, places);
}

/** Whether a Band D is excessive under the year's principle, so that a referendum is needed. */
export function isExcessive<B extends string = 'police'>(year: string, last: Amount, now: Amount, body?: NameGiven<BodyName, B>): boolean {
  const start = yearGiven('Year', year);
  const lastYear = amountAboveNil('Last year’s Band D', last);
  const thisYear = amountFromNil('This year’s Band D', now);
  return exceeds(lastYear, thisYear, principleFor(start, body ?? 'police').principle);
}
