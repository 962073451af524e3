/** What is known of a custom function: the single source of functions.json, the associations, the reading of arguments, the docs and the pane's list. */
import type { Unit } from '../../core';
import type { Argument } from './arguments';
import { inFormats } from './formatted';
import type { Counted } from './formatted';
import { argumentsNotRead } from './refusals';
import { takesDataTypes, toCell, toCells, toError } from './to-cell';
import type { Answer, Shown } from './to-cell';

/** What comes back: one cell or a block of cells, of numbers, TRUE/FALSE or anything. */
export interface Result {
  readonly type: 'number' | 'boolean' | 'any';
  readonly block: boolean;
  readonly words: string;
  /** What its figures are counted in, where Excel may show them so; of a table, each column's. */
  readonly unit?: Counted | readonly Unit[];
}

export interface FunctionDescriptor {
  readonly id: string;
  readonly summary: string;
  readonly args: readonly Argument<unknown>[];
  readonly result: Result;
  readonly example: string;
  /** What Excel calls: cells in, cells out, its own object last. */
  readonly call: (...given: unknown[]) => Shown | Shown[][];
}

type Values<A extends Record<string, Argument<unknown>>> = { [K in keyof A]: A[K] extends Argument<infer T> ? T : never };

interface Definition<A extends Record<string, Argument<unknown>>> {
  readonly id: string;
  readonly summary: string;
  /** In the order of the contract. */
  readonly args: A;
  readonly result: Result;
  readonly example: string;
  readonly answer: (values: Values<A>) => Answer | readonly (readonly Answer[])[];
  /** The same answer for plain numbers without the care that odd cells need; undefined sends the call the ordinary way. */
  readonly quick?: (given: readonly unknown[]) => number[][] | undefined;
}

export function customFunction<A extends Record<string, Argument<unknown>>>({
  args,
  answer,
  quick,
  ...about
}: Definition<A>): FunctionDescriptor {
  const named = Object.entries(args);
  const { unit } = about.result;
  return {
    ...about,
    args: named.map(([, argument]) => argument),
    call: (...given) => {
      try {
        const quickly = quick?.(given);
        if (quickly) return unit && takesDataTypes() ? toCells(inFormats(quickly, unit)) : quickly;
        const answers = answer(readAll(named, given) as Values<A>);
        return isBlock(answers) ? toCells(inFormats(answers, unit)) : toCell(inFormats([[answers]], unit)[0]![0]!);
      } catch (error) {
        throw toError(error);
      }
    },
  };
}

/** Reads every argument before complaining, so that the user is told everything that is wrong at once. */
function readAll(named: readonly (readonly [string, Argument<unknown>])[], given: readonly unknown[]): Record<string, unknown> {
  const wrongs: string[] = [];
  const values: Record<string, unknown> = {};
  named.forEach(([name, argument], place) => {
    values[name] = argument.read(argument.takes === 'tables' ? given.slice(place) : given[place], wrongs);
  });
  if (wrongs.length === 0) return values;
  throw argumentsNotRead(wrongs);
}

const isBlock = (answers: Answer | readonly (readonly Answer[])[]): answers is readonly (readonly Answer[])[] => Array.isArray(answers);

export const aNumber = (words: string, unit?: Counted): Result => ({ type: 'number', block: false, words, ...(unit && { unit }) });
export const trueOrFalse = (words: string): Result => ({ type: 'boolean', block: false, words });
export const numbers = (words: string, unit?: Counted): Result => ({ type: 'number', block: true, words, ...(unit && { unit }) });
export const aReport = (words: string, unit?: readonly Unit[]): Result => ({ type: 'any', block: true, words, ...(unit && { unit }) });
export const aFigure = (words: string): Result => ({ type: 'any', block: false, words });
