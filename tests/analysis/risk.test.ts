import { drawAsScenario } from '../../core/analysis/draw-as-scenario';
import { risk } from '../../core/analysis/risk';
import { riskOutcome, riskRun } from '../../core/analysis/risk-run';
import type { RiskYear } from '../../core/analysis/risk-outcome';
import { compare } from '../../core/analysis/compare';
import { exactKind } from '../../core/figures/exact';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import type { Table } from '../../core/plan/cells';
import { wrongSentence } from '../support/sentence';
import { assumptions, body, shown, smallPlan, smallPlanWith } from './small-plan';

const request = (tables: readonly Table[], draws = 1024, measure = 'gap', seed = 1) => ({ measure, draws, seed, scenario: '', tables });
const firstYear = (tables: readonly Table[], draws = 1024, measure = 'gap') =>
  riskOutcome(request(tables, draws, measure)).years[0] as RiskYear;

/** One assumption that varies, on a line of a million pounds: a step of 0.001% is £10. Nothing else is in the plan. */
const oneMillion = (...assumption: (string | number | null)[]): readonly Table[] => [
  body,
  [
    ['Assumption', 'Unit', 'Low', 'High', 'Shape', 'Chance', '2026/27'],
    ['Prices', '% a year', ...assumption, 0.02],
  ],
  [
    ['Line', 'Base', 'Driver', '2026/27'],
    ['Supplies', 1_000_000, 'Prices', null],
  ],
];

describe('RISK', () => {
  it('is the same in a host without WebAssembly', () => {
    const there = globalThis.WebAssembly;
    const withIt = risk('gap', 10_000, 3, '', smallPlan);
    try {
      Object.assign(globalThis, { WebAssembly: undefined });
      expect(risk('gap', 10_000, 3, '', smallPlan)).toEqual(withIt);
    } finally {
      Object.assign(globalThis, { WebAssembly: there });
    }
  });

  it('has a row a year with percentiles, the average outcome, the chance of a shortfall and the central case', () => {
    const rows = shown(risk('gap', 1024, 1, '', smallPlan));
    expect(rows[0]).toEqual([
      'Year',
      'P5',
      'P10',
      'P25',
      'P50',
      'P75',
      'P90',
      'P95',
      'Mean',
      'Chance of shortfall',
      'Chance by then',
      'Central case',
      'Mean, give or take',
      'Chance, give or take',
      'Draws',
    ]);
    expect(rows.slice(1).map(row => [row[0], row[11], row[14]])).toEqual([
      ['2026/27', '130000', 'Sobol draws: 1024, seed 1'],
      ['2027/28', '268500', 'Sobol draws: 1024, seed 1'],
    ]);
  });

  it('keeps central case and average outcome apart: pay may rise by more than it may fall', () => {
    // Pay ±(−1, +2 points, uniform) of 10m averages +50,000; prices (−1, +2 points, triangular) of 1m averages (−1 + 2) ÷ 3 of 10,000 = 3,333.
    const year = firstYear(smallPlan, 4096);
    expect(year.centralCase.toString()).toBe('130000');
    expect(Math.abs(year.mean.toNumber() - (130_000 + 50_000 + 10_000 / 3))).toBeLessThan(50);
  });

  it('draws a uniform assumption evenly: P50 half way, P5 a twentieth of the way', () => {
    // 1,020,000 − 10,000 … + 20,000: P5 = 1,011,500, P50 = 1,025,000, P95 = 1,038,500, to a 1,024th of 30,000.
    const { percentiles } = firstYear(oneMillion(-0.01, 0.02, 'uniform', null));
    const near = [5, 50, 95].map(percent => percentiles.find(one => one.percent === percent)!.value.toNumber());
    near.forEach((value, i) => expect(Math.abs(value - [1_011_500, 1_025_000, 1_038_500][i]!)).toBeLessThanOrEqual(40));
  });

  it('draws a triangular assumption with its corner at the plan: a third of the draws lie below it', () => {
    const { percentiles } = firstYear(oneMillion(-0.01, 0.02, 'triangular', null), 16_384);
    // √(0.05 × 30,000 × 10,000) = 12,247 above Low; from High: √(0.05 × 30,000 × 20,000) = 5,477… below it.
    const value = (percent: number) => percentiles.find(one => one.percent === percent)!.value.toNumber();
    expect(Math.abs(value(5) - (1_010_000 + Math.sqrt(0.05 * 30_000 * 10_000)))).toBeLessThanOrEqual(20);
    expect(Math.abs(value(95) - (1_040_000 - Math.sqrt(0.05 * 30_000 * 20_000)))).toBeLessThanOrEqual(20);
  });

  it('draws a normal assumption with one chance in twenty beyond Low and one beyond High', () => {
    const { percentiles } = firstYear(oneMillion(-0.01, 0.02, 'normal', null), 16_384);
    const value = (percent: number) => percentiles.find(one => one.percent === percent)!.value.toNumber();
    expect([value(5), value(50), value(95)].map(one => Math.round(one / 100) * 100)).toEqual([1_010_000, 1_020_000, 1_040_000]);
  });

  it('draws a PERT assumption within Low and High, four times as near to the plan as to the ends', () => {
    // Its mean is (Low + 4 × plan + High) ÷ 6 = (−10,000 + 20,000) ÷ 6 = 1,667 above the plan.
    const year = firstYear(oneMillion(-0.01, 0.02, 'PERT', null), 16_384);
    expect(Math.abs(year.mean.toNumber() - 1_021_666.67)).toBeLessThan(10);
  });

  it('lets an event happen with its chance and not otherwise', () => {
    const tables = oneMillion(null, 0.03, 'event', 0.25);
    const year = firstYear(tables, 1024);
    expect(year.percentiles.map(one => one.value.toString())).toEqual([
      '1020000',
      '1020000',
      '1020000',
      '1020000',
      '1020000',
      '1050000',
      '1050000',
    ]);
    // 256 of 1,024 evenly spread draws: 30,000 × 0.25 = 7,500 on average.
    expect(year.mean.toString()).toBe('1027500');
  });

  it('draws whole steps of 0.001%, so that every outcome is one the plan can hold', () => {
    const outcome = riskOutcome(request(oneMillion(-0.01, 0.02, 'triangular', null), 200));
    for (let draw = 1; draw <= 200; draw++) expect(outcome.valueOf(draw, 2026).mod(10).toString()).toBe('0');
  });

  it('moves an assumption by the same draw in every year', () => {
    const outcome = riskOutcome(
      request(
        [
          body,
          [
            ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27', '2027/28'],
            ['Extra', '£', -500, 500, 'uniform', 1000, 3000],
          ],
          [
            ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
            ['Supplies', 10_000, 'Extra', null, null],
          ],
        ],
        100,
      ),
    );
    for (let draw = 1; draw <= 100; draw++) {
      const first = outcome.valueOf(draw, 2026).minus(11_000);
      expect(outcome.valueOf(draw, 2027).minus(14_000).toString()).toBe(first.times(2).toString());
    }
  });
});

describe('the chance of bad news', () => {
  it('counts the draws whose gap is above nil', () => {
    // Gap = 20,000 + draw with grants of 1,000,000: below nil only where prices fall by more than 2 points of ±4.
    const tables = [
      ...oneMillion(-0.04, 0.04, 'uniform', null),
      [
        ['Funding', 'Kind', 'Base'],
        ['Grant', 'core', 1_000_000],
      ],
    ];
    const { chance } = firstYear(tables, 4096);
    expect(Math.abs(chance.toNumber() - 0.75)).toBeLessThan(0.001);
  });

  const withReserve = (floor: number, floorShare: number): readonly Table[] => [
    body,
    [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27', '2027/28'],
      ['Prices', '% a year', -0.04, 0.04, 'uniform', 0, 0],
    ],
    [
      ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
      ['Supplies', 1_000_000, 'Prices', null, null],
    ],
    [
      ['Reserve', 'Kind', 'Opening', 'Floor', 'Floor %'],
      ['General reserve', 'general', 100_000, floor, floorShare],
      ['Estates', 'earmarked', 50_000, 0, 0],
    ],
    [
      ['Movement', 'Reserve', '2026/27', '2027/28'],
      ['Use', 'General reserve', 'nil', -10_000],
    ],
  ];

  it('counts the draws in which the general reserve closes below a floor that is a share of the net budget', () => {
    // 100,000 less the overspend is below 10% of the budget where prices rise at all; in the second year 90,000 − 1m × (3x + x²)
    // is below 10% of 1m × (1 + 2x + x²) where 3.2x + 1.1x² passes −0.01: x above −0.003128, (0.04 + 0.003128) ÷ 0.08 = 0.5391.
    const [first, second] = riskOutcome(request(withReserve(0, 0.1), 4096, 'general reserve')).years as RiskYear[];
    expect(Math.abs(first!.chance.toNumber() - 0.5)).toBeLessThan(0.001);
    expect(Math.abs(second!.chance.toNumber() - 0.5391)).toBeLessThan(0.001);
    expect(second!.chanceByThen.gte(second!.chance)).toBe(true);
  });

  it('is nothing or everything where the floor is an amount that no draw touches, as overspends fall on nothing', () => {
    const tables = withReserve(95_000, 0).map(table => (table[0]![0] === 'Body' ? [...table, ['Overspend falls on', 'nothing']] : table));
    const [first, second] = riskOutcome(request(tables, 128, 'general reserve')).years as RiskYear[];
    expect([first!.chance, first!.chanceByThen, second!.chance, second!.chanceByThen].map(String)).toEqual(['0', '0', '1', '1']);
    // None of 128: by the rule of three the true chance is at most 3 in 128.
    expect(first!.chanceMargin.toString()).toBe('0.02344');
  });

  it('is headed by what it is a chance of', () => {
    const heads = (measure: string, tables: readonly Table[]) => shown(risk(measure, 128, 1, '', tables))[0]![9];
    expect(heads('general reserve', withReserve(0, 0.1))).toBe('Chance of breach');
    expect(heads('reserves', withReserve(0, 0.1))).toBe('Chance of breach');
    expect(heads('net budget', smallPlan)).toBe('Chance above central case');
    expect(heads('precept', smallPlan)).toBe('Chance below central case');
  });
});

describe('a run', () => {
  it('gives the same figures for the same seed, and others for another', () => {
    expect(shown(risk('gap', 256, 9, '', smallPlan))).toEqual(shown(risk('gap', 256, 9, '', smallPlan)));
    expect(shown(risk('gap', 256, 9, '', smallPlan))).not.toEqual(shown(risk('gap', 256, 10, '', smallPlan)));
  });

  it('gives the same figures when the rows of the Assumption table are sorted otherwise', () => {
    const [header, ...rows] = assumptions;
    expect(shown(risk('gap', 256, 9, '', smallPlanWith([header!, ...rows.reverse()])))).toEqual(shown(risk('gap', 256, 9, '', smallPlan)));
  });

  it('tells how far it is after every block, and can be left in the middle', () => {
    const run = riskRun(request(smallPlan, 2500));
    expect([run.next().value, run.next().value]).toEqual([
      { drawn: 1024, draws: 2500 },
      { drawn: 2048, draws: 2500 },
    ]);
    run.return(undefined as never);
    expect(run.next().done).toBe(true);
  });

  it('opens any draw as a scenario that gives the same pence', () => {
    const outcome = riskOutcome(request(smallPlan, 300));
    for (const draw of [1, 77, 300]) {
      const settled = settle(
        readPlan([...smallPlan, drawAsScenario(draw, 300, 1, '', smallPlan)], `Draw ${draw} of 300, seed 1`),
        exactKind,
      );
      expect(settled.years.map(year => year.remainingGap.amount.toString())).toEqual(
        [2026, 2027].map(year => outcome.valueOf(draw, year).toString()),
      );
    }
  });

  it('opens the draw behind a percentile', () => {
    const outcome = riskOutcome(request(smallPlan, 512));
    const p90 = (outcome.years[0] as RiskYear).percentiles.find(one => one.percent === 90)!;
    const rows = shown(compare('gap', [...smallPlan, drawAsScenario(p90.draw, 512, 1, '', smallPlan, 'The bad one')]));
    expect(rows.find(row => row[0] === 'The bad one')![1]).toBe(p90.value.toString());
  });

  it('shows the fault of a year that cannot be known, and the other years', () => {
    const broken = [
      ['Funding', 'Kind', 'Base', '2026/27', '2027/28'],
      ['Grant', 'core', 9_000_000, null, { error: '#REF!' }],
    ] as Table;
    const rows = shown(risk('gap', 128, 1, '', smallPlanWith(broken)));
    expect(rows[2]![1]).toMatch(/^#Funding “Grant”, 2027\/28, holds #REF!/);
    expect(rows[1]![1]).toMatch(/^\d/);
  });
});

describe('what RISK refuses', () => {
  const refused = (tables: readonly Table[], draws = 128) => wrongSentence(() => risk('gap', draws, 1, '', tables));

  it('too few and too many draws', () => {
    expect(refused(smallPlan, 10)).toBe('Draws: found 10; type a whole number from 100 to 100000.');
    expect(refused(smallPlan, 200_000)).toBe('Draws: found 200000; type a whole number from 100 to 100000.');
  });

  it('in a cell, a plan whose amounts take the slow way and more draws than it can bear; the pane may run them', () => {
    // £12 million million, not a round sum, at a rate to 0.001% passes the bound of whole numbers, so every draw is a plan worked out anew.
    const vast = [
      body,
      [
        ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27'],
        ['Prices', '% a year', -0.01, 0.02, 'uniform', 0.02],
      ],
      [
        ['Line', 'Base', 'Driver', '2026/27'],
        ['Supplies', 12_345_678_901_234.5, 'Prices', null],
      ],
    ] as readonly Table[];
    expect(refused(vast, 1000)).toBe(
      'Draws: 1,000 draws of a plan of this size would keep a cell waiting; type at most 400 here. The Risk screen of the task pane runs more.',
    );
    expect(riskRun(request(vast, 1000)).next().done).toBe(false);
  });

  it('a plan in which nothing varies', () => {
    expect(
      refused(
        smallPlanWith([
          ['Assumption', 'Unit', '2026/27'],
          ['Prices', '% a year', 0.02],
          ['Pay award', '% a year', 0.02],
          ['Grant change', '% a year', 0],
        ]),
      ),
    ).toBe('No assumption has a Low, a High or an event, so nothing varies; give the Assumption table the columns Low, High and Shape.');
  });

  it('an event without a chance', () => {
    expect(refused(oneMillion(null, 0.03, 'event', null))).toBe(
      'Assumption “Prices”, Chance, is empty; an event needs the chance that it happens, such as 0.2.',
    );
  });

  it('a shape it does not know', () => {
    expect(refused(oneMillion(-0.01, 0.03, 'bell', null))).toBe(
      'Assumption “Prices”, Shape, holds “bell”; type one of triangular, PERT, normal, uniform, event.',
    );
  });
});
