import fc from 'fast-check';
import { pay } from '../../core';
import { wrongSentence } from '../support/sentence';

const text = (amounts: readonly { toDecimalPlaces(places: number): { toString(): string } }[]) =>
  amounts.map(amount => amount.toDecimalPlaces(9).toString());

test('an award from September costs seven twelfths in its year and the rest in the next', () => {
  // 1,200 at 12%: 144 a year, 84 of it in the first
  expect(text(pay(1200, [0.12, 0]))).toEqual(['1284', '1344']);
});

test('an award from April is paid for the whole year, one from March for its last month', () => {
  expect(text(pay(1200, [0.12, 0], 4))).toEqual(['1344', '1344']);
  expect(text(pay(1200, [0.12, 0], 3))).toEqual(['1212', '1344']);
});

test('awards compound', () => {
  // 100 × 1.1 = 110 at March; the second 10% is 11 a year, 6.41666… of it in its year
  expect(text(pay(100, [0.1, 0.1]))).toEqual(['105.833333333', '116.416666667']);
});

test('nothing is rounded: a September award costs exactly seven twelfths of itself in its year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 1000 }), (cost, basis) => {
      const [first] = pay(cost, [basis / 10_000]);
      expect(
        first!
          .times(120_000)
          .toDecimalPlaces(20)
          .eq(cost * 120_000 + cost * basis * 7),
      ).toBe(true);
    }),
    { seed: 20261122 },
  );
});

test('a month, an award or a cost that cannot be is refused by name', () => {
  expect(wrongSentence(() => pay(100, [0.02], 13))).toBe('From month: found 13; type a whole number from 1 to 12.');
  expect(wrongSentence(() => pay(100, [0.02, 4.75]))).toBe('Awards, item 2: found 4.75, which is 475%; type a fraction such as 0.0475.');
  expect(wrongSentence(() => pay('much', [0.02]))).toBe('Cost at 1 April rates: found the text “much”; type an amount.');
});
