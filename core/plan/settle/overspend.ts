import type { Figure } from '../../figures/figure';
import { CompleteMap } from '../../lookups';
import { fallenOn } from '../../reserves/overspend';
import type { FinancialYear } from '../../years/financial-year';
import { sameWords } from '../cells';
import type { Overspend } from '../overspend-facts';
import type { SettleContext } from './context';
import type { ReservesOfYear } from './reserves';

/** A year’s overspend: what reserves bear of it, and what they cannot. */
export interface OverspendOfYear<F> {
  readonly borne: F;
  readonly rest: F;
}

/** What a year’s remaining gap is above or below the one taken to be closed, falling on the plan’s reserves in turn. */
export function overspendOnReserves<F extends Figure<F>>(
  year: FinancialYear,
  remainingGap: F,
  moved: ReservesOfYear<F>,
  { reserves: bearers, closed }: Overspend,
  { kind }: SettleContext<F>,
) {
  const own = closed.get(year);
  const nil = kind.nothing('£');
  let rest = !own ? nil : remainingGap.minus(own.fault ? kind.faulty(own.fault) : kind.of(own.amount, '£'));
  if (!bearers.length) rest = nil;
  const balances = new CompleteMap(moved.balances);
  const borne: F[] = [];
  for (const [reserve, balance] of moved.balances) {
    if (!bearers.some(one => sameWords(one.name, reserve.name))) continue;
    const fallen = fallenOn(balance.closing, rest, nil);
    balances.set(reserve, {
      ...balance,
      overspend: fallen.borne.called(
        { table: 'Reserve', row: reserve.name, of: 'overspend', year },
        { how: 'what the year overspends, as far as the reserve can bear it' },
      ),
      closing: balance.closing.minus(fallen.borne).called(
        { table: 'Reserve', row: reserve.name, year },
        {
          how: words =>
            `${words.amount(balance.closing)} after the year’s movements, less ${words.amount(fallen.borne)} of overspend borne`,
        },
      ),
    });
    borne.push(fallen.borne);
    rest = fallen.rest;
  }
  const total = kind.total(borne, '£').called({ term: 'overspend', year }, { how: 'what each reserve bears, added up' });
  return {
    reserves: { ...moved, balances },
    overspend: { borne: total, rest } satisfies OverspendOfYear<F>,
    remainingGap: remainingGap
      .minus(total)
      .called(
        { term: 'remainingGap', year },
        { how: words => `${words.amount(remainingGap)} before an overspend of ${words.amount(total)} that reserves bear` },
      ),
  };
}
