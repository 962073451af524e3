import { financialYear, workingsOf } from '../../core';
import type { CellValue, Table } from '../../core';
import { reservePlan } from '../reserves/reserve-plan';
import { smallPlan } from './reading';

/** Every figure of a row has its name in the workings, by table, row, what it is of and year, with how it was made and where it comes from. */
type Rows = CellValue[][];
const YEARS = ['2025/26', '2026/27'];
const of = (tables: readonly Table[], table: string, row: string, what: string, year: string, scenario = '') => {
  const node = workingsOf(tables, scenario).of({ table, row, ...(what && { of: what }), ...(year && { year: financialYear(year)! }) });
  return node && [Number(node.amount), node.unit, node.sentence, node.source];
};

const whole = smallPlan({
  Assumption: [
    ['Assumption', 'Unit', 'From month', 'Source', ...YEARS],
    ['Inflation', '% a year', 9, 'Budget book', 0.1, 0.1],
    ['Fixed', '£', '', '', 7, 7],
  ],
  Line: [
    ['Line', 'Base', 'Driver', 'Cap', 'Collar', 'Source', ...YEARS],
    ['Fuel', 100, 'Inflation', '', '', 'Ledger', '', ''],
    ['Rent', 100, 'Inflation', 0.05, '', '', '', ''],
    ['Hire', 100, 'Inflation', '', 0.05, '', '', ''],
    ['Fees', 100, 'Fixed', '', '', '', '', ''],
    ['Pay', 900, '', '', '', 'Ledger', 905, ''],
  ],
  Service: [
    ['Service', 'Funded by', 'To', 'Source', ...YEARS],
    ['Refuge', '', '2025/26', 'Contract', 50, 50],
    ['Advice', 'Core grant', '', 'Contract', '', 60],
  ],
  Change: [
    ['Change', 'Kind', 'Recurring', 'Delivery', 'Source', ...YEARS],
    ['Fleet', 'growth', 'yes', '', 'Case', 20, ''],
  ],
  Funding: [
    ['Funding', 'Kind', 'Base', 'To', 'Source', 'Status', ...YEARS],
    ['Core grant', 'core', 600, '2025/26', 'Settlement', 'provisional', 610, ''],
  ],
  'Billing authority': [
    ['Billing authority', 'Base', 'Growth', 'To', 'Source', ...YEARS],
    ['North', 10, 'Inflation', '2025/26', 'Return', '', ''],
    ['South', 5, '', '', '', 5, ''],
  ],
  'Collection fund': [
    ['Collection fund', 'Kind', 'Balance of', 'Estimate', ...YEARS],
    ['North', 'surplus', '2024/25', 8, '', ''],
    ['South', 'deficit', '', '', 3, ''],
  ],
});

// £100 × 1.1 = £110 and £121; within a cap of 5% £105; plus £7 £107; North 10 × 1.1 = 11 to one decimal.
test.each<[string, string, string, string, number, string, string, string]>([
  ['Assumption', 'Inflation', '', '2025/26', 0.1, 'rate', 'typed in Assumption, Inflation, 2025/26', 'Budget book'],
  ['Line', 'Fuel', '', '2025/26', 110, '£', '£100 the year before, grown 10% by Inflation, to the penny', 'Ledger'],
  ['Line', 'Fuel', '', '2026/27', 121, '£', '£110 the year before, grown 10% by Inflation, to the penny', 'Ledger'],
  ['Line', 'Rent', '', '2025/26', 105, '£', '£100 the year before, grown 5% by Inflation within its collar and cap, to the penny', ''],
  ['Line', 'Hire', '', '2025/26', 110, '£', '£100 the year before, grown 10% by Inflation within its collar and cap, to the penny', ''],
  ['Line', 'Fees', '', '2025/26', 107, '£', '£100 the year before, plus £7 by Fixed', ''],
  ['Line', 'Pay', '', '2025/26', 905, '£', 'typed in Line, Pay, 2025/26', 'Ledger'],
  ['Line', 'Pay', '', '2026/27', 900, '£', 'the Base, which holds where no year is typed', 'Ledger'],
  ['Service', 'Refuge', '', '2025/26', 50, '£', 'typed in Service, Refuge, 2025/26', 'Contract'],
  ['Service', 'Refuge', '', '2026/27', 0, '£', 'nil: outside the years it runs', 'Contract'],
  ['Service', 'Advice', '(Core grant)', '2025/26', 0, '£', 'nil: nothing is typed', 'Contract'],
  ['Service', 'Advice', '(Core grant)', '2026/27', 60, '£', 'typed in Service, Advice, 2026/27', 'Contract'],
  ['Funding', 'Core grant', '', '2025/26', 610, '£', 'typed in Funding, Core grant, 2025/26', 'Settlement'],
  ['Funding', 'Core grant', '', '2026/27', 0, '£', 'nil: outside the years it is paid', 'Settlement'],
  [
    'Billing authority',
    'North',
    'tax base',
    '2025/26',
    11,
    'dwellings',
    '10 the year before, grown 10% by Inflation, to one decimal',
    'Return',
  ],
  ['Billing authority', 'North', 'tax base', '2026/27', 0, 'dwellings', 'nil: outside its years', 'Return'],
  ['Billing authority', 'South', 'tax base', '2026/27', 5, 'dwellings', 'the Base, which holds where no year is typed', ''],
])('%s “%s” %s of %s', (table, row, what, year, amount, unit, sentence, source) => {
  expect(of(whole, table, row, what, year)).toEqual([amount, unit, sentence, source]);
});

test('a change and a share of a collection fund are named, with how they count', () => {
  expect(of(whole, 'Change', 'Fleet', '', '2026/27')!.slice(0, 2)).toEqual([20, '£']);
  expect(of(whole, 'Change', 'Fleet', '', '2026/27')!.at(-1)).toBe('Case');
  expect(of(whole, 'Collection fund', 'North', 'surplus', '2025/26')!.slice(0, 3)).toEqual([
    ...[
      8,
      '£',
      '£8 of the surplus of 2024/25: its estimate is paid in the year after, and the year after that has what the outturn differs by',
    ],
  ]);
  expect(of(whole, 'Collection fund', 'South', 'deficit', '2025/26')!.slice(0, 3)).toEqual([
    -3,
    '£',
    '£3 typed as a deficit, in this year alone',
  ]);
});

// £5,000 − £3,000; nothing moves the general reserve.
test('a reserve is named with what moves it, and its floor', () => {
  const tables = reservePlan();
  expect(of(tables, 'Reserve', 'Projects', '', '2025/26')!.slice(0, 3)).toEqual([2000, '£', '£5,000 at the start, less £3,000 taken out']);
  expect(of(tables, 'Reserve', 'General', '', '2026/27')!.slice(0, 3)).toEqual([4000, '£', '£4,000 at the start']);
  expect(of(tables, 'Reserve', 'Projects', 'opening', '')!.slice(0, 3)).toEqual([5000, '£', 'typed in Reserve, Projects, Opening']);
  expect(of(tables, 'Movement', 'Control room', 'drawdown', '2025/26')!.slice(0, 3)).toEqual([3000, '£', '£3,000 typed as a drawdown']);
});

// £100 in 2025/26 set to £40, in 2026/27 as typed and £5 more; the line of Fuel stands.
test('a figure that a scenario changes says so', () => {
  const HEAD: Rows = [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Less', 'Line', 'Pay', '2025/26', 'set', 40],
    ['Less', 'Service', 'Refuge', '2025/26', 'add', 5],
    ['Less', 'Service', 'Advice', '2026/27', 'set', 30],
  ];
  const tables = [...whole, HEAD];
  expect(of(tables, 'Line', 'Pay', '', '2025/26', 'Less')!.slice(0, 3)).toEqual([40, '£', 'as the scenario leaves it']);
  expect(of(tables, 'Service', 'Refuge', '', '2025/26', 'Less')![0]).toBe(55);
  expect(of(tables, 'Service', 'Refuge', '', '2025/26', 'Less')![2]).toMatch(/^typed.*, then as the scenario changes it$/);
  expect(of(tables, 'Service', 'Advice', '(Core grant)', '2026/27', 'Less')!.slice(0, 3)).toEqual([30, '£', 'as the scenario sets it']);
  expect(of(tables, 'Line', 'Fuel', '', '2025/26', 'Less')![0]).toBe(110);
});
