/** Refusals of grant rounds: scores and criteria, the pot of a round, the best choice of bids. */
import type { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { counted } from '../figures/in-words';
import { conflict, unlikeLengthsSaying, wrongArgumentSaying, wrongBody, wrongPlan } from './forms';

/** Scores that are recommended and rejected at once. */
export const recommendedNotAboveRejected = (recommendFrom: Decimal, rejectUpTo: Decimal): ModelError =>
  conflict(
    'Recommend from',
    recommendFrom,
    'Reject up to',
    rejectUpTo,
    `Recommend from is ${recommendFrom.toFixed()} and Reject up to is ${rejectUpTo.toFixed()}; the first must be above the second.`,
  );

/** Weights or a highest mark of nil. */
export const noBidCanScore = (): ModelError =>
  wrongArgumentSaying('Weights', 'nil', 'a weight above nil', 'Weights and Highest mark must be above nil; otherwise no bid can score.');

/** Marks of a bid and weights that are not as many. */
export const marksUnlikeWeights = (place: string, marks: number, weights: number): ModelError =>
  unlikeLengthsSaying(
    place,
    marks,
    'Weights',
    weights,
    `${place} has ${counted(marks, 'mark')} and there are ${counted(weights, 'weight')}; there must be one for each criterion.`,
  );

/** Criteria without the highest mark that they can have. */
export const noHighestMark = (): ModelError =>
  wrongBody(
    'Highest mark',
    'Body has no Highest mark, which the weights of the Criterion table need; type the highest mark a criterion can have, such as 10.',
  );

/** Second weights without the score that goes on to them. */
export const noSecondStageCut = (): ModelError =>
  wrongBody(
    'Second-stage cut',
    'Body has no Second-stage cut, which second weights need; type the part of the highest score that goes on, such as 2/3.',
  );

/** A criterion that the Bid table has no marks for. */
export const criterionOfNoColumn = (criterion: string, columns: readonly string[]): ModelError =>
  wrongPlan(
    { table: 'Criterion', row: criterion },
    `Criterion “${criterion}” names no column of Bid; ${columns.length ? `its further columns are ${columns.join(', ')}` : 'it has no further columns'}. Type one of them, or add the column.`,
  );

const NO_POT = 'No Service row is Shared by bids, so there is no pot for them.';

/** Bids without a pot. */
export const noPotForBids = (): ModelError => wrongPlan({ table: 'Service' }, NO_POT);

/** A round whose pot is nil in every year; empty for the bids that name no round. */
export const roundWithoutPot = (round: string): ModelError =>
  wrongPlan(
    { table: 'Service', row: round },
    round ? `Round “${round}” has no pot in any year; type its amount in the Service row of that name.` : NO_POT,
  );

/** A round that is no Service row Shared by bids; `near` is one that may be meant. */
export const roundOfNoService = (round: string, near: string | undefined): ModelError =>
  wrongPlan(
    { table: 'Service', row: round },
    `Round “${round}” is not a Service row Shared by bids${near ? `; type “${near}”, or add a Service row of that name` : '; add a Service row of that name, Shared by bids, with its pot'}.`,
  );

/** The best choice of whole bids together with a ceiling or with partial awards, which need bids in order of score. */
export const bestValueOfWholeBids = (withCeiling: boolean): ModelError =>
  wrongBody(
    'Best value',
    `Body, Best value, is yes and so ${withCeiling ? 'a Ceiling per organisation' : 'are Partial awards'} cannot be used: the best choice is of whole bids. Type no in Best value, or leave the other empty.`,
  );
