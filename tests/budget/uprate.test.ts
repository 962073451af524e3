import { uprate } from '../../core';
import { wrongSentence } from '../support/sentence';

const text = (amounts: readonly { toString(): string }[]) => amounts.map(String);

test('each year’s figure grows from the year before, unrounded', () => {
  expect(text(uprate(100, [0.02, 0.03, 0]))).toEqual(['102', '105.06', '105.06']);
  expect(text(uprate('0.01', [0.005, 0.005]))).toEqual(['0.01005', '0.01010025']);
});

test('a fall is a rate below nil', () => {
  expect(text(uprate(200, [-0.05, -1]))).toEqual(['190', '0']);
});

test('a rate typed as a whole percentage, or a fall of more than everything, is refused by name', () => {
  expect(wrongSentence(() => uprate(100, [0.02, 25]))).toBe('Rates, item 2: found 25, which is 2500%; type a fraction such as 0.0475.');
  expect(wrongSentence(() => uprate(100, [-1.5]))).toBe('Rates, item 1: found -1.5, which is -150%; type a fraction such as 0.0475.');
  expect(wrongSentence(() => uprate(NaN, [0.02]))).toBe('Base: found NaN; type an amount.');
});
