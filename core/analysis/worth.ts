import { ModelError, wrong } from '../errors';
import { Decimal, roundedTo } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Table } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { readPlan } from '../plan/plan';
import { isFault } from '../figures/figure';
import { settle } from '../plan/settle/settle';
import type { Settled } from '../plan/settle/settle';
import type { ReportTable, ReportCell } from '../reports/unconverted';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { planMeasure, shownAs } from './measured';
import type { PlanMeasure } from './measured';
import { movingPlan } from './moving-plan';

const POINT = new Decimal('0.01');

/**
 * What one point of an assumption is worth to a measure in each year, and £1 of Band D, 1% of the tax base and 1% of the
 * core grants of that year. Assumptions move alike in every year and are slopes where the plan stands, all from one pass
 * a year; the rest is the plan worked out with that figure changed in that year alone.
 */
export function worth(measure: string, scenario: string, tables: readonly Table[]): ReportTable {
  const plan = readPlan(tables, scenario);
  const measured = planMeasure(measure, plan);
  const shown = (amount: Decimal) => shownAs(measured, roundedTo(amount, 2), plan);
  const { years } = plan.horizon;
  return [
    ['Worth', 'Of', ...years.map(yearName)],
    ...assumptionRows(measured, plan, shown),
    ...(plan.precept ? [['Band D', '£1', ...changedRow(measured, plan, bandDRaised, shown)]] : []),
    ...(plan.billingAuthorities.length ? [['Tax base', '1%', ...changedRow(measured, plan, taxBaseRaised, shown)]] : []),
    ...(plan.grants.some(grant => grant.kind === 'core')
      ? [['Core grants', '1%', ...changedRow(measured, plan, grantsRaised, shown)]]
      : []),
  ];
}

function assumptionRows(measure: PlanMeasure, plan: Plan, shown: (amount: Decimal) => Decimal): ReportCell[][] {
  const movers = plan.assumptions.map(assumption => ({ assumption, lowest: 0, highest: 1 }));
  const moving = movingPlan(plan, movers, (settled, kind) => settled.years.map(year => measure.of(year, kind)));
  const slopes = moving.figures.map(({ fault }, year) => (fault ? new ModelError(fault.kind, fault.sentence) : moving.slopes(year)));
  if (slopes.includes(undefined))
    throw wrong(
      'The plan’s amounts are too large to be reckoned in whole pennies, so what a point is worth cannot be told from one pass; SENSITIVITY gives it assumption by assumption.',
    );
  return plan.assumptions.map(({ name, unit }, i) => [
    name,
    unit.startsWith('%') ? 'one point' : '£1',
    ...slopes.map(slope =>
      slope instanceof ModelError ? slope : shown(new Decimal(slope![i]!.toPrecision(15)).times(unit.startsWith('%') ? POINT : 1)),
    ),
  ]);
}

type Changed = (plan: Plan, settled: Settled<Exact>, year: FinancialYear) => Plan;

/** The plan with one thing changed in a year, less the plan as it stands, in that year. */
function changedRow(measure: PlanMeasure, plan: Plan, changed: Changed, shown: (amount: Decimal) => Decimal): ReportCell[] {
  const central = settle(plan, exactKind);
  const amountIn = (settled: Settled<Exact>, year: FinancialYear) =>
    measure.of<Exact>(
      settled.years.find(one => one.year === year)!,
      exactKind,
    );
  return plan.horizon.years.map(year => {
    const [before, after] = [amountIn(central, year), amountIn(settle(changed(plan, central, year), exactKind), year)];
    const fault = before.fault ?? after.fault;
    return fault ? new ModelError(fault.kind, fault.sentence) : shown(after.amount.minus(before.amount));
  });
}

const bandDRaised: Changed = (plan, settled, year) => {
  const bandD = settled.years.find(one => one.year === year)!.bandD!.bandD;
  if (isFault(bandD)) return plan;
  return {
    ...plan,
    precept: new Map(plan.precept).set(year, { ...plan.precept!.get(year)!, choice: 'band D', amount: { amount: bandD.plus(1) } }),
  };
};

const ONE_PERCENT_MORE = new Decimal('1.01');
const raised = (figure: Exact) => (figure.fault ? { fault: figure.fault } : { amount: figure.amount.times(ONE_PERCENT_MORE) });

const taxBaseRaised: Changed = (plan, settled, year) => ({
  ...plan,
  billingAuthorities: plan.billingAuthorities.map((authority, i) => ({
    ...authority,
    years: new Map(authority.years).set(year, raised(settled.taxBases[i]!.years.get(year)!)),
  })),
});

const grantsRaised: Changed = (plan, settled, year) => ({
  ...plan,
  grants: plan.grants.map((grant, i) =>
    grant.kind === 'core' ? { ...grant, years: new Map(grant.years).set(year, raised(settled.grants[i]!.years.get(year)!)) } : grant,
  ),
});
