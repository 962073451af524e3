import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { isTyped } from './cells';
import type { FigureCell } from './cells';
import type { Plan } from './plan';

interface AgedRow {
  readonly name: string;
  readonly base: FigureCell;
  readonly asOf: FinancialYear | undefined;
}

/** A warning for each table whose Base figures are of a year before the base year: one sentence for all its rows of that year. */
export function checkAges(plan: Plan): void {
  sayAges(plan, 'Billing authority', plan.billingAuthorities);
  sayAges(plan, 'Funding', plan.grants);
}

function sayAges(plan: Plan, table: 'Billing authority' | 'Funding', rows: readonly AgedRow[]): void {
  const { baseYear } = plan.horizon;
  const old = rows.filter(row => row.asOf !== undefined && row.asOf < baseYear && isTyped(row.base));
  for (const year of [...new Set(old.map(row => row.asOf!))].sort((a, b) => a - b)) {
    const ofYear = old.filter(row => row.asOf === year);
    const [first] = ofYear;
    const age = baseYear - year;
    plan.findings.add({
      severity: 'warning',
      table,
      row: first!.name,
      column: 'Base',
      sentence: `${table} ${ofYear.length === 1 ? `“${first!.name}” holds the figure` : `“${first!.name}” and ${ofYear.length - 1} more hold figures`} of ${yearName(year)}, ${age} ${age === 1 ? 'year' : 'years'} older than the base year ${yearName(baseYear)}. Type ${yearName(baseYear)}’s in Base and its year in As of.`,
    });
  }
}
