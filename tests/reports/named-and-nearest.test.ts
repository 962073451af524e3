import { planReport, reportData } from '../../core';
import { castingReport } from '../../core/reports/casting';
import { figures, findings, read, smallPlan } from '../plan/reading';
import { faultsOfForm } from './form';
import { GENERAL, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

describe('a grant that another replaces', () => {
  const plan = (replacedBy: string) =>
    smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', 'Replaced by', '2025/26', '2026/27'],
        ['Core grant', 'core', 600, '', 600, 600],
        ['Uplift grant', 'specific', 40, replacedBy, 40, ''],
      ],
    });
  const mends = (replacedBy: string) =>
    reportData('checks', '', plan(replacedBy)).rows.find(({ id }) => id.startsWith('error/Funding/Uplift grant/Replaced by'))?.mend;

  it('is mended to the nearest name where one is near, and to none where none is', () => {
    expect(findings(plan('Core grnat')).find(one => one.includes('Replaced by'))).toMatch(/Type “Core grant”\.$/);
    expect(mends('Core grnat')).toEqual([{ row: 'Uplift grant', column: 'Replaced by', says: 'Core grant' }]);
    expect(findings(plan('Xylophones')).find(one => one.includes('Replaced by'))).toMatch(/Type the name of the grant that takes over\.$/);
    expect(mends('Xylophones')).toBeUndefined();
  });

  it('is not mended to its own name', () => {
    expect(findings(plan('Uplift grant')).find(one => one.includes('Replaced by'))).toMatch(
      /Type the name of the grant that takes over\.$/,
    );
    expect(mends('Uplift grant')).toBeUndefined();
  });
});

test('workings are asked for by a name with spaces about it, and mean the first year where none is named', () => {
  const of = (asked: string) => read(planReport(`workings: ${asked}`, '', smallPlan()));
  expect(of('  Remaining gap  ')).toEqual(of('Remaining gap 2025/26'));
  expect(of(' Remaining gap 2026/27 ')).toEqual(of('Remaining gap 2026/27'));
});

test('the minimum of the general reserve is made of the floors of general reserves alone', () => {
  const [header, general, projects] = [RESERVE_HEADER, GENERAL, PROJECTS];
  const withFloor = projects.map((cell, at) => (header[at] === 'Floor' ? 900 : cell));
  const row = read(planReport('section 25', '', reservePlan({ Reserve: [header, general, withFloor] }))).find(
    ([name]) => name === 'Minimum of the general reserve',
  )!;
  expect(row.slice(-2)).toEqual([2000, 2000]);
});

test('Band D beside inflation is not known where a year’s rate is not, and says why', () => {
  const tables = smallPlan({
    Body: [
      ['Body', 'Value'],
      ['Kind', 'police'],
      ['Base year', '2024/25'],
      ['Base-year Band D', 20],
      ['Compared with inflation', 'Inflation'],
    ],
    Assumption: [
      ['Assumption', 'Unit', '2025/26', '2026/27'],
      ['Inflation', '% a year', 0.1, 'about two'],
    ],
  });
  // 20 × 1.1 = 22 in the first year, but the rate of the second is text.
  expect(figures('comparison', 'Inflation', tables).slice(0, 2)).toEqual(['', 0.1]);
  expect(figures('comparison', 'Inflation', tables)[2]).toMatch(/^! .*holds “about two”/);
  for (const cell of figures('comparison', 'Band D had it moved with inflation', tables)) expect(cell).toMatch(/^! .*holds “about two”/);
});

test('bids are summed in rows of the same word in id and label', () => {
  const pot = [
    ['Service', 'Shared by', '2025/26'],
    ['Spring', 'bids', 20_000],
  ];
  const bids = [
    ['Bid', 'Requested', 'Score', 'Round', 'Approved', 'Claimed'],
    ['A', 12_000, 80, 'Spring', 10_000, 9_000],
    ['B', 9_000, 70, 'Spring', 5_000, 4_000],
  ];
  const rows = reportData('commissioning', '', [...smallPlan(), pot, bids]).rows.filter(({ id }) => id.startsWith('bids/'));
  const sums = ['awarded', 'requested', 'approved', 'claimed'].map(word => rows.find(({ id }) => id === `bids/${word}`)!);
  expect(sums.map(({ label }) => label)).toEqual(['Bids: awarded', 'Bids: requested', 'Bids: approved', 'Bids: claimed']);
  // 12,000 and the 8,000 that are left of 20,000; 12,000 + 9,000; 10,000 + 5,000; 9,000 + 4,000.
  expect(sums.map(({ cells }) => cells.flatMap(cell => (cell.kind === 'figure' ? [cell.amount.toNumber()] : [])).at(-1))).toEqual([
    12_000, 21_000, 15_000, 13_000,
  ]);
});

test('a total is a row of figures without a unit, as they stand', () => {
  const report = castingReport([
    ['Line', '2026/27'],
    ['Pay', 61_250],
    ['Fuel', 300],
    ['Total', 61_550],
  ]);
  expect(faultsOfForm(report)).toEqual([]);
  expect(report.rows[0]!.cells.flatMap(cell => (cell.kind === 'figure' ? [[cell.amount.toNumber(), cell.unit]] : []))).toEqual([
    [61_550, 'number'],
    [61_550, 'number'],
    [0, 'number'],
  ]);
});

test('a table without a total says so in one remark', () => {
  const report = castingReport([
    ['Line', '2026/27'],
    ['Pay', 61_250],
    ['Fuel', 300],
  ]);
  expect(faultsOfForm(report)).toEqual([]);
  expect(report.rows.map(({ id, label, role }) => [id, label, role])).toEqual([['none', 'No total found', 'note']]);
});
