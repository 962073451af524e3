import type { Figure, Making } from '../figures/figure';
import { isListed, parameterFigure } from '../parameters/lookup';
import { terms } from '../terms';
import type { FinancialYear } from '../years/financial-year';

/** The body's share of one year's balance on a collection fund: as estimated in January of that year, and as it turned out. */
export interface FundBalance<F> {
  readonly of: FinancialYear;
  readonly estimate: F;
  readonly outturn: F | undefined;
  /** Whether the estimate is charged over the years in which the law spreads it. */
  readonly spread: boolean;
}

/**
 * What one balance brings in a year, surplus or deficit as its estimate is: estimated by 15 January of its own year, paid or
 * charged in the next, and in the year after that the difference between outturn and estimate.
 *
 * Source: Local Authorities (Funds) (England) Regulations 1992, SI 1992/2428, Schedule 2, as the department describes it.
 * Not covered: how a balance is divided between the billing authority and the bodies that precept on it.
 */
export function balanceInYear<F extends Figure<F>>({ of, estimate, outturn, spread }: FundBalance<F>, year: FinancialYear, nothing: F): F {
  const paid = spread ? spreadCharge(estimate, of, year, nothing) : year === of + 1 ? estimate : nothing;
  return outturn && year === of + 2 ? paid.plus(outturn.minus(estimate)) : paid;
}

/** Whether the law spreads a deficit of this year. */
export const isSpreadByLaw = (of: FinancialYear): boolean => of === EXCEPTIONAL_YEAR;

const EXCEPTIONAL_YEAR = 2020;

/**
 * How the exceptional deficit of 2020/21 is charged: two thirds are added back to the estimate of 2021/22 and one third to
 * that of 2022/23, so that a third is charged in each of three years. What is added back is rounded to the penny; the charges
 * add to the balance.
 *
 * Source: SI 2020/1202, regulation 2(7) and (8). A surplus is not spread.
 */
function spreadCharge<F extends Figure<F>>(estimate: F, of: FinancialYear, year: FinancialYear, nothing: F): F {
  const addedBack = (at: FinancialYear): F =>
    at === of ? estimate : estimate.share(parameterFigure('exceptional deficit', at).value.toNumber(), 3).rounded('penny');
  return isListed('exceptional deficit', year) ? addedBack(year - 1).minus(addedBack(year)) : nothing;
}

/**
 * What the body's share of one authority's balance adds to a year's funding: a surplus above nil and a deficit below it,
 * in that year alone.
 *
 * Source: Local Authorities (Funds) (England) Regulations 1992, SI 1992/2428, Schedule 2.
 * Not covered: whether the share is what the authority's estimate makes it.
 */
export const fundShareInYear = <F extends Figure<F>>(
  amount: F,
  kind: 'surplus' | 'deficit',
  nothing: F,
  { name, year, how }: { readonly name: string; readonly year: FinancialYear; readonly how: Making<F>['how'] },
): F =>
  (kind === 'deficit' ? nothing.minus(amount) : amount).called(
    { table: 'Collection fund', row: name, of: kind, year },
    { how, law: terms.collectionFund.source, from: [amount] },
  );
