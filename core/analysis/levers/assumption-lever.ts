import { inPercent, inPounds } from '../../figures/in-words';
import { Decimal } from '../../figures/decimal';
import { CompleteMap } from '../../lookups';
import type { Assumption } from '../../plan/read-body';
import type { Plan } from '../../plan/plan';
import { adjustedAmount } from '../../plan/cells';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { Lever } from './lever';
import { stepOf } from '../range';

const MOST_POUNDS = new Decimal(1_000_000);

/** An assumption (an award, a rate, a growth) set for one year. */
export function assumptionLever(assumption: Assumption, year: FinancialYear, plan: Plan): Lever {
  const isRate = assumption.unit.startsWith('%');
  const most = isRate ? new Decimal(1) : MOST_POUNDS;
  return {
    name: `“${assumption.name}” of ${yearName(year)}`,
    now: adjustedAmount(assumption.years.get(year) ?? {}),
    step: stepOf(assumption),
    trial: new Decimal(isRate ? '0.01' : 100),
    lowest: most.neg(),
    highest: most,
    unit: isRate ? 'rate' : 'pounds',
    set: value => ({
      ...plan,
      assumptions: plan.assumptions.map(one =>
        one === assumption ? { ...one, years: new CompleteMap(one.years).set(year, { amount: value }) } : one,
      ),
    }),
    said: value => (isRate ? inPercent(value, 3) : inPounds(value)),
  };
}
