import { Decimal } from '../figures/decimal';
import type { Fault } from '../figures/figure';

export { isBlank, isCellError, isEmptyText, quoted, sameWords, spelled, textOf, wordKey } from '../reading/cells';
export type { CellError, CellValue, Table } from '../reading/cells';

/** One change that a scenario makes to a figure, applied to the amount the plan uses there without it. */
export interface Adjustment {
  readonly change: 'set' | 'add' | 'scale';
  readonly value: Decimal;
}

/** A figure cell: an amount, or nothing typed, or a fault; with what scenarios do to it. */
export interface FigureCell {
  readonly amount?: Decimal;
  readonly fault?: Fault;
  readonly adjustments?: readonly Adjustment[];
}

/** A typed cell's exact amount after scenarios; nil where nothing is typed. */
export function adjustedAmount(cell: FigureCell): Decimal {
  return (cell.adjustments ?? []).reduce<Decimal>(
    (amount, { change, value }) => (change === 'set' ? value : change === 'add' ? amount.plus(value) : amount.times(value)),
    cell.amount ?? new Decimal(0),
  );
}

/** Whether anything is typed or set in a cell. */
export const isTyped = (cell: FigureCell | undefined): boolean =>
  cell !== undefined && (cell.amount !== undefined || cell.fault !== undefined || (cell.adjustments?.length ?? 0) > 0);
