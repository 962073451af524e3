import { planReports, reportNames } from '../../core';
import type { CellValue, Table } from '../../core';
import { compareData } from '../../core/analysis/compare';
import { PURPOSES } from '../../core/reports/purposes';
import type { Unit } from '../../core/reports/report';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { bodyOf, smallPlan } from '../plan/reading';

/** A plan that types what the reports hold against their own figures: a requirement, published bands, peers and inflation. */
const typed: readonly Table[] = [
  ...smallPlan({
    Body: bodyOf(['Compared with inflation', 'Inflation']),
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
/** What one year shares out and follows to what was claimed, posts with heads and a target, and a rise that needs a referendum. */
const followed: readonly Table[] = [
  ...smallPlan({
    Body: [
      ['Body', 'Value'],
      ['Name', 'Anyshire'],
      ['Kind', 'police'],
      ['Base year', '2024/25'],
      ['Base-year Band D', 20],
      ['Chance of overspending', 0.2],
      ['Awards not claimed', 0.5],
      ['Size of an award', 50],
    ],
    Precept: [
      ['Precept', '2025/26', '2026/27'],
      ['Choice', 'rise £', 'freeze'],
      ['Amount', 9, null],
      ['Limit', 5, 5],
      ['Referendum cost if yes', 10, ''],
      ['Referendum cost if no', 30, ''],
      ['Chance of a yes', 0.4, ''],
    ],
    Funding: [
      ['Funding', 'Kind', 'Base', 'Condition', '2025/26', '2026/27'],
      ['Core grant', 'core', 600, '', 600, 600],
      ['Uplift grant', 'specific', 40, 'Officers', '', ''],
    ],
  }),
  ...([
    [
      ['Service', 'Shared by', '2025/26', '2026/27'],
      ['Pot', 'partnerships', 100, 100],
      ['Spring', 'bids', 50, ''],
    ],
    [
      ['Weight', 'Weight'],
      ['Crime', 1],
    ],
    [
      ['Partnership', 'Crime', 'Applied', 'Approved', 'Claimed'],
      ['North', 6, 50, 45, 40],
      ['South', 4, 55, 40, 40],
    ],
    [
      ['Bid', 'Requested', 'Score', 'Round', 'Approved', 'Claimed'],
      ['A', 30, 80, 'Spring', 20, 10],
      ['B', 30, 70, 'Spring', '', ''],
    ],
    [
      ['Post', 'Establishment FTE', 'Average cost', 'Headcount', '2025/26', '2026/27'],
      ['Officers', 2, 30, 3, 1, ''],
    ],
    [
      ['Step', 'Threshold', 'Share', 'Month'],
      ['Officers', 4, 1, 9],
      ['Officers', 3, 0.5, 9],
    ],
  ] as CellValue[][][]),
];
const PLANS: readonly (readonly [string, readonly Table[]])[] = [
  ['February 2026', february2026.tables.map(({ values }) => values)],
  ['March 2024', march2024.tables.map(({ values }) => values)],
  ['a plan with typed results', typed],
  ['a plan that is followed to what was claimed', followed],
];
const UNITS: readonly Unit[] = ['money', 'pounds', 'bandD', 'rate', 'taxBase', 'fte', 'count', 'years', 'months', 'number'];
const REPORTS = reportNames.filter(name => name !== 'bridge' && name !== 'workings');

describe.each(PLANS)('every report of %s', (_, tables) => {
  const reports = planReports('', tables);

  it.each(REPORTS)('%s has its figures in the unit of their row, a cell for each column, and no figure in a remark', name => {
    const { columns, rows } = reports(name);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows) {
      for (const cell of row.cells) if (cell.kind === 'figure') expect([row.id, UNITS.includes(cell.unit)]).toEqual([row.id, true]);
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

// Each partnership under its row of the plan, what it was allotted (60 and 40 of 100) and followed to, all of it money.
test('what was shared out is money, row by row of the plan', () => {
  const { columns, rows } = planReports('', followed)('flow');
  const north = rows.find(({ id }) => id === 'Partnership: North')!;
  const figures = north.cells.map((cell, place) =>
    cell.kind === 'figure' ? [columns[place + 1]!.id, cell.amount.toNumber(), cell.unit] : [],
  );
  expect(figures.filter(one => one.length > 0)).toEqual([
    ['allocated', 60, 'money'],
    ['applied', 50, 'money'],
    ['approved', 45, 'money'],
    ['claimed', 40, 'money'],
    ['unused', 15, 'money'],
    ['unmet', 0, 'money'],
    ['recycled', 0, 'money'],
  ]);
});

test('a comparison is titled by its measure, Band D with its capitals', () => {
  expect(compareData('band d', typed).title).toBe('The Band D in every scenario');
  const { id, title } = compareData('gap', typed);
  expect([id, title]).toEqual(['compare', 'The gap in every scenario']);
});

test('every report says in a line what it is for; the line ends without a full stop', () => {
  expect(Object.keys(PURPOSES).sort()).toEqual([...reportNames].sort());
  for (const [name, { line, option }] of Object.entries(PURPOSES)) {
    expect([name, /^[A-Z].{15,}[^.]$/.test(line)]).toEqual([name, true]);
    if (option) expect([name, option.asks.length > 10 && option.example.length > 3]).toEqual([name, true]);
  }
});
