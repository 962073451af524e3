import { bestValue } from '../../core/commissioning/best-value';
import { seeded } from './independent-reckoning';
import { sentenceOf } from './sentences';

describe('The bids that together score most', () => {
  test('two of £50 with 7 each beat one of £60 with 10 in a pot of £100', () => {
    const chosen = bestValue(100, [60, 50, 50], [10, 7, 7]);
    expect(chosen.funded).toEqual([1, 2]);
    expect(chosen.cost.toFixed()).toBe('100');
    expect(chosen.isBest).toBe(true);
  });

  test('of equal scores the cheaper choice is taken, then the one that leaves out later bids', () => {
    expect(bestValue(100, [100, 60, 60], [5, 5, 5]).funded).toEqual([1]);
  });

  test('a bid that scores nothing is not funded', () => {
    expect(bestValue(100, [10, 20], [0, 3]).funded).toEqual([1]);
  });

  test('no choice of up to twelve bids scores more: every one is tried', () => {
    const random = seeded(1212);
    for (let i = 0; i < 150; i++) {
      const n = 1 + random(12);
      const costs = Array.from({ length: n }, () => random(40));
      const scores = Array.from({ length: n }, () => random(10));
      const pot = 1 + random(120);
      const score = (rows: readonly number[]) => rows.reduce((sum, row) => sum + scores[row]!, 0);
      let best = 0;
      for (let choice = 0; choice < 2 ** n; choice++) {
        const rows = costs.map((_, row) => row).filter(row => choice & (1 << row));
        if (rows.reduce((sum, row) => sum + costs[row]!, 0) <= pot) best = Math.max(best, score(rows));
      }
      const chosen = bestValue(pot, costs, scores);
      expect(score(chosen.funded)).toBe(best);
      expect(chosen.cost.lte(pot)).toBe(true);
    }
  });

  test('with too many choices it falls back on score per pound and says so', () => {
    const random = seeded(40);
    const costs = Array.from({ length: 40 }, () => (100_000 + random(10_000_000)) / 100);
    const chosen = bestValue(1_000_000, costs, costs); // scores in step with costs: no choice beats a cheaper one
    expect(chosen.isBest).toBe(false);
    expect(chosen.method).toBe('by score per pound while bids fit; not certain to be the best');
    expect(chosen.cost.lte(1_000_000)).toBe(true);
  });

  test('by score per pound: the best first, equal ones as listed, what does not fit is passed over, no score is no award', () => {
    // 18 bids of £1, £2, £4 … with a point a pound: 2¹⁸ = 262,144 choices, too many to compare
    const doubling = Array.from({ length: 18 }, (_, i) => 2 ** i);
    const costs = [...doubling, 300_000, 100_000, 0];
    const scores = [...doubling, 600_000, 50_000, 0];
    // two points a pound: £300,000; then £1 to £32 in their order, together £63: the pot is used up to the pound
    const chosen = bestValue(300_063, costs, scores);
    expect(chosen.isBest).toBe(false);
    expect(chosen.funded).toEqual([0, 1, 2, 3, 4, 5, 18]);
    expect(chosen.cost.toFixed()).toBe('300063');
    // £63 more: after £1 to £32 the next of £64 does not fit, nor does any after it
    expect(bestValue(300_126, costs, scores).funded).toEqual([0, 1, 2, 3, 4, 5, 18]);
  });

  test('it says when every choice was compared', () => {
    expect(bestValue(1, [1], [1]).method).toBe('every choice of whole bids compared');
  });

  test.each<[string, () => unknown, string]>([
    ['a pot of £0', () => bestValue(0, [1], [1]), 'Pot is £0; there is nothing to award.'],
    ['a negative score', () => bestValue(1, [1], [-1]), 'Scores, row 1: found -1; type an amount of nil or above.'],
    [
      'fewer scores than bids',
      () => bestValue(1, [1, 2], [1]),
      'Scores has 1 row and Requested has 2; there must be one score for each bid.',
    ],
  ])('%s is refused in a sentence', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
