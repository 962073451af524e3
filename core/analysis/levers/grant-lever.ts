import { inPounds } from '../../figures/in-words';
import { Decimal } from '../../figures/decimal';
import { exactKind } from '../../figures/exact';
import { CompleteMap } from '../../lookups';
import type { Plan } from '../../plan/plan';
import type { Grant } from '../../plan/read-funding';
import { settle } from '../../plan/settle/settle';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import { WIDEST_SPACE } from '../step-search';
import type { Lever } from './lever';

const HUNDRED_THOUSAND = new Decimal(100_000);

/** The amount of a grant or other income in one year, as if it were typed there; later years go on from it as they would. */
export function grantLever(grant: Grant, year: FinancialYear, plan: Plan): Lever {
  const current = settle(plan, exactKind)
    .grants.find(one => one.grant === grant)
    ?.whole.get(year);
  return {
    name: `the grant “${grant.name}” in ${yearName(year)}`,
    now: current && !current.fault ? current.amount : new Decimal(0),
    set: value => ({
      ...plan,
      grants: plan.grants.map(one => (one === grant ? { ...one, years: new CompleteMap(one.years).set(year, { amount: value }) } : one)),
    }),
    step: new Decimal('0.01'),
    trial: HUNDRED_THOUSAND,
    lowest: new Decimal(0),
    highest: new Decimal(WIDEST_SPACE - 1).div(100),
    unit: 'money',
    said: inPounds,
  };
}
