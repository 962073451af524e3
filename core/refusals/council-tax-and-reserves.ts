/** Refusals of council tax and reserves: figures of law by year, limits, dwellings, the Panel’s veto, drawdowns. */
import type { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { conflict, unknownYear, wrongArgumentSaying, wrongPlan } from './forms';

/** The last or the first figure that may be used, in words. */
export interface NearestFigure {
  readonly which: 'first' | 'last';
  readonly figure: string;
  readonly year: string;
}

/** A parameter without a figure for a year, or with figures that are not verified; `otherwise` is what to do, from the parameter’s file. */
export const noFigureForYear = (
  what: string,
  year: string,
  unverified: readonly string[],
  nearest: NearestFigure | undefined,
  otherwise: string,
): ModelError => {
  const state = unverified.length
    ? `The ${what} for ${year} (${unverified.join(' and ')}) is unverified and is not used`
    : `No ${what} is known for ${year}`;
  const known = nearest ? `the ${nearest.which} known is ${nearest.figure} for ${nearest.year}` : 'none is known for any year';
  return unknownYear(what, year, `${state}; ${known}. ${otherwise}`);
};

/** The highest Band D of a body that no referendum principle limits. */
export const noReferendumPrinciple = (): ModelError =>
  wrongPlan(
    {},
    'No referendum principle applies to a body in Wales, so there is no highest Band D; type the Band D or the rise instead.',
    'unknown',
  );

/** Discounts and losses of more dwellings than a band has. */
export const lossesAboveDwellings = (band: string, remaining: Decimal): ModelError =>
  wrongArgumentSaying(
    `Band ${band}`,
    remaining.toFixed(),
    'nil or above',
    `Band ${band}: discounts, losses and support come to more than its dwellings (${remaining.toFixed()} remain); type nil or above.`,
  );

/** A veto as too low of a Band D that cannot be raised without a referendum. */
export const noRoomToRevise = (proposed: Decimal, highest: Decimal): ModelError =>
  conflict(
    'Proposed Band D',
    proposed,
    'The highest that is not excessive',
    highest,
    `Proposed Band D: found ${proposed.toFixed()}, which is at or above the highest that is not excessive (${highest.toFixed()}); a veto as too low leaves nothing to revise to without a referendum.`,
  );

/** A drawdown entered below nil. */
export const drawdownBelowNil = (argument: string, amount: Decimal): ModelError =>
  wrongArgumentSaying(
    argument,
    amount.toFixed(),
    'an amount of nil or above',
    `${argument}: found ${amount.toFixed()}; drawdowns are entered above nil.`,
  );
