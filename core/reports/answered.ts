import { notOneOf } from '../refusals/templates';
import { sameWords } from '../plan/cells';
import { frozen } from '../plan/frozen';
import { openPlan } from '../plan/open-plan';
import type { OpenedPlan } from '../plan/open-plan';
import type { Report } from './report';
import type { ReportRequest } from './report-request';
import { ReportWriter } from './report-writer';

/** What writes a report of a plan that is worked out. */
export type WriteReport = (writer: ReportWriter, request: ReportRequest) => Report;

/** A report as asked for: `workings: Band D 2026/27` is the report `workings` and what is asked of it. Refused where there is none of the name. */
export function askedFor<N extends string>(report: string, names: readonly N[]): { name: N; option: string } {
  const [said, ...rest] = report.split(':');
  const name = names.find(one => sameWords(one, said ?? ''));
  if (!name) throw notOneOf('Report', report.trim(), names);
  return { name, option: rest.join(':').trim() };
}

/** A report, made once for equal questions about one plan. */
export function answered(name: string, { tables, option, scenario }: ReportRequest, make: (plan: OpenedPlan) => Report): Report {
  const plan = openPlan(tables);
  return plan.remember(['report', name, option, scenario], () => frozen(make(plan)));
}

/** A report written from the plan under its scenario, worked out: the one place where reports get theirs. */
export const written = (name: string, request: ReportRequest, write: WriteReport): Report =>
  answered(name, request, plan => write(new ReportWriter(plan.scenario(request.scenario).settled()), request));
