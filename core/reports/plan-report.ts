import { ModelError, wrong } from '../errors';
import type { Exact } from '../figures/exact';
import type { Table } from '../plan/cells';
import { sameWords } from '../plan/cells';
import type { Finding } from '../plan/findings';
import { openPlan } from '../plan/open-plan';
import { frozen } from '../plan/frozen';
import { moneyUnitOf } from '../plan/read-body';
import type { Settled } from '../plan/settle/settle';
import { bridgeByCause, bridgeByRow } from '../analysis/bridge';
import { allocationsReport } from './allocations';
import { assumptionsReport } from './assumptions';
import { categoriesReport } from './categories';
import { checksReport } from './checks';
import { commissioningReport } from './commissioning';
import { cutReport } from './cut';
import { flowReport } from './flow';
import { fundingReport } from './funding';
import { gapReport } from './gap';
import { householdReport } from './household';
import { bandsReport, billingReport, preceptReport } from './precept';
import type { Report } from './report';
import { ReportWriter } from './report-writer';
import { withGrounds } from './grounds';
import { workingsOf } from './workings/tree';
import { toTable } from './writers/table';
import type { ReportTable } from './writers/table';
import { spendingReport } from './spending';
import { standstillReport } from './standstill';
import { statutoryReport } from './statutory';
import { summaryReport } from './summary';
import { workforceReport } from './workforce';
import { workingsReport } from './workings/report';
import { adequacyReport } from './adequacy';
import { optionsReport } from './options';
import { policiesReport } from './policies';
import { reservesReport } from './reserves';
import { section25Report } from './section-25';
import { strategyReport } from './strategy';
import { stressReport } from './stress';
import type { ReportRequest } from './report-request';

type WriteReport = (writer: ReportWriter, request: ReportRequest) => Report;

/** The reports of PLAN by name; a new one is a file of its own and a line here. */
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
  reserves: reservesReport,
  strategy: strategyReport,
  options: optionsReport,
  adequacy: adequacyReport,
  'section 25': section25Report,
  stress: stressReport,
  policies: policiesReport,
  statutory: statutoryReport,
  household: householdReport,
  commissioning: commissioningReport,
  allocations: allocationsReport,
  flow: flowReport,
  cut: cutReport,
  categories: categoriesReport,
  workforce: workforceReport,
};

/** Reports that read the plan themselves: of two scenarios, of how figures were made, of what is wrong. */
const OWN_READING: Record<string, (request: ReportRequest) => Report> = {
  bridge: ({ scenario, tables, option }) =>
    sameWords(option, 'by cause') ? bridgeByCause(scenario, tables) : bridgeByRow(scenario, tables),
  workings: workingsReport,
};

/** All that was found; answered even where the plan cannot be read. */
const CHECKS = 'checks';

export const reportNames: readonly string[] = [...Object.keys(REPORTS), ...Object.keys(OWN_READING), CHECKS];

/**
 * A report of a plan under a scenario as PLAN spills it: rows with a header row, money in the plan's unit.
 * Cells that rest on a fault are error cells with its sentence; the rest stand. `checks` always answers with a table.
 */
export function planReport(report: string, scenario: string, tables: readonly Table[]): ReportTable {
  return toTable(planReports(scenario, tables)(report));
}

/**
 * A report of a plan under a scenario as data: rows with ids, figures with units, and with the status and source they rest on,
 * money in exact £ (`core/reports/report.ts`).
 */
export function reportData(report: string, scenario: string, tables: readonly Table[]): Report {
  const plain = planReports(scenario, tables)(report);
  if (!plain.rows.some(row => row.figureName)) return plain;
  return openPlan(tables).remember(['report with grounds', report, scenario], () =>
    frozen(withGrounds(plain, workingsOf(tables, scenario))),
  );
}

/** The reports of one plan under one scenario, without what {@link reportData} adds from the workings: as quick as can be. */
export function planReports(scenario: string, tables: readonly Table[]): (report: string) => Report {
  return report => {
    const [name, ...rest] = report.split(':');
    const known = reportNames.find(one => sameWords(one, name ?? ''));
    if (!known) throw wrong(`Report is “${report.trim()}”; ${reportNames.join(', ')} would be right.`);
    const request = { tables, scenario, option: rest.join(':').trim() };
    if (known === CHECKS) return checks(request);
    return openPlan(tables).remember(['report', known, request.option, scenario], () =>
      frozen(OWN_READING[known]?.(request) ?? REPORTS[known]!(new ReportWriter(settledPlan(request)), request)),
    );
  };
}

/** The plan worked out: the one place where reports get theirs. */
const settledPlan = ({ tables, scenario }: Pick<ReportRequest, 'tables' | 'scenario'>): Settled<Exact> =>
  openPlan(tables).scenario(scenario).settled();

/** All findings: of reading, of settling, of the rules. A plan that cannot be read at all is itself a finding. */
function checks({ tables, scenario }: ReportRequest): Report {
  const answer = (findings: readonly Finding[]) => checksReport(findings, moneyUnitOf(tables));
  try {
    return answer(openPlan(tables).scenario(scenario).findings());
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return answer([{ severity: 'error', table: '', row: '', column: '', sentence: error.sentence }]);
  }
}
