import type { Table } from '../plan/cells';
import { askedFor, written } from './answered';
import type { WriteReport } from './answered';
import { assumptionsReport } from './assumptions';
import { fundingReport } from './funding';
import { gapReport } from './gap';
import { bandsReport, billingReport, preceptReport } from './precept';
import { reservesReport } from './reserves';
import { spendingReport } from './spending';
import { statutoryReport } from './statutory';
import { summaryReport } from './summary';
import type { Report } from './report';

/** The reports of the bottom line, which most sheets show first: small, and without the rules of checks, grants or risk. */
export const HEADLINE_REPORTS = {
  summary: summaryReport,
  gap: gapReport,
  spending: spendingReport,
  funding: fundingReport,
  precept: preceptReport,
  bands: bandsReport,
  billing: billingReport,
  assumptions: assumptionsReport,
  reserves: reservesReport,
  statutory: statutoryReport,
} satisfies Record<string, WriteReport>;

type HeadlineName = keyof typeof HEADLINE_REPORTS;

/** Their names. */
export const headlineNames: readonly string[] = Object.keys(HEADLINE_REPORTS);

/** A report of the bottom line as data; other names are refused. */
export function headlineData(report: string, scenario: string, tables: readonly Table[]): Report {
  const { name, option } = askedFor(report, headlineNames as readonly HeadlineName[]);
  return written(name, { tables, scenario, option }, HEADLINE_REPORTS[name]);
}
