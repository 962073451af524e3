import { sumOf, toPenny } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountFromNil } from '../figures/given';
import { itemAt } from '../lookups';
import { BANDS, bands, bandsOf } from './bands';
import type { Band, Country } from './bands';

/** What a change of Band D means for a dwelling in a band. */
export interface HouseholdEffect {
  readonly band: Band;
  readonly lastYear: Decimal;
  readonly thisYear: Decimal;
  /** This year’s amount as billed less last year’s as billed. */
  readonly rise: Decimal;
  /** The rise ÷ 52, to the penny. */
  readonly aWeek: Decimal;
  /** The rise ÷ 12, to the penny. */
  readonly aMonth: Decimal;
}

const WEEKS = 52;
const MONTHS = 12;

/** The effect of a change of Band D on a household, by band; the differences of the amounts on the bills. */
export function householdEffects(last: Amount, now: Amount, country: Country = 'England'): readonly HouseholdEffect[] {
  const lastYear = bands(amountFromNil('Last year’s Band D', last), 2, country);
  const thisYear = bands(amountFromNil('This year’s Band D', now), 2, country);
  return bandsOf(country).map((band, i) => {
    const rise = itemAt(thisYear, i).minus(itemAt(lastYear, i));
    return {
      band,
      lastYear: itemAt(lastYear, i),
      thisYear: itemAt(thisYear, i),
      rise,
      aWeek: toPenny(rise.div(WEEKS)),
      aMonth: toPenny(rise.div(MONTHS)),
    };
  });
}

/**
 * The whole bill by band: each authority’s Band D made into bands and rounded for itself, then added. The bands of the
 * sum can differ by a penny, as in band E of Oadby and Wigston 2025/26.
 */
export function billByBand(bandDs: readonly Amount[]): readonly Decimal[] {
  const byAuthority = bandDs.map(bandD => bands(bandD));
  return BANDS.map((_, i) => sumOf(byAuthority.map(amounts => itemAt(amounts, i))));
}
