/** From a proposal to what is to be written: only what was shown, only where it is still so, and only what is agreed to. */
import { areaOf, cellOf } from './addresses';
import { refuseIfAny } from './obstacles';
import type { StandingBlock } from './proposing';
import { asContent, holds, sameContent } from './writing';
import type { CellBlock, CellChange, CellContent, Consent, Proposal, WrittenBlock } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** A block in its place: what is wanted there, what was shown to the person, what stands there now. */
export interface WriteTask {
  readonly block: CellBlock;
  readonly place: StandingBlock;
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
export function tasksFor({ blocks, standing }: Proposal, places: readonly (StandingBlock | undefined)[]): WriteTask[] {
  const tasks = places.map((place, i): WriteTask => ({ block: blocks[i]!, place: place!, shown: standing[i]! }));
  const different = tasks.flatMap(changedMeanwhile);
  if (different.length > 0)
    throw new WorkbookTrouble(
      `${listed(different)} changed since this was shown, perhaps by a co-author. Nothing was written; look at the changes again.`,
    );
  return tasks.filter(task => task.block.cells.some((row, i) => row.some((_, j) => isToChange(task, i, j))));
}

export const isToChange = ({ block, shown }: WriteTask, row: number, column: number): boolean =>
  !holds(shown[row]![column]!, block.cells[row]![column]!);

/** What was written, with what stood there before, for putting it back. */
export function writtenBlock(task: WriteTask, now: StandingBlock['cells']): WrittenBlock {
  const { sheetId, address, grownTable } = task.place;
  const ofChanged = (contentAt: (row: number, column: number) => CellContent) =>
    task.block.cells.map((row, i) => row.map((_, j) => (isToChange(task, i, j) ? contentAt(i, j) : undefined)));
  return { sheetId, address, before: ofChanged((i, j) => stoodBefore(task, i, j)), after: ofChanged((i, j) => now[i]![j]!), grownTable };
}

/** What would stand there had it been written: for asking, where no answer came, whether it was. */
export const presumedBlock = (task: WriteTask): WrittenBlock =>
  writtenBlock(
    task,
    task.block.cells.map((row, i) => row.map((cell, j) => asContent(cell, task.place.cells[i]![j]!))),
  );

/** Where an earlier attempt that was given up halfway had written the cell already, it is what was shown. */
const stoodBefore = ({ block, place, shown }: WriteTask, row: number, column: number): CellContent => {
  const found = place.cells[row]![column]!;
  return holds(found, block.cells[row]![column]!) ? shown[row]![column]! : found;
};

/** Cells that hold neither what was shown nor, after an attempt that was given up halfway, what is wanted. */
export function changedMeanwhile({ block, place, shown }: WriteTask): string[] {
  const area = areaOf(place.address);
  return block.cells.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const now = place.cells[i]![j]!;
      return cell === null || holds(now, cell) || sameContent(now, shown[i]![j]!) ? [] : [`${place.sheet}, ${cellOf(area, i, j)}`];
    }),
  );
}

const MOST_PLACES = 3;

const placesOf = (changes: readonly CellChange[]): string => listed(changes.map(({ sheet, address }) => `${sheet}, ${address}`));

export const listed = (places: readonly string[]): string =>
  places.length > MOST_PLACES
    ? `${places.slice(0, MOST_PLACES).join('; ')} and ${places.length - MOST_PLACES} more cells`
    : places.join('; ');
