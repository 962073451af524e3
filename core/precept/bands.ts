import { wrongArgument } from '../refusals/templates';
import type { Amount, Decimal } from '../figures/decimal';
import { Exact } from '../figures/exact';
import type { Figure } from '../figures/figure';
import { amountFromNil, wholeNumberGiven } from '../figures/given';
import { parameterFigure } from '../parameters/lookup';
import type { FinancialYear } from '../years/financial-year';

/** The valuation bands of England. */
export const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
/** The valuation bands of Wales. */
export const WELSH_BANDS = [...BANDS, 'I'] as const;
export type Band = (typeof WELSH_BANDS)[number] | 'A disabled';

export type Country = 'England' | 'Wales';

export const bandsOf = (country: Country): readonly (typeof WELSH_BANDS)[number][] => (country === 'Wales' ? WELSH_BANDS : BANDS);

/** England or Wales as an argument gives it; nothing is England. */
export function countryGiven(text: string): Country {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'england') return 'England';
  if (word === 'wales') return 'Wales';
  throw wrongArgument('Country', `“${text.trim()}”`, 'England or Wales');
}

const NINTHS = 9;

/** The year that is asked for where a rule names none: the proportions have not changed since they began. */
const ANY_YEAR: FinancialYear = 2025;

/** How many ninths of Band D a band pays; band I is Wales alone. */
export const ninthsOf = (band: Band): number => parameterFigure('band proportions', ANY_YEAR, band).value.toNumber();

/** What the bands rest on. */
export const BANDS_SET_BY = 'Local Government Finance Act 1992, sections 5 and 47';

/**
 * What a dwelling in a band pays: Band D × n, then ÷ 9, then rounded, each band from Band D as it is published.
 *
 * Source: Local Government Finance Act 1992, sections 5, 5(1A) (Wales, band I) and 47.
 * Not covered: the bill of a dwelling, which adds bands that each authority has rounded for itself.
 */
export const bandAmount = <F extends Figure<F>>(bandD: F, band: Band, decimals = 2): F =>
  bandD.share(ninthsOf(band), NINTHS).rounded({ decimals });

/** Council tax by band from Band D, A to H in England, A to I in Wales; each rounded half up to so many decimals (the penny unless said). */
export function bands(bandD: Amount, decimals = 2, country = 'England'): Decimal[] {
  const names = bandsOf(countryGiven(country));
  const exact = new Exact(amountFromNil('Band D', bandD));
  const places = wholeNumberGiven('Decimals', decimals, 0, 10);
  return names.map(band => bandAmount(exact, band, places).amount);
}
