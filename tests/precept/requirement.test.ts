import { bandDFor, councilTaxRequirement } from '../../core';
import { wrongSentence } from '../support/sentence';

test('the requirement is gross expenditure less income, to the penny it was given', () => {
  expect(councilTaxRequirement(['250000000.10', 5000000], [100000000, '50000000.05']).toFixed(2)).toBe('105000000.05');
});

test('the requirement is nil where income exceeds expenditure', () => {
  expect(councilTaxRequirement([100], [100.01]).toString()).toBe('0');
});

test('no item at all makes a requirement of nil', () => {
  expect(councilTaxRequirement([], []).toString()).toBe('0');
});

test('Band D is the requirement divided by the sum of the tax bases, rounded half up', () => {
  expect(bandDFor(1000, [3, 3, 3], 2).toString()).toBe('111.11');
  expect(bandDFor('0.045', [1]).toString()).toBe('0.05');
  expect(bandDFor(1000, [9], 4).toString()).toBe('111.1111');
});

test('a nil requirement makes a nil Band D', () => {
  expect(bandDFor(0, [100]).toString()).toBe('0');
});

test('a requirement or a tax base below nil, and bases that come to nil, are refused by name', () => {
  expect(wrongSentence(() => bandDFor(-5, [1]))).toBe(
    'Requirement: found -5; type an amount of nil or above (a requirement is nil where income exceeds expenditure).',
  );
  expect(wrongSentence(() => bandDFor('much', [1]))).toBe('Requirement: found the text “much”; type an amount.');
  expect(wrongSentence(() => bandDFor(5, [100, -1]))).toBe('Tax bases, item 2: found -1; type an amount of nil or above.');
  expect(wrongSentence(() => bandDFor(5, [0, 0]))).toBe('Tax bases: found nil in all; type at least one tax base above nil.');
  expect(wrongSentence(() => bandDFor(5, [1], 11))).toBe('Decimals: found 11; type a whole number from 0 to 10.');
  expect(wrongSentence(() => councilTaxRequirement([1, 'abc'], []))).toBe(
    'Gross expenditure, item 2: found the text “abc”; type an amount.',
  );
  expect(wrongSentence(() => councilTaxRequirement([1], [Infinity]))).toBe('Income, item 1: found Infinity; type an amount.');
});
