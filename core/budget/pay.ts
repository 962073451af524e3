import { Exact } from '../figures/exact';
import type { Amount, Decimal } from '../figures/decimal';
import type { Figure } from '../figures/figure';
import { amountGiven, eachOf, growthGiven, wholeNumberGiven } from '../figures/given';
import { monthsInForce } from '../years/financial-year';

const MONTHS_IN_YEAR = 12;
/** The calendar month from which an award is paid where none is stated: police officers' and staff awards are of 1 September. */
export const USUAL_AWARD_MONTH = 9;

/** What a pay bill costs in a year, and what it would cost in a full year at the rates it ends with. */
export interface PayYear<F> {
  readonly cost: F;
  readonly atMarchRates: F;
}

/**
 * A pay bill over one year with an award: the months before it at the old rates, the months from it at the new.
 * An award from September leaves seven twelfths in its year and five twelfths in the next. Nothing is rounded.
 *
 * Source: Home Office and Police Staff Council awards carry the month from which they are paid.
 * Not covered: posts, vacancies and on-costs (post-cost.ts).
 */
export function payYear<F extends Figure<F>>(atAprilRates: F, award: F, fromMonth: number): PayYear<F> {
  const rise = atAprilRates.times(award);
  return { cost: atAprilRates.plus(rise.share(monthsInForce(fromMonth), MONTHS_IN_YEAR)), atMarchRates: atAprilRates.plus(rise) };
}

/** A pay bill year by year: each year starts at the rates the year before ended with. */
export function payByYear<F extends Figure<F>>(atAprilRates: F, awards: readonly F[], fromMonth: number): F[] {
  let rates = atAprilRates;
  return awards.map(award => {
    const { cost, atMarchRates } = payYear(rates, award, fromMonth);
    rates = atMarchRates;
    return cost;
  });
}

/** A cost at the rates of the first 1 April, with an award each year from a calendar month (September unless said). */
export function pay(cost: Amount, awards: readonly Amount[], fromMonth = USUAL_AWARD_MONTH): Decimal[] {
  const month = wholeNumberGiven('From month', fromMonth, 1, 12);
  const rates = eachOf('Awards', awards, growthGiven);
  return payByYear(
    new Exact(amountGiven('Cost at 1 April rates', cost)),
    rates.map(rate => new Exact(rate)),
    month,
  ).map(figure => figure.amount);
}
