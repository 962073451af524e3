import { headOf } from '../../../core';
import type { CellValue, Mend, Report } from '../../../core';
import { placeInTable } from '../../workbook/table-places';
import type { Place, PlanTable } from '../../workbook/workbook';
import { sameName } from './plan-tables';
import { rowsIn } from './report-rows';

export type Severity = 'error' | 'warning' | 'note';

/** One line of the `checks` report. */
export interface Finding {
  readonly severity: Severity;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly sentence: string;
  /** The cells that the other reading would change. */
  readonly mend?: readonly Mend[];
  /** Of rows in two tables of the kind: which of them, the first being 1. */
  readonly inTables?: readonly [number, number];
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

/** The findings of a `checks` report, gravest first and otherwise in the order found. A plan without any says so in a row of severity `none`. */
export function findingsOf(report: Report): Finding[] {
  const findings = rowsIn(report)
    .rows.filter(row => row.role === 'row')
    .map(row => ({
      severity: severityOf(row.label),
      table: row.words('table'),
      row: row.words('row'),
      column: row.words('column'),
      sentence: row.words('finding'),
      ...(row.mend && { mend: row.mend }),
      ...(row.inTables && { inTables: row.inTables }),
    }));
  return findings.sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

const severityOf = (word: string): Severity => GRAVITY.find(one => sameName(one, word)) ?? 'note';

/** Where a finding stands in words: `Line, Premises, 2027/28`. */
export const whereInWords = (finding: Finding): string => [finding.table, finding.row, finding.column].filter(Boolean).join(', ');

/**
 * The cell a finding is about, or the nearest thing that exists: its row's name, its column's header, the table's corner.
 * Nothing where the workbook has no such table.
 */
export function placeOf(finding: Finding, tables: readonly PlanTable[]): Place | undefined {
  const ofKind = tables.filter(table => sameName(table.values[0]?.[0], finding.table));
  const withRow = ofKind.find(table => rowIn(table, finding.row) > 0);
  const withColumn = ofKind.find(table => columnIn(table, finding.column) >= 0);
  const table = withRow ?? withColumn ?? ofKind[0];
  if (!table) return undefined;
  return placeInTable(table, Math.max(0, rowIn(table, finding.row)), Math.max(0, columnIn(table, finding.column)));
}

/** The two tables that hold the same rows, in the workbook's order. */
export function tablesOfCopy({ table, inTables }: Finding, tables: readonly PlanTable[]): readonly PlanTable[] {
  const ofKind = tables.filter(one => sameName(one.values[0]?.[0], table));
  return (inTables ?? []).flatMap(place => ofKind[place - 1] ?? []);
}

export const rowIn = (table: PlanTable, name: string): number =>
  name ? table.values.findIndex((cells, index) => index > 0 && sameName(cells[0], name)) : -1;

/** A finding about several years names them all (`2026/27, 2027/28`); the first is where to look. */
export function columnIn(table: PlanTable, name: string): number {
  const first = (name.split(',')[0] ?? '').trim();
  return first ? (table.values[0] ?? []).findIndex(header => isHeaded(header, first)) : -1;
}

/** A header names a column as it stands, without its unit, or by its year in another spelling. */
function isHeaded(header: CellValue, name: string): boolean {
  if (sameName(header, name)) return true;
  const [one, other] = [headOf(header), headOf(name)];
  return sameName(one.words, name) || (one.year !== undefined && one.year === other.year);
}
