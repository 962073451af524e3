import type { CellValue, Table } from '../../core';
import { figures, findings } from '../plan/reading';

/** The plan of “New force”, £240 in the base year, at the limit of £10 in both years; the merger is in the second. */
const plan = (bodies: CellValue[][], precept: CellValue[][] = []): Table[] => [
  [
    ['Body', 'Value'],
    ['Name', 'New force'],
    ['Kind', 'police'],
    ['Base year', '2026/27'],
    ['Base-year Band D', 240],
  ],
  [
    ['Billing authority', 'Base'],
    ['North', 100],
  ],
  [['Precept', '2027/28', '2028/29'], ['Choice', 'freeze', 'limit'], ['Limit', 10, 10], ...precept],
  [['Merging body', 'Band D', 'Tax base', 'From'], ...bodies],
];
const NORTH: CellValue[] = ['North force', 200, 100, '2028/29'];
const SOUTH: CellValue[] = ['South force', 260, 300, '2028/29'];

test('after a merger last year’s Band D is the average of the bodies’, weighted by tax base, and the limit is counted from it', () => {
  // (200 × 100 + 260 × 300) ÷ 400 = 245; the plain average would be 230
  const tables = plan([NORTH, SOUTH]);
  expect(figures('precept', 'Notional amount', tables)).toEqual(['', 245]);
  expect(figures('precept', 'Limit', tables)).toEqual([250, 255]);
  expect(figures('precept', 'Band D', tables)).toEqual([240, 255]);
});

test('the notional amount is rounded half up at the Body’s decimals', () => {
  // (1 × 1 + 2 × 2) ÷ 3 = 1.6666…
  const bodies = [
    ['A', 1, 1, '2028/29'],
    ['B', 2, 2, '2028/29'],
  ];
  expect(figures('precept', 'Notional amount', plan(bodies))).toEqual(['', 1.67]);
});

test('the row of the body itself may leave its Band D to the plan', () => {
  // (240 × 100 + 260 × 300) ÷ 400 = 255
  expect(figures('precept', 'Notional amount', plan([['New force', '', 100, '2028/29'], SOUTH]))).toEqual(['', 255]);
});

test('a published notional amount wins over this reckoning', () => {
  const tables = plan([NORTH, SOUTH], [['Notional amount', '', 246]]);
  expect(figures('precept', 'Limit', tables)).toEqual([250, 256]);
});

test('workings cite section 52ZE and name the bodies', () => {
  expect(figures('workings: Limit 2028/29', 'Limit 2028/29', plan([NORTH, SOUTH])).join(' ')).toContain('the notional amount');
  expect(figures('workings: Notional amount 2028/29', 'Notional amount 2028/29', plan([NORTH, SOUTH])).join(' ')).toMatch(
    /North force.* and .*South force.*weighted by their tax bases.*section 52ZE/,
  );
});

test('what is missing or impossible is asked for by name', () => {
  const errors = (row: CellValue[]) => findings(plan([row, SOUTH])).filter(one => one.startsWith('error Merging body'));
  expect(errors(['North force', '', 100, '2028/29'])).toEqual([
    'error Merging body / North force / Band D: Merging body “North force”, Band D, is empty; type its Band D of the year before the merger. Only the row named as the Body’s Name may leave it to the plan.',
  ]);
  expect(errors(['North force', 200, -1, '2028/29'])).toEqual([
    'error Merging body / North force / Tax base: Merging body “North force”, Tax base, is -1; type its figure of the year before the merger, such as 350,000.',
  ]);
  expect(errors(['North force', 200, 100, ''])).toEqual([
    'error Merging body / North force / From: Merging body “North force”, From, is empty; type the first year of the body that they make, such as 2028/29.',
  ]);
});
