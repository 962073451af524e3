import type { Finding } from '../plan/findings';
import type { ReportTable, ReportCell } from './unconverted';

const HEADER: ReportCell[] = ['Severity', 'Table', 'Row', 'Column', 'Finding'];

/** One row a finding, gravest first; a plan without findings says so. */
export function checksReport(findings: readonly Finding[]): ReportTable {
  if (!findings.length) return [HEADER, ['none', '', '', '', 'Nothing to report: every table reads cleanly and no rule is broken.']];
  return [HEADER, ...findings.map(one => [one.severity, one.table, one.row, one.column, one.sentence])];
}
