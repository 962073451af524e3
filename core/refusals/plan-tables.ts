/** Refusals of a plan as it is given: years, scenarios, the plan as objects. */
import { shortened } from '../errors';
import type { ModelError } from '../errors';
import { listedNames } from '../figures/in-words';
import { noSuchName, wrongArgumentSaying, wrongBody, wrongForm, wrongPlan } from './forms';

/** Tables without a year column. */
export const noYearColumns = (): ModelError =>
  wrongPlan(
    {},
    'The tables have no year columns; years are headed like 2025/26, and a range is given with its header row (Lines[#All], not Lines).',
  );

/** A base year that no year of the plan follows. */
export const noYearAfterBase = (baseYear: string): ModelError =>
  wrongBody('Base year', `The base year is ${baseYear} and no table has a later year column; the plan’s years come after the base year.`);

/** How many unknown names one sentence says. */
const UNKNOWN_NAMES = 8;

/** Scenarios that are not in the Scenario table. `lookAlike` says of one which known name looks the same; `holdsSign` is a known name with + or > in it. */
export const scenarioNotThere = (
  scenario: string,
  unknown: readonly string[],
  known: readonly string[],
  lookAlike: string | undefined,
  holdsSign: string | undefined,
): ModelError => {
  const names = unknown
    .slice(0, UNKNOWN_NAMES)
    .map(name => `“${shortened(name)}”`)
    .join(' and ');
  const table = known.length ? `it has ${listedNames(known)}` : 'the plan has none';
  const quotes = holdsSign ? ` Type a name that holds + or > in quotes: "${shortened(holdsSign)}".` : '';
  return noSuchName(
    'Scenario',
    scenario,
    known,
    `Scenario: ${names} ${unknown.length > 1 ? 'are' : 'is'} not in the Scenario table; ${table}.${lookAlike ? ` ${lookAlike}` : ''}${quotes} Leave it empty for the base plan.`,
  );
};

/** A bridge between more than two scenarios. */
export const bridgeOfMoreThanTwo = (scenario: string): ModelError =>
  wrongArgumentSaying(
    'Scenario',
    `“${shortened(scenario)}”`,
    'A > B',
    `Scenario is “${shortened(scenario)}”; a bridge goes from one scenario to one other. Type A > B, with a name that holds > in quotes.`,
  );

/** What is wrong at one place of a plan as objects: a key that is not known, with the one that may be meant; or what was found and what is right. */
export type DefinitionFault =
  | { readonly place: string; readonly key: string; readonly near: string | undefined; readonly known: readonly string[] }
  | { readonly place: string; readonly found: string; readonly right: string };

/** A plan as objects that has another form: every fault of it. */
export const wrongDefinition = (faults: readonly DefinitionFault[]): ModelError =>
  wrongForm(
    faults.map(fault =>
      'key' in fault
        ? `${fault.place || 'The plan'}: the key “${fault.key}” is not known; ${fault.near ? `${fault.near} may be meant` : `expected ${fault.known.join(', ')}`}.`
        : `${fault.place} ${fault.found}; ${fault.right}.`,
    ),
  );
