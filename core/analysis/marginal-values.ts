import { tooLargeForSlopes } from '../refusals/analysis';
import { Decimal, roundedTo } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { CompleteMap, findOrThrow, itemAt } from '../lookups';
import type { NameGiven } from '../names';
import type { Table } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { readPlan } from '../plan/open-plan';
import { isFault } from '../figures/figure';
import type { Fault } from '../figures/figure';
import { settle } from '../plan/settle/settle';
import type { Settled } from '../plan/settle/settle';
import type { Assumption } from '../plan/read-body';
import { figure, rowOfTable, words } from '../reports/report';
import type { Column, Report, Row } from '../reports/report';
import { nameColumn, reportOf, wordsColumn } from '../reports/report-writer';
import { toTable } from '../reports/writers/table';
import type { ReportTable } from '../reports/writers/table';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { planMeasure } from './measured';
import type { PlanMeasure, MeasureName } from './measured';
import { movingPlan } from './moving-plan';

const POINT = new Decimal('0.01');

/**
 * What one point of an assumption is worth to a measure in each year, and £1 of Band D, 1% of the tax base and 1% of the
 * core grants of that year. Assumptions move alike in every year and are slopes where the plan stands, all from one pass
 * a year; the rest is the plan worked out with that figure changed in that year alone.
 */
export const marginalValues = <M extends string>(
  measure: NameGiven<MeasureName, M>,
  scenario: string,
  tables: readonly Table[],
): ReportTable => toTable(marginalValuesData(measure, scenario, tables));

/** {@link marginalValues} as data: a row an assumption, then the terms `bandD`, `taxBase` and `coreGrants`. */
export function marginalValuesData<M extends string>(
  measure: NameGiven<MeasureName, M>,
  scenario: string,
  tables: readonly Table[],
): Report {
  const plan = readPlan(tables, scenario);
  const measured = planMeasure(measure, plan);
  const row = (id: string, label: string, of: string, amounts: readonly (Decimal | Fault)[]): Row => ({
    id,
    label,
    role: 'row',
    unit: measured.unit,
    cells: [words(of), ...amounts.map(amount => figure(isFault(amount) ? amount : roundedTo(amount, 2), measured.unit))],
  });
  return reportOf(
    { id: 'worth', title: `What each assumption is worth to the ${measured.name}`, moneyUnit: plan.body.moneyUnit },
    [
      nameColumn('Worth'),
      wordsColumn('of', 'Of'),
      ...plan.horizon.years.map((year): Column => ({ id: yearName(year), label: yearName(year), kind: 'year', year })),
    ],
    [
      ...slopesOf(measured, plan).map(({ assumption: { name, unit }, amounts }) =>
        row(rowOfTable('Assumption', name), name, unit.startsWith('%') ? 'one point' : '£1', amounts),
      ),
      ...(plan.precept ? [row('bandD', terms.bandD.label, '£1', changesOf(measured, plan, bandDRaised))] : []),
      ...(plan.billingAuthorities.length ? [row('taxBase', terms.taxBase.label, '1%', changesOf(measured, plan, taxBaseRaised))] : []),
      ...(plan.grants.some(grant => grant.kind === 'core')
        ? [row('coreGrants', 'Core grants', '1%', changesOf(measured, plan, grantsRaised))]
        : []),
    ],
  );
}

/** What one point or £1 of each assumption is worth in each year. */
function slopesOf(measure: PlanMeasure, plan: Plan): { assumption: Assumption; amounts: (Decimal | Fault)[] }[] {
  const movers = plan.assumptions.map(assumption => ({ assumption, lowest: 0, highest: 1 }));
  const moving = movingPlan(plan, movers, (settled, kind) => settled.years.map(year => measure.of(year, kind)));
  const slopes = moving.figures.map(({ fault }, year) => fault ?? moving.slopes(year));
  if (slopes.includes(undefined)) throw tooLargeForSlopes();
  return plan.assumptions.map((assumption, i) => ({
    assumption,
    amounts: slopes.map(slope =>
      'sentence' in slope! ? slope : new Decimal(itemAt(slope!, i).toPrecision(15)).times(assumption.unit.startsWith('%') ? POINT : 1),
    ),
  }));
}

type Changed = (plan: Plan, settled: Settled<Exact>, year: FinancialYear) => Plan;

/** The plan with one thing changed in a year, less the plan as it stands, in that year. */
function changesOf(measure: PlanMeasure, plan: Plan, changed: Changed): (Decimal | Fault)[] {
  const central = settle(plan, exactKind);
  const amountIn = (settled: Settled<Exact>, year: FinancialYear) =>
    measure.of<Exact>(
      findOrThrow(settled.years, one => one.year === year),
      exactKind,
    );
  return plan.horizon.years.map(year => {
    const [before, after] = [amountIn(central, year), amountIn(settle(changed(plan, central, year), exactKind), year)];
    return before.fault ?? after.fault ?? after.amount.minus(before.amount);
  });
}

const bandDRaised: Changed = (plan, settled, year) => {
  const bandD = findOrThrow(settled.years, one => one.year === year).bandD!.bandD;
  if (isFault(bandD)) return plan;
  return {
    ...plan,
    precept: new CompleteMap(plan.precept).set(year, { ...plan.precept!.of(year), choice: 'band D', amount: { amount: bandD.plus(1) } }),
  };
};

const ONE_PERCENT_MORE = new Decimal('1.01');
const raised = (figure: Exact) => (figure.fault ? { fault: figure.fault } : { amount: figure.amount.times(ONE_PERCENT_MORE) });

const taxBaseRaised: Changed = (plan, settled, year) => ({
  ...plan,
  billingAuthorities: plan.billingAuthorities.map((authority, i) => ({
    ...authority,
    years: new CompleteMap(authority.years).set(year, raised(itemAt(settled.taxBases, i).years.of(year))),
  })),
});

const grantsRaised: Changed = (plan, settled, year) => ({
  ...plan,
  grants: plan.grants.map((grant, i) =>
    grant.kind === 'core'
      ? { ...grant, years: new CompleteMap(grant.years).set(year, raised(itemAt(settled.grants, i).years.of(year))) }
      : grant,
  ),
});
