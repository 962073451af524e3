import { notionalBandD } from '../../core/precept/notional';
import { wrongSentence } from '../support/sentence';

test('after a merger last year’s Band D is the average of the bodies’, weighted by tax base', () => {
  // (200 × 100 + 260 × 300) ÷ 400 = 245; the plain average would be 230
  expect(
    notionalBandD([
      { name: 'North', bandD: 200, taxBase: 100 },
      { name: 'South', bandD: 260, taxBase: 300 },
    ]).toString(),
  ).toBe('245');
});

test('the notional amount is rounded half up at the decimals asked for', () => {
  // (1 × 1 + 2 × 2) ÷ 3 = 1.6666…
  const bodies = [
    { name: 'North', bandD: 1, taxBase: 1 },
    { name: 'South', bandD: 2, taxBase: 2 },
  ];
  expect(notionalBandD(bodies).toString()).toBe('1.67');
  expect(notionalBandD(bodies, 4).toString()).toBe('1.6667');
});

test('a body’s impossible figure is named with the body', () => {
  expect(wrongSentence(() => notionalBandD([{ name: 'North', bandD: -1, taxBase: 1 }]))).toBe(
    'North, Band D: found -1; an amount of nil or above would be right.',
  );
  expect(wrongSentence(() => notionalBandD([{ name: 'North', bandD: 1, taxBase: -1 }]))).toBe(
    'North, tax base: found -1; an amount of nil or above would be right.',
  );
  expect(wrongSentence(() => notionalBandD([]))).toBe(
    'Merging bodies: found tax bases of nil in all; at least one above nil would be right.',
  );
  expect(wrongSentence(() => notionalBandD([], 5))).toBe('Decimals: found 5; a whole number from 0 to 4 would be right.');
});
