import type { CellValue, Table } from '../../core';
import { planReport } from '../../core';
import { rowOf } from './reading';

/** One post in a plan of two years; its cost by year. */
function cost(post: Record<string, CellValue>, assumptions: CellValue[][], fteChange: CellValue[] = [null, null]): number[] {
  const tables = [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
    ],
    [['Assumption', 'Unit', 'From month', '2024/25', '2025/26', '2026/27'], ...assumptions],
    [
      ['Post', ...Object.keys(post), '2025/26', '2026/27'],
      ['Officers', ...Object.values(post), ...fteChange],
    ],
  ];
  return rowOf(planReport('spending', '', tables), 'Officers').slice(2) as number[];
}

const award = (month: number, base: CellValue, first: CellValue, second: CellValue, unit = '% a year', name = 'Award'): CellValue[] => [
  name,
  unit,
  month,
  base,
  first,
  second,
];

describe('the cost of a staff group', () => {
  it('pays a September award for seven months of its year and the whole of it from April', () => {
    // 10 FTE × £12,000. 2025/26: (5 × 12,000 + 7 × 12,600) ÷ 12 × 10 = 123,500. 2026/27: 12,600 × 10 = 126,000.
    expect(cost({ 'Establishment FTE': 10, 'Average cost': 12000, 'Pay award': 'Award' }, [award(9, null, 0.05, null)])).toEqual([
      123500, 126000,
    ]);
  });

  it('lets the base year’s award fall into the first plan year by itself', () => {
    // 5% from September 2024: from April 2025 the full 12,600 × 10.
    expect(cost({ 'Establishment FTE': 10, 'Average cost': 12000, 'Pay award': 'Award' }, [award(9, 0.05, null, null)])).toEqual([
      126000, 126000,
    ]);
  });

  it('takes a deal of 17 months from April as an award from month 4, and a later one from September', () => {
    // 2.1% from April 2025: 12,252 all year. Then 5% from September 2026 on 12,252 = 12,864.60: (5 × 12,252 + 7 × 12,864.60) ÷ 12 = 12,609.35.
    const rows = [award(4, null, 0.021, null, '% a year', 'April deal'), award(9, null, null, 0.05, '% a year', 'September deal')];
    expect(cost({ 'Establishment FTE': 1, 'Average cost': 12000, 'Pay award': 'April deal + September deal' }, rows)).toEqual([
      12252, 12609.35,
    ]);
  });

  it('adds a flat £ award to every FTE', () => {
    // £1,900 from September: (5 × 30,000 + 7 × 31,900) ÷ 12 = 31,108.333… for one FTE; × 2 = 62,216.67.
    expect(
      cost({ 'Establishment FTE': 2, 'Average cost': 30000, 'Pay award': 'Award' }, [award(9, null, 1900, null, '£ per FTE')]),
    ).toEqual([62216.67, 63800]);
  });

  it('rounds the cost at rates, after vacancy and after on-costs, each to the penny', () => {
    // 3 × 10,000.01 = 30,000.03; × 0.94 = 28,200.0282 → 28,200.03; × 1.353 = 38,154.640590 → 38,154.64.
    expect(cost({ 'Establishment FTE': 3, 'Average cost': 10000.01, Vacancy: 0.06, 'On-costs': 0.353 }, [])).toEqual([38154.64, 38154.64]);
  });

  it('rounds the year at rates before the vacancy rate touches it', () => {
    // £100.01 to August, £105.01 after 5% (105.0105): (5 × 100.01 + 7 × 105.01) ÷ 12 = 102.926… → 102.93; half of it is 51.465 → 51.47 (unrounded it would be 51.46).
    expect(
      cost({ 'Establishment FTE': 1, 'Average cost': 100.01, 'Pay award': 'Award', Vacancy: 0.5 }, [award(9, null, 0.05, null)])[0],
    ).toBe(51.47);
  });

  it('counts joiners from their month to March, and carries them on', () => {
    // 10 FTE × £12,000; 2 more from October (6 of 12 months): 120,000 + 12,000 = 132,000; then 12 × 12,000 = 144,000.
    expect(cost({ 'Establishment FTE': 10, 'Average cost': 12000, Month: 10 }, [], [2, null])).toEqual([132000, 144000]);
  });

  it('takes vacancy and on-costs by year from assumptions, several on-costs joined by +', () => {
    const rows: CellValue[][] = [
      ['Vacancy rate', '%', null, null, 0.1, 0.2],
      ['Pension', '%', null, null, 0.3, 0.35],
      ['NI', '%', null, null, 0.1, 0.15],
    ];
    // 100 × 0.9 × 1.4 = 126; 100 × 0.8 × 1.5 = 120.
    expect(cost({ 'Establishment FTE': 1, 'Average cost': 100, Vacancy: 'Vacancy rate', 'On-costs': 'Pension + NI' }, rows)).toEqual([
      126, 120,
    ]);
  });

  it('gives an increment from April before the year’s award', () => {
    // 1% drift: 10,000 → 10,100 in 2025/26, → 10,201 in 2026/27.
    expect(
      cost({ 'Establishment FTE': 1, 'Average cost': 10000, Increment: 'Drift' }, [['Drift', '% a year', null, null, 0.01, 0.01]]),
    ).toEqual([10100, 10201]);
  });
});

describe('a contract line', () => {
  it('moves by its index, but at least by the collar and at most by the cap', () => {
    const tables = [
      [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
      ],
      [
        ['Assumption', 'Unit', '2025/26', '2026/27'],
        ['Index', '% a year', 0.09, 0.01],
      ],
      [
        ['Line', 'Base', 'Driver', 'Cap', 'Collar', '2025/26', '2026/27'],
        ['Officers', 1000, 'Index', 0.05, 0.02, null, null],
      ],
    ];
    expect(rowOf(planReport('spending', '', tables), 'Officers').slice(2)).toEqual([1050, 1071]); // +5%, then +2%
  });
});

describe('an establishment below nil', () => {
  const plan = (establishment: number, first: number, second: number): Table[] => [
    [
      ['Body', 'Value'],
      ['Base year', '2025/26'],
      ['Money in', '£'],
    ],
    [
      ['Post', 'Establishment FTE', 'Average cost', '2026/27', '2027/28'],
      ['PCSOs', establishment, 30_000, first, second],
    ],
  ];
  const found = (...of: Parameters<typeof plan>) =>
    planReport('checks', '', plan(...of))
      .filter(row => row[1] === 'Post')
      .map(row => [row[0], row[3], row[4]]);

  // 151 − 5,000 = −4,849; at most 151 can go.
  it('is an error that says from when, and how many can go at most', () => {
    expect(found(151, -5000, 0)).toEqual([
      [
        'error',
        '2026/27, 2027/28',
        'Post “PCSOs” stands at −4,849 FTE in 2026/27, below nil, and its cost is counted as saved. Type at most −151 in 2026/27.',
      ],
    ]);
    expect(found(151, -100, -60)).toEqual([
      [
        'error',
        '2027/28',
        'Post “PCSOs” stands at −9 FTE in 2027/28, below nil, and its cost is counted as saved. Type at most −51 in 2027/28.',
      ],
    ]);
  });

  it('is not one of exactly nil', () => expect(found(151, -100, -51)).toEqual([]));
});

describe('a Body without Money in', () => {
  it('says that amounts are read in £', () => {
    const notes = (...facts: CellValue[][]) =>
      planReport('checks', '', [
        [['Body', 'Value'], ['Base year', '2025/26'], ...facts],
        [
          ['Line', 'Base', '2026/27'],
          ['Rest', 85_000, ''],
        ],
      ]).filter(row => row[2] === 'Money in');
    expect(notes()).toEqual([
      [
        'note',
        'Body',
        'Money in',
        'Value',
        'Body has no Money in, so that every amount is read in £. Type £, £000 or £m in a row Money in.',
      ],
    ]);
    expect(notes(['Money in', ''])).toHaveLength(1);
    expect(notes(['Money in', '£'])).toEqual([]);
  });
});
