import { ModelError, planReport, reportData } from '../../core';
import type { CellValue, ReportTable, ReportCell, Table } from '../../core';
import { faultsOfFindings, faultsOfForm } from '../reports/form';

/** What a test reads of a report's cell: text, a plain number, or an error's sentence after `!`. */
export const shown = (cell: ReportCell): string | number | boolean =>
  cell instanceof ModelError ? `! ${cell.sentence}` : typeof cell === 'object' ? cell.toNumber() : cell;

/** A report as plain values. */
export const read = (report: ReportTable) => report.map(row => row.map(shown));

/** One row of a report by its name, without the name. */
export function rowOf(report: ReportTable, name: string): (string | number | boolean)[] {
  const row = read(report).find(one => one[0] === name);
  if (!row) throw new Error(`The report has no row ${name}; it has ${report.map(one => String(one[0])).join(', ')}`);
  return row.slice(1);
}

/** One row of one report of a plan; the report has the form that every report has. */
export function figures(report: string, name: string, tables: readonly Table[], scenario = '') {
  expect(faultsOfForm(reportData(report, scenario, tables))).toEqual([]);
  return rowOf(planReport(report, scenario, tables), name);
}

/** The findings of a plan, as `severity table / row / column: sentence`; each is whole, and in a place of the plan. */
export function findings(tables: readonly Table[], scenario = ''): string[] {
  const report = reportData('checks', scenario, tables);
  expect([...faultsOfForm(report), ...faultsOfFindings(report, tables)]).toEqual([]);
  return read(planReport('checks', scenario, tables))
    .slice(1)
    .map(([severity, table, row, column, sentence]) => `${severity} ${table} / ${row} / ${column}: ${sentence}`);
}

/** The Body of the small plan with further rows. */
export const bodyOf = (...rows: CellValue[][]): CellValue[][] => [
  ['Body', 'Value'],
  ['Name', 'Anyshire'],
  ['Kind', 'police'],
  ['Base year', '2024/25'],
  ['Base-year Band D', 20],
  ...rows,
];

/** A small plan of two years that balances in the head: spending 1,000 and 1,100, grant 600, precept from 10 dwellings. */
export function smallPlan(changes: Partial<Record<string, CellValue[][]>> = {}): Table[] {
  const tables: Record<string, CellValue[][]> = {
    Body: bodyOf(['Money in', '£']),
    Assumption: [
      ['Assumption', 'Unit', '2025/26', '2026/27'],
      ['Inflation', '% a year', 0.1, 0.1],
    ],
    Line: [
      ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
      ['Pay', 900, '', 900, 900],
      ['Fuel', 100, 'Inflation', 100, null],
    ],
    Funding: [
      ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
      ['Core grant', 'core', 600, 600, 600],
    ],
    'Billing authority': [
      ['Billing authority', 'Base', '2025/26', '2026/27'],
      ['North', 10, 10, 10],
      ['South', 5, 5, 5],
    ],
    Precept: [
      ['Precept', '2025/26', '2026/27'],
      ['Choice', 'rise £', 'freeze'],
      ['Amount', 4, null],
    ],
    ...changes,
  };
  return Object.values(tables).filter((table): table is CellValue[][] => table.length > 0);
}
