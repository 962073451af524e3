/** Tables that grew over what was written: whether they give it up again, and what is said where they keep it. */
import { areaOf } from './addresses';
import type { Area } from './addresses';
import type { CurrentBlock } from './proposing';
import { changedSince } from './putting-back';
import { isEmptyContent, sameContent } from './writing';
import type { CellContent, Grown, WrittenBlock } from './writing';

/** A table as it stands now, header row and total row included. */
export interface TableNow {
  readonly address: string;
  readonly cells: readonly (readonly CellContent[])[];
}

/** What becomes of a table when a block it grew over is put back: what is left of it, or `kept` where it cannot give it up. */
export type TableAfter = { readonly shrinksTo: Area } | 'kept';

/** Undefined where no table grew, or the block is no part of it any more. */
export function tableAfter(block: WrittenBlock, place: CurrentBlock, table: TableNow | undefined): TableAfter | undefined {
  if (!block.grown || !table) return undefined;
  const [written, whole] = [areaOf(place.address), areaOf(table.address)];
  const [start, size] = along(block.grown);
  const endOf = (area: Area) => area[start] + area[size];
  if (written[start] < whole[start] || written[start] >= endOf(whole)) return undefined;
  const mayLeave =
    endOf(written) === endOf(whole) &&
    isAsBefore(block, place) &&
    standsFurther(block.grown, written, whole, table.cells).every(isEmptyContent);
  return mayLeave ? { shrinksTo: { ...whole, [size]: whole[size] - written[size] } } : 'kept';
}

/** A table that is to reach over a block. */
export function reachingOver(grown: Grown, table: Area, written: Area): Area {
  const [start, size] = along(grown);
  return { ...table, [size]: Math.max(table[size], written[start] + written[size] - table[start]) };
}

/** What is to be said of a table that keeps a block; rows that hold what somebody typed since are named as such anyway. */
export function keptNotes(block: WrittenBlock, place: CurrentBlock): string[] {
  const { sheet, address } = place;
  if (block.grown?.by === 'columns') return [columnsKept(sheet, address)];
  return changedSince(block, place).length > 0 ? [] : [rowsKept(sheet, address)];
}

const rowsKept = (sheet: string, address: string): string =>
  `The rows that were added (${sheet}, ${address}) are empty again and still belong to the table; delete them by hand (Delete, Table Rows).`;

/** A column without its header would mean nothing, and Excel gives every column one. */
const columnsKept = (sheet: string, address: string): string =>
  areaOf(address).columns === 1
    ? `The column that was added (${sheet}, ${address}) stays in the table with its header; if nobody needs it, delete it by hand (Delete, Table Columns).`
    : `The columns that were added (${sheet}, ${address}) stay in the table with their headers; if nobody needs them, delete them by hand (Delete, Table Columns).`;

const along = ({ by }: Grown) => (by === 'rows' ? (['row', 'rows'] as const) : (['column', 'columns'] as const));

/** Whether the cells of the block are all as they were before the table grew over them, but for what is put back. */
const isAsBefore = (block: WrittenBlock, place: CurrentBlock): boolean =>
  block.before.flat().every(content => content === undefined || isEmptyContent(content)) &&
  changedSince(block, place).length === 0 &&
  place.cells.every((row, i) =>
    row.every((content, j) => block.after[i]?.[j] !== undefined || sameContent(content, block.stood?.[i]?.[j] ?? { shown: '' })),
  );

/** What stands in the rows or columns of the block that came to the table since: it would be left outside. */
function standsFurther({ by }: Grown, written: Area, whole: Area, cells: TableNow['cells']): CellContent[] {
  const isIn = (place: number, start: number, size: number) => place >= start && place < start + size;
  return cells.flatMap((row, i) =>
    row.filter((_, j) => {
      const ofRows = isIn(whole.row + i, written.row, written.rows);
      const ofColumns = isIn(whole.column + j, written.column, written.columns);
      return by === 'rows' ? ofRows && !ofColumns : ofColumns && !ofRows;
    }),
  );
}
