import { argumentIs, unlikeLengths } from '../refusals/templates';
import type { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { pennyAmount, penceOf, poundsOf, weightsOf, wholeOf } from './exact-columns';
import type { AmountCell } from './exact-columns';
import { itemAt } from '../lookups';

export interface BestValue {
  /** The bids funded, in the order given. */
  readonly funded: readonly number[];
  readonly cost: Decimal;
  readonly method: string;
  /** No other choice of whole bids within the pot scores more. */
  readonly isBest: boolean;
}

/** Choices kept side by side before the exact search gives way to the rule of thumb. */
const MOST_CHOICES = 200_000;

/**
 * The bids that together score most within the pot, rather than the best one by one (award.ts).
 *
 * Method: every choice that no cheaper one beats is kept, bid by bid: exact. Where these become too many, bids are taken by
 * score per pound while they fit, and the answer says that it need not be the best. Of equal choices the cheaper, then the
 * one that leaves out later bids.
 */
export function bestValue(pot: Amount, requested: readonly AmountCell[], scores: readonly AmountCell[]): BestValue {
  const room = pennyAmount('Pot', pot, 'exact');
  if (room === 0) throw argumentIs('Pot', '£0', 'there is nothing to award');
  if (requested.length !== scores.length)
    throw unlikeLengths('Scores', scores.length, 'Requested', requested.length, 'there must be one score for each bid');
  const costs = penceOf('Requested', requested, 'exact');
  const wholeScores = wholeOf(weightsOf('Scores', scores));
  const funded = exactChoice(room, costs, wholeScores);
  return funded
    ? result(funded, costs, 'every choice of whole bids compared', true)
    : result(byScorePerPound(room, costs, wholeScores), costs, 'by score per pound while bids fit; not certain to be the best', false);
}

/** One choice of bids; `bid` is its last one, `before` the rest. */
interface Choice {
  readonly cost: number;
  readonly score: bigint;
  readonly bid: number;
  readonly before?: Choice;
}

function exactChoice(room: number, costs: Float64Array, scores: readonly bigint[]): number[] | undefined {
  let unbeatenChoices: Choice[] = [{ cost: 0, score: 0n, bid: -1 }];
  for (let bid = 0; bid < costs.length; bid++) {
    if (scores[bid] === 0n) continue;
    const added = unbeatenChoices
      .filter(choice => choice.cost + itemAt(costs, bid) <= room)
      .map((choice): Choice => ({
        cost: choice.cost + itemAt(costs, bid),
        score: choice.score + itemAt(scores, bid),
        bid,
        before: choice,
      }));
    unbeatenChoices = unbeaten(unbeatenChoices, added);
    if (unbeatenChoices.length > MOST_CHOICES) return undefined;
  }
  const rows: number[] = [];
  for (let choice: Choice | undefined = unbeatenChoices.at(-1); choice && choice.bid >= 0; choice = choice.before) rows.push(choice.bid);
  return rows.reverse();
}

/** Both lists stand by cost, each dearer choice scoring more; so does the result. At equal cost and score the first list's stays. */
function unbeaten(first: readonly Choice[], second: readonly Choice[]): Choice[] {
  const merged: Choice[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const [a, b] = [first[i], second[j]];
    const takeFirst = b === undefined || (a !== undefined && (a.cost < b.cost || (a.cost === b.cost && a.score >= b.score)));
    const next = takeFirst ? a! : b;
    if (takeFirst) i++;
    else j++;
    const best = merged.at(-1);
    if (!best || next.score > best.score) merged.push(next);
  }
  return merged;
}

function byScorePerPound(room: number, costs: Float64Array, scores: readonly bigint[]): number[] {
  const order = scores
    .map((_, bid) => bid)
    .filter(bid => itemAt(scores, bid) > 0n)
    .sort((a, b) => {
      const difference = itemAt(scores, b) * BigInt(itemAt(costs, a)) - itemAt(scores, a) * BigInt(itemAt(costs, b));
      return difference > 0n ? 1 : difference < 0n ? -1 : a - b;
    });
  let left = room;
  return order
    .filter(bid => {
      if (itemAt(costs, bid) > left) return false;
      left -= itemAt(costs, bid);
      return true;
    })
    .sort((a, b) => a - b);
}

const result = (funded: number[], costs: Float64Array, method: string, isBest: boolean): BestValue => ({
  funded,
  cost: poundsOf(funded.reduce((sum, bid) => sum + itemAt(costs, bid), 0)),
  method,
  isBest,
});
