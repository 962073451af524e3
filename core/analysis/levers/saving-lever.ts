import { inPounds } from '../../figures/in-words';
import { Decimal } from '../../figures/decimal';
import { CompleteMap } from '../../lookups';
import type { Plan } from '../../plan/plan';
import type { Change } from '../../plan/read-spending';
import { adjustedAmount } from '../../plan/cells';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { Lever } from './lever';
import { WIDEST_SPACE } from '../step-search';

const HUNDRED_THOUSAND = new Decimal(100_000);
const MOST = new Decimal(WIDEST_SPACE - 1).div(100);

/** The amount of a saving, pressure or growth in one year. */
export function changeLever(change: Change, year: FinancialYear, plan: Plan): Lever {
  return leverOf(`the ${change.kind} “${change.name}” in ${yearName(year)}`, adjustedAmount(change.years.get(year) ?? {}), value => ({
    ...plan,
    changes: plan.changes.map(one => (one === change ? { ...one, years: new CompleteMap(one.years).set(year, { amount: value }) } : one)),
  }));
}

/** A saving that is not yet in the plan: recurring from the year on, and counted whole. */
export function newSavingLever(year: FinancialYear, plan: Plan): Lever {
  const saving: Change = {
    name: 'Saving to be found',
    kind: 'saving',
    recurring: true,
    delivery: {},
    fundedFrom: '',
    dependsOn: '',
    category: '',
    heldBy: '',
    source: '',
    years: new CompleteMap([plan.horizon.baseYear, ...plan.horizon.years].map(one => [one, {}])),
  };
  return leverOf(`a recurring saving from ${yearName(year)}`, new Decimal(0), value => ({
    ...plan,
    changes: [...plan.changes, { ...saving, years: new CompleteMap(saving.years).set(year, { amount: value }) }],
  }));
}

const leverOf = (name: string, now: Decimal, set: Lever['set']): Lever => ({
  name,
  now,
  set,
  step: new Decimal('0.01'),
  trial: HUNDRED_THOUSAND,
  lowest: new Decimal(0),
  highest: MOST,
  unit: 'money',
  said: inPounds,
});
