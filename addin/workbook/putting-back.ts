/** What of a written block can be put back: the cells that still hold what the add-in wrote. */
import { areaOf, cellOf } from './addresses';
import type { StandingBlock } from './proposing';
import { isEmptyContent, sameContent } from './writing';
import type { CellContent, PutBack, WrittenBlock } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** Cells of the block somebody has changed since. */
export function changedSince(block: WrittenBlock, place: StandingBlock): PutBack['left'] {
  const area = areaOf(place.address);
  return block.after.flatMap((row, i) =>
    row.flatMap((content, j) => (content && !isOurs(block, place, i, j) ? [{ sheet: place.sheet, address: cellOf(area, i, j) }] : [])),
  );
}

/** What goes back into each cell; undefined where it is left alone. */
export const contentsToRestore = (block: WrittenBlock, place: StandingBlock): (CellContent | undefined)[][] =>
  block.before.map((row, i) => row.map((content, j) => (content && isOurs(block, place, i, j) ? content : undefined)));

/** Whether the rows below a table are all as they were before it grew over them, so that it may give them up again. */
export const canShrink = (block: WrittenBlock, place: StandingBlock): boolean =>
  block.grownTable !== undefined &&
  block.before.flat().every(content => content === undefined || isEmptyContent(content)) &&
  changedSince(block, place).length === 0;

export function refuseIfChanged([first]: PutBack['left']): void {
  if (first)
    throw new WorkbookTrouble(
      `${first.sheet}, ${first.address} was changed since it was written, so nothing was put back. Change it back first, or take out by hand what was written.`,
    );
}

const isOurs = ({ after }: WrittenBlock, { cells }: StandingBlock, row: number, column: number): boolean => {
  const written = after[row]![column];
  return written !== undefined && sameContent(cells[row]![column]!, written);
};
