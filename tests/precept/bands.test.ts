import fc from 'fast-check';
import { bands } from '../../core';
import { amountOf } from '../../core/figures/decimal';
import { Exact } from '../../core/figures/exact';
import { bandAmount, ninthsOf } from '../../core/precept/bands';
import { wrongSentence } from '../support/sentence';

const text = (amounts: readonly { toFixed(decimals: number): string }[], decimals = 2) => amounts.map(amount => amount.toFixed(decimals));

test('bands A to H are 6, 7, 8, 9, 11, 13, 15 and 18 ninths of Band D', () => {
  expect(text(bands(90))).toEqual(['60.00', '70.00', '80.00', '90.00', '110.00', '130.00', '150.00', '180.00']);
});

test('the product is taken before the division: 11 ÷ 9 formed first would lose a half in band E', () => {
  // 6657.75 × 11 ÷ 9 = 8137.25 exactly, to one decimal half up 8137.3; 11 ÷ 9 rounded first gives 8137.2
  expect(bands('6657.75', 1)[4]!.toFixed(1)).toBe('8137.3');
});

test('half a penny is rounded up, not to the even penny', () => {
  // 0.045 × 9 ÷ 9 = 0.045
  expect(bands('0.045')[3]!.toFixed(2)).toBe('0.05');
});

test('each band comes from Band D, never from another rounded band', () => {
  // 1.00: A 0.6667, H 2.00; three times the rounded band A would be 2.01
  expect(text(bands(1))).toEqual(['0.67', '0.78', '0.89', '1.00', '1.22', '1.44', '1.67', '2.00']);
});

test('bands can be asked for at other decimals than the penny', () => {
  expect(text(bands('300.2302', 4), 4)).toEqual([
    '200.1535',
    '233.5124',
    '266.8713',
    '300.2302',
    '366.9480',
    '433.6658',
    '500.3837',
    '600.4604',
  ]);
});

test('a Band D that is a multiple of nine pence makes every band exact to the penny', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), multiple => {
      const bandD = amountOf('0.09').times(multiple);
      bands(bandD).forEach((amount, i) => expect(amount.times(9).eq(bandD.times([6, 7, 8, 9, 11, 13, 15, 18][i]!))).toBe(true));
    }),
    { seed: 20261122 },
  );
});

// South Wales 2017/18 as published: one Band D of £218.2457, band A £145.50, band I £509.24. 218.2457 × 21 ÷ 9 = 509.23997.
test('band I of Wales pays 21 ninths of Band D, as South Wales published it for 2017/18', () => {
  expect(ninthsOf('I')).toBe(21);
  expect(bandAmount(new Exact(amountOf('218.2457')), 'I').amount.toString()).toBe('509.24');
  expect(bandAmount(new Exact(amountOf('218.2457')), 'A').amount.toString()).toBe('145.5');
});

test('a Band D that is below nil, not a number or missing is refused', () => {
  expect(wrongSentence(() => bands(-1))).toBe('Band D: found -1; type an amount of nil or above.');
  expect(wrongSentence(() => bands('£300'))).toBe('Band D: found the text “£300”; type an amount of nil or above.');
  expect(wrongSentence(() => bands(NaN))).toBe('Band D: found NaN; type an amount of nil or above.');
  expect(wrongSentence(() => bands(''))).toBe('Band D: found nothing; type an amount of nil or above.');
  expect(wrongSentence(() => bands(300, 2.5))).toBe('Decimals: found 2.5; type a whole number from 0 to 10.');
});
