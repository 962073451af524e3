import { wrong } from '../errors';
import { amountOf, Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';

/**
 * How many years' drawdowns are met in full with the reserve at or above its floor.
 * Drawdowns are entered above nil; one below nil is refused.
 */
export function runway(opening: Amount, drawdowns: readonly Amount[], floor: Amount = 0): Decimal {
  let balance = amountOf(opening);
  const least = amountOf(floor);
  let years = 0;
  drawdowns.forEach((drawdown, index) => {
    if (amountOf(drawdown).lt(0)) throw wrong(`Drawdowns: the ${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'} is ${amountOf(drawdown).toString()}; drawdowns are entered above nil.`);
  });
  for (const drawdown of drawdowns) {
    balance = balance.minus(amountOf(drawdown));
    if (balance.lt(least)) break;
    years += 1;
  }
  return new Decimal(years);
}
