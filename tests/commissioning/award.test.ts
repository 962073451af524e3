import { award, grantRound } from '../../core/commissioning/award';
import { scoreBand, twoRounds, weightedScores } from '../../core/commissioning/scoring';
import { sumOf } from '../../core/figures/decimal';
import { seeded } from './independent-reckoning';
import { printed, sentenceOf } from './sentences';
import { caseCount } from '../support/case-count';

describe('Leicestershire People Zones grants, round 2 of 2024/25', () => {
  // Published: 12 bids; 2 scored 70% and over, 5 from 60%, 4 from 40%, 1 below 40%; threshold 65%; 6 funded; £39,305.40 in all.
  // The scores and amounts of single bids, and a pot of £40,000, are illustrative: only their counts and the total are published.
  const scores = [0.72, 0.38, 0.66, 0.55, 0.81, 0.65, 0.62, 0.48, 0.69, 0.41, 0.67, 0.58];
  const requested = ['8000', '5000', '6500', '7200', '9305.40', '4500', '9000', '3000', '6000', '2500', '5000', '10000'];
  const round = grantRound(
    requested.map((amount, row) => ({ requested: amount, score: scores[row] })),
    { pot: 40000, threshold: 0.65 },
  );

  test('twelve bids in the published bands of score', () => {
    expect(scores.filter(score => score >= 0.7)).toHaveLength(2);
    expect(scores.filter(score => score >= 0.6 && score < 0.7)).toHaveLength(5);
    expect(scores.filter(score => score >= 0.4 && score < 0.6)).toHaveLength(4);
    expect(scores.filter(score => score < 0.4)).toHaveLength(1);
  });

  test('six bids at or above 65% are funded, together £39,305.40', () => {
    expect(round.results.filter(result => result === 'funded')).toHaveLength(6);
    expect(sumOf(round.awards).toFixed(2)).toBe('39305.40');
    expect(round.awards[5]!.toFixed(2)).toBe('4500.00'); // 65% exactly is at the threshold
    expect(round.results[6]).toBe('below the threshold'); // 62%
  });

  test('the whole pot but £694.60 is awarded and no bid above the threshold goes without', () => {
    expect(round.left.toFixed(2)).toBe('694.60');
    expect(round.firstUnfunded).toBeUndefined();
  });
});

describe('Awards go down the ranking until the pot is used up', () => {
  test('the first bid that does not fit ends the round, although a smaller one further down would fit', () => {
    // 60 + 30 leaves 10; the third asks for 20, the fourth for 5
    expect(printed(award(100, [60, 30, 20, 5], [9, 8, 7, 6], 5))).toEqual(['60.00', '30.00', '0.00', '0.00']);
    const round = grantRound(
      [60, 30, 20, 5].map((requested, row) => ({ requested, score: 9 - row })),
      { pot: 100, threshold: 5 },
    );
    expect(round.firstUnfunded).toBe(2);
    expect(round.results).toEqual(['funded', 'funded', 'pot used up', 'pot used up']);
    expect(round.left.toFixed(2)).toBe('10.00');
  });

  test('with partial awards it gets what is left', () => {
    expect(printed(award(100, [60, 30, 20, 5], [9, 8, 7, 6], 5, true))).toEqual(['60.00', '30.00', '10.00', '0.00']);
  });

  test('a partial award of nothing is none: the pot was used up to the penny', () => {
    const round = grantRound(
      [
        { requested: 100, score: 9 },
        { requested: 1, score: 8 },
      ],
      { pot: 100, partial: true },
    );
    expect(round.results).toEqual(['funded', 'pot used up']);
    expect(round.firstUnfunded).toBe(1);
  });

  test('awards stand in the order of the bids, whatever their scores', () => {
    expect(printed(award(100, [50, 60, 40], [6, 9, 8], 0))).toEqual(['0.00', '60.00', '40.00']);
  });

  test('bids below the threshold get nothing even where money is left; at the threshold is enough', () => {
    expect(printed(award(1000, [50, 60, 40], [64.9, 65, 66], 65))).toEqual(['0.00', '60.00', '40.00']);
  });

  test('an empty threshold and one of 0 keep nobody out', () => {
    expect(printed(award(100, [50, 40], [0, 1], null))).toEqual(['50.00', '40.00']);
    expect(printed(award(100, [50, 40], [0, 1], 0))).toEqual(['50.00', '40.00']);
  });

  test('equal scores are considered in the order listed, and that is declared where it decided who got money', () => {
    const round = grantRound(
      [
        { requested: 60, score: 7 },
        { requested: 60, score: 7 },
        { requested: 10, score: 8 },
        { requested: 5, score: 8 },
      ],
      { pot: 100 },
    );
    expect(printed(round.awards)).toEqual(['60.00', '0.00', '10.00', '5.00']);
    expect(round.ties.map(({ rows, decided, score }) => [score.toFixed(), rows, decided])).toEqual([
      ['8', [2, 3], false],
      ['7', [0, 1], true],
    ]);
  });

  test('a bid for nothing gets nothing and does not end the round', () => {
    expect(printed(award(100, [null, 40], [9, 8], 0))).toEqual(['0.00', '40.00']);
  });
});

describe('Ceilings and minimum awards', () => {
  test('an organisation at its ceiling gets what is left below it, and the round goes on', () => {
    const bids = [
      { organisation: 'Youth Club', requested: 8000, score: 9 },
      { organisation: 'youth  club ', requested: 5000, score: 8 },
      { organisation: 'Youth Club', requested: 1000, score: 7 },
      { organisation: 'Victim Care', requested: 4000, score: 6 },
    ];
    const round = grantRound(bids, { pot: 20000, ceiling: 10000 });
    expect(printed(round.awards, 0)).toEqual(['8000', '2000', '0', '4000']);
    expect(round.results).toEqual(['funded', 'funded up to the ceiling', 'ceiling reached', 'funded']);
  });

  test('an award below the minimum is not made, neither of a small bid nor of the end of the pot', () => {
    const bids = [
      { requested: 9600, score: 9 },
      { requested: 300, score: 8 },
      { requested: 5000, score: 7 },
    ];
    const round = grantRound(bids, { pot: 10000, partial: true, minimumAward: 500 });
    expect(printed(round.awards, 0)).toEqual(['9600', '0', '0']);
    expect(round.results).toEqual(['funded', 'below the minimum award', 'pot used up']);
    expect(round.left.toFixed(0)).toBe('400');
  });
});

describe('Scores', () => {
  test.each([
    [4, 'reject'],
    [4.01, 'rework'],
    [5, 'rework'],
    [6, 'rework'],
    [6.9, 'rework'],
    [7, 'recommend'],
    [10, 'recommend'],
    [0, 'reject'],
  ])('a score of %d is to %s', (score, band) => {
    expect(scoreBand(score)).toBe(band);
  });

  test('marks of 3, 4 and 5 out of 5 with weights 1, 1 and 2 are 85% of the highest score', () => {
    // 3 + 4 + 10 = 17 of 5 × 4 = 20
    expect(weightedScores([[3, 4, 5]], [1, 1, 2], 5).map(String)).toEqual(['0.85']);
  });

  test('a bid at two thirds of the highest score goes on to the second round, where fit with the plan counts twice', () => {
    // out of 5 on three criteria: 10 of 15 is two thirds exactly; 9 of 15 is not
    const rounds = twoRounds(
      [
        [5, 3, 2],
        [2, 3, 5],
        [3, 3, 3],
      ],
      5,
      [1, 1, 1],
      [2, 3],
      [2, 1, 1],
    );
    expect(rounds.goesOn).toEqual([true, true, false]);
    // second round: (10 + 3 + 2) ÷ 20 = 75%, (4 + 3 + 5) ÷ 20 = 60%
    expect(rounds.second.map(String)).toEqual(['0.75', '0.6', '0']);
  });
});

describe('Always true', () => {
  test('in 3,000 random rounds the awards never pass the pot, and nobody is funded over a better bid that was not', () => {
    const random = seeded(65);
    for (let i = 0; i < caseCount(3_000); i++) {
      const n = 1 + random(12);
      const requested = Array.from({ length: n }, () => random(5_000) / 100);
      const scores = requested.map(() => random(8));
      const pot = (1 + random(20_000)) / 100;
      const awards = award(pot, requested, scores, random(5), random(2) === 1);
      if (sumOf(awards).gt(pot)) throw new Error(`${requested.join()} by ${scores.join()} awards more than ${pot}`);
      const wronged = awards.some((amount, row) =>
        awards.some((other, better) => scores[better]! > scores[row]! && amount.gt(0) && requested[better]! > 0 && other.isZero()),
      );
      expect(wronged).toBe(false);
    }
  });
});

describe('What cannot be awarded is refused in a sentence', () => {
  test.each<[string, () => unknown, string]>([
    ['a pot of £0', () => award(0, [1], [1], 0), 'Pot is £0; there is nothing to award.'],
    ['a negative request', () => award(10, [-1], [1], 0), 'Requested, row 1: found -1; type an amount of nil or above.'],
    ['a score that is text', () => award(10, [1], ['good'], 0), 'Scores, row 1: found the text “good”; type a number.'],
    ['a score that is not a number', () => award(10, [1], [NaN], 0), 'Scores, row 1: found NaN; type a number.'],
    ['a threshold that is text', () => award(10, [1], [1], 'high'), 'Threshold: found the text “high”; type a number.'],
    [
      'fewer scores than bids',
      () => award(10, [1, 2], [1], 0),
      'Scores has 1 row and Requested has 2; there must be one score for each bid.',
    ],
    ['no bids', () => award(10, [], [], 0), 'Requested has no rows; there must be one for each bid.'],
    [
      'a ceiling without organisations',
      () => grantRound([{ requested: 1, score: 1 }], { pot: 5, ceiling: 2 }),
      'Organisation, row 1 is empty; a ceiling per organisation needs to know who bids.',
    ],
    ['a mark above the highest', () => weightedScores([[6]], [1], 5), 'Marks, row 1, criterion 1, is 6; the highest mark is 5.'],
    [
      'a missing mark',
      () => weightedScores([[5]], [1, 1], 5),
      'Marks, row 1 has 1 mark and there are 2 weights; there must be one for each criterion.',
    ],
    ['weights of nil', () => weightedScores([[5]], [0], 5), 'Weights and Highest mark must be above nil; otherwise no bid can score.'],
    [
      'a cut above the highest score',
      () => twoRounds([[5]], 5, [1], 1.2, [1]),
      'Cut is 1.2; it is a part of the highest score, from 0 to 1.',
    ],
    [
      'bands that overlap',
      () => scoreBand(5, { rejectUpTo: 6, recommendFrom: 6 }),
      'Recommend from is 6 and Reject up to is 6; the first must be above the second.',
    ],
  ])('%s', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
