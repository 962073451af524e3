import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';

const YEARS = ['2024/25', '2025/26', '2026/27'];
const plan = (...changes: CellValue[][]): readonly Table[] => [
  [
    ['Body', 'Value'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2023/24'],
    ['Base-year Band D', 250],
  ],
  [
    ['Line', 'Base', ...YEARS],
    ['Rest', 1_000_000, '', '', ''],
  ],
  [['Change', 'Kind', 'Recurring', 'Delivery', 'Month', '2023/24', ...YEARS], ...changes],
];
const row = (name: string, report: string, tables: readonly Table[], scenario = '') =>
  planReport(report, scenario, tables)
    .find(cells => cells[0] === name)!
    .slice(1)
    .map(String);
const saving = (month: CellValue, ...amounts: CellValue[]): CellValue[] => ['Posts', 'saving', 'yes', 1, month, '', ...amounts];

describe('a change from a month', () => {
  it('counts its months in the year it begins and whole afterwards: decided in May, gone in September', () => {
    // £120,000 a year from September: 7 of 12 months are £70,000; £120,000 in every later year.
    expect(row('Savings counted', 'gap', plan(saving(9, 120_000, '', '')))).toEqual(['70000', '120000', '120000']);
    // April is the whole year, March one month of it.
    expect(row('Savings counted', 'gap', plan(saving(4, 120_000, '', '')))).toEqual(['120000', '120000', '120000']);
    expect(row('Savings counted', 'gap', plan(saving(3, 120_000, '', '')))).toEqual(['10000', '120000', '120000']);
    expect(row('Savings counted', 'gap', plan(saving('', 120_000, '', '')))).toEqual(['120000', '120000', '120000']);
  });

  it('takes the month by its name too, and asks for a month where it is none', () => {
    for (const month of ['September', 'sept', ' Sep. ', '9', '09'])
      expect([month, row('Savings counted', 'gap', plan(saving(month, 120_000, '', '')))]).toEqual([month, ['70000', '120000', '120000']]);
    for (const month of ['Sebtember', 'Q2', 13, 4.5]) {
      const said = planReport('checks', '', plan(saving(month, 120_000, '', ''))).find(([, , , column]) => column === 'Month')!;
      expect(said.at(-1)).toBe(
        `Change “Posts”, Month, holds ${typeof month === 'string' ? `“${month}”` : month}; type a month, such as September or 9 (4 is April).`,
      );
    }
  });

  it('adds each year’s part to the whole of the years before', () => {
    // 70,000; 120,000 + 7/12 of 60,000 = 155,000; 180,000.
    expect(row('Savings counted', 'gap', plan(saving(9, 120_000, 60_000, '')))).toEqual(['70000', '155000', '180000']);
  });

  it('is rounded to the penny once, after months and delivery', () => {
    // 100,000.01 × 0.9 × 7 ÷ 12 = 52,500.00525, so £52,500.01; the part of the year is 58,333.339…, £58,333.34, and £5,833.33 is not counted.
    const tables = plan(['Posts', 'saving', 'yes', 0.9, 9, '', 100_000.01, '', '']);
    // A full year: 100,000.01 × 0.9 = 90,000.009, £90,000.01.
    expect(row('Savings counted', 'gap', tables)).toEqual(['52500.01', '90000.01', '90000.01']);
    expect(row('Savings not counted', 'gap', tables)).toEqual(['5833.33', '10000', '10000']);
  });

  it('holds for pressures too, and moves with a scenario', () => {
    const tables: readonly Table[] = [
      ...plan(['Contract', 'pressure', 'yes', '', 10, '', 24_000, '', '']),
      [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ['Later', 'Change', 'Contract', 'Month', 'set', 1],
      ],
    ];
    // From October 6 of 12: 12,000; from January 3 of 12: 6,000. Spending is 1,000,000 beside it.
    expect(row('Spending', 'gap', tables)).toEqual(['1012000', '1024000', '1024000']);
    expect(row('Spending', 'gap', tables, 'Later')).toEqual(['1006000', '1024000', '1024000']);
  });

  it('means nothing on a one-off, which says so', () => {
    const tables = plan(['Move', 'pressure', 'no', '', 9, '', 12_000, '', '']);
    expect(row('Spending', 'gap', tables)).toEqual(['1012000', '1000000', '1000000']);
    expect(
      planReport('checks', '', tables)
        .filter(cells => cells[3] === 'Month')
        .map(cells => cells[4]),
    ).toEqual(['Change “Move”, Month, is for changes that recur; a one-off counts whole in its year.']);
  });
});

describe('a column that nobody reads', () => {
  const finding = (tables: readonly Table[], column: string) =>
    planReport('checks', '', tables)
      .filter(cells => cells[3] === column)
      .map(cells => [cells[0], cells[4]]);

  it('is a warning with the nearest column the table has not', () => {
    const [body, line] = plan();
    const misspelt: Table = [
      ['Change', 'Kind', 'Recuring', 'Delivry', ...YEARS],
      ['Posts', 'saving', 'no', 0.5, 120_000, '', ''],
    ];
    expect(finding([body!, line!, misspelt], 'Recuring')).toEqual([
      ['warning', 'Change: the column “Recuring” is not read, so it changes nothing. Type Recurring if that is meant.'],
    ]);
    expect(finding([body!, line!, misspelt], 'Delivry')).toEqual([
      ['warning', 'Change: the column “Delivry” is not read, so it changes nothing. Type Delivery if that is meant.'],
    ]);
  });

  it('is a note where it is near no column, and silent where it is an indicator with a weight', () => {
    const [body, line] = plan();
    expect(
      finding(
        [
          body!,
          [
            ['Line', 'Base', 'Owner', ...YEARS],
            ['Rest', 1_000_000, 'AB', '', '', ''],
          ],
        ],
        'Owner',
      ),
    ).toEqual([['note', 'Line: the column Owner is not read.']]);
    const partnerships: Table = [
      ['Partnership', 'Previous allocation', 'Flor', 'Crime'],
      ['A', 10, 5, 1],
    ];
    const weights: Table = [
      ['Weight', 'Weight'],
      ['Crime', 1],
    ];
    const checks = [body!, line!, partnerships, weights];
    expect(finding(checks, 'Flor')).toEqual([
      ['warning', 'Partnership: the column “Flor” is not read, so it changes nothing. Type Floor if that is meant.'],
    ]);
    expect(finding(checks, 'Crime')).toEqual([]);
  });
});
