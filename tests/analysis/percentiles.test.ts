import fc from 'fast-check';
import { nearestRank, valuesAtRanks } from '../../core/analysis/percentiles';

describe('percentiles', () => {
  it('are the nearest rank: of ten values P5 and P10 are the lowest, P25 the third, P50 the fifth, P95 the highest', () => {
    expect([5, 10, 25, 50, 75, 90, 95].map(percent => nearestRank(percent, 10))).toEqual([1, 1, 3, 5, 8, 9, 10]);
  });

  it('are values that were drawn', () => {
    expect(valuesAtRanks(Float64Array.of(40, 10, 30, 20), [1, 2, 4])).toEqual([10, 20, 40]);
  });

  it('are those that sorting would find, on any values with any ties', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 5000, size: 'max' }),
        fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (values, percents) => {
          const ranks = percents.map(percent => nearestRank(percent, values.length)).sort((a, b) => a - b);
          const sorted = [...values].sort((a, b) => a - b);
          expect(valuesAtRanks(Float64Array.from(values), ranks)).toEqual(ranks.map(rank => sorted[rank - 1]));
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('are found among many values that are nearly sorted, or all the same', () => {
    const many = Float64Array.from({ length: 100_000 }, (_, i) => (i % 1000 === 0 ? -i : i));
    const sorted = many.slice().sort();
    const ranks = [5, 50, 95].map(percent => nearestRank(percent, many.length));
    expect(valuesAtRanks(many.slice(), ranks)).toEqual(ranks.map(rank => sorted[rank - 1]));
    expect(valuesAtRanks(new Float64Array(50_000).fill(7), [1, 25_000, 50_000])).toEqual([7, 7, 7]);
  });
});
