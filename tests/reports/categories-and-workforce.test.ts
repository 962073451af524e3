import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { Decimal, planReport } from '../../core';
import type { CellValue, Table } from '../../core';

const YEARS = ['2025/26', '2026/27'];
const body: Table = [
  ['Body', 'Value'],
  ['Kind', 'police'],
  ['Country', 'England'],
  ['Base year', '2024/25'],
  ['Base-year Band D', 250],
];
const shown = (report: string, tables: readonly Table[]) => planReport(report, '', tables).map(row => row.map(String));

describe('the report “categories”', () => {
  // Pay: 10 × 50,000 = 500,000 and overtime 40,000. Non-pay 200,000 + pressure 30,000. The one-off of the base year, 5,000, comes out of Non-pay.
  const tables: readonly Table[] = [
    body,
    [
      ['Post', 'Establishment FTE', 'Average cost', 'Held by', ...YEARS],
      ['Officers', 10, 50_000, 'force', '', ''],
    ],
    [
      ['Line', 'Category', 'Base', 'Held by', ...YEARS],
      ['Overtime', 'pay', 40_000, 'force', '', ''],
      ['Premises', 'Non-pay', 200_000, 'force', '', ''],
      ['Office', '', 60_000, 'commissioner', '', ''],
    ],
    [
      ['Change', 'Kind', 'Recurring', 'Delivery', 'Category', 'Held by', '2024/25', ...YEARS],
      ['Fuel', 'pressure', 'yes', '', 'Non-pay', 'force', '', 30_000, ''],
      ['Move', 'pressure', 'no', '', 'Non-pay', 'force', 5_000, '', ''],
      ['Merge', 'saving', 'yes', 0.5, 'Non-pay', 'force', '', 20_000, ''],
      ['Cut', 'saving', 'yes', 1, 'Pay', 'commissioner', '', 1_000, ''],
    ],
    [
      ['Funding', 'Kind', 'Base', 'Held by', ...YEARS],
      ['Grant', 'core', 700_000, '', '', ''],
      ['Victims grant', 'specific', 50_000, 'commissioner', '', ''],
    ],
  ];

  it('gives spending by category and by who holds it, savings by category, and the gap each holds; every block ends with its total', () => {
    expect(shown('categories', tables)).toEqual([
      ['Category', ...YEARS],
      ['Pay', '540000', '540000'],
      ['Non-pay', '225000', '225000'],
      ['No category', '60000', '60000'],
      ['Spending', '825000', '825000'],
      ['force', '765000', '765000'],
      ['commissioner', '60000', '60000'],
      ['Spending', '825000', '825000'],
      ['Savings: Non-pay', '10000', '10000'],
      ['Savings: Pay', '1000', '1000'],
      ['Savings counted', '11000', '11000'],
      // 765,000 − 10,000; 60,000 − 1,000 − 50,000; the core grant is neither’s.
      ['Gap after savings: force', '755000', '755000'],
      ['Gap after savings: commissioner', '9000', '9000'],
      ['Gap after savings: Held by neither party', '-700000', '-700000'],
      ['Gap after savings', '64000', '64000'],
    ]);
  });

  it('keeps a saving that is not cashable out of every gap, and shows it apart', () => {
    const saved = tables.map(table =>
      table[0]![0] === 'Change' ? [...table, ['Time freed', 'saving', 'yes', 0.8, 'Non-cashable', 'force', '', 100_000, '']] : table,
    );
    // 100,000 × 0.8, in this year and the next; the totals are those above.
    expect(shown('categories', saved).slice(8)).toEqual([
      ['Savings: Non-pay', '10000', '10000'],
      ['Savings: Pay', '1000', '1000'],
      ['Savings counted', '11000', '11000'],
      ['Non-cashable savings, in no gap', '80000', '80000'],
      ['Gap after savings: force', '755000', '755000'],
      ['Gap after savings: commissioner', '9000', '9000'],
      ['Gap after savings: Held by neither party', '-700000', '-700000'],
      ['Gap after savings', '64000', '64000'],
    ]);
    expect(shown('gap', saved)).toEqual(shown('gap', tables));
    expect(shown('checks', saved).filter(row => row[3] === 'Category')).toEqual([
      [
        'note',
        'Change',
        'Time freed',
        'Category',
        'Change “Time freed”, Category, is Non-cashable: the saving stands in the report categories and lowers no gap.',
      ],
    ]);
  });

  it('adds up to the plan’s own totals in both examples, to the penny', () => {
    for (const { tables: example } of [february2026, march2024]) {
      const report = planReport('categories', '', example.map(table => table.values) as readonly Table[]);
      let sums = report[0]!.slice(1).map(() => new Decimal(0));
      let totals = 0;
      for (const [label, ...cells] of report.slice(1)) {
        const amounts = cells as Decimal[];
        if (['Spending', 'Savings counted', 'Gap after savings'].includes(String(label))) {
          expect(sums.map(String)).toEqual(amounts.map(String));
          sums = sums.map(() => new Decimal(0));
          totals += 1;
        } else sums = sums.map((sum, i) => sum.plus(amounts[i]!));
      }
      expect(totals).toBe(4);
    }
  });
});

describe('the report “workforce”', () => {
  // 2,290 heads; 8 more from September: 2,298 by the end of September, 2,290 before.
  const plan = (month: number, checkPoint: CellValue, steps: CellValue[][]): readonly Table[] => [
    body,
    [
      ['Post', 'Establishment FTE', 'Average cost', 'Headcount', 'Month', ...YEARS],
      ['Police officers', 2242, 44_000, 2290, month, 8, ''],
      ['Staff', 100, 30_000, '', '', '', -3],
    ],
    [
      ['Funding', 'Kind', 'Base', 'Condition', ...YEARS],
      ['Uplift grant', 'specific', 3_600_000, 'Police officers', '', ''],
    ],
    [['Step', 'Threshold', 'Share', 'Month'], ...steps.map(([threshold, share]) => ['Police officers', threshold, share, checkPoint])],
  ];
  const twoSteps: CellValue[][] = [
    [2298, 1],
    [2290, 0.5],
  ];

  it('gives FTE and heads by post and year, the target, the heads at its check point and the grant at stake', () => {
    expect(shown('workforce', plan(9, 9, twoSteps))).toEqual([
      ['Post', ...YEARS],
      ['Police officers, FTE', '2250', '2250'],
      ['Staff, FTE', '100', '97'],
      ['Total FTE', '2350', '2347'],
      ['Police officers, headcount', '2298', '2298'],
      ['Total headcount', '2298', '2298'],
      ['Target of Uplift grant', '2298', '2298'],
      ['Police officers, headcount in September', '2298', '2298'],
      ['Above or below the target of Uplift grant', '0', '0'],
      ['Uplift grant at stake', '3600000', '3600000'],
      ['Uplift grant lost', '0', '0'],
    ]);
  });

  it('counts heads at the check point: recruits of October are too late for September, and half of £3.6m is lost', () => {
    const rows = shown('workforce', plan(10, 9, twoSteps));
    expect(rows.slice(-4)).toEqual([
      ['Police officers, headcount in September', '2290', '2298'],
      ['Above or below the target of Uplift grant', '-8', '0'],
      ['Uplift grant at stake', '3600000', '3600000'],
      ['Uplift grant lost', '1800000', '0'],
    ]);
    expect(
      shown('funding', plan(10, 9, twoSteps))
        .find(row => row[0] === 'Uplift grant')!
        .slice(-2),
    ).toEqual(['1800000', '3600000']);
  });

  it('counts the year’s whole change where no check point is typed, for it is the end of March', () => {
    expect(shown('workforce', plan(2, '', twoSteps)).at(-1)).toEqual(['Uplift grant lost', '0', '0']);
  });

  it('has no target where no grant rests on a post', () => {
    const rows = shown('workforce', march2024.tables.map(table => table.values) as readonly Table[]);
    expect(rows.some(row => row[0]!.startsWith('Target'))).toBe(false);
  });
});

describe('a condition measured in heads', () => {
  it('may be an assumption of the unit headcount, which is no rate of 229800%', () => {
    const tables: readonly Table[] = [
      body,
      [
        ['Assumption', 'Unit', ...YEARS],
        ['Officers in post', 'headcount', 2298, 2290],
      ],
      [
        ['Funding', 'Kind', 'Base', 'Condition', ...YEARS],
        ['Uplift grant', 'specific', 3_600_000, 'Officers in post', '', ''],
      ],
      [
        ['Step', 'Threshold', 'Share'],
        ['Officers in post', 2298, 1],
        ['Officers in post', 2290, 0.5],
      ],
    ];
    expect(
      shown('funding', tables)
        .find(row => row[0] === 'Uplift grant')!
        .slice(-2),
    ).toEqual(['3600000', '1800000']);
    expect(shown('checks', tables).filter(row => row[1] === 'Assumption')).toEqual([]);
  });
});
