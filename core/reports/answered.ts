import { wrong } from '../errors';
import { sameWords } from '../plan/cells';
import { frozen } from '../plan/frozen';
import { openPlan } from '../plan/open-plan';
import type { Report } from './report';
import type { ReportRequest } from './report-request';
import { ReportWriter } from './report-writer';

/** What writes a report of a plan that is worked out. */
export type WriteReport = (writer: ReportWriter, request: ReportRequest) => Report;

/** A report as asked for: `workings: Band D 2026/27` is the report `workings` and what is asked of it. Refused where there is none of the name. */
export function askedFor(report: string, names: readonly string[]): { name: string; option: string } {
  const [said, ...rest] = report.split(':');
  const name = names.find(one => sameWords(one, said ?? ''));
  if (!name) throw wrong(`Report is “${report.trim()}”; ${names.join(', ')} would be right.`);
  return { name, option: rest.join(':').trim() };
}

/** A report, made once for equal questions about one plan. */
export const answered = (name: string, request: ReportRequest, make: () => Report): Report =>
  openPlan(request.tables).remember(['report', name, request.option, request.scenario], () => frozen(make()));

/** A report written from the plan under its scenario, worked out: the one place where reports get theirs. */
export const written = (name: string, request: ReportRequest, write: WriteReport): Report =>
  answered(name, request, () => write(new ReportWriter(openPlan(request.tables).scenario(request.scenario).settled()), request));
