import type { Figure } from '../figures/figure';
import type { FinancialYear } from '../years/financial-year';

/** What a precept gains over last year’s, by cause. */
export interface PreceptEffects<F> {
  /** The rise in Band D on this year’s base. */
  readonly rate: F;
  /** The growth of the base at last year’s Band D. */
  readonly base: F;
  /** Both: this year’s Band D × base less last year’s. */
  readonly both: F;
}

/**
 * The rate effect and the base effect of a rise, each to the penny. Before that they add to the whole change with nothing
 * left between them, since the rise counts on this year's base and the growth at last year's charge.
 *
 * Source: Local Government Finance Act 1992, section 48: both years’ precepts are Band D × tax base.
 * Not covered: what rounding each authority’s part to £1 adds.
 */
export function preceptEffects<F extends Figure<F>>(
  last: { bandD: F; taxBase: F },
  now: { bandD: F; taxBase: F },
  year?: FinancialYear,
): PreceptEffects<F> {
  const rise = now.bandD.minus(last.bandD);
  const growth = now.taxBase.minus(last.taxBase);
  const ofRise = rise.times(now.taxBase);
  const ofGrowth = growth.times(last.bandD);
  return {
    rate: ofRise
      .rounded('penny')
      .called(
        { term: 'rateEffect', year },
        { how: words => `a rise of ${words.amount(rise)} on this year’s tax base of ${words.amount(now.taxBase)}, to the penny` },
      ),
    base: ofGrowth.rounded('penny').called(
      { term: 'baseEffect', year },
      {
        how: words => `${words.amount(growth)} more in the tax base, at last year’s Band D of ${words.amount(last.bandD)}, to the penny`,
      },
    ),
    both: ofRise.plus(ofGrowth),
  };
}
