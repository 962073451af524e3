import { chanceOfOverspending, fromPastRounds, ofEqualAwards } from '../../core/commissioning/over-programming';
import { sentenceOf } from './sentences';

describe('How much more than the pot may be approved', () => {
  test('with room for two awards and every second one lost, three may be approved at a stated chance of 20%', () => {
    // three approved overspend when all three are claimed: ½ × ½ × ½ = 12.5%; of four, three or four claimed: 5/16 = 31.25%
    const result = ofEqualAwards(200, 100, 0.5, 0.2);
    expect(result.approve.toFixed()).toBe('300');
    expect(result.above.toFixed()).toBe('100');
    expect(result.rate.toFixed()).toBe('0.5');
    expect(result.chance.toFixed()).toBe('0.125');
    expect([result.next.approve.toFixed(), result.next.chance.toFixed()]).toEqual(['400', '0.3125']);
    expect(result.method).toBe('binomial: 3 awards of £100, each claimed with a chance of 50% independently of the others; room for 2');
  });

  test('a chance exactly at the stated one is accepted', () => {
    expect(ofEqualAwards(200, 100, 0.5, 0.125).approve.toFixed()).toBe('300');
    expect(ofEqualAwards(200, 100, 0.5, '0.12499').approve.toFixed()).toBe('200');
  });

  test('where every award is claimed nothing beyond the pot may be approved', () => {
    const result = ofEqualAwards(250, 100, 0, 0.2);
    expect(result.approve.toFixed()).toBe('200');
    expect(result.above.toFixed()).toBe('-50'); // whole awards leave £50 of the pot
  });

  test('with thirty awards in the pot the chance is the sum of its binomial terms', () => {
    // an independent sum: P(more than 30 of n claimed), each term n! ⁄ (j! (n − j)!) × 0.9^j × 0.1^(n−j), in whole numbers over 10^n
    const tail = (n: number) => {
      let over = 0n;
      for (let j = 31; j <= n; j++) {
        let choose = 1n;
        for (let i = 1; i <= j; i++) choose = (choose * BigInt(n - j + i)) / BigInt(i);
        over += choose * 9n ** BigInt(j);
      }
      return Number((over * 10n ** 18n) / 10n ** BigInt(n)) / 1e18;
    };
    const result = ofEqualAwards(300_000, 10_000, 0.1, 0.05);
    const n = result.approve.div(10_000).toNumber();
    expect(tail(n)).toBeLessThanOrEqual(0.05);
    expect(tail(n + 1)).toBeGreaterThan(0.05);
    expect(result.chance.toNumber()).toBeCloseTo(tail(n), 12);
    expect(result.next.chance.toNumber()).toBeCloseTo(tail(n + 1), 12);
  });

  test('judging by five past rounds, one of which may overspend, the second highest claim rate sets the amount', () => {
    // claimed 80%, 90%, 95%, 99% and 100%; one in five may overspend: the 99% round binds: £300,000 ÷ 0.99 = £303,030.30
    const result = fromPastRounds(300_000, [100, 100, 100, 100, 100], [80, 90, 95, 99, 100], 0.2);
    expect(result.approve.toFixed(2)).toBe('303030.30');
    expect(result.chance.toFixed()).toBe('0.2');
    expect(result.next.chance.toFixed()).toBe('0.4');
    expect(result.method).toBe('counting: the part claimed in 5 past rounds, 1 of which may overspend');
  });

  test('a stated chance below one in the number of rounds allows what the highest claim rate allows', () => {
    const result = fromPastRounds(300_000, [510_000, 300_000], [408_000, 270_000], 0.1);
    expect(result.approve.toFixed(2)).toBe('333333.33'); // 90% claimed
    expect(result.chance.toFixed()).toBe('0');
  });
});

describe('The chance of overspending a list of approved projects', () => {
  test('£6, £5 and £4 against a pot of £10, each claimed with a chance of ½: one in four', () => {
    // 6 + 5 and 6 + 5 + 4 pass £10, two of eight outcomes; 6 + 4 is just £10
    const { chance, expected } = chanceOfOverspending(10, [6, 5, 4], [0.5, 0.5, 0.5]);
    expect(chance).toBeCloseTo(0.25, 12);
    expect(expected.toFixed(2)).toBe('7.50');
  });

  test('it agrees with the binomial for equal awards', () => {
    expect(chanceOfOverspending(200, [100, 100, 100, 100], [0.5, 0.5, 0.5, 0.5]).chance).toBeCloseTo(0.3125, 12);
  });

  test('pennies are rounded against the pot, so the chance is never understated', () => {
    expect(chanceOfOverspending(10, [5.01, 5], [1, 1]).chance).toBe(1);
    expect(chanceOfOverspending(10.99, [5, 5], [1, 1]).chance).toBe(0);
  });
});

describe('What cannot be reckoned is refused in a sentence', () => {
  test.each<[string, () => unknown, string]>([
    ['a pot of £0', () => ofEqualAwards(0, 1, 0.1, 0.1), 'Pot is £0; it must be above nil.'],
    ['an award above the pot', () => ofEqualAwards(5, 10, 0.1, 0.1), 'Size of an award is £10, more than the pot of £5.'],
    [
      'very small awards',
      () => ofEqualAwards(1_000_000, 1, 0.1, 0.1),
      'Size of an award is £1, 1000000 times in the pot; up to 100000 awards can be worked out.',
    ],
    [
      'nothing ever claimed',
      () => ofEqualAwards(10, 1, 1, 0.1),
      'Chance that an award is not claimed is 1; then nothing is ever claimed and any amount could be approved.',
    ],
    [
      'any overspending accepted',
      () => ofEqualAwards(10, 1, 0.1, 1),
      'Stated chance is 1; then any amount could be approved. It is the chance of overspending that is still accepted, such as 0.05.',
    ],
    [
      'a chance in whole per cent',
      () => ofEqualAwards(10, 1, 0.1, 5),
      'Stated chance is 5; a chance is a fraction from 0 to 1, 0.05 for 5%.',
    ],
    [
      'rounds without claims',
      () => fromPastRounds(10, [1, 2], [1], 0.1),
      'Approved has 2 rows and Claimed has 1; there must be one of each for every past round.',
    ],
    [
      'more claimed than approved',
      () => fromPastRounds(10, [1], [2], 0.1),
      'Claimed, row 1 is £2, more than the £1 approved; only approved amounts are paid.',
    ],
    [
      'rounds that never bind',
      () => fromPastRounds(10, [1, 1], [0, 1], 0.5),
      'Stated chance is 0.5; as large a part of the past rounds would not have overspent whatever was approved.',
    ],
    [
      'a pot too large to add up',
      () => chanceOfOverspending(6_000_000, [1], [1]),
      'Pot is £6,000,000; up to £5,000,000 can be added up pound by pound.',
    ],
    [
      'projects without chances',
      () => chanceOfOverspending(6, [1], []),
      'Approved has 1 row and Chance claimed has 0; there must be one of each for every project.',
    ],
  ])('%s', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
