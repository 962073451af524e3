import fc from 'fast-check';
import { drawnSteps } from '../../core/analysis/shapes';
import { nearestRank } from '../../core/analysis/percentiles';
import { risk } from '../../core/analysis/risk';
import { riskOutcome } from '../../core/analysis/risk-run';
import type { RiskOutcome, RiskYear } from '../../core/analysis/risk-outcome';
import { sensitivity } from '../../core/analysis/sensitivity';
import { planReport, readPlan } from '../../core';
import type { Table } from '../../core';
import { wrongSentence } from '../support/sentence';
import { assumptions, body, lines, shown, smallPlan, smallPlanWith } from './small-plan';
import { caseCount } from '../support/case-count';

const run = (measure: string, draws: number, tables: readonly Table[]) => riskOutcome({ measure, draws, seed: 3, scenario: '', tables });
const known = (outcome: RiskOutcome) => outcome.years as readonly RiskYear[];
const drawsOf = (outcome: RiskOutcome, place: number) =>
  Array.from({ length: outcome.draws }, (_, i) => outcome.valueOf(i + 1, known(outcome)[place]!.year).toNumber());

/**
 * 100,000 more of grant: the first year's gap is 130,000 − 101,000 = 29,000, which pay alone moves by −100,000 to +200,000. The
 * second year is typed, so that its gap is the same in every draw and far below nil.
 */
const shortOnlyAtFirst = smallPlanWith(
  [
    ['Funding', 'Kind', 'Base', 'Driver'],
    ['Grant', 'core', 9_100_000, 'Grant change'],
  ],
  [
    ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Pay', 10_000_000, 'Pay award', '', 10_000_000],
    ['Supplies', 1_000_000, 'Prices', '', 1_000_000],
  ],
);

describe('percentiles', () => {
  // The smallest rank whose share of all is at least the percent: k ÷ n ≥ p ÷ 100, and one lower is not.
  it('are the nearest rank for every count, not only for ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100 }), (count, percent) => {
        const rank = nearestRank(percent, count);
        expect(rank * 100).toBeGreaterThanOrEqual(percent * count);
        expect((rank - 1) * 100).toBeLessThan(percent * count);
      }),
      { seed: 20261129, numRuns: caseCount(2000) },
    );
    // 4,096 draws: 0.05 × 4,096 = 204.8, 0.90 × 4,096 = 3,686.4, 0.95 × 4,096 = 3,891.2; each goes up.
    expect([5, 90, 95].map(percent => nearestRank(percent, 4096))).toEqual([205, 3687, 3892]);
  });
});

describe('the chances', () => {
  it('“by then” counts every draw that had a shortfall in the year or in an earlier one', () => {
    const outcome = run('gap', 512, shortOnlyAtFirst);
    const [first, second] = [drawsOf(outcome, 0), drawsOf(outcome, 1)];
    const share = (isBad: (draw: number) => boolean) => first.filter((_, draw) => isBad(draw)).length / 512;
    const [inFirst, inSecond] = [share(draw => first[draw]! > 0), share(draw => second[draw]! > 0)];
    expect([inFirst > 0 && inFirst < 1, inSecond]).toEqual([true, 0]);
    expect(known(outcome).map(({ chance, chanceByThen }) => [chance.toNumber(), chanceByThen.toNumber()])).toEqual([
      [inFirst, inFirst],
      [0, share(draw => first[draw]! > 0 || second[draw]! > 0)],
    ]);
    expect(known(outcome)[1]!.chanceByThen.toNumber()).toBe(inFirst);
  });

  // The event comes with a chance of a quarter and always costs more; in the other draws the budget is the plan’s own.
  it('“above the central case” leaves out what equals it', () => {
    const event: Table = [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', 'Chance', '2026/27', '2027/28'],
      ['Prices', '% a year', 0.01, 0.02, 'event', 0.25, 0.02, 0.02],
      ['Pay award', '% a year', '', '', '', '', 0.03, 0.03],
      ['Grant change', '% a year', '', '', '', '', 0.01, 0.01],
    ];
    const outcome = run('net budget', 1024, smallPlanWith(event));
    const year = known(outcome)[0]!;
    const above = drawsOf(outcome, 0).filter(value => value > year.centralCase.toNumber()).length;
    expect(year.chance.toNumber()).toBe(above / 1024);
    expect(Math.abs(year.chance.toNumber() - 0.25)).toBeLessThan(0.01);
  });

  // The margin of a mean: 1.959964 × the standard deviation of a sample (its squares ÷ (n − 1)) ÷ √n.
  it('the margin of the mean takes the variance of a sample', () => {
    const outcome = run('gap', 100, smallPlan);
    const values = drawsOf(outcome, 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / 100;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 99;
    expect(Math.abs(known(outcome)[0]!.meanMargin.toNumber() - 1.959963984540054 * Math.sqrt(variance / 100))).toBeLessThanOrEqual(0.0051);
  });

  it('an event that comes moves the figure anywhere between its Low and its High', () => {
    const range = (chance: number): Table => [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', 'Chance', '2026/27'],
      ['Prices', '% a year', -0.01, 0.03, 'event', chance, 0.02],
    ];
    const assumption = readPlan([body, range(0.4), lines], '').assumptions[0]!;
    const shape = drawnSteps(assumption.range as never, assumption);
    // Steps of 0.001%: −1,000 at no share at all, +3,000 as the share comes up to the chance; beyond it the plan stands.
    expect([0, 0.1, 0.2, 0.39999, 0.4, 0.9].map(share => shape.at(share))).toEqual([-1000, 0, 1000, 3000, 0, 0]);
  });
});

describe('correlations', () => {
  const three: Table = [...assumptions.slice(0, 3), ['Grant change', '% a year', -0.01, 0.01, 'uniform', '', 0.01, 0.01]];
  const correlated = (grantWithPay: number) =>
    smallPlanWith(three, [
      ['Correlation', 'With', 'Correlation'],
      ['Prices', 'Pay award', 0.8],
      ['Prices', 'Grant change', 0.8],
      ['Pay award', 'Grant change', grantWithPay],
    ]);

  // What is left of the third variance: 1 − 0.8² − ((r − 0.64) ÷ 0.6)². For r = 0 it is −0.78, which cannot be; for 0.28 it is nil.
  it('that cannot be together are refused, by however little; those that just can are taken', () => {
    expect(wrongSentence(() => risk('gap', 128, 1, '', correlated(0)))).toMatch(/^Correlation cannot hold as it stands/);
    expect(wrongSentence(() => risk('gap', 128, 1, '', correlated(0.279)))).toMatch(/^Correlation cannot hold as it stands/);
    expect(risk('gap', 128, 1, '', correlated(0.281))).toHaveLength(3);
  });
});

describe('what each assumption does', () => {
  // On 10m of pay: prices (1m) Low −2% −20,000; pay Low −0.1% −10,000 but High +0.5% +50,000, which is the larger; grant (9m) ±0.1% 9,000.
  it('stands with the largest effect first, be it that of its Low or of its High', () => {
    const ranges: Table = [
      ['Assumption', 'Unit', 'Low', 'High', '2026/27', '2027/28'],
      ['Prices', '% a year', -0.02, 0.001, 0.02, 0.02],
      ['Pay award', '% a year', -0.001, 0.005, 0.03, 0.03],
      ['Grant change', '% a year', -0.001, 0.001, 0.01, 0.01],
    ];
    const rows = shown(sensitivity('gap', '2026/27', '', smallPlanWith(ranges))).slice(1);
    expect(rows.map(row => [row[0], row[3], row[4]])).toEqual([
      ['Pay award', '-10000', '50000'],
      ['Prices', '-20000', '1000'],
      ['Grant change', '9000', '-9000'],
    ]);
  });
});

describe('bridges', () => {
  const scenarios = (...rows: (string | number)[][]): Table => [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows];

  it('by cause leave out what both scenarios do alike', () => {
    const tables = smallPlanWith(
      scenarios(
        ['Dearer', 'Assumption', 'Prices', '2026/27', 'add', 0.01],
        ['Both', 'Assumption', 'Prices', '2026/27', 'add', 0.01],
        ['Both', 'Line', 'Supplies', '2027/28', 'add', 700],
      ),
    );
    expect(shown(planReport('bridge: by cause', 'Dearer > Both', tables)).map(row => [row[0], row.at(-1)])).toEqual([
      ['Step', '2027/28'],
      ['Remaining gap: Dearer', '278700'],
      ['Line: Supplies', '700'],
      ['Remaining gap: Both', '279400'],
      ['Residual', '0'],
    ]);
  });

  // The base budget holds a one-off of 100, which leaves; of 150 under the scenario: 50 less in both years.
  it('last year’s one-offs lower the gap by what more of them leaves', () => {
    const tables = smallPlanWith(
      [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27', '2027/28'],
        ['Move', 'pressure', 'no', 100, '', ''],
      ],
      scenarios(['More', 'Change', 'Move', '2025/26', 'set', 150]),
    );
    const rows = shown(planReport('bridge', 'More', tables));
    expect(rows.slice(2)).toEqual([
      ['Last year’s one-offs removed', 'Change', '-50', '-50'],
      ['Remaining gap: More', '', '129850', '268350'],
      ['Residual', '', '0', '0'],
    ]);
  });
});
