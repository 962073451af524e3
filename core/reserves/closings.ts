import { unlikeLengths, wrongArgument } from '../refusals/templates';
import type { Amount, Decimal } from '../figures/decimal';
import { eachOf } from '../figures/given';
import { counted } from '../figures/in-words';
import { itemAt } from '../lookups';

/**
 * Closing balances: opening + movements, year after year, as plain arithmetic; a closing may be below nil.
 * `openings` holds one amount a reserve, `movements` a row a reserve and a column a year (in above nil, out below it).
 */
export function closings(openings: readonly Amount[], movements: readonly (readonly Amount[])[]): Decimal[][] {
  if (openings.length !== movements.length)
    throw unlikeLengths('Movements', movements.length, 'Openings', openings.length, 'type one row for each reserve');
  const years = movements[0]?.length ?? 0;
  const uneven = movements.findIndex(row => row.length !== years);
  if (uneven !== -1)
    throw wrongArgument(
      `Movements, row ${uneven + 1}`,
      `${counted(itemAt(movements, uneven).length, 'year')} where the first row has ${years}`,
      'as many',
    );
  return eachOf('Openings', openings).map((opening, reserve) => {
    let balance = opening;
    return eachOf(`Movements, row ${reserve + 1}`, itemAt(movements, reserve)).map(movement => (balance = balance.plus(movement)));
  });
}
