import type { Amount, Decimal } from '../figures/decimal';
import { Exact } from '../figures/exact';
import type { Figure } from '../figures/figure';
import { amountFromNil, wholeNumberGiven } from '../figures/given';
import { parameterFigure } from '../parameters/lookup';
import type { FinancialYear } from '../years/financial-year';

/** The valuation bands of England, and of Wales but for its band I. */
export const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Band = (typeof BANDS)[number] | 'A disabled' | 'I';

const NINTHS = 9;

/** The year that is asked for where a rule names none: the proportions have not changed since they began. */
const ANY_YEAR: FinancialYear = 2025;

/** How many ninths of Band D a band pays; band I is Wales alone. */
export const ninthsOf = (band: Band): number => parameterFigure('band proportions', ANY_YEAR, band).value.toNumber();

/**
 * What a dwelling in a band pays: Band D × n, then ÷ 9, then rounded, each band from Band D as it is published.
 *
 * Source: Local Government Finance Act 1992, sections 5 and 47 (England).
 * Not covered: the bill of a dwelling, which adds bands that each authority has rounded for itself.
 */
export const bandAmount = <F extends Figure<F>>(bandD: F, band: Band, decimals = 2): F =>
  bandD.share(ninthsOf(band), NINTHS).rounded({ decimals });

/** Council tax by band, A to H, from Band D; each rounded half up to so many decimals (the penny unless said). */
export function bands(bandD: Amount, decimals = 2): Decimal[] {
  const exact = new Exact(amountFromNil('Band D', bandD));
  const places = wholeNumberGiven('Decimals', decimals, 0, 10);
  return BANDS.map(band => bandAmount(exact, band, places).amount);
}
