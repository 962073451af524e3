/** One row of a report of many plans as a report of its own: a row a plan, a column a year, money in £. */
import { basename } from 'node:path';
import { Decimal, moneyUnitOf } from '../../core';
import type { Cell, Report, Unit } from '../../core';
import type { PlanRow } from './plan-answers';

export interface PlanOfBatch extends PlanRow {
  readonly path: string;
}

/** Years in order, those of any plan; a year that a plan does not have is empty. */
export function batchReport(report: string, plans: readonly PlanOfBatch[]): Report {
  const years = [...new Set(plans.flatMap(plan => plan.years.map(({ year }) => year)))].sort();
  return {
    id: 'batch',
    title: `${plans[0]!.label} of ${plans.length} plans, from the report ${report}`,
    moneyUnit: moneyUnitOf([]),
    columns: [
      { id: 'workbook', label: 'Workbook', kind: 'name' },
      ...years.map(year => ({ id: year, label: year, kind: 'year' as const })),
      { id: 'errors', label: 'Errors', kind: 'figure' },
    ],
    rows: plans.map(plan => ({
      id: plan.path,
      label: basename(plan.path),
      role: 'row',
      unit: plan.unit,
      cells: [...years.map(year => cellOf(plan, year)), figure(String(plan.errors), 'count')],
    })),
  };
}

function cellOf({ years, unit }: PlanRow, wanted: string): Cell {
  const found = years.find(({ year }) => year === wanted);
  if (found?.amount !== undefined) return figure(found.amount, unit);
  return found?.words ? { kind: 'words', text: found.words } : { kind: 'empty' };
}

const figure = (digits: string, unit: Unit): Cell => ({ kind: 'figure', amount: new Decimal(digits), unit });
