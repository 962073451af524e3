import { ModelError } from '../errors';
import type { NameGiven } from '../names';
import type { Table } from '../plan/cells';
import { findingsUnder } from '../plan/checks';
import { frozen } from '../plan/frozen';
import { openPlan } from '../plan/open-plan';
import { moneyUnitOf } from '../plan/read-body';
import { sameWords } from '../plan/cells';
import { bridgeByCause, bridgeByRow } from '../analysis/bridge';
import { allocationsReport } from './allocations';
import { answered, askedFor, written } from './answered';
import type { WriteReport } from './answered';
import { categoriesReport } from './categories';
import { checksReport } from './checks';
import { commissioningReport } from './commissioning';
import { comparisonReport } from './comparison';
import { cutReport } from './cut';
import { flowReport } from './flow';
import { HEADLINE_REPORTS } from './headline-reports';
import { householdReport } from './household';
import type { Report } from './report';
import { withFigureProvenance } from './figure-provenance';
import { workingsOf } from './workings/tree';
import { toTable } from './writers/table';
import type { ReportTable } from './writers/table';
import { standstillReport } from './standstill';
import { workforceReport } from './workforce';
import { workingsReport } from './workings/report';
import { adequacyReport } from './adequacy';
import { optionsReport } from './options';
import { policiesReport } from './policies';
import { section25Report } from './section-25';
import { strategyReport } from './strategy';
import { stressReport } from './stress';
import type { ReportRequest } from './report-request';

/** The reports of PLAN by name, beside those of the bottom line; a new one is a file of its own, a line here and its name below. */
const REPORTS = {
  ...HEADLINE_REPORTS,
  standstill: standstillReport,
  strategy: strategyReport,
  options: optionsReport,
  adequacy: adequacyReport,
  'section 25': section25Report,
  stress: stressReport,
  policies: policiesReport,
  household: householdReport,
  commissioning: commissioningReport,
  allocations: allocationsReport,
  flow: flowReport,
  cut: cutReport,
  categories: categoriesReport,
  workforce: workforceReport,
  comparison: comparisonReport,
} satisfies Record<string, WriteReport>;

/** Reports that read the plan themselves: of two scenarios, of how figures were made. */
const OWN_READING = {
  bridge: ({ scenario, tables, option }: ReportRequest) =>
    sameWords(option, 'by cause') ? bridgeByCause(scenario, tables) : bridgeByRow(scenario, tables),
  workings: workingsReport,
} satisfies Record<string, (request: ReportRequest) => Report>;

/** All that was found; answered even where the plan cannot be read. */
const CHECKS = 'checks';

/** A report by its name: `gap`, `section 25`. */
export type ReportName = keyof typeof REPORTS | keyof typeof OWN_READING | typeof CHECKS;

/** A report as it is asked for; some take more after a colon: `workings: Band D 2026/27`, `bridge: by cause`. */
export type ReportAsked = ReportName | `${ReportName}: ${string}`;

/** The names of the reports, in the order in which they are listed. */
export const reportNames: readonly ReportName[] = [
  'summary',
  'gap',
  'spending',
  'funding',
  'precept',
  'bands',
  'billing',
  'assumptions',
  'standstill',
  'reserves',
  'strategy',
  'options',
  'adequacy',
  'section 25',
  'stress',
  'policies',
  'statutory',
  'household',
  'commissioning',
  'allocations',
  'flow',
  'cut',
  'categories',
  'workforce',
  'comparison',
  'bridge',
  'workings',
  CHECKS,
];

/**
 * A report of a plan under a scenario as PLAN spills it: rows with a header row, money in the plan's unit.
 * Cells that rest on a fault are error cells with its sentence; the rest stand. `checks` always answers with a table.
 */
export function planReport<R extends string>(report: NameGiven<ReportAsked, R>, scenario: string, tables: readonly Table[]): ReportTable {
  return toTable(reportToSpill(report, scenario, tables));
}

/** The same as data, for who shows each figure in its unit. */
export function reportToSpill<R extends string>(report: NameGiven<ReportAsked, R>, scenario: string, tables: readonly Table[]): Report {
  return planReports(scenario, tables)(report);
}

/**
 * A report of a plan under a scenario as data: rows with ids, figures with units, and with the status and source they rest on,
 * money in exact £ (`core/reports/report.ts`).
 */
export function reportData<R extends string>(report: NameGiven<ReportAsked, R>, scenario: string, tables: readonly Table[]): Report {
  const plain = planReports(scenario, tables)(report);
  if (!plain.rows.some(({ cells }) => cells.some(({ kind }) => kind === 'figure'))) return plain;
  return openPlan(tables).remember(['report with grounds', report, scenario], () =>
    frozen(withFigureProvenance(plain, () => workingsOf(tables, scenario))),
  );
}

/** The reports of one plan under one scenario, without what {@link reportData} adds from the workings: as quick as can be. */
export function planReports(scenario: string, tables: readonly Table[]): (report: string) => Report {
  return report => {
    const { name, option } = askedFor(report, reportNames);
    const request = { tables, scenario, option };
    if (name === CHECKS) return checks(request);
    if (name === 'bridge' || name === 'workings') return answered(name, request, () => OWN_READING[name](request));
    return written(name, request, REPORTS[name]);
  };
}

/** All findings: of reading, of settling, of the rules. A plan that cannot be read at all is itself a finding. */
function checks({ tables, scenario }: ReportRequest): Report {
  try {
    const opened = openPlan(tables);
    return opened.remember(['report', CHECKS, scenario], () => {
      const asked = opened.scenario(scenario);
      return frozen(checksReport(findingsUnder(asked), asked.plan.body.moneyUnit));
    });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return checksReport([{ severity: 'error', table: '', row: '', column: '', sentence: error.sentence }], moneyUnitOf(tables));
  }
}
