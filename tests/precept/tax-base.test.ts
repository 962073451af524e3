import { taxBase } from '../../core';
import { wrongSentence } from '../support/sentence';

test('nine dwellings in each band make 6 + 7 + 8 + 9 + 11 + 13 + 15 + 18 = 87 Band D equivalents', () => {
  expect(taxBase([9, 9, 9, 9, 9, 9, 9, 9]).toString()).toBe('87');
});

test('nine figures begin with band A with the disabled reduction, at five ninths', () => {
  expect(taxBase([9, 9, 9, 9, 9, 9, 9, 9, 9]).toString()).toBe('92');
});

test('the base is rounded once, after the collection rate and the contributions in lieu', () => {
  // Bands A and B, one dwelling each: 6/9 + 7/9 = 1.4444…; × 0.5 = 0.7222…; + 0.03 = 0.7522… → 0.8
  expect(taxBase([1, 1, 0, 0, 0, 0, 0, 0], 0.5, 0.03).toString()).toBe('0.8');
  // Rounding each band first (0.7 + 0.8 = 1.5) or the sum first (1.4) would give 0.8 and 0.7 before the 0.03
  expect(taxBase([1, 1, 0, 0, 0, 0, 0, 0]).toString()).toBe('1.4');
});

test('half of a tenth is rounded up', () => {
  expect(taxBase([0, 0, 0, 0.25, 0, 0, 0, 0]).toString()).toBe('0.3');
});

test('dwellings in the wrong number or below nil, and a rate that is not a share, are refused', () => {
  expect(wrongSentence(() => taxBase([1, 2, 3]))).toBe(
    'Dwellings: found 3 figures; type eight (bands A to H) or nine (band A with the disabled reduction first).',
  );
  expect(wrongSentence(() => taxBase([1, -2, 0, 0, 0, 0, 0, 0]))).toBe('Dwellings, item 2: found -2; type an amount of nil or above.');
  expect(wrongSentence(() => taxBase([1, 0, 0, 0, 0, 0, 0, 0], 98.5))).toBe(
    'Collection rate: found 98.5, which is 9850%; type a share from 0 to 1 such as 0.985.',
  );
  expect(wrongSentence(() => taxBase([1, 0, 0, 0, 0, 0, 0, 0], 1, -1))).toBe('In lieu: found -1; type an amount of nil or above.');
});
