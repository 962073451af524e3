import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { findingsOf } from './findings';
import type { Finding } from './findings';
import { answer } from './plan-model';
import type { Answer, PlanModel } from './plan-model';
import { viewOf } from './report-view';
import type { ReportView } from './report-view';

/** Everything the first screen shows of one scenario. A part that cannot be worked out says why; the others stand. */
export interface PlanAnswers {
  readonly years: readonly string[];
  readonly summary: Answer<ReportView>;
  readonly gap: Answer<ReportView>;
  readonly precept: Answer<ReportView>;
  readonly findings: Answer<readonly Finding[]>;
  /** How many rows of money have no figure yet; while there are any, the plan is incomplete. */
  readonly stillEmpty: number;
}

/** The reports a person may need at a glance, in pounds whatever unit the plan's tables are typed in. */
export function answersOf(model: PlanModel, scenario: string, tables: readonly Table[]): PlanAnswers {
  const ask = (report: string) => reportIn(model, report, scenario, tables);
  const summary = ask('summary');
  const gap = ask('gap');
  return {
    years: summary.known ? summary.value.years : gap.known ? gap.value.years : [],
    summary,
    gap,
    precept: ask('precept'),
    findings: answer(() => findingsOf(model.planReport('checks', scenario, tables))),
    stillEmpty: stillEmptyIn(summary),
  };
}

/** One report of a scenario, its money in pounds. */
export const reportIn = (model: PlanModel, report: string, scenario: string, tables: readonly Table[]): Answer<ReportView> =>
  answer(() => viewOf(model.planReport(report, scenario, tables)));

/** The amount in one of the reports; the report's own sentence where the whole of it could not be made. */
export const amountIn = (report: Answer<ReportView>, row: string, year: string): Answer<Decimal> =>
  report.known ? report.value.amount(row, year) : report;

/** The summary ends with how many there are, the same in every year. */
function stillEmptyIn(summary: Answer<ReportView>): number {
  const [year = ''] = summary.known ? summary.value.years : [];
  const count = amountIn(summary, 'notYetTyped', year);
  return count.known ? count.value.toNumber() : 0;
}

/** Whether a good figure may be shown as good news: the plan is complete and nothing asks to be looked at. */
export const isSound = ({ findings, stillEmpty }: PlanAnswers): boolean =>
  stillEmpty === 0 && findings.known && findings.value.every(({ severity }) => severity === 'note');
