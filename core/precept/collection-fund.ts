import { Decimal, toPenny } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import type { Figure } from '../figures/figure';
import { amountGiven } from '../figures/given';
import { parameterFigure } from '../parameters/lookup';
import { terms } from '../terms';
import type { FinancialYear } from '../years/financial-year';

/** A one-off in a year’s funding: a surplus above nil, a deficit below it. */
export interface FundShare {
  readonly year: FinancialYear;
  readonly amount: Decimal;
}

/**
 * The three-year life of one year’s balance on the collection fund: estimated by 15 January of the year, paid or charged in
 * the next, and in the year after that the difference between outturn and estimate.
 *
 * Source: Local Authorities (Funds) (England) Regulations 1992, SI 1992/2428, Schedule 2, as the department describes it.
 * Not covered: how a balance is divided between the billing authority and the bodies that precept on it.
 */
export function fundLife(year: FinancialYear, estimate: Amount, outturn?: Amount): readonly FundShare[] {
  const estimated = amountGiven('Estimate', estimate);
  const paid: FundShare = { year: year + 1, amount: estimated };
  return outturn === undefined ? [paid] : [paid, { year: year + 2, amount: amountGiven('Outturn', outturn).minus(estimated) }];
}

/**
 * What the body's share of one authority's balance adds to a year's funding: a surplus above nil and a deficit below it,
 * in that year alone.
 *
 * Source: Local Authorities (Funds) (England) Regulations 1992, SI 1992/2428, Schedule 2.
 * Not covered: whether the share is what the authority's estimate makes it.
 */
export const fundShareInYear = <F extends Figure<F>>(
  typed: F,
  kind: 'surplus' | 'deficit',
  nothing: F,
  { name, year }: { readonly name: string; readonly year: FinancialYear },
): F =>
  (kind === 'deficit' ? nothing.minus(typed) : typed).called(
    { table: 'Collection fund', row: name, of: kind, year },
    { how: words => `${words.amount(typed)} typed as a ${kind}, in this year alone`, law: terms.collectionFund.source, from: [typed] },
  );

const BALANCE_YEAR = 2020;
const SPREAD_OVER = [BALANCE_YEAR + 1, BALANCE_YEAR + 2, BALANCE_YEAR + 3];

/**
 * How the exceptional balance of 2020/21 is charged: two thirds are added back to the estimate of 2021/22 and one third to
 * that of 2022/23, so that a third is charged in each of three years. A surplus is not spread.
 *
 * Source: SI 2020/1202, regulation 2(7) and (8). What is added back is rounded to the penny; the charges add to the balance.
 */
export function exceptionalDeficitSpread(balance: Amount): readonly FundShare[] {
  const whole = amountGiven('Exceptional balance', balance);
  if (whole.gte(0)) return [{ year: BALANCE_YEAR + 1, amount: whole }];
  let stillToCharge = whole;
  return SPREAD_OVER.map(year => {
    const addedBack = toPenny(whole.times(parameterFigure('exceptional deficit', year).value).div(3));
    const amount = stillToCharge.minus(addedBack);
    stillToCharge = addedBack;
    return { year, amount };
  });
}

/** Shares of several balances as one amount a year. */
export function fundSharesByYear(shares: readonly FundShare[]): ReadonlyMap<FinancialYear, Decimal> {
  const byYear = new Map<FinancialYear, Decimal>();
  for (const { year, amount } of shares) byYear.set(year, (byYear.get(year) ?? new Decimal(0)).plus(amount));
  return byYear;
}
