/** Refusals whose sentence comes whole from their data, for any rule; a sentence of its own stands with its subject beside this file. */
import type { ModelError, PlanPlace } from '../errors';
import { counted } from '../figures/in-words';
import { noSuchName, unlikeLengthsSaying, wrongArgumentSaying, wrongBody, wrongPlan } from './forms';

/** An impossible argument: `Country: found “Scotland”; type England or Wales.` */
export const wrongArgument = (argument: string, found: string, right: string): ModelError =>
  wrongArgumentSaying(argument, found, right, `${argument}: found ${found}; type ${right}.`);

/** An impossible argument, as the rules of commissioning say it: `Pot is £0; there is nothing to allocate.` */
export const argumentIs = (argument: string, found: string, right: string): ModelError =>
  wrongArgumentSaying(argument, found, right, `${argument} is ${found}; ${right}.`);

/** A place of several parts ends in a comma where a sentence goes on (“Spent, Lighting, is …”), and not before a colon. */
export const beforeColon = (place: string): string => place.replace(/,$/, '');

/** A cell that cannot be: `Spent, Lighting, is £12.345; whole pence are needed.` */
export const cellIs = (place: string, found: string, right: string): ModelError =>
  wrongArgumentSaying(beforeColon(place), found, right, `${place} is ${found}; ${right}.`);

/** A column without rows: `Needs has no rows; there must be one need for each that shares the pot.` */
export const noRows = (argument: string, right: string): ModelError =>
  wrongArgumentSaying(argument, 'no rows', right, `${argument} has no rows; ${right}.`);

/** Words that are none of a list: `Report is “gpa”; type one of gap, precept.` */
export const notOneOf = (argument: string, found: string, known: readonly string[]): ModelError =>
  noSuchName(argument, found, known, `${argument} is “${found}”; type one of ${known.join(', ')}.`);

/** Two lists of unlike length: `Scores has 2 rows and Requested has 3; there must be one score for each bid.` */
export const unlikeLengths = (argument: string, items: number, beside: string, expected: number, right: string): ModelError =>
  unlikeLengthsSaying(
    argument,
    items,
    beside,
    expected,
    `${argument} has ${counted(items, 'row')} and ${beside} has ${expected}; ${right}.`,
  );

/** A fact of the Body that cannot be read: `Body, Largest fall, holds “five”; type …` */
export const bodyHolds = (row: string, found: string, right: string): ModelError =>
  wrongBody(row, `Body, ${row}, holds ${found}; type ${right}.`);

/** A figure of the plan is not known, for the reason that it carries. */
export const notKnown = ({ kind, sentence }: Pick<ModelError, 'kind' | 'sentence'>, place: PlanPlace = {}): ModelError =>
  wrongPlan(place, sentence, kind);
