import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { findingsOf } from './findings';
import type { Finding } from './findings';
import { answer, known } from './plan-model';
import type { Answer, PlanModel } from './plan-model';
import { poundsInUnit } from './plan-tables';
import { viewOf } from './report-view';
import type { ReportView } from './report-view';

/** Everything the first screen shows of one scenario. A part that cannot be worked out says why; the others stand. */
export interface PlanAnswers {
  readonly years: readonly string[];
  readonly summary: Answer<ReportView>;
  readonly gap: Answer<ReportView>;
  readonly precept: Answer<ReportView>;
  readonly findings: Answer<readonly Finding[]>;
}

/** The reports a person may need at a glance, in pounds whatever unit the plan's tables are typed in. */
export function answersOf(model: PlanModel, scenario: string, tables: readonly Table[]): PlanAnswers {
  const ask = (report: ReportName) => reportIn(model, report, scenario, tables);
  const summary = ask('summary');
  const gap = ask('gap');
  return {
    years: summary.known ? summary.value.years : gap.known ? gap.value.years : [],
    summary,
    gap,
    precept: ask('precept'),
    findings: answer(() => findingsOf(model.planReport('checks', scenario, tables))),
  };
}

const everyRow = () => true;
const noRow = () => false;

/** Which rows of a report are in the plan's unit of money; Band D, bands, rises, limits and rates never are. */
const IN_PLAN_MONEY = {
  summary: everyRow,
  gap: everyRow,
  bridge: everyRow,
  precept: (row: string) => ['Council tax requirement', 'Precept', 'Residual', 'Rate effect', 'Base effect'].includes(row),
  assumptions: noRow,
} as const;

export type ReportName = keyof typeof IN_PLAN_MONEY;

/** One report of a scenario, its money in pounds. */
export function reportIn(model: PlanModel, report: ReportName, scenario: string, tables: readonly Table[]): Answer<ReportView> {
  return answer(() => withUnit(viewOf(model.planReport(report, scenario, tables)), poundsInUnit(tables), IN_PLAN_MONEY[report]));
}

function withUnit(view: ReportView, unit: number, inPounds: (row: string) => boolean): ReportView {
  if (unit === 1) return view;
  return {
    ...view,
    amount(row, year) {
      const found = view.amount(row, year);
      return found.known && inPounds(row) ? known(found.value.times(unit)) : found;
    },
  };
}

/** The amount in one of the reports; the report's own sentence where the whole of it could not be made. */
export const amountIn = (report: Answer<ReportView>, row: string, year: string): Answer<Decimal> =>
  report.known ? report.value.amount(row, year) : report;
