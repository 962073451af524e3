import { drawdownBelowNil } from '../refusals/council-tax-and-reserves';
import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { amountGiven } from '../figures/given';

/**
 * How many years' drawdowns are met in full with the reserve at or above its floor: the years before the first that is
 * not. Drawdowns are entered above nil; one below nil is refused.
 */
export function runway(opening: Amount, drawdowns: readonly Amount[], floor: Amount = 0): Decimal {
  const least = amountGiven('Floor', floor);
  let balance = amountGiven('Opening', opening);
  const amounts = drawdowns.map((drawdown, index) => drawdownGiven(`Drawdowns, item ${index + 1}`, drawdown));
  const firstBroken = amounts.findIndex(drawdown => (balance = balance.minus(drawdown)).lt(least));
  return new Decimal(firstBroken < 0 ? amounts.length : firstBroken);
}

function drawdownGiven(label: string, value: Amount): Decimal {
  const amount = amountGiven(label, value, 'an amount of nil or above');
  if (amount.lt(0)) throw drawdownBelowNil(label, amount);
  return amount;
}
