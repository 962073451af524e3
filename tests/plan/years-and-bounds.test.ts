import { financialYear, planReport, readPlan } from '../../core';
import type { CellValue, Table } from '../../core';
import { figures, findings, read, rowOf, smallPlan } from './reading';

/** Rules of a year and of a bound that a single line of the program holds; each test fails where that line is wrong. */

const BODY: CellValue[][] = [
  ['Body', 'Value'],
  ['Base year', '2024/25'],
];
const SCENARIO: CellValue[] = ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'];
const post = (given: Record<string, CellValue>, years: CellValue[] = ['', ''], ...others: CellValue[][][]): Table[] => [
  BODY,
  ...others,
  [
    ['Post', 'Establishment FTE', 'Average cost', ...Object.keys(given), '2025/26', '2026/27'],
    ['Officers', 10, 12_000, ...Object.values(given), ...years],
  ],
];
const costs = (tables: Table[], scenario = '') => figures('spending', 'Officers', tables, scenario).slice(-2);

describe('from which year and month', () => {
  // Base 100, 10% a year, paid from 2026/27: 100 × 1.1 × 1.1 = 121, as if it had been paid before.
  test('a driven grant grows in the years before it is paid', () => {
    const plan = smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', 'Driver', 'From'],
        ['New grant', 'core', 100, 'Inflation', '2026/27'],
      ],
    });
    expect(figures('funding', 'New grant', plan)).toEqual(['core', 0, 0, 121]);
  });

  // 12 × £12,000 from 1 April in both years.
  test('a change of FTE without a month counts from April', () => {
    expect(costs(post({}, [2, '']))).toEqual([144_000, 144_000]);
  });

  // 10% in April of each year of the plan: 12,000 × 1.1 × 10, then × 1.1; the base year’s average cost is as typed.
  test('an increment is paid in the years of the plan, not in the base year again', () => {
    const rates = [
      ['Assumption', 'Unit', '2024/25', '2025/26', '2026/27'],
      ['Step', '% a year', 0.1, 0.1, 0.1],
    ];
    expect(costs(post({ Increment: 'Step' }, ['', ''], rates))).toEqual([132_000, 145_200]);
  });

  // North’s 10 dwellings at £24 count in 2025/26 alone.
  test('an authority that is merged away pays in its last year and not in the next', () => {
    const plan = smallPlan({
      'Billing authority': [
        ['Billing authority', 'Base', 'To'],
        ['North', 10, '2025/26'],
        ['South', 5, ''],
      ],
    });
    expect([figures('billing', 'North', plan), figures('precept', 'Tax base', plan)]).toEqual([
      [240, 0],
      [15, 5],
    ]);
  });

  test('a fact of the Body holds from the very year its From says', () => {
    const plan = smallPlan({
      Body: [
        ['Body', 'Value', 'From'],
        ['Name', 'Commissioner', ''],
        ['Name', 'Board', '2026/27'],
        ['Kind', 'police', ''],
        ['Base year', '2024/25', ''],
        ['Base-year Band D', 20, ''],
      ],
    });
    const { body } = readPlan(plan, '');
    const nameIn = (year: string) => body.precepting(financialYear(year)!);
    expect(['2025/26', '2026/27'].map(nameIn)).toEqual([
      expect.objectContaining({ name: 'Commissioner' }),
      expect.objectContaining({ name: 'Board' }),
    ]);
  });
});

describe('one-offs', () => {
  // 100 × (1 − 0.6) = 40 is not assured in 2025/26; the year after has no such saving at all.
  test('what a one-off saving’s delivery does not assure is of its year alone', () => {
    const plan = smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', 'Delivery', '2025/26', '2026/27'],
        ['Vacancies held', 'saving', 'no', 0.6, 100, ''],
      ],
    });
    expect([figures('gap', 'Savings counted', plan), figures('gap', 'Savings not counted', plan)]).toEqual([
      [60, 0],
      [40, 0],
    ]);
  });
});

describe('bounds', () => {
  // £24 is £4 above last year’s £20, but £6 above the notional £18, and the limit is £5: £23 is the highest.
  test('after a merger a rise is judged by the notional amount', () => {
    const plan = smallPlan({
      Precept: [
        ['Precept', '2025/26', '2026/27'],
        ['Choice', 'rise £', 'freeze'],
        ['Amount', 4, ''],
        ['Notional amount', 18, ''],
        ['Limit', 5, 5],
      ],
    });
    expect(figures('precept', 'Excessive', plan)).toEqual([true, false]);
    expect(findings(plan)).toEqual([expect.stringMatching(/Band D 24 in 2025\/26 is excessive .* the highest .* is 23\./)]);
  });

  // 10.126 is held as 10.13: 10.13 × 12,000 = 121,560; three decimals would make 121,512.
  test('an FTE is held to two decimals, and says so', () => {
    const plan = post({}).map(table => table.map(row => row.map(cell => (cell === 10 ? 10.126 : cell))));
    expect(costs(plan)).toEqual([121_560, 121_560]);
    expect(findings(plan)).toContainEqual(expect.stringMatching(/holds 10\.126; a FTE is held to 2 decimals: 10\.13\.$/));
  });

  test('a vacancy above 1 is an error, 1 itself and nil are none', () => {
    const errors = (vacancy: number) => findings(post({ Vacancy: vacancy })).filter(one => one.startsWith('error'));
    expect(errors(1.01)).toEqual([expect.stringMatching(/^error Post \/ Officers \/ Vacancy: .*holds 1\.01; type a fraction from 0 to 1/)]);
    expect(errors(-0.01)).toHaveLength(1);
    expect([errors(1), errors(0)]).toEqual([[], []]);
  });

  test('ten years are read and an eleventh is left out, with a warning', () => {
    const plan = (count: number): Table[] => {
      const years = Array.from({ length: count }, (_, i) => `${2025 + i}/${26 + i}`);
      return [
        BODY,
        [
          ['Line', 'Base', ...years],
          ['Pay', 1, ...years.map(() => 1)],
        ],
      ];
    };
    const yearsOf = (count: number) => read(planReport('gap', '', plan(count)))[0]!.slice(1);
    expect([yearsOf(10).length, yearsOf(11)]).toEqual([10, yearsOf(10)]);
    const warned = (count: number) => findings(plan(count)).some(one => /the first 10 years are read/.test(one));
    expect([warned(10), warned(11)]).toEqual([false, true]);
  });
});

describe('scenarios on one cell after another', () => {
  const savings = (rows: CellValue[][]) =>
    smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Estate', 'saving', 'no', 200, 300],
      ],
      Scenario: [SCENARIO, ...rows],
    });
  const counted = (rows: CellValue[][], scenario: string) => figures('gap', 'Savings counted', savings(rows), scenario);
  const EIGHTY: CellValue[] = ['80%', 'Change', 'Estate', 'all years', 'scale', 0.8];
  const LATE: CellValue[] = ['Late', 'Change', 'Estate', '2025/26', 'delay', 1];

  // (200 + 300) × 0.8 = 400 either way round: a delay moves what stands there by then onto what stands there.
  test('a delay loses nothing of what earlier rows did, nor of the year it lands on', () => {
    expect(['80% + Late', 'Late + 80%'].map(name => counted([EIGHTY, LATE], name))).toEqual([
      [0, 400],
      [0, 400],
    ]);
    const set: CellValue[] = ['Late', 'Change', 'Estate', '2025/26', 'set', 50];
    expect(counted([set, LATE], 'Late')).toEqual([0, 350]);
  });

  // 12,000 × 10 × (1 − 0.5): the words that are set last take the place of the number added to the words before them.
  test('words that are set leave nothing of an earlier number', () => {
    const rates = [
      ['Assumption', 'Unit', '2025/26', '2026/27'],
      ['Few', '%', 0.1, 0.1],
      ['Half', '%', 0.5, 0.5],
    ];
    const scenario = [
      SCENARIO,
      ['Empty', 'Post', 'Officers', 'Vacancy', 'add', 0.2],
      ['Empty', 'Post', 'Officers', 'Vacancy', 'set', 'Half'],
    ];
    const plan = post({ Vacancy: 'Few' }, ['', ''], rates, scenario);
    expect(costs(plan, 'Empty')).toEqual([60_000, 60_000]);
    expect(findings(plan, 'Empty').filter(one => one.startsWith('error'))).toEqual([]);
    const grown = [
      ['Add', 'Change', 'Estate', '2025/26', 'add', 5],
      ['Add', 'Change', 'Estate', '2025/26', 'set', 'nil'],
    ] as CellValue[][];
    expect(rowOf(planReport('gap', 'Add', savings(grown)), 'Savings counted')).toEqual([0, 300]);
  });
});
