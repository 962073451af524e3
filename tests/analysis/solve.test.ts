import { measureObjective } from '../../core/analysis/objective';
import { leverNamed } from '../../core/analysis/lever';
import { planMeasure } from '../../core/analysis/measured';
import { solutionFor, solve, solveData } from '../../core/analysis/solve';
import { Decimal } from '../../core/figures/decimal';
import { readPlan } from '../../core/plan/open-plan';
import type { Table } from '../../core/plan/cells';
import { wrongSentence } from '../support/sentence';
import { body, shown, smallPlan, smallPlanWith } from './small-plan';

/** The gap of 2026/27 is 130,000 at Band D £210 on 10,000 dwellings: a penny of Band D is £100. */
const answerOf = (lever: string, target: number, tables: readonly Table[] = smallPlan, year = '2026/27', measure = 'gap') =>
  shown(solve(lever, year, measure, target, '', tables));

function evaluationsOf(lever: string, target: number, tables: readonly Table[] = smallPlan, measure = 'gap'): number {
  const plan = readPlan(tables);
  return solutionFor(leverNamed(lever, 2026, plan), measureObjective(planMeasure(measure, plan), 2026), plan, 2026, new Decimal(target))
    .evaluations;
}

const savings = (...rows: (string | number | null)[][]): Table => [
  ['Change', 'Kind', 'Recurring', 'Delivery', '2026/27', '2027/28'],
  ...rows,
];
const reserves = (opening: number, floor: number): Table => [
  ['Reserve', 'Kind', 'Opening', 'Floor'],
  ['General reserve', 'general', opening, floor],
];

describe('SOLVE for Band D', () => {
  it('gives the smallest Band D that brings the gap to the target, with the penny on either side', () => {
    expect(answerOf('Band D', 100_000)).toEqual([
      ['Solve', 'Lever value', 'Result', 'Reachable', 'Why'],
      [
        'Answer',
        '213',
        '100000',
        'true',
        'With Band D of 2026/27 at £213, the gap of 2026/27 is £100,000, which meets the target of £100,000 or less.',
      ],
      ['One step below', '212.99', '100100', '', ''],
      ['One step above', '213.01', '99900', '', ''],
      ['As the plan stands', '210', '130000', '', ''],
    ]);
  });

  it('rounds up to the penny that meets the target where no penny meets it exactly', () => {
    // 130,000 − 99,950 = 30,050, which is 300.5 pennies of £100: 301 are needed.
    expect(answerOf('Band D', 99_950)[1]!.slice(1, 3)).toEqual(['213.01', '99900']);
  });

  it('stops at the referendum limit and says that it stands in the way, and what would be needed', () => {
    expect(answerOf('Band D', 0).slice(1, 3)).toEqual([
      [
        'Answer',
        '215',
        '80000',
        'false',
        'The referendum limit stands in the way: the highest Band D that is not excessive in 2026/27 is £215; a higher one needs a referendum. There the gap of 2026/27 is £80,000; meeting the target of £0 or less needs £223.',
      ],
      ['One step below', '', '', '', ''],
    ]);
  });

  it('moves in steps of the decimals the body sets Band D to', () => {
    // £30,050 ÷ 10,000 dwellings is £3.005, which four decimals can hold.
    const fourDecimals = [...body, ['Decimals of Band D', 4]];
    expect(answerOf('band d', 99_950, smallPlanWith(fourDecimals))[1]!.slice(1, 3)).toEqual(['213.005', '99950']);
  });

  it('takes at most six plans worked out', () => {
    expect(evaluationsOf('Band D', 100_000)).toBeLessThanOrEqual(6);
    expect(evaluationsOf('Band D', 99_950)).toBeLessThanOrEqual(6);
  });
});

describe('SOLVE for a saving', () => {
  it('gives the recurring saving that closes the gap, to the penny', () => {
    expect(
      answerOf('Saving', 0)
        .slice(1)
        .map(row => row.slice(0, 3)),
    ).toEqual([
      ['Answer', '130000', '0'],
      ['One step below', '129999.99', '0.01'],
      ['One step above', '130000.01', '-0.01'],
      ['As the plan stands', '0', '130000'],
    ]);
    expect(evaluationsOf('Saving', 0)).toBeLessThanOrEqual(6);
  });

  it('counts a saving of the plan by its delivery: at 80% it takes 162,500 to save 130,000', () => {
    const tables = [...smallPlan, savings(['Estate', 'saving', 'yes', 0.8, 10_000, null])];
    expect(answerOf('Saving: Estate', 0, tables)[1]!.slice(1, 3)).toEqual(['162500', '0']);
    expect(evaluationsOf('Estate', 0, tables)).toBeLessThanOrEqual(8);
  });

  it('may be made in an earlier year than the one whose gap it closes', () => {
    // 268,500 is the gap of 2027/28; the saving recurs.
    expect(answerOf('Saving 2026/27', 0, smallPlan, '2027/28')[1]!.slice(0, 3)).toEqual(['Answer', '268500', '0']);
  });

  it('answers in the unit the plan is kept in', () => {
    const inThousands = [
      ['Line', 'Base', '2026/27'],
      ['Everything', 11320, null],
    ];
    const tables = [
      [...body, ['Money in', '£000']],
      inThousands,
      [
        ['Funding', 'Kind', 'Base'],
        ['Grant', 'core', 11190],
      ],
    ];
    expect(answerOf('Saving', 100, tables)[1]!.slice(1, 3)).toEqual(['30', '100']);
  });
});

describe('SOLVE for a drawdown', () => {
  it('draws what closes the gap where the reserve has it', () => {
    expect(answerOf('Drawdown: General reserve', 0, [...smallPlan, reserves(500_000, 100_000)])[1]!.slice(0, 4)).toEqual([
      'Answer',
      '130000',
      '0',
      'true',
    ]);
  });

  it('stops at the floor and says that it stands in the way', () => {
    const [, answer] = answerOf('Drawdown', 0, [...smallPlan, reserves(200_000, 150_000)]);
    expect(answer).toEqual([
      'Answer',
      '50000',
      '80000',
      'false',
      'The floor of “General reserve” stands in the way: meeting the target of £0 or less needs £130,000, which leaves £70,000 in 2026/27, below its floor of £150,000. The most that keeps the floor is £50,000, which leaves the gap of 2026/27 at £80,000.',
    ]);
  });

  it('says so where the reserve does not hold enough', () => {
    const [, answer] = answerOf('Drawdown', 0, [...smallPlan, reserves(100_000, 0)]);
    expect(answer).toEqual([
      'Answer',
      '100000',
      '30000',
      'false',
      'A drawdown from “General reserve” in 2026/27 cannot meet the target of £0 or less: “General reserve” holds £100,000 in 2026/27, and no more can be drawn than is there. At £100,000, the nearest, the gap of 2026/27 is £30,000.',
    ]);
  });

  it('sets a drawdown that the plan holds as a Movement', () => {
    const movement = [
      ['Movement', 'Reserve', 'Status', '2026/27'],
      ['Smoothing', 'General reserve', 'planned', -20_000],
    ];
    const rows = answerOf('Smoothing', 0, [...smallPlan, reserves(500_000, 0), movement]);
    expect([rows[1]!.slice(0, 3), rows[4]!.slice(0, 3)]).toEqual([
      ['Answer', '130000', '0'],
      ['As the plan stands', '20000', '110000'],
    ]);
  });

  it('refuses a movement that does not count yet', () => {
    const movement = [
      ['Movement', 'Reserve', 'Status', '2026/27'],
      ['Smoothing', 'General reserve', 'business case', -20_000],
    ];
    expect(wrongSentence(() => answerOf('Smoothing', 0, [...smallPlan, reserves(500_000, 0), movement]))).toBe(
      'Movement “Smoothing” has the Status business case, so it does not count; set it to approved, here or in a scenario, first.',
    );
  });
});

describe('SOLVE for a rate', () => {
  it('gives the award that closes the gap: 10,170,000 of pay is 1.7% on 10,000,000', () => {
    expect(answerOf('Pay award', 0)[1]!.slice(0, 3)).toEqual(['Answer', '0.017', '0']);
    expect(evaluationsOf('Pay award', 0)).toBeLessThanOrEqual(6);
  });

  it('gives the vacancy rate that closes the gap: 100 posts at 50,000 cost 4,500,000 with one in ten empty', () => {
    const posts = [
      ['Post', 'Establishment FTE', 'Average cost', 'Vacancy', '2026/27'],
      ['Officers', 100, 50_000, 0.05, null],
    ];
    const tables = [
      body,
      posts,
      [
        ['Funding', 'Kind', 'Base'],
        ['Grant', 'core', 4_500_000],
      ],
    ];
    const rows = answerOf('Vacancy: Officers', 0, tables);
    expect(rows.slice(1).map(row => row.slice(0, 3))).toEqual([
      ['Answer', '0.1', '0'],
      ['One step below', '0.09999', '50'],
      ['One step above', '0.10001', '-50'],
      ['As the plan stands', '0.05', '250000'],
    ]);
    expect(evaluationsOf('Vacancy: Officers', 0, tables)).toBeLessThanOrEqual(6);
  });

  it('takes the assumption that holds a vacancy rate', () => {
    const posts = [
      ['Post', 'Establishment FTE', 'Average cost', 'Vacancy', '2026/27'],
      ['Officers', 100, 50_000, 'Vacancies', null],
    ];
    const held = [
      ['Assumption', 'Unit', '2026/27'],
      ['Vacancies', '%', 0.05],
    ];
    expect(
      answerOf('Vacancy: Officers', 0, [
        body,
        held,
        posts,
        [
          ['Funding', 'Kind', 'Base'],
          ['Grant', 'core', 4_500_000],
        ],
      ])[1]!.slice(0, 2),
    ).toEqual(['Answer', '0.1']);
  });

  it('says that a lever which nothing rests on does not move the measure', () => {
    const [, answer] = answerOf('Pay award', 0, smallPlan, '2026/27', 'precept');
    expect(answer!.slice(3)).toEqual([
      'true',
      'Wherever “Pay award” of 2026/27 stands, the precept of 2026/27 meets the target of £0 or more.',
    ]);
    expect(answerOf('Pay award', 3_000_000, smallPlan, '2026/27', 'precept')[1]!.slice(3)).toEqual([
      'false',
      '“Pay award” of 2026/27 does not move the precept of 2026/27, which stays at £2,100,000.',
    ]);
  });
});

describe('what SOLVE asks for', () => {
  it('names the levers of the plan where the words name none', () => {
    expect(wrongSentence(() => answerOf('Overtime', 0))).toBe(
      'Lever is “Overtime”; type Band D, Saving, a row of Assumption (Prices, Pay award, Grant change) or a row of Funding (Grant).',
    );
  });

  it('asks which table is meant where a name stands in two', () => {
    const tables = [...smallPlan, savings(['Prices', 'saving', 'yes', 1, 10_000, null])];
    expect(wrongSentence(() => answerOf('Prices', 0, tables))).toBe(
      'Lever is “Prices”, which names more than one row; say which table, such as “Saving: Prices”, “Vacancy: Prices”, “Movement: Prices”, “Grant: Prices” or “Assumption: Prices”, and give the rows of Movement different names.',
    );
    expect(answerOf('Assumption: Prices', 130_000, tables)[1]![0]).toBe('Answer');
  });

  it('meets a reserve’s target at or above it', () => {
    expect(answerOf('Drawdown', 300_000, [...smallPlan, reserves(500_000, 0)], '2026/27', 'general reserve')[1]!.slice(0, 4)).toEqual([
      'Answer',
      '200000',
      '300000',
      'true',
    ]);
  });
});

describe('SOLVE under chance', () => {
  // Prices of a million pounds, ±10,000 evenly: P90 lies 8,000 above the plan’s 1,000,000, less what is saved.
  const uncertain: readonly Table[] = [
    body,
    [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27'],
      ['Prices', '% a year', -0.01, 0.01, 'uniform', 0],
    ],
    [
      ['Line', 'Base', 'Driver', '2026/27'],
      ['Supplies', 1_000_000, 'Prices', null],
    ],
  ];

  it('gives the saving at which nine draws in ten leave the gap at the target or below', () => {
    const [, answer] = answerOf('Saving', 950_000, uncertain, '2026/27', 'P90 gap');
    expect(Math.abs(Number(answer![1]) - 58_000)).toBeLessThanOrEqual(20);
    expect(answer!.slice(2, 4)).toEqual(['950000', 'true']);
    expect(answer![4]).toMatch(/the P90 of the gap of 2026\/27 \(1024 Sobol draws, seed 1\) is £950,000/);
  });

  it('gives the drawdown that leaves at most one chance in ten of a shortfall', () => {
    const tables = [
      ...uncertain,
      [
        ['Funding', 'Kind', 'Base'],
        ['Grant', 'core', 1_000_000],
      ],
      reserves(100_000, 0),
    ] as readonly Table[];
    const [, answer] = answerOf('Drawdown', 0.1, tables, '2026/27', 'chance of shortfall');
    expect(Math.abs(Number(answer![1]) - 8_000)).toBeLessThanOrEqual(20);
    expect(Number(answer![2])).toBeLessThanOrEqual(0.1);
  });

  it('gives the saving that keeps the general reserve above its floor, a share of the budget, with 90% confidence', () => {
    // 100,000 is 10% of 1,000,000: nine draws in ten cost up to 1,008,000, so 8,000 has to be saved for the floor to hold in them.
    const share: Table = [
      ['Reserve', 'Kind', 'Opening', 'Floor %'],
      ['General reserve', 'general', 100_000, 0.1],
    ];
    const [, answer] = answerOf('Saving', 0.1, [...uncertain, share], '2026/27', 'chance of breach');
    expect(Math.abs(Number(answer![1]) - 8_000)).toBeLessThanOrEqual(20);
  });

  it('keeps it above the floor in every year until the last: a breach that a later year mends is one all the same', () => {
    /*
     * Prices move by u, evenly within ±1%, in both years. 2026/27 costs 1,000,000u more, less the saving; the reserve stands at
     * its floor, so nine in ten need 8,000. In 2027/28 the plan pays 50,000 in: 3,000,000u at most 30,100 more in both years.
     */
    const twoYears: readonly Table[] = [
      [
        ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27', '2027/28'],
        ['Prices', '% a year', -0.01, 0.01, 'uniform', 0, 0],
      ],
      [
        ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
        ['Supplies', 1_000_000, 'Prices', null, null],
      ],
      [
        ['Reserve', 'Kind', 'Opening', 'Floor'],
        ['General reserve', 'general', 100_000, 100_000],
      ],
      [
        ['Movement', 'Reserve', 'Status', '2026/27', '2027/28'],
        ['Put by', 'General reserve', 'approved', null, 50_000],
      ],
    ];
    const tables = [body, ...twoYears];
    const [, answer] = answerOf('Saving 2026/27', 0.1, tables, '2027/28', 'chance of breach by then');
    expect(Math.abs(Number(answer![1]) - 8_000)).toBeLessThanOrEqual(20);
    expect(answer![4]).toMatch(/the chance of breach by the end of 2027\/28 \(1024 Sobol draws, seed 1\) is \d/);
    expect(answerOf('Saving 2026/27', 0.1, tables, '2027/28', 'chance of breach')[1]![4]).toMatch(/^Wherever/);
  });

  it('answers the same when asked again, and tells of each place it tries', () => {
    const share: Table = [
      ['Reserve', 'Kind', 'Opening', 'Floor %'],
      ['General reserve', 'general', 100_000, 0.1],
    ];
    const told: number[] = [];
    const ask = () =>
      solveData('Saving', '2026/27', 'chance of breach by then', 0.1, '', [...uncertain, share], places => told.push(places));
    const [first, again] = [ask(), ask()];
    expect(again.rows).toEqual(first.rows);
    expect(told.slice(0, told.length / 2)).toEqual(told.slice(told.length / 2));
    expect(told.slice(0, 3)).toEqual([1, 2, 3]);
    expect(told.length / 2).toBeLessThanOrEqual(45);
  });
});

describe('SOLVE for a grant', () => {
  // 9,090,000 in 2026/27 and £130,000 to find: 9,220,000.
  it('gives the amount of the year that closes its gap', () => {
    expect(answerOf('Grant: Grant', 0)[1]).toEqual([
      'Answer',
      '9220000',
      '0',
      'true',
      'With the grant “Grant” in 2026/27 at £9,220,000, the gap of 2026/27 is £0, which meets the target of £0 or less.',
    ]);
  });
});
