import { needsMadeUp } from '../../core/commissioning/needs';
import { minMax, zScores } from '../../core/commissioning/scores';
import { Decimal } from '../../core/figures/decimal';
import { printed, sentenceOf } from './sentences';

const figures = (...values: number[]) => values.map(value => new Decimal(value));

describe('Scores that are not amounts', () => {
  test('2, 4, 4, 4, 5, 5, 7 and 9 have a mean of 5 and a deviation of 2, so the z-scores run from −1.5 to 2', () => {
    expect(printed(zScores('Deprivation', figures(2, 4, 4, 4, 5, 5, 7, 9)), 1)).toEqual([
      '-1.5',
      '-0.5',
      '-0.5',
      '-0.5',
      '0.0',
      '0.0',
      '1.0',
      '2.0',
    ]);
  });

  test('between lowest and highest 10, 15 and 30 stand at 0, ¼ and 1', () => {
    expect(minMax('Deprivation', figures(10, 15, 30)).map(String)).toEqual(['0', '0.25', '1']);
  });

  test('treated as min–max the lowest has no need, and is warned of', () => {
    const { shares, warnings } = needsMadeUp([{ name: 'Deprivation', weight: 1, treatAs: 'min–max', values: [10, 15, 30] }]);
    expect(shares.map(String)).toEqual(['0', '0.2', '0.8']);
    expect(warnings.map(each => each.sentence)).toEqual([
      'Deprivation, row 1, is without need as it is treated (min–max); give it a floor if it should get something.',
    ]);
  });

  test('treated as z-score × population, each deviation above the mean raises the population by the strength', () => {
    // scores −1 and 1 of 10 and 20; 1,000 people each, strength 0.5: 500 and 1,500
    const options = { population: [1000, 1000] };
    const half = needsMadeUp([{ name: 'Deprivation', weight: 1, treatAs: 'z-score × population', values: [10, 20] }], options);
    expect(half.shares.map(String)).toEqual(['0.25', '0.75']);
    const fifth = needsMadeUp(
      [{ name: 'Deprivation', weight: 1, treatAs: 'z-score × population', strength: 0.2, values: [10, 20] }],
      options,
    );
    expect(fifth.shares.map(String)).toEqual(['0.4', '0.6']); // 800 and 1,200
  });

  test('a need never falls below nil, however low the score', () => {
    const { shares, warnings } = needsMadeUp(
      [{ name: 'Deprivation', weight: 1, treatAs: 'z-score × population', strength: 2, values: [10, 20] }],
      { population: [1000, 1000] },
    );
    expect(shares.map(String)).toEqual(['0', '1']);
    expect(warnings).toHaveLength(1);
  });

  test.each<[string, () => unknown, string]>([
    [
      'one figure throughout has no z-scores',
      () => zScores('Deprivation', figures(3, 3)),
      'Deprivation is the same in every row, so it has no z-scores; leave it out or treat it as a share.',
    ],
    [
      'nor a lowest and highest',
      () => minMax('Deprivation', figures(3, 3)),
      'Deprivation is the same in every row, so it has no lowest and highest; leave it out or treat it as a share.',
    ],
    [
      'z-scores need a population to raise',
      () => needsMadeUp([{ name: 'Deprivation', weight: 1, treatAs: 'z-score × population', values: [1, 2] }]),
      'Deprivation is to be treated as z-score × population, and there is no population; add the column Population.',
    ],
  ])('%s', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
