/** Sorting in the grid: what it is asked for is kept within one table, and what it did is told by its rows. */
import type { IRange } from '@univerjs/core';
import type { Block } from './addresses';
import { sortWithin } from './sorting';
import type { Sorted } from './sorting';
import type { BookTable } from './table-book';

export const SORT = 'sheet.command.sort-range';
export const SORTED = 'sheet.mutation.reorder-range';

/** What the grid's own command takes. */
export interface SortParams {
  readonly subUnitId: string;
  range: IRange;
  hasTitle: boolean;
  readonly orderRules: readonly { readonly colIndex: number }[];
}

export interface SortedParams {
  readonly subUnitId: string;
  readonly range: IRange;
  /** By row, the row whose cells it gets. */
  readonly order: Readonly<Record<number, number>>;
}

/** Puts the command within the table it means; a sentence where it cannot be done. */
export function keepWithinTable(params: SortParams, tables: readonly BookTable[]): string | undefined {
  const onSheet = tables.filter(({ sheet, isOrdinary }) => sheet === params.subUnitId && !isOrdinary);
  const within = sortWithin(
    { block: blockOf(params.range), hasTitle: params.hasTitle, by: params.orderRules.map(({ colIndex }) => colIndex) },
    onSheet.map(({ name, block, ofFile }) => ({ name, block, hasTotals: ofFile?.showTotalRow === true })),
  );
  if (typeof within === 'string') return within;
  const { block, hasTitle } = within;
  params.range = { ...params.range, ...rangeOf(block) };
  params.hasTitle = hasTitle;
  return undefined;
}

export const sortedOf = ({ range, order }: SortedParams): Sorted => ({
  block: blockOf(range),
  from: new Map(
    Object.entries(order)
      .map(([row, from]) => [Number(row), from] as const)
      .filter(([row, from]) => row !== from),
  ),
});

const blockOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Block => ({
  firstRow: startRow,
  lastRow: endRow,
  firstColumn: startColumn,
  lastColumn: endColumn,
});

const rangeOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Block): IRange => ({
  startRow: firstRow,
  endRow: lastRow,
  startColumn: firstColumn,
  endColumn: lastColumn,
});
