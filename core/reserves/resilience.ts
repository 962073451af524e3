import { Decimal, sumOf } from '../figures/decimal';
import { itemAt, lastOf } from '../lookups';

/** How many years the measures look back over. */
const YEARS = 3;

/**
 * Measures of the Financial Resilience Index, over a plan's own years: balances run from the opening one.
 *
 * Source: CIPFA, Financial Resilience Index (local context). The index covers English councils; for a policing or fire
 * body it is a borrowed measure, and the reports say so. No composite score, and no predictor.
 * Not covered: debt, fees and charges, council tax share, which need more than reserves.
 */

/** Level of reserves: usable reserves as a share of the net budget. */
export const levelOfReserves = (reserves: Decimal, netBudget: Decimal): Decimal | undefined =>
  netBudget.gt(0) ? reserves.div(netBudget) : undefined;

/** Change in reserves: the average of the last three years' changes, each as a share of the balance it started from. */
export function changeInReserves(balances: readonly Decimal[]): Decimal | undefined {
  const last = balances.slice(-(YEARS + 1));
  const changes = last
    .slice(1)
    .map((closing, index) => (itemAt(last, index).gt(0) ? closing.minus(itemAt(last, index)).div(itemAt(last, index)) : undefined));
  if (!changes.length || changes.includes(undefined)) return undefined;
  return sumOf(changes as Decimal[]).div(changes.length);
}

/** Sustainability: how many years the balance would last at the average fall of the last three years; `not falling` where it does not fall. */
export function yearsOfReserves(balances: readonly Decimal[]): Decimal | 'not falling' | undefined {
  const last = balances.slice(-(YEARS + 1));
  if (last.length < 2) return undefined;
  const fall = itemAt(last, 0).minus(lastOf(last));
  if (fall.lte(0)) return 'not falling';
  return lastOf(last)
    .times(last.length - 1)
    .div(fall);
}

/** How many months of spending a balance would pay for. */
export const monthsOfSpending = (balance: Decimal, spending: Decimal): Decimal | undefined =>
  spending.gt(0) ? balance.times(12).div(spending) : undefined;

/** How many years from the first are met in full: the balance is at or above its floor and no drawdown was cut. */
export function yearsMet(years: readonly { readonly closing: Decimal; readonly floor: Decimal; readonly isCut: boolean }[]): Decimal {
  const firstBroken = years.findIndex(year => year.isCut || year.closing.lt(year.floor));
  return new Decimal(firstBroken < 0 ? years.length : firstBroken);
}
