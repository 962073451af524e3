import fc from 'fast-check';
import { preceptInParts, preceptParts } from '../../core';
import { wrongSentence } from '../support/sentence';

const text = (amounts: readonly { toString(): string }[]) => amounts.map(String);

test('each billing authority’s part is its tax base × Band D, rounded to £1 for itself', () => {
  // 10.5 × 1.1 = 11.55; 20.5 × 1.1 = 22.55
  expect(text(preceptParts([10.5, 20.5], 1.1))).toEqual(['12', '23']);
});

test('parts can be asked for in pence', () => {
  expect(text(preceptParts([10.5, 20.5], 1.111, 'pence'))).toEqual(['11.67', '22.78']); // 11.6655 and 22.7755
});

test('the residual between requirement and parts is shown, whichever way it falls', () => {
  // Bases 1.4 and 1.4 at £1: parts 1 and 1, requirement 2.8 → 3
  expect(preceptInParts([1.4, 1.4], 1).residual.toString()).toBe('1');
  // Bases 1.5 and 1.5 at £1: parts 2 and 2, requirement 3
  expect(preceptInParts([1.5, 1.5], 1).residual.toString()).toBe('-1');
});

test('parts and residual always add to the requirement, and the residual is at most half a £ an authority and half for the whole', () => {
  const base = fc.integer({ min: 0, max: 9_999_999 }).map(tenths => tenths / 10);
  fc.assert(
    fc.property(fc.array(base, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 5_000_000 }), (bases, tenThousandths) => {
      const { parts, precept, requirement, residual } = preceptInParts(bases, tenThousandths / 10_000);
      expect(parts.reduce((sum, part) => sum.plus(part)).eq(precept)).toBe(true);
      expect(precept.plus(residual).eq(requirement)).toBe(true);
      expect(residual.abs().toNumber()).toBeLessThanOrEqual((bases.length + 1) / 2);
    }),
    { seed: 20261122 },
  );
});

test('an impossible base, Band D or rounding is refused by name', () => {
  expect(wrongSentence(() => preceptParts([1, -2], 1))).toBe('Tax bases, item 2: found -2; type an amount of nil or above.');
  expect(wrongSentence(() => preceptParts([1], -1))).toBe('Band D: found -1; type an amount of nil or above.');
  expect(wrongSentence(() => preceptParts([1], 1, 'euros' as 'pounds'))).toBe('To: found “euros”; type pounds or pence.');
});
