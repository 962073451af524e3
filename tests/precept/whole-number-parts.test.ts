import fc from 'fast-check';
import { registry } from '../../addin/functions/registry';
import { preceptParts } from '../../core/precept/precept-parts';
import { preceptPartsInWholeNumbers } from '../../core/precept/whole-number-parts';
import { caseCount } from '../support/case-count';

const precept = registry.find(({ id }) => id === 'PRECEPT')!;
const inWords = (parts: ReturnType<typeof preceptParts>) => parts.map(part => part.toNumber());

describe('the precept in whole numbers', () => {
  it('is half up at a pound: 2 dwellings at £1.25 and 10 at £0.05 pay £3 and £1', () => {
    expect(preceptPartsInWholeNumbers([2, 10], 1.25)).toEqual([3, 13]);
    expect(preceptPartsInWholeNumbers([10], 0.05)).toEqual([1]);
  });

  it('is what the exact rule says, for any tax base to two decimals and any Band D to four', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50_000_000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (bases, charge) => {
          const [taxBases, bandD] = [bases.map(base => base / 100), charge / 10_000];
          expect(preceptPartsInWholeNumbers(taxBases, bandD)).toEqual(inWords(preceptParts(taxBases, bandD)));
        },
      ),
      { seed: 48, numRuns: caseCount(3000) },
    );
  });

  it('reads a sum of binary numbers as the amount a person sees: 241.08 + 15 is 256.08', () => {
    // 241.08 + 15 arrives as 256.08000000000004: too fine for whole numbers, so the exact rule answers.
    expect(preceptPartsInWholeNumbers([1000], 241.08 + 15)).toBeUndefined();
    expect(precept.call([[1000]], 241.08 + 15)).toEqual([[256_080]]);
  });

  it('takes a figure of 15 digits, and leaves one of 16 to the exact rule, which reads 15 as Excel does', () => {
    // 0.01 × £99,999,999,999.9999 = £999,999,999.999999, to £1
    expect(preceptPartsInWholeNumbers([0.01], 99_999_999_999.9999)).toEqual([1_000_000_000]);
    expect(preceptPartsInWholeNumbers([0.01], 100_000_000_000.0001)).toBeUndefined();
  });

  it('goes as far as whole numbers do: a product of 2⁵³ − 1 millionths is answered', () => {
    // 203,944.01 × £44,165.0591 = £9,007,199,254.740991 (6,361 × 69,431 × 20,394,401 = 2⁵³ − 1)
    expect(preceptPartsInWholeNumbers([203_944.01], 44_165.0591)).toEqual([9_007_199_255]);
  });

  it('leaves to the exact rule what is below nil, too fine, too large or no number', () => {
    for (const [taxBases, bandD] of [
      [[-1], 250],
      [[0], -250],
      [[1.234], 250],
      [[1], 250.12345],
      [[9e12], 9e4],
      [[NaN], 250],
      [[1], Infinity],
    ] as const)
      expect(preceptPartsInWholeNumbers(taxBases, bandD)).toBeUndefined();
  });
});

describe('PRECEPT in a cell', () => {
  it('answers the same for a column of numbers as for a row, and as with “pounds” or nothing typed', () => {
    const bases = [30_123.4, 41_200.7, 28_890.1];
    const column = inWords(preceptParts(bases, 250.1234)).map(part => [part]);
    for (const rest of [[], [null], ['pounds'], ['POUNDS'], [0], [{ address: 'A1' }]])
      expect(
        precept.call(
          bases.map(base => [base]),
          250.1234,
          ...rest,
        ),
      ).toEqual(column);
    expect(precept.call([bases], 250.1234)).toEqual([column.flat()]);
  });

  it('still refuses a tax base below nil with its sentence, even at a Band D of nil', () => {
    expect(() => precept.call([[-5]], 0)).toThrow(/Tax bases/);
  });
});
