import { inNumber } from '../figures/in-words';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { yearName } from '../years/financial-year';
import { adjustedAmount } from './cells';
import { finder } from './finder';
import type { Settled } from './settle/settle';

/** An establishment that its changes drive below nil: nobody can be cut who is not there, and the plan would count the cost as saved. */
export function checkEstablishments(settled: Settled<Exact>): void {
  const { posts, horizon } = settled.plan;
  settled.posts.forEach(({ name, fte }, place) => {
    const below = [...fte].filter(([, one]) => !one.fault && one.amount.lt(0));
    const first = below[0];
    if (!first) return;
    const [year, { amount }] = first;
    const change = adjustedAmount(itemAt(posts, place).years.get(year) ?? {});
    const before = amount.minus(change);
    const mend = before.gte(0) ? `Type at most −${inNumber(before)} in ${yearName(year)}` : `Type an Establishment FTE of nil or more`;
    finder(settled)(
      'error',
      'Post',
      name,
      year === horizon.baseYear ? 'Establishment FTE' : below.map(([one]) => yearName(one)).join(', '),
      `Post “${name}” stands at ${inNumber(amount)} FTE in ${yearName(year)}, below nil, and its cost is counted as saved. ${mend}.`,
    );
  });
}
