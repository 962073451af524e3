import type { Figure } from '../figures/figure';

/**
 * A billing authority’s tax base in the next year: last year’s with its growth, half up to one decimal, as bases are
 * published. The year after starts from the rounded base.
 *
 * Source: none in law for a forecast; the base itself is set under SI 2012/2914 (tax-base.ts).
 * Not covered: what makes it grow: new homes, support, the collection rate.
 */
export const grownTaxBase = <F extends Figure<F>>(lastYear: F, growth: F): F =>
  lastYear.plus(lastYear.times(growth)).rounded({ decimals: 1 });
