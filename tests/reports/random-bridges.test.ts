import fc from 'fast-check';
import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { read, smallPlan } from '../plan/reading';
import { caseCount } from '../support/case-count';

const YEARS = ['2025/26', '2026/27'];
/** Never 0, which in a cell of a line is no figure. */
const amount = fc.integer({ min: 1, max: 900 });
const pair = fc.tuple(amount, amount);
const kind = fc.constantFrom('pressure' as const, 'saving' as const);

/** What a scenario may set: a line's or a change's figures, or a change to the other kind. */
const overrides = fc.record({
  lines: fc.dictionary(fc.constantFrom('0', '1', '2'), pair, { maxKeys: 3 }),
  changes: fc.dictionary(fc.constantFrom('0', '1', '2'), fc.record({ kind, amounts: pair }), { maxKeys: 3 }),
});
const plans = fc.record({
  lines: fc.tuple(pair, pair, pair),
  changes: fc.tuple(fc.record({ kind, amounts: pair }), fc.record({ kind, amounts: pair }), fc.record({ kind, amounts: pair })),
  from: overrides,
  to: overrides,
  turned: fc.boolean(),
});
type RandomPlan = typeof plans extends fc.Arbitrary<infer P> ? P : never;
type Scenario = RandomPlan['from'];

/** Names of which one begins another, in an order that is not that of the alphabet. */
const LINES = ['Pay of officers', 'Pay', 'Fleet'];
const CHANGES = ['Cut', 'Cut of estates', 'Base growth'];

function tablesOf(plan: RandomPlan): Table[] {
  const rowsOf = (name: string, { lines, changes }: Scenario): CellValue[][] => {
    const rows = [
      ...Object.entries(lines).flatMap(([at, of]) => YEARS.map((year, y) => [name, 'Line', LINES[Number(at)]!, year, 'set', of[y]!])),
      ...Object.entries(changes).flatMap(([at, of]) => [
        [name, 'Change', CHANGES[Number(at)]!, 'Kind', 'set', of.kind],
        ...YEARS.map((year, y) => [name, 'Change', CHANGES[Number(at)]!, year, 'set', of.amounts[y]!]),
      ]),
      // A scenario has a row at least; this one changes nothing.
      [name, 'Line', 'Fuel', YEARS[0]!, 'add', 0],
    ];
    return plan.turned ? rows.reverse() : rows;
  };
  return smallPlan({
    Line: [['Line', 'Base', ...YEARS], ...LINES.map((name, at) => [name, 100, ...plan.lines[at]!]), ['Fuel', 100, 100, 100]],
    Change: [
      ['Change', 'Kind', 'Recurring', ...YEARS],
      ...CHANGES.map((name, at) => [name, plan.changes[at]!.kind, 'no', ...plan.changes[at]!.amounts]),
    ],
    Scenario: [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rowsOf('Before', plan.from), ...rowsOf('After', plan.to)],
  });
}

/** What each row adds to the gap under a scenario: a line what it costs, a pressure its amount, a saving less its amount. */
function effects({ lines, changes }: RandomPlan, scenario: Scenario): Map<string, readonly number[]> {
  const sign = { pressure: 1, saving: -1 };
  return new Map([
    ...LINES.map((name, at) => [name, scenario.lines[at] ?? lines[at]!] as const),
    ...CHANGES.map((name, at) => {
      const of = scenario.changes[at] ?? changes[at]!;
      return [name, of.amounts.map(one => sign[of.kind] * one)] as const;
    }),
  ]);
}

describe('bridges of random scenarios', () => {
  it('name each row with what that row alone does, whatever kind a change becomes, and leave nothing over', () => {
    fc.assert(
      fc.property(plans, plan => {
        const [was, is] = [effects(plan, plan.from), effects(plan, plan.to)];
        const expected = [...is]
          .map(([name, of]) => [name, ...of.map((one, y) => one - was.get(name)![y]!)])
          .filter(([, ...moves]) => moves.some(one => one !== 0));
        const [head, ...rows] = read(planReport('bridge', 'Before > After', tablesOf(plan)));
        const years = YEARS.map(year => head!.indexOf(year));
        const steps = rows.map(row => [row[0], ...years.map(column => row[column])]);
        expect(steps.at(-1)).toEqual(['Residual', 0, 0]);
        expect(new Map(steps.slice(1, -2).map(([name, ...moves]) => [name, moves]))).toEqual(
          new Map(expected.map(([name, ...moves]) => [name, moves])),
        );
        const gaps = [steps[0]!, steps.at(-2)!].map(([, ...of]) => of as number[]);
        expect(gaps[1]!.map((one, y) => one - gaps[0]![y]!)).toEqual(
          YEARS.map((_, y) => expected.reduce((sum, row) => sum + (row[y + 1] as number), 0)),
        );
      }),
      { seed: 20261130, numRuns: caseCount(200) },
    );
  });
});
