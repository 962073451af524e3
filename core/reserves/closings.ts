import { amountOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';

/**
 * Closing balances: opening + movements, year after year, as plain arithmetic; a closing may be below nil.
 * `openings` holds one amount a reserve, `movements` a row a reserve and a column a year (in above nil, out below it).
 */
export function closings(openings: readonly Amount[], movements: readonly (readonly Amount[])[]): Decimal[][] {
  return openings.map((opening, reserve) => {
    let balance = amountOf(opening);
    return (movements[reserve] ?? []).map(movement => (balance = balance.plus(amountOf(movement))));
  });
}
