import { allocation, allocationByWeights } from '../../core/commissioning/allocate';
import { harmWeighted, needs, needsMadeUp } from '../../core/commissioning/needs';
import { sumOf } from '../../core/figures/decimal';
import { seeded } from './independent-reckoning';
import { printed, sentenceOf } from './sentences';

// population 100/60/40, crime 9/3/3, non-crime demand 12/4/4 at 50%, 25%, 25%:
// .5 × 100/200 + .25 × 9/15 + .25 × 12/20 = .25 + .15 + .15 = .55;  .15 + .05 + .05 = .25;  .10 + .05 + .05 = .20
const INDICATORS = [
  [100, 9, 12],
  [60, 3, 4],
  [40, 3, 4],
];

describe('Need is a weighted sum of shares', () => {
  test('population 50%, crime 25% and non-crime demand 25% give shares of 55%, 25% and 20%', () => {
    expect(needs(INDICATORS, [0.5, 0.25, 0.25]).map(String)).toEqual(['0.55', '0.25', '0.2']);
  });

  test('weights are divided by their sum: 2, 1 and 1 are the same as 50%, 25% and 25%', () => {
    expect(needs(INDICATORS, [2, 1, 1]).map(String)).toEqual(['0.55', '0.25', '0.2']);
  });

  test('an indicator with a weight of nil counts for nothing, even where it is nil in every row', () => {
    expect(
      needs(
        [
          [100, 0],
          [300, 0],
        ],
        [1, 0],
      ).map(String),
    ).toEqual(['0.25', '0.75']);
  });

  test('shares are not rounded and sum to 1: a third is a third to 40 digits', () => {
    const thirds = needs([[1], [1], [1]], [1]);
    expect(thirds[0]!.toFixed()).toBe('0.3333333333333333333333333333333333333333');
    const random = seeded(11);
    for (let i = 0; i < 500; i++) {
      const rows = Array.from({ length: 1 + random(9) }, () => [1 + random(1000), random(50) / 8 + 1, 1 + random(7)]);
      expect(
        sumOf(needs(rows, [1 + random(5), random(5), random(3)]))
          .minus(1)
          .abs()
          .lt('1e-38'),
      ).toBe(true);
    }
  });

  test('an empty indicator and one of 0 give the same shares', () => {
    expect(
      needs(
        [
          [null, 1],
          [2, 1],
        ],
        [1, 1],
      ).map(String),
    ).toEqual(
      needs(
        [
          [0, 1],
          [2, 1],
        ],
        [1, 1],
      ).map(String),
    );
  });
});

describe('Each share is kept with its make-up, for the sentence that says why', () => {
  const madeUp = needsMadeUp([
    { name: 'Population', weight: 0.5, values: [100, 60, 40] },
    { name: 'Crime', weight: 0.25, values: [9, 3, 3] },
    { name: 'Non-crime demand', weight: 0.25, values: [12, 4, 4] },
  ]);

  test('the first partnership’s 55% is 25 points for population, 15 for crime and 15 for other demand', () => {
    expect(madeUp.indicators.map(each => each.parts[0]!.toFixed())).toEqual(['0.25', '0.15', '0.15']);
    expect(madeUp.indicators.map(each => each.shares[0]!.toFixed())).toEqual(['0.5', '0.6', '0.6']);
  });

  test('the parts of a row add up to its need', () => {
    madeUp.shares.forEach((share, row) => expect(sumOf(madeUp.indicators.map(each => each.parts[row]!)).eq(share)).toBe(true));
  });

  test('rows of equal need stay equal in the allocation, and the tie is declared', () => {
    // 1/3 + 2/3 of two indicators against 2/3 + 1/3: equal need, though no decimal holds the thirds.
    const equal = needsMadeUp([
      { name: 'A', weight: 1, values: [1, 2, 6] },
      { name: 'B', weight: 1, values: [2, 1, 6] },
    ]);
    expect(equal.shares[0]!.eq(equal.shares[1]!)).toBe(true);
    const shared = allocationByWeights('0.05', equal.whole);
    // 5p by 1:1:4 (3/18, 3/18, 12/18): 0.83p, 0.83p, 3.33p; two spare pennies to the two equal remainders
    expect(printed(shared.amounts)).toEqual(['0.01', '0.01', '0.03']);
    const odd = allocationByWeights('0.04', equal.whole); // 0.67p, 0.67p, 2.67p: all remainders two thirds, two pennies
    expect(odd.tie).toEqual({ given: [0, 1], passedOver: [2] });
  });

  test('£640,000 by shares handed over to 15 digits is the same to the penny as by the exact need', () => {
    const values = { population: [354, 176, 96, 89, 109, 51, 97, 56, 40], crime: [41, 14, 6, 5, 7, 3, 8, 4, 2] };
    const exact = needsMadeUp([
      { name: 'Population', weight: 0.6, values: values.population },
      { name: 'Crime', weight: 0.4, values: values.crime },
    ]);
    const asExcel = exact.shares.map(share => Number(share));
    expect(printed(allocation(640000, asExcel).amounts)).toEqual(printed(allocationByWeights(640000, exact.whole).amounts));
  });
});

describe('Rates, harm and what is odd', () => {
  test('a rate treated as rate × population weighs large areas more', () => {
    // 10 and 20 per 1,000 in 300 and 100 people: 3,000 and 2,000 → 60% and 40%; as shares they would be 1/3 and 2/3
    const options = { population: [300, 100] };
    const treated = needsMadeUp([{ name: 'ASB per 1,000', weight: 1, treatAs: 'rate × population', values: [10, 20] }], options);
    expect(treated.shares.map(String)).toEqual(['0.6', '0.4']);
    expect(treated.warnings).toEqual([]);
  });

  test('a rate used as a share is warned of', () => {
    const { warnings } = needsMadeUp([{ name: 'ASB per 1,000', weight: 1, values: [10, 20] }]);
    expect(warnings).toEqual([
      {
        indicator: 'ASB per 1,000',
        sentence:
          'ASB per 1,000 looks like a rate and is shared as it stands, so that a small area counts as much as a large one; treat it as rate × population, or use the count.',
      },
    ]);
  });

  test('an indicator that is empty or 0 is warned of, with the place', () => {
    const { warnings } = needsMadeUp([{ name: 'Crime', weight: 1, values: [10, 0, null] }], {
      rowName: row => ['Blaby', 'Melton', 'Rutland'][row]!,
    });
    expect(warnings.map(each => each.sentence)).toEqual([
      'Crime, Melton, is 0, which may be an empty cell; it brings no need.',
      'Crime, Rutland, is empty or nil; it brings no need.',
    ]);
  });

  test('crimes of several types are added up by the harm weight of each type', () => {
    // 100 thefts at 1 and 10 woundings at 30: 400; 200 thefts and 2 woundings: 260
    expect(
      harmWeighted(
        [
          [100, 10],
          [200, 2],
        ],
        [1, 30],
      ).map(String),
    ).toEqual(['400', '260']);
  });
});

describe('What cannot be a need is refused in a sentence', () => {
  test.each<[string, () => unknown, string]>([
    [
      'text',
      () =>
        needs(
          [
            [1, 'many'],
            [1, 1],
          ],
          [1, 1],
        ),
      'Indicators, column 2, row 1: found the text “many”; type an amount of nil or above.',
    ],
    ['a negative figure', () => needs([[1], [-4]], [1]), 'Indicators, column 1, row 2: found -4; type an amount of nil or above.'],
    ['not a number', () => needs([[NaN], [4]], [1]), 'Indicators, column 1, row 1: found NaN; type an amount of nil or above.'],
    ['weights that are all nil', () => needs([[1, 1]], [0, null]), 'Weights are all nil; at least one must be above nil.'],
    ['a negative weight', () => needs([[1, 1]], [1, -1]), 'Weights, column 2: found -1; type an amount of nil or above.'],
    [
      'an indicator that is nil in every row',
      () =>
        needs(
          [
            [1, 0],
            [2, 0],
          ],
          [1, 1],
        ),
      'Indicators, column 2 is nil in every row, so nobody has a share of it; give its figures or set its weight to nil.',
    ],
    [
      'rows of another width than the weights',
      () => needs([[1, 2], [1]], [1, 1]),
      'Indicators, row 2 has 1 column and Weights has 2; there must be one weight for each indicator.',
    ],
    ['no rows', () => needs([], [1]), 'Indicators has no rows; there must be one for each that shares the pot.'],
    [
      'a rate without a population',
      () => needsMadeUp([{ name: 'ASB rate', weight: 1, treatAs: 'rate × population', values: [1] }]),
      'ASB rate is to be treated as rate × population, and there is no population; add the column Population.',
    ],
    [
      'named weights that are all nil',
      () => needsMadeUp([{ name: 'Crime', weight: 0, values: [1] }]),
      'The weights of the indicators are all nil; at least one must be above nil.',
    ],
  ])('%s', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
