import { yearName } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { isTyped } from './cells';
import type { FigureCell } from './cells';
import { listed } from '../figures/in-words';
import type { Plan } from './plan';

/** A row of money in which no figure stands. */
export interface EmptyRow {
  readonly table: 'Line' | 'Change' | 'Funding' | 'Collection fund' | 'Movement' | 'Service';
  readonly name: string;
}

/** The plan’s money rows without a figure in any year. The option “none” of a proposal is nil by what it says, and a special grant has its terms. */
export function emptyRows(plan: Plan): EmptyRow[] {
  const isEmpty = (years: ByYear<FigureCell>, base?: FigureCell) => !isTyped(base) && ![...years.values()].some(isTyped);
  const of = (
    table: EmptyRow['table'],
    rows: readonly { readonly name: string; readonly years: ByYear<FigureCell>; readonly base?: FigureCell }[],
  ): EmptyRow[] => rows.filter(row => isEmpty(row.years, row.base)).map(row => ({ table, name: row.name }));
  return [
    ...of('Line', plan.lines),
    ...of('Change', plan.changes),
    ...of('Service', plan.services),
    ...of(
      'Funding',
      plan.grants.filter(one => !one.special),
    ),
    ...of(
      'Collection fund',
      plan.collectionFund.filter(one => !one.balance),
    ),
    ...of(
      'Movement',
      plan.movements.filter(one => one.option !== 'none'),
    ),
  ];
}

/** A warning for each empty row, and for each service that stops without saying so. */
export function findEmptyRows(plan: Plan): void {
  for (const { table, name } of emptyRows(plan))
    plan.findings.add({
      severity: 'warning',
      table,
      row: name,
      column: '',
      sentence: `${table} “${name}” has no figure in any year, so the plan is incomplete. Type its amounts, nil where there are none, or delete the row.`,
    });
  for (const { name, from, to, years } of plan.services) {
    const runs = plan.horizon.years.filter(year => (from === undefined || year >= from) && (to === undefined || year <= to));
    const first = runs.findIndex(year => isTyped(years.get(year)));
    const empty = first < 0 ? [] : runs.slice(first + 1).filter(year => !isTyped(years.get(year)));
    if (empty.length)
      plan.findings.add({
        severity: 'warning',
        table: 'Service',
        row: name,
        column: empty.map(yearName).join(', '),
        sentence: `Service “${name}” has no figure in ${listed(empty.map(yearName))} and costs nothing then. Type its amounts, nil, or its last year in To.`,
      });
  }
}
