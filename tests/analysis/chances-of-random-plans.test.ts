import fc from 'fast-check';
import { riskOutcome } from '../../core/analysis/risk-run';
import type { RiskYear } from '../../core/analysis/risk-outcome';
import type { Table } from '../../core';
import { smallPlanWith } from './small-plan';

/** Two years that may end short or in hand: a base to grow from, what is set aside, and how far prices and pay may go either way. */
const plans = fc.record({
  grant: fc.integer({ min: 8_900_000, max: 9_350_000 }),
  supplies: fc.integer({ min: 700_000, max: 1_300_000 }),
  prices: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })),
  pay: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })),
  shape: fc.constantFrom('uniform', 'triangular', 'event'),
  draws: fc.integer({ min: 100, max: 300 }),
  seed: fc.nat(1000),
  measure: fc.constantFrom('gap' as const, 'general reserve' as const),
  opening: fc.integer({ min: 100_000, max: 900_000 }),
  /** Of Band D in the second year: each £1 brings £10,000. */
  rise: fc.integer({ min: 0, max: 40 }),
});
type RandomPlan = typeof plans extends fc.Arbitrary<infer P> ? P : never;

const FLOOR = 100_000;
const tablesOf = ({ grant, supplies, prices, pay, shape, opening, rise }: RandomPlan): readonly Table[] =>
  smallPlanWith(
    [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', 'Chance', '2026/27', '2027/28'],
      ['Prices', '% a year', -prices[0] / 1000, prices[1] / 1000, shape, shape === 'event' ? 0.3 : '', 0.02, 0.02],
      ['Pay award', '% a year', -pay[0] / 1000, pay[1] / 1000, 'uniform', '', 0.03, 0.03],
      ['Grant change', '% a year', '', '', '', '', 0.01, 0.01],
    ],
    [
      ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
      ['Pay', 10_000_000, 'Pay award', '', ''],
      ['Supplies', supplies, 'Prices', '', ''],
    ],
    [
      ['Funding', 'Kind', 'Base', 'Driver'],
      ['Grant', 'core', grant, 'Grant change'],
    ],
    [
      ['Precept', '2026/27', '2027/28'],
      ['Choice', 'rise £', 'rise £'],
      ['Amount', 10, rise],
    ],
    [
      ['Reserve', 'Kind', 'Opening', 'Floor'],
      ['General', 'general', opening, FLOOR],
    ],
  );

describe('what a risk run says of its own draws, in random plans', () => {
  // The draws are the run's own, each one a whole plan; every share is counted again from them, one draw after the other.
  it('chances count the draws of the year; “by then” those of any year until then; percentiles are draws of the nearest rank', () => {
    let differing = 0;
    fc.assert(
      fc.property(plans, plan => {
        const { measure, draws, seed } = plan;
        const outcome = riskOutcome({ measure, draws, seed, scenario: '', tables: tablesOf(plan) });
        const isBad = (value: number) => (measure === 'gap' ? value > 0 : value < FLOOR);
        const already = new Set<number>();
        for (const year of outcome.years as readonly RiskYear[]) {
          const values = Array.from({ length: draws }, (_, i) => outcome.valueOf(i + 1, year.year).toNumber());
          const bad = values.flatMap((value, draw) => (isBad(value) ? [draw] : []));
          for (const draw of bad) already.add(draw);
          if (already.size > bad.length) differing += 1;
          expect([year.chance.toNumber(), year.chanceByThen.toNumber()]).toEqual([bad.length / draws, already.size / draws]);
          for (const { percent, value, draw } of year.percentiles) {
            // At least p in 100 are at or below it, and fewer than p in 100 are below it.
            expect(values.filter(one => one <= value.toNumber()).length * 100).toBeGreaterThanOrEqual(percent * draws);
            expect(values.filter(one => one < value.toNumber()).length * 100).toBeLessThan(percent * draws);
            expect(values[draw - 1]).toBe(value.toNumber());
          }
        }
      }),
      { seed: 20261130, numRuns: 60 },
    );
    // Plans where an earlier year alone is bad are among them, or “by then” would not be tried.
    expect(differing).toBeGreaterThan(2);
  });
});
