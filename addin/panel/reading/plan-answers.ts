import { cellAt, rowById, terms } from '../../../core';
import type { Report, Term } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { findingsOf } from './findings';
import type { Finding } from './findings';
import { answer, notKnown } from './plan-model';
import type { Answer, PlanModel } from './plan-model';
import { figureIn, wordsIn } from './report-rows';

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

/** A report of rows × years, its figures found by the ids of rows and years. Money is in £. */
export interface ReportView {
  readonly years: readonly string[];
  /** The amount in a cell; not known where the row, the year or the figure is missing. */
  amount(row: string, year: string): Answer<Decimal>;
  /** Whether something is so; undefined where it is not known. */
  truth(row: string, year: string): boolean | undefined;
  /** The words of a cell; nothing where it holds something else. */
  words(row: string, year: string): string;
}

function viewOf(report: Report): ReportView {
  const cell = (id: string, year: string) => {
    const row = rowById(report, id);
    return row && cellAt(report, row, year);
  };
  return {
    years: report.columns.filter(({ kind }) => kind === 'year').map(({ id }) => id),
    amount(row, year) {
      const found = cell(row, year);
      if (found?.kind === 'figure' || found?.kind === 'fault') return figureIn(found);
      const name = rowById(report, row)?.label ?? terms[row as Term]?.label ?? row;
      return notKnown(!found || found.kind === 'absent' ? `${name} is not modelled.` : `${name} is not known for ${year}.`);
    },
    truth(row, year) {
      const found = cell(row, year);
      return found?.kind === 'truth' ? found.value : undefined;
    },
    words: (row, year) => wordsIn(cell(row, year)),
  };
}
