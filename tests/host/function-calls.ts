import type { HostEntry } from './bridge';
import { Simulated } from './simulated';

/** One call of a custom function, as Excel makes it from a cell. */
export interface FunctionCall {
  readonly id: string;
  readonly args: readonly unknown[];
  /** The cell that holds the formula. */
  readonly address?: string;
}

/** What the cell then shows: a value, or an error with the sentence that stands behind it. */
export type FunctionResult = { readonly value: unknown } | { readonly code: string; readonly message: string };

/** A blank cell or omitted argument: 0 where Excel for Windows or Mac passes a blank cell, null where Excel for the web does. */
export const BLANKS = [0, null] as const;

/** An error that stands in an argument's cell, as functions registered with `allowErrorForDataTypeAny` receive it. */
export const errorCell = (code: string) => ({ type: 'CustomFunctionError', code });

const CALL = 1;
const INVOKE = 1000;
const ALLOW_ERROR_INPUTS = 4;

/** Which error the cell shows, by the number the runtime sends. */
const CELL_ERROR: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' };

type ResultRow = readonly [id: number, ok: true, value: unknown] | readonly [id: number, ok: false, message: string, code: number];

/** Calls custom functions through the genuine runtime, which sends its results back as a batch to this service. */
export class FunctionCalls extends Simulated {
  static override readonly title = 'CustomFunctions';
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private made = 0;
  /** How many messages of results have come back. */
  messages = 0;

  constructor(private readonly tell: (entries: readonly HostEntry[]) => void) {
    super();
  }

  /** All calls go in one message, as in one recalculation: the runtime sends results at most once in half a second. */
  call(calls: readonly FunctionCall[]): Promise<FunctionResult[]> {
    const entries: HostEntry[] = [];
    const results = calls.map(({ id, args, address = 'Sheet1!A1' }) => {
      this.made += 1;
      const number = this.made;
      entries.push([CALL, INVOKE, '', JSON.stringify([number, id, args, address, ALLOW_ERROR_INPUTS]), 0]);
      return new Promise<FunctionResult>(done => this.waiting.set(number, done));
    });
    this.tell(entries);
    return Promise.all(results);
  }

  SetInvocationArrayResults(rows: readonly ResultRow[]): void {
    this.messages += 1;
    for (const row of rows) {
      const done = this.waiting.get(row[0]);
      this.waiting.delete(row[0]);
      done?.(row[1] ? { value: row[2] } : { code: CELL_ERROR[row[3]] ?? '#VALUE!', message: row[2] });
    }
  }
}
