import { amountGiven, eachOf, growthGiven } from '../figures/given';
import type { Amount, Decimal } from '../figures/decimal';

/**
 * A base carried forward by a rate for each year: each year's figure is last year's × (1 + rate). Nothing is rounded.
 */
export function uprate(base: Amount, rates: readonly Amount[]): Decimal[] {
  let figure = amountGiven('Base', base);
  const fractions = eachOf('Rates', rates, growthGiven);
  return fractions.map(rate => (figure = figure.plus(figure.times(rate))));
}
