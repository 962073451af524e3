/** What of a written block can be put back: the cells that still hold what the add-in wrote. */
import { itemAt } from '../../core/lookups';
import { areaOf, cellOf } from './addresses';
import { gridCell } from './grid';
import type { CurrentBlock } from './proposing';
import { areLooksChanged, looksLeft, looksToRestore } from './row-looks';
import type { LookGrid } from './row-looks';
import { sameContent } from './writing';
import type { CellContent, PutBack, WrittenBlock } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** Cells of the block that hold neither what was written nor what stood there before: somebody has changed them since. */
export function changedSince(block: WrittenBlock, place: CurrentBlock): PutBack['left'] {
  const area = areaOf(place.address);
  return block.after.flatMap((row, i) =>
    row.flatMap((content, j) => (content && isLeft(block, place, i, j) ? [{ sheet: place.sheet, address: cellOf(area, i, j) }] : [])),
  );
}

/** What goes back into each cell; undefined where it is left alone, as the header of a column is that its table keeps. */
export const contentsToRestore = (block: WrittenBlock, place: CurrentBlock, isKept = false): (CellContent | undefined)[][] =>
  block.before.map((row, i) =>
    row.map((content, j) =>
      content && isOurs(block, place, i, j) && !isBack(block, place, i, j) && !(isKept && isNewHeader(block, i)) ? content : undefined,
    ),
  );

/** The number formats that go back, null where a cell keeps the one it has; a column that its table keeps has all of its own. */
export const formatsToRestore = (block: WrittenBlock, place: CurrentBlock, isKept = false): (string | null)[][] =>
  (block.formatsBefore ?? []).map((row, i) =>
    row.map((format, j) =>
      (isKept && block.grown?.by === 'columns') || isLeft(block, place, i, j) || place.formats?.[i]?.[j] === format ? null : format,
    ),
  );

/** Whether a row of the block is the header of columns that were added. */
export const isNewHeader = ({ grown }: WrittenBlock, row: number): boolean => grown?.by === 'columns' && row === 0;

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

export function refuseIfChanged([first]: PutBack['left']): void {
  if (first)
    throw new WorkbookTrouble(
      `${first.sheet}, ${first.address} was changed since it was written, so nothing was put back. Change it back first, or take out by hand what was written.`,
    );
}

export const isOurs = ({ after }: WrittenBlock, { cells }: CurrentBlock, row: number, column: number): boolean => {
  const written = after[row]?.[column];
  return written !== undefined && sameContent(gridCell(cells, row, column), written);
};

/**
 * What of blocks that may have been written stands there. Of rows or columns that were added one counts whole or not at all:
 * one of somebody else's may hold the same in some of its cells by chance.
 */
export const currentBlocks = (blocks: readonly WrittenBlock[], places: readonly (CurrentBlock | undefined)[]): WrittenBlock[] =>
  blocks.flatMap((block, index) => {
    const place = places[index];
    if (!place) return [];
    const ours = block.after.map((row, i) => row.map((_, j) => isOurs(block, place, i, j)));
    const isAsWritten = (i: number, j: number) => block.after[i]?.[j] === undefined || gridCell(ours, i, j);
    const isWhole = (i: number, j: number) => {
      if (!block.grown) return true;
      return block.grown.by === 'rows'
        ? itemAt(ours, i).every((_, column) => isAsWritten(i, column))
        : ours.every((_, row) => isAsWritten(row, j));
    };
    const ofOurs = <T>(grid: readonly (readonly T[])[]) =>
      grid.map((row, i) => row.map((content, j) => (gridCell(ours, i, j) && isWhole(i, j) ? content : undefined)));
    const stillOurs: WrittenBlock = {
      ...block,
      address: place.address,
      before: ofOurs(block.before),
      after: ofOurs(block.after),
      ...(block.looks && { looks: { ...block.looks, after: block.looks.after ?? place.looks } }),
    };
    return cellsIn([stillOurs]) > 0 || isDressed(block, place) ? [stillOurs] : [];
  });

/** How many cells were written. */
export const cellsIn = (blocks: readonly WrittenBlock[]): number =>
  blocks.flatMap(({ after }) => after.flat()).filter(content => content !== undefined).length;

/** Somebody has changed the cell since: it holds neither what was written nor what stood there before. */
const isLeft = (block: WrittenBlock, place: CurrentBlock, row: number, column: number): boolean =>
  block.after[row]?.[column] !== undefined && !isOurs(block, place, row, column) && !isBack(block, place, row, column);

/** A first putting back may have been given up halfway. */
const isBack = ({ before }: WrittenBlock, { cells }: CurrentBlock, row: number, column: number): boolean => {
  const stood = before[row]?.[column];
  return stood !== undefined && sameContent(gridCell(cells, row, column), stood);
};
