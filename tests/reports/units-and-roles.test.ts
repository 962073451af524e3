import { planReports, reportNames } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { smallPlan } from '../plan/reading';

/** A plan that types what the reports hold against their own figures: a requirement, published bands, peers and inflation. */
const typed: readonly Table[] = [
  ...smallPlan({
    Body: [
      ['Body', 'Value'],
      ['Name', 'Anyshire'],
      ['Kind', 'police'],
      ['Base year', '2024/25'],
      ['Base-year Band D', 20],
      ['Compared with inflation', 'Inflation'],
    ],
    Precept: [
      ['Precept', '2025/26', '2026/27'],
      ['Choice', 'rise £', 'freeze'],
      ['Amount', 4, null],
      ['Requirement', 361, ''],
      ['Band A', 16.01, ''],
    ],
  }),
  [
    ['Peer', 'Tax base', '2024/25', '2025/26', '2026/27'],
    ['East', 100, 19, 20, ''],
    ['West', 300, 25, 26, ''],
  ] as CellValue[][],
];
const PLANS: readonly (readonly [string, readonly Table[]])[] = [
  ['February 2026', february2026.tables.map(({ values }) => values)],
  ['March 2024', march2024.tables.map(({ values }) => values)],
  ['a plan with typed results', typed],
];
const REPORTS = reportNames.filter(name => name !== 'bridge' && name !== 'workings');

describe.each(PLANS)('every report of %s', (_, tables) => {
  const reports = planReports('', tables);

  it.each(REPORTS)('%s has its figures in the unit of their row, a cell for each column, and no figure in a remark', name => {
    const { columns, rows } = reports(name);
    for (const row of rows) {
      expect([row.id, row.cells.length]).toEqual([row.id, columns.length - 1]);
      const inYears = row.cells.filter((__, place) => columns[place + 1]!.kind === 'year');
      for (const cell of inYears) if (cell.kind === 'figure') expect([row.id, cell.unit]).toEqual([row.id, row.unit]);
      const holdsFigure = row.cells.some(({ kind }) => kind === 'figure');
      if (row.role === 'note' || row.unit === 'words') expect([row.id, holdsFigure]).toEqual([row.id, false]);
    }
  });
});

test('results that were typed stand in the unit of the report’s own, and their difference too', () => {
  // 15 dwellings × £24 = £360; typed £361. Band A is £24 × 6 ÷ 9 = £16.00; typed £16.01.
  const of = (report: string, id: string) => planReports('', typed)(report).rows.find(row => row.id === id)!.cells[0];
  const figure = (id: string, report = 'precept') => {
    const cell = of(report, id);
    return cell?.kind === 'figure' ? [cell.amount.toNumber(), cell.unit] : cell;
  };
  expect(figure('typed/councilTaxRequirement')).toEqual([361, 'money']);
  expect(figure('difference/councilTaxRequirement')).toEqual([-1, 'money']);
  expect(figure('published/A', 'bands')).toEqual([16.01, 'pounds']);
  expect(figure('difference/A', 'bands')).toEqual([-0.01, 'pounds']);
});

test('Band D beside other bodies: figures are rows, what is said of them is a remark', () => {
  const roles = planReports('', typed)('comparison').rows.map(({ unit, role }) => [unit === 'words', role]);
  expect(new Set(roles.map(String))).toEqual(new Set(['false,row', 'true,note']));
});
