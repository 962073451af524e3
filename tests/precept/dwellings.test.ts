import fc from 'fast-check';
import { taxBase } from '../../core';
import { taxBaseAfterSupport, taxBaseFromDwellings, taxBaseReturn } from '../../core/precept/dwellings';
import { BANDS } from '../../core/precept/bands';
import { wrongSentence } from '../support/sentence';

test('discounts and support lower a band’s dwellings, premiums and new dwellings raise them, before the ninths', () => {
  // Band A: (900 − 90 + 9 + 18) − 27 = 810, × 6 ÷ 9 = 540. Band D: 100. 640 × 98.5% = 630.4, + 2.2 in lieu
  const working = taxBaseFromDwellings(
    [
      { band: 'A', dwellings: 900, discounts: 90, premiums: 9, changes: 18, support: 27 },
      { band: 'D', dwellings: 100 },
    ],
    0.985,
    2.2,
  );
  expect(working.byBand.map(String)).toEqual(['540', '100']);
  expect(working.equivalents.toString()).toBe('640');
  expect(working.taxBase.toString()).toBe('632.6');
});

test('dwellings alone make the same base as TAXBASE', () => {
  const count = fc.integer({ min: 0, max: 90_000 });
  fc.assert(
    fc.property(fc.array(count, { minLength: 8, maxLength: 8 }), fc.integer({ min: 9000, max: 10_000 }), (dwellings, basis) => {
      const bands = dwellings.map((count, i) => ({ band: BANDS[i]!, dwellings: count }));
      expect(taxBaseFromDwellings(bands, basis / 10_000).taxBase.eq(taxBase(dwellings, basis / 10_000))).toBe(true);
    }),
    { seed: 20261122 },
  );
});

test('the return rounds each band first, a base that is set is rounded once', () => {
  // One dwelling in A and one in B: 0.6667 → 0.7 and 0.7778 → 0.8; added 1.5, where the base is 1.4
  const equivalents = [1, 1, 0, 0, 0, 0, 0, 0];
  expect(taxBaseReturn(equivalents).byBand.slice(0, 2).map(String)).toEqual(['0.7', '0.8']);
  expect(taxBaseReturn(equivalents).total.toString()).toBe('1.5');
  expect(taxBase(equivalents).toString()).toBe('1.4');
});

test('a base after support is rounded after the collection rate', () => {
  const { adjusted, taxBase: base } = taxBaseAfterSupport(16.7, 0.6, 0.985);
  expect(adjusted.toString()).toBe('16.1');
  expect(base.toString()).toBe('15.9'); // 15.8585
});

test('figures that cannot be are refused with their band', () => {
  expect(wrongSentence(() => taxBaseFromDwellings([{ band: 'A', dwellings: -1 }]))).toBe(
    'Band A, dwellings: found -1; type an amount of nil or above.',
  );
  expect(wrongSentence(() => taxBaseFromDwellings([{ band: 'B', dwellings: 1, discounts: -1 }]))).toBe(
    'Band B, discounts: found -1; type an amount of nil or above.',
  );
  expect(wrongSentence(() => taxBaseFromDwellings([{ band: 'C', dwellings: 1, premiums: -1 }]))).toMatch(/^Band C, premiums: found -1;/);
  expect(wrongSentence(() => taxBaseFromDwellings([{ band: 'C', dwellings: 1, changes: 'few' }]))).toMatch(
    /^Band C, changes: found the text “few”;/,
  );
  expect(wrongSentence(() => taxBaseFromDwellings([{ band: 'C', dwellings: 1, support: -1 }]))).toMatch(/^Band C, support: found -1;/);
  expect(wrongSentence(() => taxBaseFromDwellings([], 1, -1))).toMatch(/^In lieu: found -1;/);
  expect(wrongSentence(() => taxBaseReturn([0, 0, 0, 0, 0, 0, 0, 0], -1))).toMatch(/^In lieu: found -1;/);
  expect(wrongSentence(() => taxBaseAfterSupport(-1, 0, 1))).toMatch(/^Band D equivalents: found -1;/);
  expect(wrongSentence(() => taxBaseAfterSupport(1, -1, 1))).toMatch(/^Support: found -1;/);
  expect(wrongSentence(() => taxBaseAfterSupport(1, 0, 98.5))).toBe(
    'Collection rate: found 98.5, which is 9850%; type a share from 0 to 1 such as 0.985.',
  );
  expect(wrongSentence(() => taxBaseFromDwellings([{ band: 'H', dwellings: 10, discounts: 4, changes: -8 }]))).toBe(
    'Band H: discounts, losses and support come to more than its dwellings (-2 remain); type nil or above.',
  );
  expect(wrongSentence(() => taxBaseFromDwellings([], 98.5))).toBe(
    'Collection rate: found 98.5, which is 9850%; type a share from 0 to 1 such as 0.985.',
  );
  expect(wrongSentence(() => taxBaseReturn([1, 2]))).toBe(
    'Dwelling equivalents: found 2 figures; type eight (bands A to H) or nine (band A with the disabled reduction first).',
  );
  expect(wrongSentence(() => taxBaseReturn([1, 2, 3, 4, 5, 6, 7, -8]))).toBe(
    'Dwelling equivalents, item 8: found -8; type an amount of nil or above.',
  );
  expect(wrongSentence(() => taxBaseAfterSupport(10, 11, 1))).toBe(
    'Support: found 11, more than the Band D equivalents; type at most those.',
  );
});
