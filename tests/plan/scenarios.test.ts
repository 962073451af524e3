import { compare, planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { figures, findings, read, rowOf, smallPlan } from './reading';

const scenario = (...rows: CellValue[][]) => ({ Scenario: [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows] });

describe('a scenario is a small overlay on the plan', () => {
  it('sets, adds to and scales the amount the plan uses, typed or driven, and the result stands as typed', () => {
    // Fuel is 100, then driven to 110. Add 5 in 2025/26: 105, then driven to 115.50. Scale 2026/27 by 2: 220.
    const tables = smallPlan(
      scenario(
        ['Add', 'Line', 'Fuel', '2025/26', 'add', 5],
        ['Scale', 'Line', 'Fuel', '2026/27', 'scale', 2],
        ['Set', 'Line', 'Fuel', 'all years', 'set', 50],
      ),
    );
    const fuel = (name: string) => rowOf(planReport('spending', name, tables), 'Fuel').slice(2);
    expect(fuel('')).toEqual([100, 110]);
    expect(fuel('Add')).toEqual([105, 115.5]);
    expect(fuel('Scale')).toEqual([100, 220]);
    expect(fuel('Set')).toEqual([50, 50]);
  });

  it('applies its rows in table order, and stacks two scenarios left on right', () => {
    const tables = smallPlan(scenario(['Twice', 'Line', 'Pay', '2025/26', 'scale', 2], ['Plus', 'Line', 'Pay', '2025/26', 'add', 10]));
    expect(rowOf(planReport('spending', 'Twice + Plus', tables), 'Pay')[2]).toBe(1810); // 900 × 2 + 10
    expect(rowOf(planReport('spending', 'Plus + Twice', tables), 'Pay')[2]).toBe(1820); // (900 + 10) × 2
  });

  it('overrides an assumption by a point in every year, and a header column of a row', () => {
    const tables = smallPlan(
      scenario(['Dear', 'Assumption', 'Inflation', 'all years', 'add', 0.05], ['Dear', 'Line', 'Pay', 'Base', 'set', 1]),
    );
    expect(rowOf(planReport('spending', 'Dear', tables), 'Fuel').slice(2)).toEqual([100, 115]);
  });

  it('sets words: a choice of precept', () => {
    const tables = smallPlan(scenario(['Frozen', 'Precept', 'Choice', '2025/26', 'set', 'freeze']));
    expect(figures('precept', 'Band D', tables, 'Frozen')).toEqual([20, 20]);
    expect(figures('precept', 'Band D', tables)).toEqual([24, 24]);
  });

  it('delays a change by a year, and notes what falls beyond the plan', () => {
    const tables = smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Fleet', 'saving', 'yes', 40, 10],
      ],
      ...scenario(['Late', 'Change', 'Fleet', 'all years', 'delay', 1]),
    });
    expect(figures('gap', 'Savings counted', tables, 'Late')).toEqual([0, 40]);
    expect(findings(tables, 'Late').join('\n')).toContain('delays Fleet of 2026/27 by 1 years, beyond the plan’s last year');
  });

  it('compares every scenario with the base plan first', () => {
    const tables = smallPlan(
      scenario(['Dear', 'Line', 'Pay', '2026/27', 'add', 100], ['Frozen', 'Precept', 'Choice', 'all years', 'set', 'freeze']),
    );
    expect(read(compare('gap', tables))).toEqual([
      ['Scenario', '2025/26', '2026/27'],
      ['Base', 40, 50],
      ['Dear', 40, 150],
      ['Frozen', 100, 110], // precept 15 × £20 = 300 instead of 360
    ]);
  });

  it('bridges two scenarios by row and by cause, each adding up to the difference', () => {
    const tables = smallPlan(
      scenario(
        ['Dear', 'Line', 'Pay', '2026/27', 'add', 100],
        ['Dear', 'Assumption', 'Inflation', '2026/27', 'add', 0.1],
        ['Frozen', 'Precept', 'Choice', 'all years', 'set', 'freeze'],
      ),
    );
    expect(read(planReport('bridge', 'Dear > Frozen', tables))).toEqual([
      ['Step', 'Table', '2025/26', '2026/27'],
      ['Remaining gap: Dear', '', 40, 160],
      ['Pay', 'Line', 0, -100],
      ['Fuel', 'Line', 0, -10],
      ['Precept', 'Precept', 60, 60],
      ['Remaining gap: Frozen', '', 100, 110],
      ['Residual', '', 0, 0],
    ]);
    expect(read(planReport('bridge: by cause', 'Dear > Frozen', tables))).toEqual([
      ['Step', '2025/26', '2026/27'],
      ['Remaining gap: Dear', 40, 160],
      ['Assumption: Inflation (as in Base)', 0, -10],
      ['Line: Pay (as in Base)', 0, -100],
      ['Precept: Choice', 60, 60],
      ['Remaining gap: Frozen', 100, 110],
      ['Residual', 0, 0],
    ]);
  });

  it.each([
    ['an unknown table', ['S', 'Lines', 'Pay', '2025/26', 'set', 1], 'the table “Lines” is not a plan table'],
    [
      'a year outside the plan',
      ['S', 'Line', 'Pay', '2030/31', 'set', 1],
      '2030/31 is outside the plan, which runs from 2024/25 to 2026/27',
    ],
    ['an unknown column', ['S', 'Line', 'Pay', 'Colour', 'set', 1], '“Colour” is not a column of Line'],
    ['an unknown change', ['S', 'Line', 'Pay', '2025/26', 'double', 1], 'the change “double” is not known; type set, add, scale or delay'],
    ['words where a number is added', ['S', 'Line', 'Pay', '2025/26', 'add', 'ten'], 'add needs a number; found “ten”'],
    ['half a year of delay', ['S', 'Line', 'Pay', '2025/26', 'delay', 0.5], 'delay needs a whole number of years, 1 or more; found 0.5'],
  ])('names %s', (_, row, sentence) => {
    expect(findings(smallPlan(scenario(row as CellValue[]))).join('\n')).toContain(sentence);
  });
});

/** Spending on one service, typed 100, 200, 300 unless said, with a scenario's rows; its figures in the three years. */
describe('a scenario conserves money: a delay moves the figure as it stands when its row’s turn comes, onto what is there', () => {
  const YEARS = ['2026/27', '2027/28', '2028/29'];
  const withRows = (rows: CellValue[][], typed: CellValue[] = [100, 200, 300]): Table[] => [
    [
      ['Body', 'Value'],
      ['Base year', '2025/26'],
      ['Money in', '£'],
    ],
    [
      ['Service', ...YEARS],
      ['Refuge', ...typed],
    ],
    ...Object.values(scenario(...rows.map(row => ['S', 'Service', 'Refuge', ...row]))),
  ];
  const refuge = (rows: CellValue[][], typed?: CellValue[]) =>
    rowOf(planReport('spending', 'S', withRows(rows, typed)), 'Refuge').slice(-3);

  // Each by hand from 100, 200, 300: what stands in a year at the row's turn leaves it and is added to the later year.
  it.each([
    [
      'set to 50, then delayed: 50 joins the 300',
      [
        ['2027/28', 'set', 50],
        ['2027/28', 'delay', 1],
      ],
      [100, 0, 350],
    ],
    [
      'a later year set to nil receives what is delayed',
      [
        ['2028/29', 'set', 0],
        ['2027/28', 'delay', 1],
      ],
      [100, 0, 200],
    ],
    [
      'scaled by 1.5, then delayed: 300 joins the 300',
      [
        ['2027/28', 'scale', 1.5],
        ['2027/28', 'delay', 1],
      ],
      [100, 0, 600],
    ],
    [
      'a later year doubled receives the 200 as it is',
      [
        ['2028/29', 'scale', 2],
        ['2027/28', 'delay', 1],
      ],
      [100, 0, 800],
    ],
    [
      'delayed, then the sum doubled',
      [
        ['2027/28', 'delay', 1],
        ['2028/29', 'scale', 2],
      ],
      [100, 0, 1000],
    ],
    ['all years at once: the last falls beyond the plan', [['all years', 'delay', 1]], [0, 100, 200]],
    [
      'twice by a year is once by two years',
      [
        ['2026/27', 'delay', 1],
        ['2027/28', 'delay', 1],
      ],
      [0, 0, 600],
    ],
  ] as [string, CellValue[][], number[]][])('%s', (_, rows, expected) => {
    expect(refuge(rows)).toEqual(expected);
  });

  it('stacks in the order of the names: 80% of a saving that comes late is 80% of it, whichever comes first', () => {
    const tables: Table[] = [
      [
        ['Body', 'Value'],
        ['Base year', '2025/26'],
        ['Money in', '£'],
      ],
      [
        ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
        ['Estate', 'saving', 'yes', 1, 200, 300, ''],
      ],
      ...Object.values(
        scenario(['80%', 'Change', 'Estate', 'all years', 'scale', 0.8], ['Late', 'Change', 'Estate', '2026/27', 'delay', 1]),
      ),
    ];
    for (const name of ['80% + Late', 'Late + 80%']) expect(figures('gap', 'Savings counted', tables, name)).toEqual([0, 400, 400]);
  });

  // Office costs: Base 900, nil typed for 2026/27, 500 for 2027/28, and the Base again in 2028/29 (900), which leaves the plan.
  it('moves a typed nil too, so that the Base does not come back in its place', () => {
    const tables: Table[] = [
      [
        ['Body', 'Value'],
        ['Base year', '2025/26'],
        ['Money in', '£'],
      ],
      [
        ['Line', 'Base', ...YEARS],
        ['Office', 900, 'nil', 500, ''],
      ],
      ...Object.values(scenario(['S', 'Line', 'Office', 'all years', 'delay', 1])),
    ];
    expect(rowOf(planReport('spending', 'S', tables), 'Office').slice(-3)).toEqual([0, 0, 500]);
  });

  // Fuel is driven: 100, 110, 121. A year's delay of 2026/27 makes 0, 110 + 100, and leaves 121: 331 as before.
  it('moves a driven figure and leaves the later years what they were, so that the sum of the row stays', () => {
    const fuel = (...rows: CellValue[][]) => {
      const tables: Table[] = [
        [
          ['Body', 'Value'],
          ['Base year', '2025/26'],
          ['Money in', '£'],
        ],
        [
          ['Assumption', 'Unit', ...YEARS],
          ['Inflation', '% a year', 0.1, 0.1, 0.1],
        ],
        [
          ['Line', 'Base', 'Driver', ...YEARS],
          ['Fuel', 100, 'Inflation', 100, '', ''],
        ],
        ...Object.values(scenario(...rows.map(row => ['S', 'Line', 'Fuel', ...row]))),
      ];
      return rowOf(planReport('spending', 'S', tables), 'Fuel').slice(-3);
    };
    expect(fuel(['2026/27', 'delay', 1])).toEqual([0, 210, 121]);
    expect(fuel(['2027/28', 'delay', 1])).toEqual([100, 0, 231]);
    // 2027/28 is 110 when its turn comes, so 220; only then is 2026/27 set, and what stands as typed does not move.
    expect(fuel(['2027/28', 'scale', 2], ['2026/27', 'set', 50])).toEqual([50, 220, 242]);
    // One row acts on all its years at once: 90% of 100, 110 and 121.
    expect(fuel(['all years', 'scale', 0.9])).toEqual([90, 99, 108.9]);
  });

  it('does not move words: a delayed choice of precept stays, and the checks say so', () => {
    const tables = smallPlan(scenario(['Late', 'Precept', 'Choice', '2025/26', 'delay', 1]));
    expect(findings(tables, 'Late').join('\n')).toContain(
      'delay moves figures, and Precept “Choice”, 2025/26, holds “rise £”, so it moves nothing. Type set for the year it goes to.',
    );
    expect(findings(tables, 'Late').join('\n')).not.toContain('holds nothing');
  });

  it('says where what is delayed falls outside a row’s From and To', () => {
    const tables: Table[] = [
      ...withRows([]).slice(0, 1),
      [
        ['Service', 'To', ...YEARS],
        ['Refuge', '2027/28', 100, 200, ''],
      ],
      ...Object.values(scenario(['S', 'Service', 'Refuge', '2027/28', 'delay', 1])),
    ];
    expect(findings(tables).join('\n')).toContain('delays Service “Refuge” of 2027/28 to 2028/29, which lies outside its From and To');
  });
});

describe('a scenario that sets a cell to nothing empties it', () => {
  const funded = smallPlan({
    Change: [
      ['Change', 'Kind', 'Recurring', 'Funded from', '2025/26', '2026/27'],
      ['Prevention', 'growth', 'no', 'Fund', 40, 0],
    ],
    Reserve: [
      ['Reserve', 'Kind', 'Opening'],
      ['Fund', 'earmarked', 100],
    ],
    ...scenario(
      ['From budget', 'Change', 'Prevention', 'Funded from', 'set', null],
      ['Flat', 'Line', 'Fuel', 'Driver', 'set', ''],
      ['Zero', 'Change', 'Prevention', 'Funded from', 'set', 0],
    ),
  });
  it.each(['From budget', 'Zero'])('Funded from: the reserve no longer pays (%s)', name => {
    expect(figures('gap', 'Drawdowns', funded, '')).toEqual([40, 0]);
    expect(figures('gap', 'Drawdowns', funded, name)).toEqual([0, 0]);
  });
  it('Driver: the Base holds where nothing is typed', () => {
    expect(rowOf(planReport('spending', 'Flat', funded), 'Fuel').slice(-2)).toEqual([100, 100]);
  });
  it('and a month that is set is the month that counts', () => {
    // An award of 12% on £1,000 from April is £120 in its year; from September it would be 7 twelfths of that, £70.
    const tables = smallPlan({
      Assumption: [
        ['Assumption', 'Unit', 'From month', '2025/26', '2026/27'],
        ['Inflation', '% a year', 9, 0.1, 0.1],
        ['Award', '% a year', 9, 0.12, 0],
      ],
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', 'Pay award'],
        ['Staff', 1, 1000, 'Award'],
      ],
      ...scenario(['Early', 'Assumption', 'Award', 'From month', 'set', 4]),
    });
    expect(rowOf(planReport('spending', '', tables), 'Staff').at(-2)).toBe(1070);
    expect(rowOf(planReport('spending', 'Early', tables), 'Staff').at(-2)).toBe(1120);
  });
  it.each([
    [
      'scale of an empty Delivery',
      ['S', 'Change', 'Prevention', 'Delivery', 'scale', 0.5],
      'is empty, so there is nothing to scale. Type set.',
    ],
    ['add to a name', ['S', 'Change', 'Prevention', 'Funded from', 'add', 5], 'holds “Fund”, and add needs a figure there. Type set.'],
    ['the base year of a line', ['S', 'Line', 'Fuel', '2024/25', 'set', 5], 'Type Base, or a later year.'],
  ])('%s is a finding, not silence', (_, row, sentence) => {
    const tables = [...funded.filter(table => table[0]![0] !== 'Scenario'), ...Object.values(scenario(row as CellValue[]))];
    expect(findings(tables).join('\n')).toContain(sentence);
  });
});

describe('names of scenarios', () => {
  const named = (...names: string[]) => smallPlan(scenario(...names.map((name, at) => [name, 'Line', 'Pay', '2025/26', 'add', 10 ** at])));
  const pay = (name: string, tables: readonly Table[]) => rowOf(planReport('spending', name, tables), 'Pay').at(-2);

  it('that hold + or > are typed whole, or in quotes beside others', () => {
    const tables = named('Pay + prices', 'A > B', 'Late');
    expect(pay('Pay + prices', tables)).toBe(901);
    expect(pay('"Pay + prices" + Late', tables)).toBe(1001);
    expect(pay('“A > B” + "Pay + prices"', tables)).toBe(911);
    const bridge = read(planReport('bridge', '"Pay + prices" > "A > B"', tables));
    expect(bridge.find(row => row[0] === 'Pay')).toEqual(['Pay', 'Line', 9, 0]);
    expect(read(planReport('bridge', 'A > B', tables)).find(row => row[0] === 'Pay')).toEqual(['Pay', 'Line', 10, 0]);
    expect(() => planReport('gap', 'prices + Late', tables)).toThrow('Type a name that holds + or > in quotes: "Pay + prices".');
  });

  it('called Base act in no scenario, are compared once, and are found', () => {
    const tables = named('Base', 'Late');
    expect(compare('gap', tables).map(row => String(row[0]))).toEqual(['Scenario', 'Base', 'Late']);
    expect(findings(tables).filter(one => one.includes('A scenario is named Base'))).toHaveLength(1);
    expect(findings(named('Late')).join()).not.toContain('named Base');
  });

  it.each([
    ['Commissioner’s view', "Commissioner's view", "its character 13 is ’ (U+2019) and here it is ' (U+0027)"],
    ['Pay – prices', 'Pay - prices', 'its character 5 is – (U+2013) and here it is - (U+002D)'],
    ['Co\u200bop', 'Coop', 'its character 3 is one that cannot be seen (U+200B) and here it is o (U+006F)'],
  ])('that look alike say which character differs: %s', (there, typed, sentence) => {
    expect(() => planReport('gap', typed, named(there))).toThrow(sentence);
  });
});

describe('a bridge pairs rows by name', () => {
  // Growth of 50 and cuts of 30. Under the scenario the growth becomes a saving of 50: the gap falls by 100, by that row alone.
  it('so that a change of Kind stands under its own name, and nothing is left over', () => {
    const tables = smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', 'Delivery', '2025/26', '2026/27'],
        ['Reorganisation', 'pressure', 'no', '', 20, 0],
        ['Neighbourhoods', 'growth', 'yes', '', 50, 0],
        ['Offices', 'saving', 'yes', 1, 30, 0],
      ],
      ...scenario(['Turned', 'Change', 'Neighbourhoods', 'Kind', 'set', 'saving']),
    });
    expect(read(planReport('bridge', 'Turned', tables)).slice(2, -2)).toEqual([['Neighbourhoods', 'Change', -100, -100]]);
    expect(rowOf(planReport('bridge', 'Turned', tables), 'Residual')).toEqual(['', 0, 0]);
  });
});

describe('a cell that names an assumption', () => {
  const post = {
    Post: [
      ['Post', 'Establishment FTE', 'Average cost', 'Vacancy'],
      ['Staff', 10, 100, 'Inflation'],
    ],
  };
  it('is set by a scenario to a rate of its own', () => {
    const tables = smallPlan({ ...post, ...scenario(['Lean', 'Post', 'Staff', 'Vacancy', 'set', 0.2]) });
    expect(rowOf(planReport('spending', '', tables), 'Staff').slice(2)).toEqual([900, 900]);
    expect(rowOf(planReport('spending', 'Lean', tables), 'Staff').slice(2)).toEqual([800, 800]);
  });

  it('is not scaled by one, which would be the assumption’s to bear', () => {
    const tables = smallPlan({ ...post, ...scenario(['Lean', 'Post', 'Staff', 'Vacancy', 'scale', 2]) });
    expect(findings(tables, 'Lean').join('\n')).toContain('names the assumption “Inflation”; a scenario adds to or scales that assumption');
  });
});
