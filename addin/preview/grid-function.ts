/**
 * A custom function as the grid calls it. The grid shows an error by its name only and stops calculating for good
 * when a function throws, so that every failure becomes the error's name here and its sentence is kept for the line below the grid.
 */
import { NAMESPACE } from '../functions/namespace';
import type { Cell, Failure, Sentences } from './sentences';

/** What is needed of a function of the registry. */
export interface Callable {
  readonly id: string;
  readonly call: (...given: unknown[]) => unknown;
}

/** What the grid can show. */
export type GridValue = string | number | boolean;
export type GridAnswer = GridValue | GridValue[][];

const ERROR_NAMES = [
  '#VALUE!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#REF!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#ERROR!',
  '#CYCLE!',
  '#CONNECT!',
  '#BLOCKED!',
];

export const isErrorName = (value: unknown): value is string => typeof value === 'string' && ERROR_NAMES.includes(value);

export function answerInGrid(one: Callable, origin: Cell, given: readonly unknown[], sentences: Sentences): GridAnswer {
  const call = `${NAMESPACE}.${one.id}`;
  const failures: Failure[] = [];
  const shown = (value: unknown, row: number, column: number): GridValue => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    const { code, sentence } = failureOf(value);
    failures.push({ origin, sheet: origin.sheet, row: origin.row + row, column: origin.column + column, call, sentence });
    return code;
  };
  const answer = attempt(() => one.call(...given));
  const cells = Array.isArray(answer)
    ? (answer as unknown[][]).map((cells, row) => cells.map((value, column) => shown(value, row, column)))
    : shown(answer, 0, 0);
  sentences.say(origin, call, failures);
  return cells;
}

/** What a call answers or, where it throws, what it threw. */
function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

function failureOf(error: unknown): { code: string; sentence: string } {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; message?: unknown };
  return {
    code: isErrorName(code) ? code : '#VALUE!',
    sentence: typeof message === 'string' && message !== '' ? message : 'The function failed and left no message.',
  };
}
