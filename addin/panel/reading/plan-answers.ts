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
  readonly bands: Answer<ReportView>;
  readonly findings: Answer<readonly Finding[]>;
}

/** The reports a person may need at a glance, in pounds whatever unit the plan's tables are typed in. */
export function answersOf(model: PlanModel, scenario: string, tables: readonly Table[]): PlanAnswers {
  const unit = poundsInUnit(tables);
  const view = (report: string, inPounds: (row: string) => boolean) => answer(() => withUnit(viewOf(model.planReport(report, scenario, tables)), unit, inPounds));
  const summary = view('summary', () => true);
  const gap = view('gap', () => true);
  return {
    years: summary.known ? summary.value.years : gap.known ? gap.value.years : [],
    summary,
    gap,
    precept: view('precept', row => MONEY_ROWS_OF_PRECEPT.has(row)),
    bands: view('bands', () => false),
    findings: answer(() => findingsOf(model.planReport('checks', scenario, tables))),
  };
}

/** In the precept report these are the plan's money; Band D, rises and limits are always in £ a dwelling. */
const MONEY_ROWS_OF_PRECEPT = new Set(['Council tax requirement', 'Precept', 'Residual']);

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
export const amountIn = (report: Answer<ReportView>, row: string, year: string): Answer<Decimal> => (report.known ? report.value.amount(row, year) : report);
