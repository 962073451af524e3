/**
 * The words that Excel suggests in the formula bar for an argument (`enums` in functions.json, CustomFunctionsRuntime 1.5), from what
 * the library takes. They are suggestions: other words, blanks and errors reach the function as before, since the argument's type
 * stays `any`.
 */
import { MEASURES, PLAN_TABLES, PURPOSES, reportNames } from '../../core';

export interface Enumeration {
  readonly id: string;
  /** Each word, and what is said of it where the word does not say it. */
  readonly words: Readonly<Record<string, string>>;
}

const withoutWords = (words: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(words.map(word => [word, '']));

/** By the label of the argument, which means the same in every function that has it. */
export const ENUMERATIONS: Readonly<Record<string, Enumeration>> = {
  Report: {
    id: 'REPORTS',
    words: Object.fromEntries(
      reportNames.map(name => {
        const { line, option } = PURPOSES[name]!;
        return [name, option ? `${line}. Also with words after it: ${name}: ${option.example}` : line];
      }),
    ),
  },
  Measure: { id: 'MEASURES', words: withoutWords(Object.keys(MEASURES)) },
  Body: {
    id: 'BODIES',
    words: {
      police: 'A police and crime commissioner, or whoever issues the police precept',
      fire: 'A fire and rescue authority',
      'PFCC fire': 'The fire precept of a commissioner for police and fire',
      'police, lowest quartile': 'Where the year’s principle is another for the lowest quarter of charges',
      'fire, lowest quartile': 'Where the year’s principle is another for the lowest quarter of charges',
      'police, Wales': 'Wales has no referendum principle',
    },
  },
  Lever: {
    id: 'LEVERS',
    words: {
      'Band D': 'The charge of the year',
      Saving: 'A saving of a new row',
      Drawdown: 'From the general reserve; “Drawdown: ” and a name for another',
    },
  },
  Country: { id: 'COUNTRIES', words: withoutWords(['England', 'Wales']) },
  To: { id: 'ROUNDINGS', words: withoutWords(['pounds', 'pence']) },
  Table: { id: 'PLAN_TABLES', words: withoutWords(Object.keys(PLAN_TABLES)) },
};
