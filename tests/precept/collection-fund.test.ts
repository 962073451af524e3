import type { CellValue, Table } from '../../core';
import { figures, findings } from '../plan/reading';

const YEARS = ['2025/26', '2026/27', '2027/28'];
const plan = (rows: CellValue[][], years = YEARS, base = '2024/25'): Table[] => [
  [
    ['Body', 'Value'],
    ['Base year', base],
  ],
  [['Collection fund', 'Kind', 'Balance of', 'Estimate', 'Outturn', 'Spread', ...years], ...rows],
];
const fund = (rows: CellValue[][]) => figures('funding', 'Collection fund', plan(rows)).slice(2);

test('a balance of 2024/25 is estimated in it, paid in 2025/26, and the difference of the outturn falls in 2026/27', () => {
  expect(fund([['North', 'surplus', '2024/25', 100000, 120000, '', '', '', '']])).toEqual([100000, 20000, 0]);
  // A deficit of 50,000 that turned out to be 80,000: 30,000 more is charged.
  expect(fund([['North', 'deficit', '2024/25', 50000, 80000, '', '', '', '']])).toEqual([-50000, -30000, 0]);
  // A surplus of 10,000 that turned out to be a deficit of 4,000: 14,000 is taken back.
  expect(fund([['North', 'surplus', '2024/25', 10000, -4000, '', '', '', '']])).toEqual([10000, -14000, 0]);
});

test('without an outturn only the estimate is known', () => {
  expect(fund([['North', 'surplus', '2024/25', 100000, '', '', '', '', '']])).toEqual([100000, 0, 0]);
});

test('one year holds the estimate of the year before and the difference of the year before that', () => {
  expect(
    fund([
      ['2023/24', 'surplus', '2023/24', 100, 130, '', '', '', ''],
      ['2024/25', 'deficit', '2024/25', 40, '', '', '', '', ''],
    ]),
  ).toEqual([-10, 0, 0]);
});

test('a figure typed in its year stands; the rest of the life goes on', () => {
  expect(fund([['North', 'surplus', '2024/25', 100000, 120000, '', 90000, '', '']])).toEqual([90000, 20000, 0]);
});

test('an exceptional deficit that does not divide by three is spread to the penny and adds to itself', () => {
  // 100.00: two thirds added back 66.67, then 33.33: charges 33.33, 33.34, 33.33
  const tables = plan([['North', 'deficit', '2020/21', 100, '', 'yes', '', '', '']], ['2021/22', '2022/23', '2023/24'], '2020/21');
  expect(figures('funding', 'Collection fund', tables).slice(2)).toEqual([-33.33, -33.34, -33.33]);
  expect(figures('statutory', '   Collection-fund deficits', tables).slice(-3)).toEqual([33.33, 33.34, 33.33]);
});

test('a balance is shown in workings with its year, and is no part of the structural gap', () => {
  const tables = plan([['North', 'deficit', '2024/25', 50000, '', '', '', '', '']]);
  expect(figures('gap', 'Structural gap', tables)).toEqual([0, 0, 0]);
  expect(figures('workings: North deficit 2025/26', 'North deficit 2025/26', tables).join(' ')).toContain(
    '£50,000 of the deficit of 2024/25: its estimate is paid in the year after',
  );
});

test('what cannot be is refused with what to type', () => {
  const errors = (row: CellValue[]) => findings(plan([row])).filter(one => one.startsWith('error'));
  expect(errors(['North', 'deficit', '', 50000, '', '', '', '', ''])).toEqual([
    'error Collection fund / North / Balance of: Collection fund “North”, Balance of, is empty; type the year whose balance it is, such as 2025/26: it is paid or charged in the year after.',
  ]);
  expect(errors(['North', 'deficit', '2024/25', '', 50000, '', '', '', ''])).toEqual([
    'error Collection fund / North / Estimate: Collection fund “North”, Estimate, is empty; type the body’s share of the balance as estimated, nil where it was none.',
  ]);
  expect(errors(['North', 'deficit', '2024/25', -50000, '', '', '', '', ''])).toEqual([
    'error Collection fund / North / Estimate: Collection fund “North”, Estimate, is below nil (-50000); type the amount above nil and say surplus or deficit.',
  ]);
  expect(errors(['North', 'surplus', '2020/21', 50000, '', 'yes', '', '', ''])).toEqual([
    'error Collection fund / North / Spread: Collection fund “North”, Spread, is yes; a surplus is not spread, so type no.',
  ]);
  expect(errors(['North', 'deficit', '2024/25', 50000, '', 'yes', '', '', ''])).toEqual([
    'error Collection fund / North / Spread: Collection fund “North”, Spread, is yes; the law (SI 2020/1202) spreads the deficit of 2020/21 alone. Type no, or the charge of each year in its column.',
  ]);
});
