import { registry } from '../../addin/functions/registry';

/** Excel's own error, as its runtime makes it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** Excel's library arrives after the functions' script; tests that need its absence take it away. */
export const withExcel = (): void => void Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });
export const withoutExcel = (): void => void Reflect.deleteProperty(globalThis, 'CustomFunctions');

/** What Excel appends to the arguments of every call. */
const invocation = () =>
  Object.create({ functionName: 'MTFP', address: undefined, parameterAddresses: undefined, isInValuePreview: false }) as object;

/** Calls a function as Excel does: arguments left out at the end arrive as null, Excel's own object comes last. */
export function call(id: string, ...cells: unknown[]): unknown {
  const described = registry.find(one => one.id === id);
  if (!described) throw new Error(`There is no function ${id}.`);
  const { args } = described;
  const padded = Array.from({ length: Math.max(args.length, cells.length) }, (_, place) => (place < cells.length ? cells[place] : null));
  return described.call(...padded, invocation());
}

/** What a call answers, or the error that it throws, in a form to compare. */
export function outcome(id: string, ...cells: unknown[]): unknown {
  try {
    return call(id, ...cells);
  } catch (error) {
    return failure(error);
  }
}

/** What a failed call shows. */
export interface Failure {
  readonly code: string;
  readonly sentence: string;
}

export const failure = (error: unknown): Failure => {
  if (error instanceof ExcelError) return { code: error.code, sentence: error.sentence };
  throw error;
};

export const sentenceOf = (id: string, ...cells: unknown[]): string => {
  const result = outcome(id, ...cells);
  if (typeof result !== 'object' || result === null || !('sentence' in result))
    throw new Error(`${id} answered ${JSON.stringify(result)}.`);
  return (result as { sentence: string }).sentence;
};

export const column = (...cells: unknown[]): unknown[][] => cells.map(cell => [cell]);
export const row = (...cells: unknown[]): unknown[][] => [cells];
