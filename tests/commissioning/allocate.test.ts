import fc from 'fast-check';
import { allocate, allocation, sharedWithin } from '../../core/commissioning/allocate';
import { weightsFromWhole, weightsOf } from '../../core/commissioning/exact-columns';
import { largeCase, randomCase, reckoned, seeded } from './independent-reckoning';
import type { Case, Reckoned } from './independent-reckoning';
import { caseCount } from '../support/case-count';

const text = (amounts: readonly { toFixed(decimals: number): string }[], decimals = 2) => amounts.map(amount => amount.toFixed(decimals));
const total = (amounts: readonly { toString(): string }[]) =>
  amounts.reduce<bigint>((sum, amount) => sum + BigInt(Math.round(Number(amount) * 100)), 0n);

describe('Sharing a pot by need', () => {
  test('£100 in thirds is 33.34, 33.33 and 33.33: the spare penny goes to the earlier row, and that is declared', () => {
    const shared = allocation(100, [1, 1, 1]);
    expect(text(shared.amounts)).toEqual(['33.34', '33.33', '33.33']);
    expect(shared.tie).toEqual({ given: [0], passedOver: [1, 2] });
  });

  test('when a floor and a cap both bind the rest is shared at one rate: 44.21, 18.42, 7.37 and 30', () => {
    // £70 is left for needs 60 + 25 + 10 = 95 after the floor of £30: 60 × 70/95 = 44.2105, 25 × 70/95 = 18.4211, 10 × 70/95 = 7.3684;
    // 44.21 is below the cap of £50, so the cap does not bind in the end although 60% of £100 is above it.
    const shared = allocation(100, [60, 25, 10, 5], [0, 0, 0, 30], [50, null, null, null]);
    expect(text(shared.amounts)).toEqual(['44.21', '18.42', '7.37', '30.00']);
    expect(shared.heldBy).toEqual(['need', 'need', 'need', 'floor']);
    expect(shared.scale?.toFixed(6)).toBe('0.736842'); // 70/95
  });

  test('with six, six and two shares the third place loses a whole unit when the pot grows from 10 to 11', () => {
    // Alabama paradox of the largest remainder: 10 gives 4, 4, 2; 11 gives 5, 5, 1. Hence whole posts have their own methods.
    expect(text(allocate(10, [6, 6, 2], null, null, 1), 0)).toEqual(['4', '4', '2']);
    expect(text(allocate(11, [6, 6, 2], null, null, 1), 0)).toEqual(['5', '5', '1']);
  });

  test.each([
    // whole shares of 53:24:23; Hamilton by hand: 7 → 3.71, 1.68, 1.61; 10 → 5.3, 2.4, 2.3; 13 → 6.89, 3.12, 2.99
    [7, ['4', '2', '1']],
    [10, ['5', '3', '2']],
    [13, ['7', '3', '3']],
  ])('%d units by 53:24:23 go by largest remainder to %p', (pot, expected) => {
    expect(text(allocate(pot, [53, 24, 23], null, null, 1), 0)).toEqual(expected);
  });

  test.each([
    [0.01, ['213333.33', '213333.33', '213333.34']],
    [1, ['213333.00', '213333.00', '213334.00']],
    [100, ['213300.00', '213300.00', '213400.00']],
    [1000, ['213000.00', '213000.00', '214000.00']],
  ])('in units of £%d the parts still add to £640,000', (unit, expected) => {
    // Needs 1, 1 and 1.000000001: thirds to the unit, and the spare unit to the row with the larger remainder.
    const parts = allocate(640000, [1, 1, 1.000000001], null, null, unit);
    expect(text(parts)).toEqual(expected);
    expect(total(parts)).toBe(64_000_000n);
  });

  test('floors are rounded up and caps down to whole units', () => {
    // Floor £101 is £200 in hundreds, cap £299 is £200: both rows are held at £200, the third takes the rest.
    expect(text(allocate(1000, [1, 98, 1], [101, 0, 0], [0, 299, 0], 100), 0)).toEqual(['400', '200', '400']);
    expect(text(allocate(1000, [0, 98, 1], [101, 0, 0], [0, 299, 0], 100), 0)).toEqual(['200', '200', '600']);
  });

  test('a cap below one unit, or below a penny, is a cap of nothing all the same', () => {
    expect(text(allocate(900, [2, 1], null, [50, 0], 100), 0)).toEqual(['0', '900']);
    expect(text(allocate(900, [2, 1], null, ['0.004', 0]), 0)).toEqual(['0', '900']);
  });

  test('an empty cap and a cap of 0 are no cap; empty floors are no floors', () => {
    const open = text(allocate(900, [2, 1]));
    expect(text(allocate(900, [2, 1], null, [0, null]))).toEqual(open);
    expect(text(allocate(900, [2, 1], [null, 0], undefined))).toEqual(open);
    expect(text(allocate(900, [2, 1], undefined, null, null))).toEqual(open);
    expect(text(allocate(900, [2, 1], undefined, null, 0))).toEqual(open);
  });

  test('an empty need brings no money beyond the floor', () => {
    expect(text(allocate(100, [null, 1, 3], [10, 0, 0]))).toEqual(['10.00', '22.50', '67.50']);
  });

  test('floors that use up the pot leave everyone at the floor, caps that just let it through leave everyone at the cap', () => {
    expect(text(allocate(100, [1, 1], [70, 30]))).toEqual(['70.00', '30.00']);
    expect(text(allocate(100, [1, 1], null, [70, 30]))).toEqual(['70.00', '30.00']);
  });

  test('needs given as shares of 15 digits, as Excel hands them over, are shared exactly', () => {
    const ninth = 1 / 9; // read as 0.111111111111111, so all rows stay equal
    expect(total(allocate(640000, Array<number>(9).fill(ninth)))).toBe(64_000_000n);
    expect(text(allocate(640000, Array<number>(9).fill(ninth))).slice(0, 2)).toEqual(['71111.12', '71111.11']);
  });

  test('needs of 40 digits keep their order to the last digit', () => {
    // The second need is larger by one in the 40th digit, and so gets the odd penny.
    expect(text(allocate('0.01', ['0.1000000000000000000000000000000000000001', '0.1000000000000000000000000000000000000002']))).toEqual([
      '0.00',
      '0.01',
    ]);
  });
});

describe('What cannot be shared is refused in a sentence', () => {
  const refused = (...call: Parameters<typeof allocate>) => {
    try {
      allocate(...call);
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };

  test.each<[string, Parameters<typeof allocate>, string]>([
    [
      'floors above the pot',
      [100, [1, 2], [60, 50.5]],
      'Floors add up to £110.50, £10.50 more than the pot of £100; lower the floors or raise the pot by at least that.',
    ],
    [
      'caps below the pot',
      [100, [1, 2], null, [60, 30]],
      'Caps let through £90 at most, £10 less than the pot of £100; raise the caps by at least that or lower the pot.',
    ],
    [
      'caps below the pot because a row has no need',
      [100, [1, 0], [0, 20], [60, 0]],
      'Caps let through £80 at most (row 2 without need can get no more than the floor), £20 less than the pot of £100; raise the caps by at least that or lower the pot.',
    ],
    [
      'a floor above its cap',
      [100, [1, 1], [70, 0], [60, 0]],
      'Floors, row 1 is £70, above its cap of £60; a floor must be at or below the cap.',
    ],
    [
      'no whole unit between floor and cap',
      [100, [1, 1], [55, 0], [60, 0], 50],
      'Floors, row 1 is £55 and its cap £60: no whole unit of £50 lies between them. Use a smaller unit or move one of them.',
    ],
    ['a negative need', [100, [1, -2]], 'Needs, row 2: found -2; type an amount of nil or above.'],
    ['a negative floor', [100, [1, 2], [-1, 0]], 'Floors, row 1: found -1; type an amount of nil or above.'],
    ['needs of nil in every row', [100, [0, null, 0]], 'Needs are nil in every row; at least one must be above nil.'],
    ['a need that is not a number', [100, [1, NaN]], 'Needs, row 2: found NaN; type an amount of nil or above.'],
    ['an infinite need', [100, [1, Infinity]], 'Needs, row 2: found Infinity; type an amount of nil or above.'],
    ['text among the needs', [100, ['n/a', 1]], 'Needs, row 1: found the text “n/a”; type an amount of nil or above.'],
    ['a yes among the needs', [100, [true as unknown as number, 1]], 'Needs, row 1: found true; type an amount of nil or above.'],
    ['text among the caps', [100, [1, 1], null, ['none', 0]], 'Caps, row 1: found the text “none”; type an amount of nil or above.'],
    ['a pot of £0', [0, [1, 2]], 'Pot is £0; there is nothing to allocate.'],
    ['a negative pot', [-5, [1, 2]], 'Pot: found -5; type an amount of nil or above.'],
    ['a pot that is not a number', [NaN, [1, 2]], 'Pot: found NaN; type an amount of nil or above.'],
    ['a pot with parts of a penny', [100.005, [1, 2]], 'Pot is £100.005; whole pence are needed.'],
    [
      'a pot that is not whole units',
      [640050, [1, 2], null, null, 100],
      'Pot is £640,050, which is not whole units of £100; £640,000 would be.',
    ],
    ['a unit smaller than a penny', [100, [1, 2], null, null, 0.001], 'Unit is £0.001; whole pence are needed.'],
    ['more floors than needs', [100, [1], [1, 2]], 'Floors has 2 rows and Needs has 1; they must have the same number.'],
    ['no rows', [100, []], 'Needs has no rows; there must be one need for each that shares the pot.'],
    ['a need too small to be meant', [100, ['1e-61', 1]], 'Needs, row 1: found 1.00e-61; type a figure from 1e-60 to 1e60.'],
    [
      'a pot beyond all budgets',
      ['90071992547409.92', [1]],
      'Pot is £90,071,992,547,409.92; amounts up to £90,071,992,547,409.91 can be shared to the penny.',
    ],
  ])('%s', (_, call, sentence) => {
    expect(refused(...call)).toBe(sentence);
  });
});

/** Rows whose floor is their cap are held by both. */
const heldOtherwise = ({ floors, caps }: Case, heldBy: readonly string[], expected: Reckoned) =>
  expected.heldBy?.some((each, row) => floors[row] !== caps[row] && each !== heldBy[row]) ?? false;

describe('An independent reckoning in whole numbers agrees', () => {
  test('in each of 30,000 cases rich in ties and in bounds that bind on both sides, every unit is the same', () => {
    const random = seeded(640_000);
    const different: number[] = [];
    let bothSides = 0;
    let ties = 0;
    for (let i = 0; i < caseCount(30_000); i++) {
      const each = randomCase(random);
      const expected = reckoned(each);
      const got = allocation(
        Number(each.pot),
        each.needs.map(Number),
        each.floors.map(Number),
        each.caps.map(cap => (cap === undefined ? undefined : Number(cap))),
        1,
      );
      const sum = got.units.reduce((total, unit) => total + unit, 0);
      if (
        got.units.join() !== expected.units.join() ||
        BigInt(sum) !== each.pot ||
        (got.tie !== undefined) !== expected.tied ||
        heldOtherwise(each, got.heldBy, expected)
      )
        different.push(i);
      if (got.tie) ties++;
      if (new Set(got.heldBy).size === 3) bothSides++;
    }
    expect(different).toEqual([]);
    // the cases are as rich as promised
    expect(ties).toBeGreaterThan(caseCount(2_000));
    expect(bothSides).toBeGreaterThan(caseCount(2_000));
  });

  test('figures whose products pass what the machine holds exactly are shared and held exactly too', () => {
    const random = seeded(2 ** 30);
    const different: number[] = [];
    for (let i = 0; i < caseCount(10_000); i++) {
      const each = largeCase(random);
      const expected = reckoned(each);
      const got = allocation(
        each.pot.toString(),
        each.needs.map(Number),
        each.floors.map(String),
        each.caps.map(cap => cap?.toString()),
        1,
      );
      if (got.units.join() !== expected.units.join() || heldOtherwise(each, got.heldBy, expected)) different.push(i);
    }
    expect(different).toEqual([]);
  });

  test('a floor that is missed or passed by one part in 10^26 is seen as such', () => {
    const random = seeded(1027);
    const modulo = (a: bigint, m: bigint) => ((a % m) + m) % m;
    const inverse = (a: bigint, m: bigint): bigint => {
      let [r, next, x, y] = [m, modulo(a, m), 0n, 1n];
      while (next > 0n) [r, next, x, y] = [next, r % next, y, x - (r / next) * y];
      return r === 1n ? modulo(x, m) : 0n;
    };
    const seen = { floor: 0, need: 0 };
    for (let i = 0; i < caseCount(1_000); i++) {
      const need = BigInt(1 + random(2 ** 31)) * BigInt(2 ** 13);
      const total = need * 2n + BigInt(1 + 2 * random(2 ** 20));
      const side = random(2) ? 1n : -1n;
      // pot × need is a multiple of the total and one more (or less): the exact share is a whole number and 1 ⁄ total more (or less)
      const pot = modulo(side * inverse(need, total), total);
      const floor = (pot * need - side) / total;
      if (pot <= 1n || floor <= 0n || pot > BigInt(Number.MAX_SAFE_INTEGER)) continue;
      const scale = i % 2 ? 1n : 10n ** 30n + 57n; // every other time in needs of 40 digits and more
      const { heldBy } = allocation(
        pot.toString(),
        [need, total - need].map(each => (each * scale).toString()),
        [floor.toString(), 0],
        null,
        1,
      );
      const expected = side === 1n ? 'need' : 'floor';
      if (heldBy[0] === expected) seen[expected]++;
      else throw new Error(`${pot} by ${need} of ${total} with a floor of ${floor} is held by ${heldBy[0]}`);
    }
    expect(seen.floor).toBeGreaterThan(caseCount(100));
    expect(seen.need).toBeGreaterThan(caseCount(100));
  });

  test('needs beyond the machine’s whole numbers are compared exactly too', () => {
    const random = seeded(9);
    const large = 10n ** 30n;
    for (let i = 0; i < caseCount(3_000); i++) {
      const each = randomCase(random);
      // scaled up and nudged by one, so that shares differ only in the 30th digit
      const needs = each.needs.map(need => (need === 0n ? 0n : need * large + BigInt(random(2))));
      const got = allocation(
        each.pot.toString(),
        needs.map(String),
        each.floors.map(String),
        each.caps.map(cap => cap?.toString()),
        1,
      );
      expect(Array.from(got.units, BigInt)).toEqual(reckoned({ ...each, needs }).units);
    }
  });

  test('so are needs too large for any binary figure, and pots near the largest', () => {
    const huge = 10n ** 210n;
    const scaled = { near: Float64Array.from([NaN, NaN, 0]), exact: [2n * huge, huge, 0n] };
    expect([...sharedWithin(1000, scaled, Float64Array.from([0, 0, 7]), new Float64Array(3).fill(Infinity)).units]).toEqual([662, 331, 7]);
    const pot = Number.MAX_SAFE_INTEGER;
    const caps = Float64Array.from([pot, pot, pot]);
    const { units } = sharedWithin(pot, weightsOf('Needs', [1, 1, 1]), new Float64Array(3), caps);
    // 9,007,199,254,740,991 = 3 × 3,002,399,751,580,330 + 1
    expect([...units]).toEqual([3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330]);
  });

  test('remainders are compared exactly although pot × need passes 2⁵³: by 3, 4 and 16 the first two get the spare units', () => {
    // 9,007,199,254,740,991 = 23 × 391,617,358,901,782 + 5: the remainders are 15, 20 and 80 − 3 × 23 = 11 of 23; two units are spare
    const pot = Number.MAX_SAFE_INTEGER;
    const open = new Float64Array(3).fill(Infinity);
    const { units } = sharedWithin(pot, weightsOf('Needs', [3, 4, 16]), new Float64Array(3), open);
    expect([...units]).toEqual([1_174_852_076_705_347, 1_566_469_435_607_129, 6_265_877_742_428_515]);
  });
});

const cases = fc.record({
  needs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 }).filter(needs => needs.some(need => need > 0)),
  pot: fc.integer({ min: 1, max: 5_000 }),
  seed: fc.integer(),
});

describe('Always true', () => {
  test('more need never gets less where no bound binds', () => {
    fc.assert(
      fc.property(cases, ({ needs, pot }) => {
        const amounts = allocate(pot, needs, null, null, 1);
        needs.forEach((need, i) =>
          needs.forEach((other, j) => {
            if (need > other) expect(amounts[i]!.gte(amounts[j]!)).toBe(true);
          }),
        );
      }),
      { seed: 5, numRuns: caseCount(2_000) },
    );
  });

  test('the order of rows changes nothing but declared ties', () => {
    fc.assert(
      fc.property(cases, ({ needs, pot, seed }) => {
        const random = seeded(seed);
        const order = needs.map((_, row) => row).sort((a, b) => a - b);
        for (let i = order.length - 1; i > 0; i--) {
          const j = random(i + 1);
          [order[i], order[j]] = [order[j]!, order[i]!];
        }
        const floors = needs.map(() => random(Math.floor(pot / needs.length) + 1));
        const before = allocation(pot, needs, floors, null, 1);
        const after = allocation(
          pot,
          order.map(row => needs[row]!),
          order.map(row => floors[row]!),
          null,
          1,
        );
        const tied = new Set([...(before.tie?.given ?? []), ...(before.tie?.passedOver ?? [])]);
        order.forEach((row, place) => {
          if (!tied.has(row)) expect(after.units[place]).toBe(before.units[row]);
        });
        expect(after.tie === undefined).toBe(before.tie === undefined);
      }),
      { seed: 6, numRuns: caseCount(2_000) },
    );
  });

  test('one unit more in the pot takes at most one unit from anyone', () => {
    // The exact share rises with the pot, so only the rounding can take something back (the Alabama paradox).
    fc.assert(
      fc.property(cases, ({ needs, pot }) => {
        const [before, after] = [allocation(pot, needs, null, null, 1), allocation(pot + 1, needs, null, null, 1)];
        before.units.forEach((units, row) => expect(after.units[row]!).toBeGreaterThanOrEqual(units - 1));
      }),
      { seed: 7, numRuns: caseCount(2_000) },
    );
  });
});

describe('Size', () => {
  test.each([1_000, 10_000, 100_000])('%d units with bounds are settled in few passes, so the work grows no faster than n log n', n => {
    const random = seeded(n);
    const needs = Array.from({ length: n }, () => 1 + random(1_000));
    const floors = Float64Array.from({ length: n }, () => random(50_000));
    const caps = floors.map(floor => floor + 1 + random(100_000));
    const pot = floors.reduce((sum, floor, row) => sum + Math.floor((floor + caps[row]!) / 2), 0);
    const { units, passes } = sharedWithin(pot, weightsOf('Needs', needs), floors, caps);
    expect(units.reduce((sum, each) => sum + each, 0)).toBe(pot);
    expect(units.every((each, row) => each >= floors[row]! && each <= caps[row]!)).toBe(true);
    expect(passes).toBeLessThanOrEqual(12);
  });

  test('a row just at its cap is let go at once when floors leave less money', () => {
    // £100 by 2:1:1 is 50, 25, 25: the first just at its cap of 50, the second below its floor of 40; then 60 by 2:1 is 40 and 20
    const large = 10n ** 30n; // beyond binary figures, so that no guess goes before
    const { units, passes } = sharedWithin(
      100,
      weightsFromWhole([2n * large, large, large]),
      Float64Array.from([0, 40, 0]),
      Float64Array.from([50, Infinity, Infinity]),
    );
    expect([...units]).toEqual([40, 40, 20]);
    expect(passes).toBe(2);
  });

  test('needs and bounds made to mislead the step from rate to rate cost a multiple of log n passes at most', () => {
    const n = 2_000;
    for (let shape = 0; shape < 40; shape++) {
      const random = seeded(shape + 1);
      // needs over twelve orders of magnitude, half the rows all but fixed: the money used is a staircase in λ
      const needs = Array.from({ length: n }, () => 10 ** random(12));
      const floors = Float64Array.from({ length: n }, () => random(3) * 10 ** random(9));
      const caps = floors.map(floor => floor + (random(2) ? 1 : 10 ** random(9)));
      const least = floors.reduce((sum, floor) => sum + floor, 0);
      const most = caps.reduce((sum, cap) => sum + cap, 0);
      const pot = least + Math.floor(((most - least) * (shape + 1)) / 41);
      const { units, passes } = sharedWithin(pot, weightsOf('Needs', needs), floors, caps);
      expect(units.reduce((sum, each) => sum + each, 0)).toBe(pot);
      expect(passes).toBeLessThanOrEqual(12 + 2 * 12); // twelve steps, then two for each halving of 4,000 bounds
    }
  });
});
