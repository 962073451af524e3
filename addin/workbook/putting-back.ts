/** What of a written block can be put back: the cells that still hold what the add-in wrote. */
import { areaOf, cellOf } from './addresses';
import type { CurrentBlock } from './proposing';
import { areLooksChanged, looksLeft, looksToRestore } from './row-looks';
import type { LookGrid } from './row-looks';
import { isEmptyContent, sameContent } from './writing';
import type { CellContent, PutBack, WrittenBlock } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** Cells of the block that hold neither what was written nor what stood there before: somebody has changed them since. */
export function changedSince(block: WrittenBlock, place: CurrentBlock): PutBack['left'] {
  const area = areaOf(place.address);
  return block.after.flatMap((row, i) =>
    row.flatMap((content, j) => (content && isLeft(block, place, i, j) ? [{ sheet: place.sheet, address: cellOf(area, i, j) }] : [])),
  );
}

/** What goes back into each cell; undefined where it is left alone. */
export const contentsToRestore = (block: WrittenBlock, place: CurrentBlock): (CellContent | undefined)[][] =>
  block.before.map((row, i) =>
    row.map((content, j) => (content && isOurs(block, place, i, j) && !isBack(block, place, i, j) ? content : undefined)),
  );

/** The number formats that go back, null where a cell keeps the one it has. */
export const formatsToRestore = (block: WrittenBlock, place: CurrentBlock): (string | null)[][] =>
  (block.formatsBefore ?? []).map((row, i) =>
    row.map((format, j) => (isLeft(block, place, i, j) || place.formats?.[i]?.[j] === format ? null : format)),
  );

/** The looks that go back; a cell that is left alone keeps its own. */
export const looksOfBlockToRestore = (block: WrittenBlock, place: CurrentBlock): LookGrid =>
  block.looks && place.looks
    ? looksToRestore(block.looks, place.looks).map((row, i) => row.map((look, j) => (isLeft(block, place, i, j) ? undefined : look)))
    : [];

/** What is to be said of the looks of a block that is put back. */
export const lookNotes = ({ looks }: WrittenBlock, place: CurrentBlock): string[] =>
  looks && place.looks && areLooksChanged(looks, place.looks) ? [looksLeft(place.sheet, place.address)] : [];

/** Whether number formats or looks are others than those that stood there before. */
const isDressed = (block: WrittenBlock, place: CurrentBlock): boolean =>
  formatsToRestore(block, place)
    .flat()
    .some(format => format !== null) ||
  looksOfBlockToRestore(block, place)
    .flat()
    .some(look => look !== undefined);

/** Whether the rows below a table are all as they were before it grew over them, so that it may give them up again. */
export const canShrink = (block: WrittenBlock, place: CurrentBlock): boolean =>
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

export const isOurs = ({ after }: WrittenBlock, { cells }: CurrentBlock, row: number, column: number): boolean => {
  const written = after[row]![column];
  return written !== undefined && sameContent(cells[row]![column]!, written);
};

/**
 * What of blocks that may have been written stands there. Of rows that were added a row counts whole or not at all: a row of
 * somebody else's may hold the same in some of its cells by chance.
 */
export const currentBlocks = (blocks: readonly WrittenBlock[], places: readonly (CurrentBlock | undefined)[]): WrittenBlock[] =>
  blocks.flatMap((block, index) => {
    const place = places[index];
    if (!place) return [];
    const ours = block.after.map((row, i) => row.map((_, j) => isOurs(block, place, i, j)));
    const isWhole = (i: number) =>
      block.grownTable === undefined || block.after[i]!.every((content, j) => content === undefined || ours[i]![j]);
    const ofOurs = <T>(grid: readonly (readonly T[])[]) =>
      grid.map((row, i) => row.map((content, j) => (ours[i]![j] && isWhole(i) ? content : undefined)));
    const standing: WrittenBlock = {
      ...block,
      address: place.address,
      before: ofOurs(block.before),
      after: ofOurs(block.after),
      ...(block.looks && { looks: { ...block.looks, after: block.looks.after ?? place.looks } }),
    };
    return cellsIn([standing]) > 0 || isDressed(block, place) ? [standing] : [];
  });

/** How many cells were written. */
export const cellsIn = (blocks: readonly WrittenBlock[]): number =>
  blocks.flatMap(({ after }) => after.flat()).filter(content => content !== undefined).length;

/** Somebody has changed the cell since: it holds neither what was written nor what stood there before. */
const isLeft = (block: WrittenBlock, place: CurrentBlock, row: number, column: number): boolean =>
  block.after[row]![column] !== undefined && !isOurs(block, place, row, column) && !isBack(block, place, row, column);

/** A first putting back may have been given up halfway. */
const isBack = ({ before }: WrittenBlock, { cells }: CurrentBlock, row: number, column: number): boolean => {
  const stood = before[row]![column];
  return stood !== undefined && sameContent(cells[row]![column]!, stood);
};
