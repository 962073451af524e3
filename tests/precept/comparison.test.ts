import { comparedWithInflation, comparedWithRegion } from '../../core/precept/comparison';
import { wrongSentence } from '../support/sentence';

const region = [
  { name: 'North', bandD: 200, taxBase: 100 },
  { name: 'South', bandD: 260, taxBase: 300 },
  { name: 'West', bandD: 290, taxBase: 600 },
];

test('Band D stands beside the region’s plain average, its weighted one and its place from the lowest', () => {
  // Plain 750 ÷ 3 = 250. Weighted (20,000 + 78,000 + 174,000) ÷ 1,000 = 272.
  const { average, weighted, difference, place, of } = comparedWithRegion(260, region);
  expect([average, weighted, difference].map(String)).toEqual(['250', '272', '10']);
  expect([place, of]).toEqual([2, 4]);
});

test('no weighted average is made unless every body has its tax base', () => {
  expect(comparedWithRegion(260, [...region, { name: 'East', bandD: 250 }]).weighted).toBeUndefined();
});

test('against inflation: what Band D would be had it moved with prices since the first year', () => {
  // 100 → 102 → 105.06; charged 100, 105, 104
  const years = comparedWithInflation([100, 105, 104], [0.02, 0.03]);
  expect(years.map(({ withInflation }) => withInflation.toString())).toEqual(['100', '102', '105.06']);
  expect(years.map(({ difference }) => difference.toString())).toEqual(['0', '3', '-1.06']);
});

test('missing bodies and rates are refused', () => {
  expect(wrongSentence(() => comparedWithRegion(260, []))).toBe(
    'Compared bodies: found none; at least one with its Band D would be right.',
  );
  expect(wrongSentence(() => comparedWithRegion(0, region))).toBe('Band D: found 0; an amount above nil would be right.');
  expect(wrongSentence(() => comparedWithRegion(1, [{ name: 'North', bandD: 0 }]))).toBe(
    'North, Band D: found 0; an amount above nil would be right.',
  );
  expect(wrongSentence(() => comparedWithRegion(1, [{ name: 'North', bandD: 1, taxBase: 0 }]))).toBe(
    'North, tax base: found 0; an amount above nil would be right.',
  );
  expect(wrongSentence(() => comparedWithInflation([100, 105], []))).toBe(
    'Inflation: found 0 rates for 2 years; one for each year after the first would be right.',
  );
  expect(wrongSentence(() => comparedWithInflation([100, 0], [0.02]))).toBe('Band D, item 2: found 0; an amount above nil would be right.');
  expect(wrongSentence(() => comparedWithInflation([100, 105], [3.8]))).toBe(
    'Inflation, item 1: found 3.8, which is 380%; a fraction such as 0.038 would be right.',
  );
});
