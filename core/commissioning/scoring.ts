import { marksUnlikeWeights, noBidCanScore, recommendedNotAboveRejected } from '../refusals/bids';
import { argumentIs, cellIs } from '../refusals/templates';
import { Decimal, sumOf } from '../figures/decimal';
import { amountFromNilIn, numberIn, placeIn } from './exact-columns';
import type { AmountCell } from './exact-columns';
import { itemAt } from '../lookups';

/** What a score out of ten means in a round by bands. */
export type ScoreBand = 'reject' | 'rework' | 'recommend';

/**
 * The band of a score out of ten: up to 4 reject, from 7 recommend, between them rework and come again.
 *
 * Source: practice of the Dorset commissioner. A score between whole marks (an average of assessors) of more than 4 and
 * less than 7 is rework.
 */
export function scoreBand(
  score: AmountCell,
  bands: { readonly rejectUpTo: AmountCell; readonly recommendFrom: AmountCell } = { rejectUpTo: 4, recommendFrom: 7 },
): ScoreBand {
  const exact = numberIn('Score', score);
  const [low, high] = [numberIn('Reject up to', bands.rejectUpTo), numberIn('Recommend from', bands.recommendFrom)];
  if (high.lte(low)) throw recommendedNotAboveRejected(high, low);
  return exact.lte(low) ? 'reject' : exact.gte(high) ? 'recommend' : 'rework';
}

/**
 * Each bid's score as a part of the highest possible: Σ weight × mark ÷ (highest mark × Σ weight).
 *
 * @param marks bids × criteria, from 0 to the highest mark; @param weights one a criterion
 * @returns a fraction a bid, 1 where every criterion has the highest mark
 */
export function weightedScores(
  marks: readonly (readonly AmountCell[])[],
  weights: readonly AmountCell[],
  highestMark: AmountCell,
): Decimal[] {
  const each = weights.map((weight, k) => amountFromNilIn(placeIn('Weights', k), weight));
  const highest = amountFromNilIn('Highest mark', highestMark);
  const most = sumOf(each).times(highest);
  if (most.isZero()) throw noBidCanScore();
  return marks.map((row, bid) => {
    if (row.length !== each.length) throw marksUnlikeWeights(placeIn('Marks', bid), row.length, each.length);
    return sumOf(
      row.map((mark, k) => {
        const exact = amountFromNilIn(`${placeIn('Marks', bid)}, criterion ${k + 1},`, mark);
        if (exact.gt(highest))
          throw cellIs(`${placeIn('Marks', bid)}, criterion ${k + 1},`, exact.toFixed(), `the highest mark is ${highest.toFixed()}`);
        return exact.times(itemAt(each, k));
      }),
    ).div(most);
  });
}

export interface TwoRounds {
  readonly first: readonly Decimal[];
  readonly goesOn: readonly boolean[];
  /** Scores of the second round; nil for bids that did not go on, so that no threshold above nil lets them in. */
  readonly second: readonly Decimal[];
}

/**
 * Scoring in two rounds: bids at or above the cut in the first go on to a second with changed weights.
 *
 * Source: practice of the Devon and Cornwall commissioner: cut at two thirds of the highest score, then fit with the plan
 * counted twice.
 *
 * @param cut a part of the highest possible score: a fraction, or two whole numbers where no decimal holds it (2, 3)
 */
export function twoRounds(
  marks: readonly (readonly AmountCell[])[],
  highestMark: AmountCell,
  firstWeights: readonly AmountCell[],
  cut: AmountCell | readonly [number, number],
  secondWeights: readonly AmountCell[],
): TwoRounds {
  const [part, of] = Array.isArray(cut) ? (cut as readonly [number, number]) : [cut as AmountCell, 1];
  const [above, below] = [amountFromNilIn('Cut', part), amountFromNilIn('Cut', of)];
  if (below.isZero() || above.gt(below))
    throw argumentIs(
      'Cut',
      `${above.toFixed()}${below.eq(1) ? '' : `/${below.toFixed()}`}`,
      'it is a part of the highest score, from 0 to 1',
    );
  const weights = sumOf(firstWeights.map((weight, k) => amountFromNilIn(placeIn('Weights', k), weight)));
  const first = weightedScores(marks, firstWeights, highestMark);
  // Compared by cross-multiplication, so that exactly two thirds of the marks is at the cut.
  const most = weights.times(amountFromNilIn('Highest mark', highestMark));
  const goesOn = marks.map(row =>
    sumOf(row.map((mark, k) => amountFromNilIn('', mark).times(amountFromNilIn('', firstWeights[k]))))
      .times(below)
      .gte(most.times(above)),
  );
  const second = weightedScores(marks, secondWeights, highestMark).map((score, bid) => (goesOn[bid] ? score : new Decimal(0)));
  return { first, goesOn, second };
}
