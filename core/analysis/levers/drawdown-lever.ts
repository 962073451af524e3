import { inPounds } from '../../figures/in-words';
import { movementNotChosen, movementNotCounted, movementOfNoReserve } from '../../refusals/analysis';
import { Decimal } from '../../figures/decimal';
import { exactKind } from '../../figures/exact';
import { CompleteMap, findOrThrow } from '../../lookups';
import { sameWords } from '../../plan/cells';
import type { Plan } from '../../plan/plan';
import type { Movement, Reserve } from '../../plan/read-reserves';
import { adjustedAmount } from '../../plan/cells';
import { settle } from '../../plan/settle/settle';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { Lever } from './lever';

/** A drawdown that the plan holds as a Movement row. */
export function movementLever(movement: Movement, year: FinancialYear, plan: Plan): Lever {
  if (movement.option && !movement.chosen) throw movementNotChosen(movement.name, movement.option, movement.purpose);
  if (movement.status !== 'planned' && movement.status !== 'approved') throw movementNotCounted(movement.name, movement.status);
  const reserve = plan.reserves.find(one => sameWords(one.name, movement.reserve));
  if (!reserve) throw movementOfNoReserve(movement.name, movement.reserve);
  const now = adjustedAmount(movement.years.get(year) ?? {}).neg();
  return leverOf(`the drawdown “${movement.name}” in ${yearName(year)}`, reserve, Decimal.max(now, 0), year, value => ({
    ...plan,
    movements: plan.movements.map(one =>
      one === movement ? { ...one, years: new CompleteMap(one.years).set(year, { amount: value.neg() }) } : one,
    ),
  }));
}

/** A drawdown that is not yet in the plan. */
export function drawdownLever(reserve: Reserve, year: FinancialYear, plan: Plan): Lever {
  const movement: Movement = {
    name: 'Drawdown to be agreed',
    reserve: reserve.name,
    to: '',
    purpose: '',
    status: 'approved',
    chosen: false,
    years: new CompleteMap([plan.horizon.baseYear, ...plan.horizon.years].map(one => [one, {}])),
  };
  return leverOf(`a drawdown from “${reserve.name}” in ${yearName(year)}`, reserve, new Decimal(0), year, value => ({
    ...plan,
    movements: [...plan.movements, { ...movement, years: new CompleteMap(movement.years).set(year, { amount: value.neg() }) }],
  }));
}

/** What a reserve holds without the drawdown is the most that can be drawn. */
function leverOf(name: string, reserve: Reserve, now: Decimal, year: FinancialYear, set: Lever['set']): Lever {
  const without = findOrThrow(settle(set(new Decimal(0)), exactKind).years, one => one.year === year).reserves.balances.of(reserve).closing;
  const there = without.fault ? new Decimal(0) : Decimal.max(without.amount, 0);
  return {
    name,
    set,
    now: Decimal.min(now, there),
    step: new Decimal('0.01'),
    trial: Decimal.max(Decimal.min(there.div(10).floor(), 100_000), '0.01'),
    lowest: new Decimal(0),
    highest: there,
    unit: 'money',
    said: inPounds,
    reserve: reserve.name,
    atHighest: `“${reserve.name}” holds ${inPounds(there)} in ${yearName(year)}, and no more can be drawn than is there`,
  };
}
