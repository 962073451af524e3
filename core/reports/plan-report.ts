import { ModelError, wrong } from '../errors';
import { exactKind } from '../figures/exact';
import { checkPlan } from '../plan/checks';
import type { Table } from '../plan/cells';
import { sameWords } from '../plan/cells';
import { readPlan } from '../plan/plan';
import { settle } from '../plan/settle/settle';
import { bridgeByCause, bridgeByRow } from '../analysis/bridge';
import { allocationsReport } from './allocations';
import { assumptionsReport } from './assumptions';
import { checksReport } from './checks';
import { commissioningReport } from './commissioning';
import { fundingReport } from './funding';
import { gapReport } from './gap';
import { householdReport } from './household';
import { bandsReport, billingReport, preceptReport } from './precept';
import { rectangular, ReportWriter } from './report';
import { reserveReports } from './reserve-reports';
import type { Report } from './report';
import { spendingReport } from './spending';
import { standstillReport } from './standstill';
import { statutoryReport } from './statutory';
import { summaryReport } from './summary';
import { workingsReport } from './workings';

/** What a report is written from, besides the settled plan. */
export interface ReportRequest {
  readonly tables: readonly Table[];
  readonly scenario: string;
  /** What follows the report's name after a colon: `workings: Band D 2026/27`. */
  readonly option: string;
}

type WriteReport = (writer: ReportWriter, request: ReportRequest) => Report;

/** The reports of PLAN by name. */
const REPORTS: Record<string, WriteReport> = {
  summary: summaryReport,
  gap: gapReport,
  spending: spendingReport,
  funding: fundingReport,
  precept: preceptReport,
  bands: bandsReport,
  billing: billingReport,
  assumptions: assumptionsReport,
  standstill: standstillReport,
  ...reserveReports,
  statutory: statutoryReport,
  household: householdReport,
  commissioning: commissioningReport,
  allocations: allocationsReport,
};

/** Reports that read the plan themselves: of two scenarios, of how figures were made, of what is wrong. */
const OWN_READING: Record<string, (request: ReportRequest) => Report> = {
  bridge: ({ scenario, tables, option }) =>
    sameWords(option, 'by cause') ? bridgeByCause(scenario, tables) : bridgeByRow(scenario, tables),
  workings: workingsReport,
  checks,
};

/** Counts the plan's findings, among which other reports may have left those of variants they tried. */
const COUNTS_FINDINGS = 'section 25';

export const reportNames: readonly string[] = [...Object.keys(REPORTS), ...Object.keys(OWN_READING)];

/**
 * A report of a plan under a scenario: rows with a header row, money in the plan's unit.
 * Cells that rest on a fault are error cells with its sentence; the rest stand. `checks` always answers with a table.
 */
export function planReport(report: string, scenario: string, tables: readonly Table[]): Report {
  return planReports(scenario, tables)(report);
}

/** The reports of one plan under one scenario, as {@link planReport} gives them; the plan is worked out once for all that are asked for. */
export function planReports(scenario: string, tables: readonly Table[]): (report: string) => Report {
  const workedOut = () => new ReportWriter(settle(readPlan(tables, scenario), exactKind));
  let shared: ReportWriter | undefined;
  return report => {
    const [name, ...rest] = report.split(':');
    const known = reportNames.find(one => sameWords(one, name ?? ''));
    if (!known) throw wrong(`Report is “${report.trim()}”; ${reportNames.join(', ')} would be right.`);
    const request = { tables, scenario, option: rest.join(':').trim() };
    const own = OWN_READING[known];
    if (own) return rectangular(own(request));
    return rectangular(REPORTS[known]!(known === COUNTS_FINDINGS ? workedOut() : (shared ??= workedOut()), request));
  };
}

/** All findings: of reading, of settling, of the rules. A plan that cannot be read at all is itself a finding. */
function checks({ tables, scenario }: ReportRequest): Report {
  try {
    const settled = settle(readPlan(tables, scenario), exactKind);
    checkPlan(settled);
    return checksReport(settled.plan.findings.inOrder());
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return checksReport([{ severity: 'error', table: '', row: '', column: '', sentence: error.sentence }]);
  }
}
