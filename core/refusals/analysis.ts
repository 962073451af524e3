/** Refusals of what if: correlations, what varies, draws, levers, slopes. */
import type { ModelError } from '../errors';
import { Decimal } from '../figures/decimal';
import { inNumber } from '../figures/in-words';
import { wrongArgumentSaying, wrongPlan } from './forms';

/** An assumption correlated with itself other than wholly. */
export const correlationWithItself = (first: string, second: string, correlation: number): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: first, column: second },
    `Correlation “${first}” with itself is ${correlation}; type 1, or nothing.`,
  );

/** Two figures for one pair of assumptions. */
export const correlationGivenTwice = (first: string, second: string, before: number, now: number): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: first, column: second },
    `Correlation of “${first}” with “${second}” is given as ${before} and as ${now}; type one figure for both ways.`,
  );

/** A correlation of an assumption that does not vary. */
export const correlationWithoutRange = (name: string): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: name },
    `Correlation names “${name}”, which has neither Low nor High in the Assumption table, so it does not vary; give it a range, or take it out of Correlation.`,
  );

/** A correlation of an assumption that is not there; `near` is one that may be meant. */
export const correlationOfNoAssumption = (name: string, varying: readonly string[], near: string | undefined): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: name },
    `Correlation names “${name}”, which is not in the Assumption table; its rows that vary are ${varying.join(', ')}.${near ? ` Type “${near}” if that is meant.` : ''}`,
  );

/** A correlation with nothing named. */
export const correlationWithNothing = (name: string): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: name, column: 'With' },
    `Correlation “${name}”, With, is empty; type the name of another assumption.`,
  );

/** A correlation that is no number from −1 to 1. */
export const notACorrelation = (first: string, second: string, found: string): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: first, column: second },
    `Correlation of “${first}” with “${second}” is ${found}; type a number from −1 to 1.`,
  );

/** Correlations of an assumption that cannot hold together: each with the assumption it is with. */
export const correlationsCannotHold = (
  name: string,
  withOthers: readonly { readonly name: string; readonly correlation: Decimal }[],
): ModelError =>
  wrongPlan(
    { table: 'Correlation', row: name },
    `Correlation cannot hold as it stands: “${name}” (${withOthers.map(other => `${other.correlation.toString()} with “${other.name}”`).join(', ')}) cannot move so with assumptions that move together as the rest of the table says. Bring its figures closer to 0, or closer to each other.`,
  );

/** Assumptions of which none varies. */
export const nothingVaries = (): ModelError =>
  wrongPlan(
    { table: 'Assumption' },
    'No assumption has a Low, a High or an event, so nothing varies; give the Assumption table the columns Low, High and Shape.',
  );

/** More draws than a cell can wait for. */
export const tooManyDraws = (draws: number, most: number): ModelError =>
  wrongArgumentSaying(
    'Draws',
    String(draws),
    `at most ${inNumber(new Decimal(most))}`,
    `Draws: ${inNumber(new Decimal(draws))} draws of a plan of this size would keep a cell waiting; type at most ${inNumber(new Decimal(most))} here. The Risk screen of the task pane runs more.`,
  );

/** Amounts of which no slope can be worked out. */
export const tooLargeForSlopes = (): ModelError =>
  wrongPlan(
    {},
    'The plan’s amounts are too large for whole pennies, so one pass cannot say what a point is worth; SENSITIVITY gives it assumption by assumption.',
  );

/** A lever in a year that is none of the plan’s. */
export const leverOutsidePlan = (lever: string, year: string, first: string, last: string): ModelError =>
  wrongArgumentSaying(
    'Lever',
    `“${lever}”`,
    'a year of the plan',
    `Lever is “${lever}”, and ${year} is not a year of the plan, which runs from ${first} to ${last}.`,
  );

/** A drawdown of no reserve by name, where the plan has not one general reserve. */
export const drawdownOfNoReserve = (generalReserves: number, reserves: readonly string[]): ModelError =>
  wrongArgumentSaying(
    'Lever',
    '“Drawdown”',
    'the name of a reserve',
    `Lever is “Drawdown”, and the plan has ${generalReserves ? `${generalReserves} general reserves` : 'no general reserve'}; type “Drawdown: ” and the name of a reserve${reserves.length ? ` (${reserves.join(', ')})` : ''}.`,
  );

/** Band D as the lever of a plan without a precept. */
export const noBandDToMove = (): ModelError =>
  wrongArgumentSaying('Lever', '“Band D”', 'another lever', 'Lever is “Band D”, and the plan has no Precept table.');

/** A movement that is an option not chosen. */
export const movementNotChosen = (movement: string, option: string, purpose: string): ModelError =>
  wrongPlan(
    { table: 'Movement', row: movement, column: 'Chosen' },
    `Movement “${movement}” is the option ${option} of “${purpose}” and is not Chosen, so it does not count; name the chosen option.`,
  );

/** A movement whose status does not count. */
export const movementNotCounted = (movement: string, status: string): ModelError =>
  wrongPlan(
    { table: 'Movement', row: movement, column: 'Status' },
    `Movement “${movement}” has the Status ${status}, so it does not count; set it to approved, here or in a scenario, first.`,
  );

/** A movement of a reserve that is not there. */
export const movementOfNoReserve = (movement: string, reserve: string): ModelError =>
  wrongPlan(
    { table: 'Movement', row: movement, column: 'Reserve' },
    `Movement “${movement}”, Reserve, names “${reserve}”, which is not in the Reserve table.`,
  );

/** A vacancy rate by an assumption that is not there. */
export const vacancyOfNoAssumption = (post: string, assumption: string): ModelError =>
  wrongPlan(
    { table: 'Post', row: post, column: 'Vacancy' },
    `Post “${post}”, Vacancy, names “${assumption}”, which is not in the Assumption table.`,
  );
