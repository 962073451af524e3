/**
 * Each function's example with the cells that it points to and what it gives: docs/functions.md shows them and
 * tests/functions/worked-examples.test.ts runs them. Figures are worked by hand, as `byHand` says. Not part of functions.js.
 */
export interface WorkedExample {
  /** What stands in the ranges that the example names; the plan's tables stand in {@link EXAMPLE_PLAN}. */
  readonly cells?: Readonly<Record<string, ExampleCells>>;
  readonly gives: ExampleCell | ExampleCells;
  /** How far a drawn figure may lie from the one worked by hand; nothing where the two are the same. */
  readonly within?: number;
  readonly byHand: string;
}
export type ExampleCell = string | number | boolean;
export type ExampleCells = readonly (readonly ExampleCell[])[];

const YEARS = ['2026/27', '2027/28'];
const down = (...cells: ExampleCell[]): ExampleCell[][] => cells.map(cell => [cell]);
const across = (...cells: ExampleCell[]): ExampleCell[][] => [cells];

/** A plan of two years that balances in the head. */
export const EXAMPLE_PLAN: Readonly<Record<string, ExampleCells>> = {
  Body: [
    ['Body', 'Value'],
    ['Name', 'Smallshire'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300],
  ],
  Assumptions: [
    ['Assumption', 'Unit', 'Status', 'Low', 'High', ...YEARS],
    ['Inflation', '% a year', 'assumed', -0.01, 0.02, 0.02, 0.02],
  ],
  Lines: [
    ['Line', 'Base', 'Driver', ...YEARS],
    ['Premises', 1000000, 'Inflation', '', ''],
  ],
  Funding: [
    ['Funding', 'Kind', 'Base', ...YEARS],
    ['Police main grant', 'core', 500000, '', ''],
  ],
  Bases: [
    ['Billing authority', ...YEARS],
    ['Smallton', 1664, 1664],
  ],
  Precept: [
    ['Precept', ...YEARS],
    ['Choice', 'rise £', 'rise £'],
    ['Amount', 10, 10],
    ['Limit', '', 15],
  ],
  Scenarios: [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Dearer', 'Assumption', 'Inflation', 'all years', 'add', 0.01],
  ],
};

const BASES = down(62000, 31000, 55000, 42000, 38000, 36000, 33000, 19000, 45000);
const OF_NINE = 9;
const nine = (first: readonly ExampleCell[], rest: ExampleCell): ExampleCell[][] =>
  down(...first, ...Array.from({ length: OF_NINE - first.length }, () => rest));

export const WORKED: Readonly<Record<string, WorkedExample>> = {
  PLAN: {
    gives: [
      ['Figure', ...YEARS],
      ['Spending', 1020000, 1040400],
      ['Net budget', 1020000, 1040400],
      ['Precept', 'not modelled', 'not modelled'],
      ['Funding', 500000, 500000],
      ['Cumulative gap', 520000, 540400],
      ['Gap after savings', 520000, 540400],
      ['Remaining gap', 520000, 540400],
      ['General reserve', 'not modelled', 'not modelled'],
      ['Total reserves', 'not modelled', 'not modelled'],
      ['Weakest status', 'assumed', 'assumed'],
    ],
    byHand: '1,000,000 × 1.02 = 1,020,000, × 1.02 = 1,040,400; less 500,000.',
  },
  COMPARE: {
    gives: [
      ['Scenario', ...YEARS],
      ['Base', 1020000, 1040400],
      ['Dearer', 1030000, 1060900],
    ],
    byHand: 'A point more: × 1.03, twice. Without Funding the gap is the whole of spending.',
  },
  SENSITIVITY: {
    gives: [
      ['Assumption', 'Low', 'High', 'Effect of low', 'Effect of high', 'Effect of a point or £1 more', 'Note'],
      ['Inflation', -0.01, 0.02, -20300, 41200, 20500, ''],
    ],
    byHand: '1.01² = 1.0201, 1.02² = 1.0404, 1.03² = 1.0609, 1.04² = 1.0816, each of 1,000,000 and less 1,040,400.',
  },
  SOLVE: {
    gives: [
      ['Solve', 'Lever value', 'Result', 'Reachable', 'Why'],
      ['Answer', 312.5, 0, true, 'With Band D of 2026/27 at £312.50, the gap of 2026/27 is £0, which meets the target of £0 or less.'],
      ['One step below', 312.49, 17, '', ''],
      ['One step above', 312.51, -17, '', ''],
      ['As the plan stands', 310, 4160, '', ''],
    ],
    byHand: '520,000 ÷ 1,664 = 312.50. A penny is £16.64, £17 to the pound. At £310: 520,000 − 515,840 = 4,160.',
  },
  RISK: {
    gives: [
      ['Year', 'P5', 'P50', 'P95', 'Mean', 'Chance of shortfall', 'Central case'],
      ['2026/27', 1013873, 1022679.49, 1034522.77, 1023333.33, 1, 1020000],
      ['2027/28', 1027938.46, 1045873.35, 1070237.37, 1047250, 1, 1040400],
    ],
    within: 20,
    byHand:
      'some of its columns, from the triangle of −0.01, 0 and 0.02: the mean is 0.01 ÷ 3 above 1.02, the median 0.02 − √0.0003; 2027/28 squares them. 4,096 draws come within £20.',
  },
  BANDS: {
    gives: across(191.07, 222.91, 254.76, 286.6, 350.29, 413.98, 477.67, 573.2),
    byHand: '286.60 × 6, 7, 8, 9, 11, 13, 15 and 18, each ÷ 9.',
  },
  BANDD: { cells: { 'B2:B10': BASES }, gives: 286.8892, byHand: '103,567,000 ÷ 361,000 = 286.88919….' },
  REQUIREMENT: {
    cells: {
      'B2:B9': down(250000000, 12000000, 9500000, 6000000, 3250000, 1000000, 750000, 500000),
      'C2:C6': down(150000000, 20000000, 6000000, 2433000, 1000000),
    },
    gives: 103567000,
    byHand: '283,000,000 − 179,433,000.',
  },
  PRECEPT: {
    cells: { 'B2:B10': BASES },
    gives: down(17768840, 8884420, 15762681, 12036956, 10890580, 10317391, 9457609, 5445290, 12896739),
    byHand: '62,000 × 286.5942 = 17,768,840.40, and so on, each to the pound.',
  },
  TAXBASE: {
    cells: { 'B2:I2': across(900, 900, 900, 900, 900, 900, 900, 900) },
    gives: 8569.5,
    byHand: '600 + 700 + 800 + 900 + 1,100 + 1,300 + 1,500 + 1,800 = 8,700; × 0.985.',
  },
  LIMIT: { gives: 316.6, byHand: 'the police principle of 2026/27 is £15.' },
  EXCESSIVE: { gives: false, byHand: 'a rise of exactly £15 is not above it.' },
  OPTIONS: {
    gives: [
      ['Option', 'Band D', 'Rise', 'Rise %', 'A week', 'Yield', 'Precept', 'Excessive'],
      ['Freeze', 301.6, 0, 0, 0, 0, 108877600, false],
      ['Rise of £5', 306.6, 5, 5 / 301.6, 5 / 52, 1805000, 110682600, false],
      ['Rise of £10', 311.6, 10, 10 / 301.6, 10 / 52, 3610000, 112487600, false],
      ['Nine-penny grid', 316.53, 14.93, 14.93 / 301.6, 14.93 / 52, 5389730, 114267330, false],
      ['Limit', 316.6, 15, 15 / 301.6, 15 / 52, 5415000, 114292600, false],
      ['A penny above the limit', 316.61, 15.01, 15.01 / 301.6, 15.01 / 52, 5418610, 114296210, true],
    ],
    byHand: '316.53 is 3,517 × 9 pence; the yield is the rise × 361,000.',
  },
  PAY: {
    cells: { 'C5:G5': across(0.036, 0.024, 0.012, 0, 0) },
    gives: across(1021000, 1050504, 1068290.048, 1073594.368, 1073594.368),
    byHand: 'seven twelfths of each award in its year: 1.021; 1.036 × 1.014; 1.036 × 1.024 × 1.007; then 1.036 × 1.024 × 1.012 in full.',
  },
  UPRATE: {
    cells: { 'C6:G6': across(0.02, 0.03, 0, 0.1, 0.05) },
    gives: across(255000, 262650, 262650, 288915, 303360.75),
    byHand: '250,000 × 1.02, × 1.03, × 1, × 1.1, × 1.05.',
  },
  RESERVES: {
    cells: {
      'B2:B6': down(9000000, 8500000, 1400000, 500000, 0),
      'C2:G6': [
        [0, 0, 0, 0, 0],
        [-1200000, -3000000, 0, 500000, 0],
        [-250000, -250000, 0, 0, 0],
        [100000, 100000, 100000, 100000, 100000],
        [0, 50000, -60000, 0, 0],
      ],
    },
    gives: [
      [9000000, 9000000, 9000000, 9000000, 9000000],
      [7300000, 4300000, 4300000, 4800000, 4800000],
      [1150000, 900000, 900000, 900000, 900000],
      [600000, 700000, 800000, 900000, 1000000],
      [0, 50000, -10000, -10000, -10000],
    ],
    byHand: 'opening and movements added up; the last falls below nil and is left there.',
  },
  RUNWAY: {
    cells: { 'C9:G9': across(1200000, 1200000, 1200000, 1200000, 1200000) },
    gives: 2,
    byHand: '8.0m, 6.8m, 5.6m; a third year would leave 4.4m, below 5m.',
  },
  NEEDS: {
    cells: {
      'B2:D10': [[20, 10, 10], [10, 20, 10], [10, 10, 20], ...Array.from({ length: 6 }, () => [10, 10, 10])],
      'B12:D12': across(2, 1, 1),
    },
    gives: nine([0.15, 0.125, 0.125], 0.1),
    byHand: 'each column adds to 100; half the first, a quarter of each other: 0.10 + 0.025 + 0.025 = 0.15.',
  },
  ALLOCATE: {
    cells: { 'B2:B10': nine([0.15, 0.125, 0.125], 0.1), 'C2:C10': down(0, 0, 0, 0, 0, 0, 0, 0, 80000), 'D2:D10': nine([90000], 0) },
    gives: down(90000, 78333, 78333, 62667, 62667, 62667, 62667, 62666, 80000),
    byHand:
      'the cap holds the first at 90,000 and the floor the last at 80,000; 470,000 over 0.75 gives 78,333.33 and 62,666.67; the four pounds left go to the largest remainders, earlier rows first.',
  },
  DAMP: {
    cells: { 'B2:B10': nine([], 100000), 'C2:C10': nine([80000, 120000], 100000) },
    gives: nine([95000, 113750], 98750),
    byHand: 'nobody below 95,000; above that the others would gain 60,000 and 45,000 is there, so three quarters of each gain.',
  },
  AWARD: {
    cells: {
      'C2:C20': down(45000, ...Array.from({ length: 18 }, () => 10000)),
      'D2:D20': down(...Array.from({ length: 19 }, (_, i) => 95 - 5 * i)),
    },
    gives: down(45000, 10000, 10000, 10000, 10000, 10000, 5000, ...Array.from({ length: 12 }, () => 0)),
    byHand: 'scores of 95, 90, … 65 take 45,000 + 5 × 10,000, and the 5,000 that is left goes to the next as a part.',
  },
  CARD: { gives: 520000, byHand: '1,000,000 × 1.02 less 500,000; in an Excel with cards, its card holds the two.' },
  TABLE: {
    cells: {
      'A1:D8': [
        ['Revenue budget', '', '', ''],
        ['', '', '', ''],
        ['£000', '2025/26', '2026/27', '2027/28'],
        ['', 'Budget', 'Estimate', 'Estimate'],
        ['Pay', 80000, 82000, 84000],
        ['Income', '(1,000)', '(1,000)', '–'],
        ['Net budget', 79000, 81000, 84000],
        ['Notes: estimates of January', '', '', ''],
      ],
    },
    gives: [
      ['Line', '2025/26 Budget £000', '2026/27 Estimate £000', '2027/28 Estimate £000'],
      ['Pay', 80000, 82000, 84000],
      ['Income', -1000, -1000, 'nil'],
    ],
    byHand: 'the title, the total (80,000 − 1,000 = 79,000) and the note are left out; brackets are below nil and a dash is nil.',
  },
  CAST: {
    cells: {
      'A1:C6': [
        ['£000', ...YEARS],
        ['Police officers', 61250, 63100],
        ['Police staff', 18400, 18950],
        ['Estates', 1200, 1250],
        ['Fleet', 2350, 2400],
        ['Total', 82000, 85700],
      ],
    },
    gives: [
      ['Total', 'Cell', 'Shown', 'Adds to', 'Difference', 'Verdict', 'Why'],
      ['Total, 2026/27', 'row 6, column 2', 82000, 83200, -1200, 'does not add', 'The 2026/27 total leaves out Estates, £1,200k.'],
      ['Total, 2027/28', 'row 6, column 3', 85700, 85700, 0, 'adds', 'Police officers, Police staff, Estates and Fleet.'],
    ],
    byHand: '61,250 + 18,400 + 1,200 + 2,350 = 83,200, and 83,200 less Estates is 82,000; 63,100 + 18,950 + 1,250 + 2,400 = 85,700.',
  },
};
