import type { Decimal } from '../../../core/figures/decimal';
import { findOrThrow } from '../../../core/lookups';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';

/** How a difference is told: by the rows of the plan that differ, or by the overrides that make them differ. */
export type BridgeBasis = 'by row' | 'by cause';

/** One step from one view’s gap to the other’s. Above nil it widens the gap. */
export interface Step {
  readonly name: string;
  /** The plan’s table the row stands in; empty where the step is an override. */
  readonly table: string;
  readonly change: Decimal;
  /** The gap before and after this step. */
  readonly before: Decimal;
  readonly after: Decimal;
}

/** The way from one view’s gap of a year to the other’s. What the steps do not explain is the residual. */
export interface Bridge {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly steps: readonly Step[];
  readonly residual: Decimal;
}

export interface Views {
  readonly from: string;
  readonly to: string;
}

const BASE = 'Base';
export const viewName = (scenario: string): string => scenario || BASE;

/** The bridge between two views’ remaining gaps of a year, from the report `bridge`; steps that do not touch the year are left out. */
export function bridgeBetween(
  model: PlanModel,
  { from, to }: Views,
  basis: BridgeBasis,
  year: string,
  tables: readonly Table[],
): Answer<Bridge> {
  return answer(() => {
    const report = model.planReport(basis === 'by cause' ? 'bridge: by cause' : 'bridge', `${viewName(from)} > ${viewName(to)}`, tables);
    const { rows } = rowsIn(report);
    const named = (id: string) => amount(findOrThrow(rows, row => row.id === id));
    const amount = (row: ReportRow): Decimal => {
      const found = row.figure(year);
      if (!found.known) throw { sentence: found.sentence };
      return found.value;
    };
    const start = named('from');
    let before = start;
    const steps = rows
      .filter(row => row.role === 'row')
      .map(row => ({ name: row.label, table: row.words('table'), change: amount(row) }))
      .filter(one => !one.change.isZero())
      .map((one): Step => {
        const step = { ...one, before, after: before.plus(one.change) };
        before = step.after;
        return step;
      });
    return { from: start, to: named('to'), steps, residual: named('residual') };
  });
}

/** Where a row of the plan says that its figures come from; nothing where it does not say. */
export function sourceOf({ table, name }: Step, tables: readonly Table[]): string {
  for (const one of tablesOfKind(table, tables)) {
    const column = (one[0] ?? []).findIndex(header => sameName(header, 'Source'));
    const source = one.slice(1).find(row => sameName(row[0], name))?.[column];
    if (typeof source === 'string' && source.trim()) return source.trim();
  }
  return '';
}

/** The two views to begin with: the force’s and the commissioner’s where scenarios are called so, or else the base plan and the scenario that is open. */
export function viewsToBeginWith(names: readonly string[], open: string): Views {
  const force = names.find(name => /\bforce\b/i.test(name));
  const commissioner = names.find(name => /\b(commissioner|mayor|board)\b/i.test(name));
  return force && commissioner ? { from: force, to: commissioner } : { from: '', to: open || (names[0] ?? '') };
}
