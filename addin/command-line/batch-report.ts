/** One row of many plans, scenarios and seeds as a report of its own: a row each, a column a year, money in £. */
import { basename } from 'node:path';
import { Decimal, moneyUnitOf } from '../../core';
import type { Cell, Column, Report, Unit } from '../../core';
import type { PlanRow } from './plan-answers';

export interface PlanOfBatch extends PlanRow {
  readonly path: string;
  /** Empty for the base plan. */
  readonly scenario: string;
  /** Of a risk run. */
  readonly seed?: number;
}

/** Years in order, those of any plan; a year that a plan does not have is empty. What all rows share has no column. */
export function batchReport(from: string, plans: readonly PlanOfBatch[]): Report {
  const years = [...new Set(plans.flatMap(plan => plan.years.map(({ year }) => year)))].sort();
  const differ = (of: (plan: PlanOfBatch) => unknown) => new Set(plans.map(of)).size > 1;
  const isByScenario = differ(({ scenario }) => scenario);
  const isBySeed = differ(({ seed }) => seed);
  const column = (id: string, label: string, kind: Column['kind']): Column => ({ id, label, kind });
  return {
    id: 'batch',
    title: `${plans[0]!.label}: ${plans.length} rows, from ${from}`,
    moneyUnit: moneyUnitOf([]),
    columns: [
      column('workbook', 'Workbook', 'name'),
      ...(isByScenario ? [column('scenario', 'Scenario', 'words')] : []),
      ...(isBySeed ? [column('seed', 'Seed', 'figure')] : []),
      ...years.map(year => column(year, year, 'year')),
      column('errors', 'Errors', 'figure'),
    ],
    rows: plans.map(plan => ({
      id: [plan.path, ...(isByScenario ? [plan.scenario || BASE] : []), ...(isBySeed ? [plan.seed] : [])].join('/'),
      label: basename(plan.path),
      role: 'row',
      unit: plan.unit,
      cells: [
        ...(isByScenario ? [{ kind: 'words' as const, text: plan.scenario || BASE }] : []),
        ...(isBySeed ? [figure(String(plan.seed), 'number')] : []),
        ...years.map(year => cellOf(plan, year)),
        figure(String(plan.errors), 'count'),
      ],
    })),
  };
}

const BASE = 'Base';

function cellOf({ years, unit }: PlanRow, yearAsked: string): Cell {
  const found = years.find(({ year }) => year === yearAsked);
  if (found?.amount !== undefined) return figure(found.amount, unit);
  return found?.words ? { kind: 'words', text: found.words } : { kind: 'empty' };
}

const figure = (digits: string, unit: Unit): Cell => ({ kind: 'figure', amount: new Decimal(digits), unit });
