import type { CellValue, Table } from '../../core';
import { findings, smallPlan } from './reading';

/** What is said of a grant and of what is spent on it: the place and the words of each, and nothing at the bound. */
type Rows = CellValue[][];
const YEARS = ['2025/26', '2026/27'];
const HEAD = ['Funding', 'Kind', 'From', 'To', 'Carry forward', 'Labour limit', 'Non-labour limit', 'Settlement', 'Replaced by', ...YEARS];
const grant = (given: Readonly<Record<string, CellValue>>): Rows => [HEAD, HEAD.map(column => given[column] ?? '')];
const G = { Funding: 'Hub grant', Kind: 'specific' };
const plan = (given: Readonly<Record<string, CellValue>>, more: Partial<Record<string, Rows>> = {}): Table[] =>
  smallPlan({ Funding: grant({ ...G, ...given }), ...more });
const said = (tables: readonly Table[]) =>
  findings(tables).filter(one => /Hub/.test(one) && !one.startsWith('note Funding / Hub grant / Kind'));
const service = (first: CellValue, second: CellValue, category = 'Victims', fundedBy = 'Hub grant'): Partial<Record<string, Rows>> => ({
  Service: [
    ['Service', 'Category', 'Funded by', ...YEARS],
    ['Refuge', category, fundedBy, first, second],
  ],
});

test('more spent than is paid, in its year; as much is no finding', () => {
  const paid = { '2025/26': 50, '2026/27': 50 };
  expect(said(plan(paid, service(50, 50)))).toEqual([]);
  expect(said(plan(paid, service(50, 51)))).toEqual([
    'warning Funding / Hub grant / 2026/27: £51 is spent on “Hub grant” in 2026/27, £1 above the £50 it pays: Refuge.',
  ]);
  // 50 − 40 = 10 is carried: 50 + 10 − 61 = −1.
  expect(said(plan({ ...paid, 'Carry forward': 'yes' }, service(40, 60)))).toEqual([]);
  expect(said(plan({ ...paid, 'Carry forward': 'yes' }, service(40, 61)))).toEqual([
    'warning Funding / Hub grant / 2026/27: £61 is spent on “Hub grant” in 2026/27, £1 above the £50 it pays and the £10 carried into it: Refuge.',
  ]);
  expect(said(plan({ ...paid, 'Carry forward': 'no' }, service(40, 50)))).toEqual([
    'note Funding / Hub grant / 2025/26: £10 of the £50 that “Hub grant” pays in 2025/26 is not spent on it, and its terms let nothing be carried.',
  ]);
});

test('what is left at its end, where it ends in the plan', () => {
  const paid = (to: string) => plan({ '2025/26': 50, '2026/27': 50, To: to, 'Carry forward': 'yes' }, service(50, 40));
  expect(said(paid('2026/27'))).toEqual([
    'warning Funding / Hub grant / 2026/27: “Hub grant” ends in 2026/27 with £10 not spent on it, and no later year to carry it into.',
  ]);
  expect([said(paid('2027/28')), said(paid(''))]).toEqual([[], []]);
});

// Pay is labour and Victims is not: £51 above £50.
test.each([
  ['Labour limit', 'labour', 'Pay'],
  ['Labour limit', 'labour', 'labour'],
  ['Labour limit', 'labour', 'Staffing'],
  ['Labour limit', 'labour', 'Salaries'],
  ['Labour limit', 'labour', 'salary'],
  ['Labour limit', 'labour', 'posts'],
  ['Non-labour limit', 'what is not labour', 'Victims'],
  ['Non-labour limit', 'what is not labour', 'Payments'],
])('the %s holds %s of the category %s', (column, words, category) => {
  const limited = (limit: CellValue) => said(plan({ '2025/26': 90, '2026/27': 90, [column]: limit }, service(51, 50, category)));
  expect([limited(51), limited('')]).toEqual([[], []]);
  expect(limited(50)).toEqual([
    `warning Funding / Hub grant / ${column}: £51 is spent on ${words} from “Hub grant” in 2025/26, £1 above its limit of £50.`,
  ]);
  expect(limited('nil')).toHaveLength(2);
});

test('a settlement whose years add up to more or less, where they are all in the plan', () => {
  const settled = (total: CellValue, from = '2025/26', to = '2026/27') =>
    said(plan({ '2025/26': 50, '2026/27': 50, From: from, To: to, Settlement: total }));
  expect(settled(100)).toEqual([]);
  expect(settled(99)).toEqual([
    'warning Funding / Hub grant / Settlement: The years of “Hub grant” add up to £100, £1 above its settlement of £99.',
  ]);
  expect(settled(101)).toEqual([
    'warning Funding / Hub grant / Settlement: The years of “Hub grant” add up to £100, £1 below its settlement of £101.',
  ]);
  expect([settled(99, '2024/25'), settled(99, ''), settled(99, '2025/26', '2027/28'), settled(99, '2025/26', '')]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('amounts outside its dates', () => {
  expect(said(plan({ '2025/26': 50, '2026/27': 50, From: '2026/27' }))).toEqual([
    'warning Funding / Hub grant / 2025/26: Funding “Hub grant” is paid from 2026/27, so that what is typed in 2025/26 does not count. Change From or To, or clear the amount.',
  ]);
  expect(said(plan({ '2025/26': 50, '2026/27': 50, To: '2024/25' }))).toEqual([
    'warning Funding / Hub grant / 2025/26, 2026/27: Funding “Hub grant” is paid to 2024/25, so that what is typed in 2025/26 and 2026/27 does not count. Change From or To, or clear the amounts.',
  ]);
  expect(said(plan({ '2025/26': 'nil', '2026/27': 50, From: '2026/27' }))).toEqual([]);
});

test('rows that go on when it is not paid, by their table', () => {
  const ended = { '2025/26': 500_000, To: '2025/26' };
  expect(said(plan(ended, service(5, 6)))).toEqual([
    'warning Service / Refuge / 2026/27: Service “Refuge” runs in 2026/27, when “Hub grant”, which funds it, is not paid.',
  ]);
  const rows = (...names: string[]): Partial<Record<string, Rows>> => ({
    Line: [['Line', 'Base', 'Funded by', ...YEARS], ...names.map((name): CellValue[] => [name, 5, 'hub grant', '', ''])],
  });
  expect(said(plan(ended, rows('Hire')))).toEqual([
    'warning Line / Hire / 2026/27: “Hub grant” is not paid in 2026/27, and Hire, £5 in 2026/27, is funded by it.',
  ]);
  expect(said(plan(ended, rows('Hire', 'Rent')))).toEqual([
    'warning Line / Hire, Rent / 2026/27: “Hub grant” is not paid in 2026/27, and Hire and Rent, £10 in 2026/27, are funded by it.',
  ]);
  const posts: Partial<Record<string, Rows>> = {
    Post: [
      ['Post', 'Establishment FTE', 'Average cost', 'Funded by'],
      ['Analysts', 2, 30_000, 'Hub grant'],
    ],
  };
  expect(said(plan(ended, posts))).toEqual([
    'warning Post / Analysts / 2026/27: “Hub grant” is not paid in 2026/27, and 2 FTE (Analysts), £60,000 in 2026/27, are funded by it.',
  ]);
  expect(said(plan(ended, service(5, 'nil')))).toEqual([]);
});

test('a name that is nearly its own', () => {
  const named = (fundedBy: string) => said(plan({ '2025/26': 50, '2026/27': 50 }, service(5, 5, 'Victims', fundedBy)));
  expect(named('Hub grnat')).toEqual([
    'warning Service / Refuge / Funded by: Service “Refuge”, Funded by, names “Hub grnat”, which is not in the Funding table. Type Hub grant.',
  ]);
  expect([named('hub  GRANT'), named('Somebody else'), named('')]).toEqual([[], [], []]);
});
