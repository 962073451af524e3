import { allocationByWeights } from '../../core/commissioning/allocate';
import { whyThisAmount } from '../../core/commissioning/explain';
import { needsMadeUp } from '../../core/commissioning/needs';
import { Decimal } from '../../core/figures/decimal';

// shares .55/.25/.20 as in the needs tests; three areas, illustrative
const madeUp = needsMadeUp([
  { name: 'Population', weight: 0.5, values: [100, 60, 40] },
  { name: 'Crime', weight: 0.25, values: [9, 3, 3] },
  { name: 'Non-crime demand', weight: 0.25, values: [12, 4, 4] },
]);
const pot = new Decimal(1000);
const why = (row: number, shared: ReturnType<typeof allocationByWeights>) =>
  whyThisAmount({ name: ['Northtown', 'Midvale', 'Southey'][row]!, row, pot }, madeUp, shared);

describe('Why this amount, in a sentence', () => {
  test('by need alone', () => {
    expect(why(0, allocationByWeights(pot, madeUp.whole))).toBe(
      'Northtown has 55% of all need (Population 25% of a possible 50%, Crime 15% of a possible 25% and Non-crime demand 15% of a possible 25%), which is £550 of £1,000. It gets £550, that amount in whole units.',
    );
  });

  test('held at a floor, and what that costs each other area', () => {
    // floor 300 for the third; 700 is left for 80% of need, against 800 without the floor: 12.5% less each
    const shared = allocationByWeights(pot, madeUp.whole, [0, 0, 300]);
    expect(why(2, shared)).toMatch(/which is £200 of £1,000\. It gets its floor of £300, £100 more than by need\.$/);
    expect(why(0, shared)).toMatch(/Floors and caps of others cost 12\.5% of each share that is not held; it gets £481\.25\.$/); // 700 × 55/80
  });

  test('held at a cap, and what that frees', () => {
    // cap 415 for the first; 585 for 45% of need, against 450: 30% more each
    const shared = allocationByWeights(pot, madeUp.whole, null, [415, 0, 0]);
    expect(why(0, shared)).toMatch(/It gets its cap of £415, £135 less than by need\.$/);
    expect(why(1, shared)).toMatch(/Floors and caps of others free 30% of each share that is not held; it gets £325\.$/); // 585 × 25/45
  });

  test('a tie is told to both sides', () => {
    const equal = needsMadeUp([{ name: 'Population', weight: 1, values: [1, 1, 1] }]);
    const shared = allocationByWeights(pot, equal.whole);
    const told = (row: number) => whyThisAmount({ name: 'Area', row, pot }, equal, shared);
    expect(told(0)).toMatch(/The last unit went to it rather than to a later row with an equal remainder\.$/);
    expect(told(2)).toMatch(/The last unit went to an earlier row with an equal remainder\.$/);
  });

  test('no need and no floor gets nothing', () => {
    const none = needsMadeUp([{ name: 'Population', weight: 1, values: [1, 0] }]);
    expect(whyThisAmount({ name: 'Area', row: 1, pot }, none, allocationByWeights(pot, none.whole))).toBe(
      'Area has 0% of all need (Population 0% of a possible 100%), which is £0 of £1,000. It gets nothing.',
    );
  });
});
