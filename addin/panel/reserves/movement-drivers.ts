import { Decimal, adjustedAmount, readPlan, yearName } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import { sameName } from '../reading/plan-tables';
import type { Balance } from './balances';

/** A movement of a reserve that can be moved in a year: what it comes to, and how far a slider goes, in £. */
export interface MovementDriver {
  readonly row: string;
  readonly reserve: string;
  /** Below nil for a drawdown. */
  readonly pounds: number;
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
  /** What the reserve holds in the year without it. */
  readonly balanceWithoutIt: number;
  readonly counts: boolean;
  readonly status: string;
  /** How many pounds one is in the plan’s tables. */
  readonly unit: number;
}

/** About so many places on a slider. */
const PLACES = 100;

/**
 * The movements of a plan in a year under a scenario. A drawdown goes as far as the reserve holds, a payment twice as far as
 * planned. An option that is not chosen has its own place on the screen, and of rows of one name none can be moved by name.
 */
export function movementDrivers(scenario: string, tables: readonly Table[], year: string, balances: readonly Balance[]): MovementDriver[] {
  const plan = readPlan(tables, scenario);
  const planYear = plan.horizon.years.find(one => yearName(one) === year);
  const unit = plan.body.moneyUnit.pounds.toNumber();
  return plan.movements.flatMap(({ name, reserve, to, option, chosen, status, years }) => {
    const isAlone = plan.movements.filter(one => sameName(one.name, name)).length === 1;
    if (!isAlone || to || (option && !chosen) || planYear === undefined) return [];
    const pounds = adjustedAmount(years.get(planYear) ?? {});
    const counts = status === 'planned' || status === 'approved';
    const closing = balances.find(one => sameName(one.name, reserve))?.yearEnds.find(one => one.year === year)?.closing;
    const closes = closing?.known ? closing.value : new Decimal(0);
    const balanceWithoutIt = Decimal.max(counts ? closes.minus(pounds) : closes, 0);
    const least = pounds.gt(0) ? new Decimal(0) : Decimal.max(balanceWithoutIt, pounds.neg()).neg();
    const most = pounds.lt(0) ? new Decimal(0) : pounds.gt(0) ? pounds.times(2) : balanceWithoutIt;
    if (least.eq(most)) return [];
    const step = roundStep(most.minus(least).div(PLACES).toNumber());
    return [
      {
        row: name,
        reserve,
        pounds: pounds.toNumber(),
        lowest: Math.ceil(least.toNumber() / step) * step,
        highest: Math.floor(most.toNumber() / step) * step,
        step,
        balanceWithoutIt: balanceWithoutIt.toNumber(),
        counts,
        status,
        unit,
      },
    ];
  });
}

/** One, two or five and noughts: the least of these that is no less. */
function roundStep(least: number): number {
  let power = 1;
  while (power * 10 <= least) power *= 10;
  return power * ([1, 2, 5, 10].find(one => power * one >= least) ?? 10);
}
