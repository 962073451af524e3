/** What of a written block can be put back: the cells that still hold what the add-in wrote. */
import { areaOf, cellOf } from './addresses';
import type { StandingBlock } from './proposing';
import { isEmptyContent, sameContent } from './writing';
import type { CellContent, PutBack, WrittenBlock } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** Cells of the block that hold neither what was written nor what stood there before: somebody has changed them since. */
export function changedSince(block: WrittenBlock, place: StandingBlock): PutBack['left'] {
  const area = areaOf(place.address);
  return block.after.flatMap((row, i) =>
    row.flatMap((content, j) =>
      content && !isOurs(block, place, i, j) && !isBack(block, place, i, j) ? [{ sheet: place.sheet, address: cellOf(area, i, j) }] : [],
    ),
  );
}

/** What goes back into each cell; undefined where it is left alone. */
export const contentsToRestore = (block: WrittenBlock, place: StandingBlock): (CellContent | undefined)[][] =>
  block.before.map((row, i) =>
    row.map((content, j) => (content && isOurs(block, place, i, j) && !isBack(block, place, i, j) ? content : undefined)),
  );

/** Whether the rows below a table are all as they were before it grew over them, so that it may give them up again. */
export const canShrink = (block: WrittenBlock, place: StandingBlock): boolean =>
  block.grownTable !== undefined &&
  block.before.flat().every(content => content === undefined || isEmptyContent(content)) &&
  changedSince(block, place).length === 0 &&
  place.cells.every((row, i) => row.every((content, j) => block.after[i]![j] !== undefined || isEmptyContent(content)));

export function refuseIfChanged([first]: PutBack['left']): void {
  if (first)
    throw new WorkbookTrouble(
      `${first.sheet}, ${first.address} was changed since it was written, so nothing was put back. Change it back first, or take out by hand what was written.`,
    );
}

/** Rows that were added and are empty again, but that the table keeps, since others were added below them. */
export const rowsKept = (sheet: string, address: string): string =>
  `The rows that were added (${sheet}, ${address}) are empty again and still belong to the table; delete them by hand (Delete, Table Rows).`;

export const isOurs = ({ after }: WrittenBlock, { cells }: StandingBlock, row: number, column: number): boolean => {
  const written = after[row]![column];
  return written !== undefined && sameContent(cells[row]![column]!, written);
};

/** A first putting back may have been given up halfway. */
const isBack = ({ before }: WrittenBlock, { cells }: StandingBlock, row: number, column: number): boolean => {
  const stood = before[row]![column];
  return stood !== undefined && sameContent(cells[row]![column]!, stood);
};
