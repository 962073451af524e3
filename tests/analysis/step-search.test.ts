import fc from 'fast-check';
import { searchSteps, WIDEST_SPACE } from '../../core/analysis/step-search';
import { Decimal } from '../../core/figures/decimal';
import { caseCount } from '../support/case-count';

/** Counts the different places tried, as each is one plan worked out. */
function counted(beyond: (step: number) => number) {
  const places = new Set<number>();
  return {
    beyond: (step: number) => {
      places.add(step);
      return new Decimal(beyond(step));
    },
    places,
  };
}

/** The widest lever there is: pennies up to £343 million. */
const WIDEST = { start: 0, trial: 10_000_000, lowest: 0, highest: WIDEST_SPACE };

describe('seeking the step of a lever from which a target is met', () => {
  it('finds it in four trials where the amount falls by a penny a step, the place short of it among them', () => {
    const { beyond, places } = counted(step => 123_456_789 - step);
    expect(searchSteps(beyond, WIDEST)).toEqual({ edge: 123_456_789, without: 'an edge', nearest: 123_456_789 });
    expect(places.size).toBe(4);
  });

  it('finds the smallest step that meets it where one step is worth thousands of pounds and parts are rounded to the pound', () => {
    // 3,685 a step, rounded: 130,000 ÷ 3,685 = 35.28, so 36 steps are needed.
    const { beyond, places } = counted(step => 130_000 - Math.round(step * 3685.4));
    expect(searchSteps(beyond, { start: 0, trial: 100, lowest: -20000, highest: 60000 }).edge).toBe(36);
    expect(places.size).toBeLessThanOrEqual(5);
  });

  it('finds the largest step that meets it where the lever makes things worse', () => {
    const { beyond } = counted(step => 7 * step - 100);
    expect(searchSteps(beyond, { start: 50, trial: 10, lowest: -100, highest: 100 }).edge).toBe(14);
  });

  it('finds the edge behind a stretch where the lever moves nothing', () => {
    const { beyond, places } = counted(step => (step < 5_000_000_000 ? 1000 : 1000 - (step - 5_000_000_000)));
    expect(searchSteps(beyond, WIDEST).edge).toBe(5_000_001_000);
    expect(places.size).toBeLessThanOrEqual(44);
  });

  it('says that a target is met nowhere, with the nearest place', () => {
    expect(searchSteps(step => new Decimal(1000 - Math.min(step, 400)), { start: 0, trial: 100, lowest: 0, highest: 900 })).toMatchObject({
      without: 'met nowhere',
      nearest: 900,
    });
  });

  it('says that a target is met everywhere', () => {
    expect(searchSteps(step => new Decimal(-10 - step), { start: 0, trial: 5, lowest: 0, highest: 20 })).toMatchObject({
      without: 'met everywhere',
    });
  });

  it('says so where the lever moves nothing at all', () => {
    expect(searchSteps(() => new Decimal(5), { start: 3, trial: 5, lowest: 0, highest: 20 })).toEqual({
      without: 'met nowhere',
      nearest: 3,
    });
  });

  it('never takes more than 44 trials on any falling amount, so that with the far neighbour it stays within 45', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: WIDEST_SPACE - 1 }),
        fc.constantFrom(0.001, 0.05, 1, 3, 30),
        fc.integer({ min: 0, max: WIDEST_SPACE }),
        (edge, bend, start) => {
          // Falls ever faster or ever slower towards the edge: lines are of no help.
          const { beyond, places } = counted(step =>
            step < edge ? 1 + ((edge - step) / edge) ** bend * 1e9 : -((step - edge) ** (1 / bend)) - 1e-9,
          );
          expect(searchSteps(beyond, { ...WIDEST, start }).edge).toBe(edge);
          expect(places.size).toBeLessThanOrEqual(44);
        },
      ),
      { seed: 6, numRuns: caseCount(1000) },
    );
  });
});
