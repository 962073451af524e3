/** Why cells show an error: the sentence of every failing call, by the cell it stands in. */
import { cellAddress } from './addresses';

/** A cell of the grid: its sheet by the grid's own id. */
export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Failure extends Cell {
  /** Where the formula stands that spilled the error here. */
  readonly origin: Cell;
  /** `MTFP.LIMIT`. */
  readonly call: string;
  readonly sentence: string;
}

export class Sentences {
  /** By the cell that holds the formula and the function called there. */
  private readonly byCall = new Map<string, readonly Failure[]>();
  private readonly listeners = new Set<() => void>();

  /** What a call came to: failures of its own cell or of those it spilled into; none after it has answered. */
  say(origin: Cell, call: string, failures: readonly Failure[]): void {
    const key = `${origin.sheet}!${cellAddress(origin.row, origin.column)} ${call}`;
    this.byCall.delete(key);
    if (failures.length > 0) this.byCall.set(key, failures);
    this.listeners.forEach(listener => listener());
  }

  /** The newest failure last. */
  all(): Failure[] {
    return [...this.byCall.values()].flat();
  }

  forget(): void {
    this.byCall.clear();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
