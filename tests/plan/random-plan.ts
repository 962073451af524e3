import fc from 'fast-check';
import type { RandomPlan } from './plain-reckoning';

const list = <T>(of: fc.Arbitrary<T>, years: number) => fc.array(of, { minLength: years, maxLength: years });
const pence = fc.integer({ min: 1, max: 3_000_000_00 });

/** Plans of one to five years, every figure in the range a policing body knows. */
export const randomPlans: fc.Arbitrary<RandomPlan> = fc.integer({ min: 1, max: 5 }).chain(years =>
  fc.record({
    years: fc.constant(years),
    drivers: list(
      list(
        fc.integer({ min: -3000, max: 9000 }).filter(rate => rate !== 0),
        years,
      ),
      3,
    ),
    growth: list(fc.integer({ min: 1, max: 2500 }), years),
    lines: fc.array(
      fc.record({ base: pence, driver: fc.option(fc.integer({ min: 0, max: 2 })), typed: list(fc.option(pence, { freq: 3 }), years) }),
      { minLength: 1, maxLength: 8 },
    ),
    grants: fc.array(
      fc.record({
        base: pence,
        driver: fc.option(fc.integer({ min: 0, max: 2 })),
        kind: fc.constantFrom('core' as const, 'specific' as const),
        from: fc.constant(0),
        to: fc.integer({ min: 0, max: years - 1 }),
      }),
      { maxLength: 4 },
    ),
    posts: fc.array(
      fc.record({
        fte: fc.integer({ min: 1, max: 3000_00 }),
        cost: fc.integer({ min: 20_000_00, max: 80_000_00 }),
        award: fc.integer({ min: 0, max: 2 }),
        vacancy: fc.integer({ min: 1, max: 15_000 }),
        onCosts: fc.integer({ min: 1, max: 60_000 }),
        change: list(fc.integer({ min: 0, max: 500 }), years),
      }),
      { maxLength: 4 },
    ),
    changes: fc.array(
      fc.record({
        kind: fc.constantFrom('pressure' as const, 'saving' as const),
        recurring: fc.boolean(),
        delivery: fc.integer({ min: 1, max: 100_000 }),
        amounts: list(fc.integer({ min: 0, max: 900_000_00 }), years),
      }),
      { maxLength: 4 },
    ),
    bases: fc.array(fc.record({ base: fc.integer({ min: 100, max: 9_000_000 }), grows: fc.boolean() }), { minLength: 1, maxLength: 9 }),
    awardMonth: fc.integer({ min: 1, max: 12 }),
    rises: list(fc.integer({ min: 1, max: 150_000 }), years),
    bandD: fc.integer({ min: 100_0000, max: 400_0000 }),
    opening: fc.integer({ min: 1, max: 20_000_000_00 }),
    drawn: list(fc.integer({ min: 0, max: 9_000_000_00 }), years),
  }),
);
