import { Decimal } from '../figures/decimal';
import type { CellName, Fault } from '../figures/figure';
import { wordKey } from '../reading/cells';
import type { FinancialYear } from '../years/financial-year';

export {
  isBlank,
  isCellError,
  isEmptyText,
  isNilWord,
  listedNames,
  quoted,
  sameWords,
  shortened,
  spelled,
  textOf,
  wordKey,
} from '../reading/cells';
export type { CellError, CellValue, Table, Texts } from '../reading/cells';

/** Rows by how their names compare; the first of several of one name. */
export function byName<T extends { readonly name: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const row of rows) {
    const key = wordKey(row.name);
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}

/** One change that a scenario makes to a figure, applied to the amount the plan uses there without it. */
export interface Adjustment {
  readonly change: 'set' | 'add' | 'scale';
  readonly value: Decimal;
  /** The place of the scenario’s row among all that act, stacks included; what one row does to several years has one turn. */
  readonly turn?: number;
  /** Of a figure that a delay takes away from here: `set` to nil. */
  readonly movedAway?: boolean;
  /** Of a figure that a delay moves here: `add` what stood in that year when the row’s turn came, since it is driven and known only once settled. */
  readonly movedFrom?: FinancialYear;
}

/** A figure cell: an amount, or nothing typed, or a fault; with what scenarios do to it. */
export interface FigureCell {
  /** Where it stands, if anything is typed or set there. */
  readonly at?: CellName;
  /** The Source of its row, if one is typed. */
  readonly source?: string;
  readonly amount?: Decimal;
  readonly fault?: Fault;
  readonly adjustments?: readonly Adjustment[] | undefined;
}

/** An amount with what scenarios do to it, one after the other. */
export const adjustedFrom = (amount: Decimal, adjustments: readonly Adjustment[]): Decimal =>
  adjustments.reduce((so, { change, value }) => (change === 'set' ? value : change === 'add' ? so.plus(value) : so.times(value)), amount);

/** A typed cell's exact amount after scenarios; nil where nothing is typed. */
export const adjustedAmount = (cell: FigureCell): Decimal => adjustedFrom(cell.amount ?? new Decimal(0), cell.adjustments ?? []);

/** Whether anything is typed or set in a cell. */
export const isTyped = (cell: FigureCell | undefined): boolean =>
  cell !== undefined && (cell.amount !== undefined || cell.fault !== undefined || (cell.adjustments?.length ?? 0) > 0);
