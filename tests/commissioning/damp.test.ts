import { damp, damped, heldHarmless, phased } from '../../core/commissioning/damp';
import { sumOf } from '../../core/figures/decimal';
import { seeded } from './independent-reckoning';
import { printed, sentenceOf } from './sentences';
import { caseCount } from '../support/case-count';

describe('Damping keeps the total and pays for floors out of the gains above them', () => {
  // last year 100/80/60/40/20 and everyone at least 2.5% up: floors 102.50/82/61.50/41/20.50;
  // the floor costs 4 + 5 = 9, gains above it 9.50 + 4.50 + 7.90 = 21.90, so 9 ÷ 21.90 = 41.096% of each is given up
  const targets = [112, 78, 66, 36, 28.4];
  const lastYear = [100, 80, 60, 40, 20];

  test('a floor of 2.5% up gives 108.10, 82, 64.15, 41 and 25.15, together the 320.40 of the targets', () => {
    const amounts = damp(targets, lastYear, -0.025);
    expect(printed(amounts)).toEqual(['108.10', '82.00', '64.15', '41.00', '25.15']); // 108.0959, 64.1507, 25.1534
    expect(sumOf(amounts).toFixed(2)).toBe('320.40');
  });

  test('it says what the floor costs and what part of the gains is kept', () => {
    const result = damped(targets, lastYear, -0.025);
    expect(result.cost.toFixed(2)).toBe('9.00');
    expect(result.gainKept!.toFixed(5)).toBe('0.58904');
    expect(result.dampedBy).toEqual(['gain scaled', 'held at the floor', 'gain scaled', 'held at the floor', 'gain scaled']);
  });

  test('at most 5% down: a fall from £100 to £80 becomes £95, and the gain of £120 pays the £15', () => {
    expect(printed(damp([80, 120], [100, 100], 0.05))).toEqual(['95.00', '105.00']);
  });

  test('a gain that does not reach the floor is lifted to it, and only what lies above the floor is scaled', () => {
    // floor 105 each (−5%): targets 101 and 150, to share 251 − 210 = 41, all of it to the one gain above the floor
    expect(printed(damp([101, 150], [100, 100], -0.05))).toEqual(['105.00', '146.00']);
  });

  test('a largest fall of 0, or an empty one, lets nobody fall', () => {
    expect(printed(damp([80, 130], [100, 100], 0))).toEqual(['100.00', '110.00']);
    expect(printed(damp([80, 130], [100, 100], null))).toEqual(['100.00', '110.00']);
  });

  test('targets that nobody needs damping for stay as they are', () => {
    const result = damped([98, 122], [100, 100], 0.05);
    expect(printed(result.amounts)).toEqual(['98.00', '122.00']);
    expect(result.dampedBy).toEqual(['at its target', 'at its target']);
    expect(result.cost.toFixed()).toBe('0');
  });

  test('a floor that is no whole penny is rounded up, so that nobody falls further than allowed', () => {
    // 95% of £10.01 is £9.5095: £9.51
    expect(printed(damp([9, 20], [10.01, 10], 0.05))).toEqual(['9.51', '19.49']);
  });

  test('targets with parts of a penny, as a formula gives them, keep their total to the penny', () => {
    const thirds = [640000 / 3, 640000 / 3, 640000 / 3]; // read at 15 digits they add to 639,999.999999999
    expect(sumOf(damp(thirds, [213333, 213333, 213334], 0.05)).toFixed(2)).toBe('640000.00');
  });

  test('a partnership that is new this year has no floor to hold it and no largest rise', () => {
    expect(printed(damp([90, 60], [100, 0], 0.05, 0.02))).toEqual(['95.00', '55.00']);
  });
});

describe('A largest rise stops the gains', () => {
  test('the gain that is stopped leaves its money to the other gains', () => {
    // floors 95 each, to share 360 − 285 = 75; gains above the floor 55, 15 and 5, together 75, so all would be kept;
    // the first is stopped at 120 (25 above its floor), and the others share 50 by 15:5
    expect(printed(damp([150, 110, 100], [100, 100, 100], 0.05, 0.2))).toEqual(['120.00', '120.00', '120.00']);
    // 50 by 15:5 is 37.50 and 12.50; the second is stopped at 120 too (25), the third then takes the other 25
  });

  test('when every gain is stopped, what is left eases the falls evenly', () => {
    // floors 95, to share 300 − 285 = 15; the gain is stopped at 105, 10 above its floor; 5 is left for two equal falls
    const result = damped([140, 80, 80], [100, 100, 100], 0.05, 0.05);
    expect(printed(result.amounts)).toEqual(['105.00', '97.50', '97.50']);
    expect(result.dampedBy).toEqual(['stopped at the largest rise', 'fall eased', 'fall eased']);
  });

  test('the part of the gains kept counts only those that no largest rise stops', () => {
    // Floors 80, 80, 80; gains 70, 30 and none; 330 − 240 = 90 to share. The first stops at 130 (50); 40 is left for a gain of 30.
    const result = damped([150, 110, 70], [100, 100, 100], 0.2, 0.3);
    expect(printed(result.amounts)).toEqual(['130.00', '120.00', '80.00']);
    expect(result.dampedBy).toEqual(['stopped at the largest rise', 'gain scaled', 'held at the floor']);
    expect(result.gainKept!.toFixed(4)).toBe('1.3333');
  });

  test('where no whole penny lies between floor and largest rise, the floor holds', () => {
    // 10p and 5% is 10.5p: at least 11p, at most 10p; £1.00 and 5% is £1.05
    expect(printed(damp([0.16, 1], [0.1, 1], -0.05, 0.05))).toEqual(['0.11', '1.05']);
  });

  test('targets at the floor are at their target, and where all are nothing is left to scale', () => {
    expect(damped([90, 110], [100, 100], 0.1).dampedBy).toEqual(['at its target', 'at its target']);
    const all = damped([90, 90], [100, 100], 0.1);
    expect([printed(all.amounts), all.gainKept]).toEqual([['90.00', '90.00'], undefined]);
  });

  test('an empty largest rise and one of 0 are none', () => {
    const free = printed(damp([80, 130], [100, 100], 0.05));
    expect(printed(damp([80, 130], [100, 100], 0.05, null))).toEqual(free);
    expect(printed(damp([80, 130], [100, 100], 0.05, 0))).toEqual(free);
  });
});

describe('Always true', () => {
  test('in 5,000 random cases the total is kept, nobody falls or rises too far, and whoever has no gain stands at the floor', () => {
    const random = seeded(320_40);
    let refused = 0;
    for (let i = 0; i < caseCount(5_000); i++) {
      const n = 2 + random(8);
      const lastYear = Array.from({ length: n }, () => (1 + random(100_000)) / 100);
      const targets = lastYear.map(amount => Math.round(amount * (60 + random(80))) / 100);
      const fall = (random(30) - 10) / 200;
      const rise = random(2) ? 0 : Math.max(0.01, -fall) + random(30) / 100;
      let result;
      try {
        result = damped(targets, lastYear, fall, rise);
      } catch {
        refused++;
        continue;
      }
      const total = targets.reduce((sum, target) => sum + BigInt(Math.round(target * 100)), 0n);
      expect(result.amounts.reduce((sum, amount) => sum + BigInt(amount.times(100).toFixed()), 0n)).toBe(total);
      const outOfBounds = result.amounts.filter((amount, row) => {
        const least = Math.ceil((Math.round(lastYear[row]! * 100) * Math.round((1 - fall) * 1000)) / 1000 - 1e-9);
        const most = Math.floor((Math.round(lastYear[row]! * 100) * Math.round((1 + rise) * 1000)) / 1000 + 1e-9);
        const pence = Number(amount) * 100;
        const held = rise === 0 && targets[row]! * 100 <= least ? pence > least + 1e-6 : false;
        return pence < least - 1e-6 || (rise !== 0 && pence > Math.max(most, least) + 1e-6) || held;
      });
      expect(outOfBounds).toEqual([]);
    }
    expect(refused).toBeGreaterThan(caseCount(100)); // floors that the total cannot pay are among the cases
    expect(refused).toBeLessThan(caseCount(4_000));
  });

  test('without a largest rise each amount is its floor plus one part of its gain, to the penny, by a second reckoning', () => {
    const random = seeded(77);
    for (let i = 0; i < caseCount(3_000); i++) {
      const n = 2 + random(6);
      const before = Array.from({ length: n }, () => BigInt(20 * (1 + random(500)))); // pence; 95% is whole
      const aims = before.map(amount => (amount * BigInt(70 + random(90))) / 100n);
      const floors = before.map(amount => (amount * 95n) / 100n);
      const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);
      const gains = aims.map((aim, row) => (aim > floors[row]! ? aim - floors[row]! : 0n));
      const toShare = total(aims) - total(floors);
      if (toShare < 0n || total(gains) === 0n) continue;
      const expected = floors.map((floor, row) => floor + (gains[row]! * toShare) / total(gains));
      const order = gains
        .map((gain, row) => ({ row, rest: (gain * toShare) % total(gains) }))
        .sort((a, b) => (a.rest === b.rest ? a.row - b.row : a.rest > b.rest ? -1 : 1));
      for (const { row } of order.slice(0, Number(total(aims) - total(expected)))) expected[row]! += 1n;
      const inPounds = (pence: bigint) => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`;
      expect(printed(damp(aims.map(inPounds), before.map(inPounds), 0.05))).toEqual(expected.map(inPounds));
    }
  });
});

describe('Other ways to soften a change', () => {
  test('held harmless from outside the pot, gains stay whole and the £20 comes from elsewhere', () => {
    const result = heldHarmless([80, 120], [100, 100]);
    expect(printed(result.amounts)).toEqual(['100.00', '120.00']);
    expect(result.fromOutside.toFixed(2)).toBe('20.00');
  });

  test('phased over three years a move from £100 to £70 goes by £10 a year, and every year keeps its total', () => {
    const years = phased([70, 130], [100, 100], 3);
    expect(years.map(year => printed(year))).toEqual([
      ['90.00', '110.00'],
      ['80.00', '120.00'],
      ['70.00', '130.00'],
    ]);
  });

  test('a partnership with nothing before and after has nothing on the way', () => {
    expect(phased([0, 0], [0, 0], 2).map(year => printed(year))).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ]);
  });

  test('phased amounts that are no whole pennies still add up: £100 to £99.99 and £100.01 over three years', () => {
    // a third of a penny each way: 99.9967 and 100.0033 → 100.00 and 100.00; two thirds: 99.99 and 100.01
    expect(phased([99.99, 100.01], [100, 100], 3).map(year => printed(year))).toEqual([
      ['100.00', '100.00'],
      ['99.99', '100.01'],
      ['99.99', '100.01'],
    ]);
  });
});

describe('What cannot be damped is refused in a sentence', () => {
  test.each<[string, () => unknown, string]>([
    [
      'floors above the total',
      () => damp([80, 90], [100, 100], 0.05),
      'Largest fall of 5% needs £190, £20 more than the targets’ total of £170; allow a larger fall or raise the total.',
    ],
    [
      'rises below the total',
      () => damp([200, 200], [100, 200], 0.05, 0.1),
      'Largest rise of 10% lets through £330, £70 less than the targets’ total of £400; allow a larger rise or lower the total.',
    ],
    [
      'a row without a target that cannot take the rest',
      () => damp([150, 0], [100, 0], 0, 0.1),
      'Largest rise of 10% lets through £110, £40 less than the targets’ total of £150; allow a larger rise or lower the total.',
    ],
    [
      'a rise below the granted rise',
      () => damp([100, 100], [100, 100], -0.05, 0.01),
      'Largest rise is 1%, below the rise of 5% that Largest fall grants everyone; it must be at or above that.',
    ],
    [
      'a percentage typed as a whole number',
      () => damp([100], [100], 5),
      'Largest fall is 5, which is 500%; it is a fraction, 0.05 for 5%.',
    ],
    ['text', () => damp([100], ['a'], 0), 'Last year’s amounts, row 1: found the text “a”; type an amount of nil or above.'],
    ['a negative target', () => damp([-100, 5], [1, 1], 0), 'Target amounts, row 1: found -100; type an amount of nil or above.'],
    ['a fall that is no number', () => damp([100], [1], NaN), 'Largest fall: found NaN; type a number.'],
    ['targets of nil', () => damp([0, null], [1, 1], 1), 'Target amounts are nil in every row; there is nothing to share.'],
    [
      'columns of different length',
      () => damp([1, 2], [1], 0),
      'Last year’s amounts has 1 row and Target amounts has 2; they must have the same number.',
    ],
    ['no rows', () => damp([], [], 0), 'Target amounts has no rows; there must be one for each that shares the total.'],
    [
      'parts of a penny when nothing is shared',
      () => heldHarmless([1.005], [1]),
      'Target amounts, row 1 is £1.005; whole pence are needed.',
    ],
    ['phasing over no years', () => phased([1], [1], 0), 'Years is 0; targets are phased in over 1 to 10 whole years.'],
  ])('%s', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
