/** Rows that were sorted, and where what lay on them lies now. */
import type { Block } from './addresses';
import type { FilterOfFile } from './laid-out';

/** `from` says of each row of the block that changed hands which row its cells stood in before. */
export interface Sorted {
  readonly block: Block;
  readonly from: ReadonlyMap<number, number>;
}

/** Where the cells of a block are now: one block where they are the same cells still, several where rows have parted. */
export function sortedBlocks(block: Block, { block: rows, from }: Sorted): readonly Block[] {
  const columns = { firstColumn: Math.max(block.firstColumn, rows.firstColumn), lastColumn: Math.min(block.lastColumn, rows.lastColumn) };
  if (columns.firstColumn > columns.lastColumn) return [block];
  const has = (row: number) => row >= block.firstRow && row <= block.lastRow;
  const moving = [...from.keys()].sort((one, other) => one - other);
  if ([...from].every(([row, before]) => has(row) === has(before))) return [block];
  const beside = [
    { ...block, lastColumn: columns.firstColumn - 1 },
    { ...block, firstColumn: columns.lastColumn + 1 },
  ].filter(({ firstColumn, lastColumn }) => firstColumn <= lastColumn);
  return [...runsOf(block, moving, row => has(from.get(row) ?? row)).map(run => ({ ...run, ...columns })), ...beside];
}

/** The runs of rows that hold, among those of a block and those that moved. Between rows that moved a block stays as it is. */
function runsOf(
  { firstRow, lastRow }: Block,
  moving: readonly number[],
  holds: (row: number) => boolean,
): { firstRow: number; lastRow: number }[] {
  const runs: { firstRow: number; lastRow: number }[] = [];
  const add = (first: number, last: number) => {
    const open = runs.at(-1);
    if (open?.lastRow === first - 1) open.lastRow = last;
    else runs.push({ firstRow: first, lastRow: last });
  };
  let next = firstRow;
  for (const row of moving) {
    if (next < row && next <= lastRow) add(next, Math.min(row - 1, lastRow));
    if (holds(row)) add(row, row);
    next = Math.max(next, row + 1);
  }
  if (next <= lastRow) add(next, lastRow);
  return runs;
}

/** A filter that says nothing of how its rows are sorted. */
export const withoutOrder = ({ block, inside }: FilterOfFile): FilterOfFile => ({
  block,
  inside: inside.replace(/<(?:\w+:)?sortState\b.*$/s, ''),
});

/** What the grid is asked to sort. */
export interface SortAsked {
  readonly block: Block;
  readonly hasTitle: boolean;
  /** The columns it is sorted by. */
  readonly by: readonly number[];
}

interface TableOnSheet {
  readonly name: string;
  readonly block: Block;
  readonly hasTotals: boolean;
}

/**
 * What is sorted of a sheet with tables on it. As in Excel a table is sorted whole and alone: its header and its total row stay where they
 * are, and no row of it is torn. A sentence where it cannot be told which table is meant.
 */
export function sortWithin(asked: SortAsked, tables: readonly TableOnSheet[]): SortAsked | string {
  const met = tables.filter(({ block }) => overlaps(block, asked.block));
  if (met.length === 0) return asked;
  const meant = met.filter(({ block }) => asked.by.every(column => column >= block.firstColumn && column <= block.lastColumn));
  const [table] = meant;
  if (!table || meant.length > 1)
    return `Nothing was sorted: the selection reaches over ${listed(met.map(({ name }) => name))} and cells beside. Select cells of one table, and sort again.`;
  const { block, hasTotals, name } = table;
  const body = { ...block, firstRow: block.firstRow + 1, lastRow: block.lastRow - (hasTotals ? 1 : 0) };
  return body.lastRow > body.firstRow
    ? { ...asked, block: body, hasTitle: false }
    : `Nothing was sorted: ${name} has fewer than two rows to put in order.`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const overlaps = (one: Block, other: Block): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;
