/** From a proposal to what is to be written: only what was shown, only where it is still so, and only what is agreed to. */
import { areaOf, cellOf } from './addresses';
import { refuseIfAny } from './obstacles';
import type { StandingBlock } from './proposing';
import { holds, sameContent } from './writing';
import type { CellBlock, CellChange, CellContent, Consent, Proposal, Written } from './writing';
import { WorkbookTrouble } from './workbook-trouble';

/** A block in its place: what is wanted there, what was shown to the person, what stands there now. */
export interface WriteTask<Place extends StandingBlock> {
  readonly place: Place;
  readonly wanted: CellBlock['cells'];
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
export function tasksFor<Place extends StandingBlock>(
  { blocks, standing }: Proposal,
  places: readonly (Place | undefined)[],
): WriteTask<Place>[] {
  const tasks = places.map((place, i): WriteTask<Place> => ({ place: place!, wanted: blocks[i]!.cells, shown: standing[i]! }));
  const different = tasks.flatMap(changedSince);
  if (different.length > 0)
    throw new WorkbookTrouble(
      `${listed(different)} changed since this was shown, perhaps by a co-author. Nothing was written; look at the changes again.`,
    );
  return tasks.filter(task => task.wanted.some((row, i) => row.some((_, j) => isToChange(task, i, j))));
}

export const isToChange = ({ wanted, shown }: WriteTask<StandingBlock>, row: number, column: number): boolean =>
  !holds(shown[row]![column]!, wanted[row]![column]!);

/** What was written, with what stood there before, for putting it back. */
export function writtenBlock(task: WriteTask<StandingBlock>, now: StandingBlock['cells']): Written['blocks'][number] {
  const { sheetId, address, grownTable } = task.place;
  const ofChanged = (grid: StandingBlock['cells']) =>
    grid.map((row, i) => row.map((content, j) => (isToChange(task, i, j) ? content : undefined)));
  return { sheetId, address, before: ofChanged(task.shown), after: ofChanged(now), grownTable };
}

/** Cells that hold neither what was shown nor, after a first attempt that was given up halfway, what is wanted. */
function changedSince({ place, wanted, shown }: WriteTask<StandingBlock>): string[] {
  const area = areaOf(place.address);
  return wanted.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const now = place.cells[i]![j]!;
      return cell === null || holds(now, cell) || sameContent(now, shown[i]![j]!) ? [] : [`${place.sheet}, ${cellOf(area, i, j)}`];
    }),
  );
}

const MOST_PLACES = 3;

const placesOf = (changes: readonly CellChange[]): string => listed(changes.map(({ sheet, address }) => `${sheet}, ${address}`));

const listed = (places: readonly string[]): string =>
  places.length > MOST_PLACES
    ? `${places.slice(0, MOST_PLACES).join('; ')} and ${places.length - MOST_PLACES} more cells`
    : places.join('; ');
