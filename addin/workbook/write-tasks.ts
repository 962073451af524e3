/** From a proposal to what is to be written: only what was shown, only where it is still so, and only what is agreed to. */
import { areaOf, cellOf } from './addresses';
import { itemAt } from '../../core/lookups';
import { gridCell, placeAt } from './grid';
import { refuseIfAny } from './obstacles';
import type { CurrentBlock } from './proposing';
import type { LookGrid } from './row-looks';
import { asContent, holds, isBelow, sameContent } from './writing';
import type { BlockAt, CellBlock, CellChange, CellContent, Consent, Proposal, WrittenBlock } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** A block in its place: what is wanted there, what was shown to the person, what stands there now. */
export interface WriteTask {
  readonly block: CellBlock;
  readonly place: CurrentBlock;
  readonly shown: readonly (readonly CellContent[])[];
}

/** Refuses what has an obstacle and what would overwrite unasked. */
export function refuseUnlessAgreed({ obstacles, overwrites }: Proposal, consent: Consent): void {
  refuseIfAny(obstacles);
  if (overwrites.length > 0 && !consent.overwrite)
    throw new WorkbookTrouble(
      `${placesOf(overwrites)} would be overwritten, and the add-in did not write what stands there. Nothing was changed; agree to it first.`,
    );
}

/** What is left to write at the places as they are now; refuses where somebody worked there meanwhile. */
export function tasksFor({ blocks, currentCells }: Proposal, places: readonly (CurrentBlock | undefined)[]): WriteTask[] {
  const tasks = blocks.map((block, i): WriteTask => ({ block, place: placeAt(places, i), shown: itemAt(currentCells, i) }));
  const different = tasks.flatMap(changedMeanwhile);
  if (different.length > 0)
    throw new WorkbookTrouble(
      `${listed(different)} changed since this was shown, perhaps by a co-author. Nothing was written; look at the changes again.`,
    );
  return tasks.filter(task => task.block.cells.some((row, i) => row.some((_, j) => isToChange(task, i, j))));
}

export const isToChange = ({ block, shown }: WriteTask, row: number, column: number): boolean =>
  !holds(gridCell(shown, row, column), gridCell(block.cells, row, column));

/** What was written, with what stood right before in the place where it was, for putting it back. */
export function writtenBlock(task: WriteTask, place: CurrentBlock, now: CurrentBlock['cells'], looksNow?: LookGrid): WrittenBlock {
  const { sheetId, address, grown, formats, looks } = place;
  const asked: Pick<BlockAt, 'formats' | 'looks'> = isBelow(task.block) ? {} : task.block;
  const ofChanged = (contentAt: (row: number, column: number) => CellContent) =>
    task.block.cells.map((row, i) => row.map((_, j) => (isToChange(task, i, j) ? contentAt(i, j) : undefined)));
  return {
    sheetId,
    address,
    before: ofChanged((i, j) => stoodBefore(task, place, i, j)),
    after: ofChanged((i, j) => gridCell(now, i, j)),
    ...(grown && { grown, stood: place.cells }),
    ...(asked.formats && formats && { formatsBefore: formats }),
    ...(asked.looks && looks && { looks: { rows: asked.looks, before: looks, ...(looksNow && { after: looksNow }) } }),
  };
}

/** What would stand there had it been written: for asking, where no answer came, whether it was. */
export const presumedBlock = (task: WriteTask): WrittenBlock =>
  writtenBlock(
    task,
    task.place,
    task.block.cells.map((row, i) => row.map((cell, j) => asContent(cell, gridCell(task.place.cells, i, j)))),
  );

/**
 * Where an earlier attempt that was given up halfway had written the cell before anybody looked, it is what was shown;
 * somebody may type the same between the look and the write, and that is theirs.
 */
const stoodBefore = (task: WriteTask, place: CurrentBlock, row: number, column: number): CellContent =>
  holds(gridCell(task.place.cells, row, column), gridCell(task.block.cells, row, column))
    ? gridCell(task.shown, row, column)
    : gridCell(place.cells, row, column);

/** Cells that hold neither what was shown nor, after an attempt that was given up halfway, what is wanted. */
export function changedMeanwhile({ block, place, shown }: WriteTask): string[] {
  const area = areaOf(place.address);
  return block.cells.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const now = gridCell(place.cells, i, j);
      const isExpected = cell === null || holds(now, cell) || sameContent(now, gridCell(shown, i, j));
      return isExpected ? [] : [`${place.sheet}, ${cellOf(area, i, j)}`];
    }),
  );
}

const MOST_PLACES = 3;

const placesOf = (changes: readonly CellChange[]): string => listed(changes.map(({ sheet, address }) => `${sheet}, ${address}`));

export const listed = (places: readonly string[]): string =>
  places.length > MOST_PLACES
    ? `${places.slice(0, MOST_PLACES).join('; ')} and ${places.length - MOST_PLACES} more cells`
    : places.join('; ');
