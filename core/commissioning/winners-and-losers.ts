import { lastYearUnlikeAmounts } from '../refusals/allocation';
import type { Decimal } from '../figures/decimal';
import { amountFromNilIn, placeIn } from './exact-columns';
import type { AmountCell } from './exact-columns';

/** How one row fares against last year. */
export interface ChangeSinceLastYear {
  readonly pounds: Decimal;
  /** Of last year's amount; absent where there was none. */
  readonly rate: Decimal | undefined;
  /** Of the change for each person; absent where no population is given. */
  readonly aHead: Decimal | undefined;
  readonly result: 'winner' | 'loser' | 'unchanged';
}

/** Each row's change against last year in pounds, as a rate, and for each person of its population. */
export function changesSince(
  lastYear: readonly AmountCell[],
  amounts: readonly Decimal[],
  population?: readonly AmountCell[],
): ChangeSinceLastYear[] {
  if (lastYear.length !== amounts.length) throw lastYearUnlikeAmounts(lastYear.length, amounts.length);
  return amounts.map((amount, row) => {
    const before = amountFromNilIn(placeIn('Last year’s amounts', row), lastYear[row]);
    const people = amountFromNilIn(placeIn('Population', row), population?.[row]);
    const pounds = amount.minus(before);
    return {
      pounds,
      rate: before.isZero() ? undefined : pounds.div(before),
      aHead: people.isZero() ? undefined : pounds.div(people),
      result: pounds.isZero() ? 'unchanged' : pounds.isNeg() ? 'loser' : 'winner',
    };
  });
}
