import { compare, openPlan, planReport, reportData } from '../../core';
import type { CellValue, Table } from '../../core';
import { MOST_PLANS, PlanMemory } from '../../core/plan/plan-memory';
import { Recent } from '../../core/plan/recent';
import { tracedKind } from '../../core/figures/traced';
import { figures, findings, read, smallPlan } from './reading';
import { workOf } from '../trust/work';

const copied = (tables: readonly Table[]): CellValue[][][] => tables.map(table => table.map(row => [...row]));
const scenarios = smallPlan({
  Scenario: [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Dear', 'Line', 'Pay', '2025/26', 'add', 10],
    ['Faulty', 'Line', 'Nothing', '2025/26', 'add', 10],
  ],
});

describe('a plan opened from its tables', () => {
  it('is one plan for equal tables, whoever’s arrays they stand in, and another where one cell differs', () => {
    const changed = copied(scenarios);
    changed[2]![1]![1] = 901;
    expect(openPlan(copied(scenarios))).toBe(openPlan(copied(scenarios)));
    expect(openPlan(changed)).not.toBe(openPlan(scenarios));
  });

  it('keeps its own copy: what a caller then writes into its arrays changes no answer but that to the new question', () => {
    const tables = copied(scenarios);
    const before = figures('gap', 'Remaining gap', tables);
    tables[2]![1]![3] = 1000; // pay of 2025/26 was 900: the gap widens by 100
    expect(figures('gap', 'Remaining gap', tables)).toEqual([(before[0] as number) + 100, before[1]]);
    expect(figures('gap', 'Remaining gap', copied(scenarios))).toEqual(before);
  });

  it('works a scenario out once for each kind of number', () => {
    const plan = openPlan(scenarios);
    expect(plan.scenario('Dear').settled()).toBe(plan.scenario('Dear').settled());
    const traced = tracedKind();
    expect(plan.scenario('Dear').settled(traced)).toBe(plan.scenario('Dear').settled(traced));
    expect(plan.scenario('Dear').settled()).not.toBe(plan.scenario('').settled());
  });

  it('gives what nobody can change: a remembered report is frozen to its last cell', () => {
    const report = reportData('gap', '', scenarios);
    expect(reportData('gap', '', copied(scenarios))).toBe(report);
    expect([report, report.rows, report.rows[0], report.rows[0]!.cells, report.rows[0]!.cells[0]].every(Object.isFrozen)).toBe(true);
    const spilled = planReport('gap', '', scenarios) as CellValue[][];
    spilled[1]![1] = 'spoiled';
    expect(read(planReport('gap', '', scenarios))[1]![1]).not.toBe('spoiled');
  });

  // `options`, `stress` and `section 25` try variants of the plan; what the checks then say does not rest on that.
  it('has the same findings whichever reports were asked before', () => {
    const fresh = findings(copied(scenarios));
    const others = smallPlan({
      Line: [
        ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Pay', 900, 'Missing', null, 900],
      ],
    });
    const first = findings(others);
    for (const report of ['section 25', 'stress', 'options', 'adequacy', 'strategy', 'policies', 'workings', 'section 25'])
      planReport(report, '', others);
    expect(findings(others)).toEqual(first);
    expect(first.join()).toContain('names “Missing”');
    expect(findings(scenarios)).toEqual(fresh);
    expect(fresh.filter(one => one.includes('there is no row “Nothing”'))).toHaveLength(1);
  });
});

describe('memory is bounded', () => {
  it('holds four plans and no more, and opens again what gave way', () => {
    let opened = 0;
    const memory = new PlanMemory(() => ({ number: (opened += 1) }));
    const plan = (amount: number): Table[] => [
      [
        ['Line', '2025/26'],
        ['Pay', amount],
      ],
    ];
    for (let amount = 1; amount <= 50; amount += 1) memory.planOf(plan(amount));
    expect([opened, memory.size]).toEqual([50, MOST_PLANS]);
    memory.planOf(plan(50));
    memory.planOf(plan(47));
    expect(opened).toBe(50);
    memory.planOf(plan(46));
    expect([opened, memory.size]).toEqual([51, MOST_PLANS]);
    memory.planOf(plan(48)); // the one longest unasked gave way to 46
    expect(opened).toBe(52);
  });

  it('does not take two plans of one hash for one: every cell is compared', () => {
    const memory = new PlanMemory(tables => ({ tables }));
    // Long text is hashed by every eighth character or so; these differ between.
    const text = (letter: string): Table[] => [[[`${'x'.repeat(33)}${letter}${'x'.repeat(40)}`]]];
    const [one, other] = [memory.planOf(text('a')), memory.planOf(text('b'))];
    expect(one).not.toBe(other);
    expect(memory.planOf([[[{ error: '#N/A' }]]])).not.toBe(memory.planOf([[[{ error: '#REF!' }]]]));
    expect(memory.planOf([[[0]]])).not.toBe(memory.planOf([[['']]]));
  });

  it('holds so many answers of a plan, the one longest unasked giving way', () => {
    const recent = new Recent<number>(3);
    let made = 0;
    const ask = (key: string) => recent.remember(key, () => (made += 1));
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) ask(key);
    expect([recent.size, made]).toEqual([3, 5]); // a, b, c, d, and b again
  });

  it('does not remember a question that cannot be answered', () => {
    const wrong = () => planReport('gap', 'Nobody', scenarios);
    expect(wrong).toThrow('“Nobody” is not in the Scenario table');
    expect(wrong).toThrow('“Nobody” is not in the Scenario table');
  });
});

describe('work is done once', () => {
  const year = (at: number) => `${2025 + at}/${String(26 + at)}`;
  const lines = (pay: number): Table[] => [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
      ['Money in', '£'],
    ],
    [['Line', ...[0, 1, 2].map(year)], ...Array.from({ length: 60 }, (_, at) => [`Line ${at}`, pay + at, pay, pay])],
  ];

  it('so that six reports of one plan cost little more than one', () => {
    const one = workOf(() => planReport('gap', '', lines(100)));
    const six = workOf(() =>
      ['gap', 'summary', 'spending', 'funding', 'assumptions', 'gap'].forEach(name => planReport(name, '', lines(200))),
    );
    expect(six).toBeLessThan(one * 1.6);
  });

  // Each name is tried once by itself, which costs its own rows: twice the names, twice the work, asked for or not.
  it.each([
    ['PLAN, none of them asked for', (tables: readonly Table[]) => planReport('checks', '', tables)],
    ['COMPARE', (tables: readonly Table[]) => compare('gap', tables)],
  ])('so that scenarios cost in proportion to their number: %s', (_, ask) => {
    const named = (count: number, pay: number): Table[] => [
      ...lines(pay),
      [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ...Array.from({ length: count }, (__, at) => [`Case ${at}`, 'Line', `Line ${at % 60}`, '2025/26', 'add', 1]),
      ],
    ];
    const [few, more, most] = [50, 100, 200].map((count, at) => workOf(() => ask(named(count, 300 + at))));
    expect(most! - more!).toBeLessThan(2.3 * (more! - few!));
  });
});
