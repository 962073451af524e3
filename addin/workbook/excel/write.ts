/** Does what was proposed: looks once more, since others may have worked meanwhile, then writes everything in one go. */
import { entryFor } from '../cell-entry';
import { holds, sameContent } from '../writing';
import type { CellBlock, CellChange, CellContent, Consent, Proposal, Written } from '../writing';
import { WorkbookTrouble } from '../workbook-trouble';
import { areaOf, cellOf } from './addresses';
import { contents, lookAt } from './looking';
import type { Looked } from './looking';

/** A block in its place: what is wanted there, what was shown to the person, what stands there now. */
interface Task {
  readonly place: Looked;
  readonly wanted: CellBlock['cells'];
  readonly shown: readonly (readonly CellContent[])[];
}

export async function write(context: Excel.RequestContext, proposal: Proposal, consent: Consent): Promise<Written> {
  refuseIfAny(proposal.obstacles);
  if (proposal.overwrites.length > 0 && !consent.overwrite) throw new WorkbookTrouble(`${placesOf(proposal.overwrites)} would be overwritten, and the add-in did not write what stands there. Nothing was changed; agree to it first.`);
  const { looked, obstacles } = await lookAt(context, proposal.blocks);
  refuseIfAny(obstacles);
  const tasks = looked.map((place, i): Task => ({ place: place!, wanted: proposal.blocks[i]!.cells, shown: proposal.standing[i]! }));
  const different = tasks.flatMap(changedSince);
  if (different.length > 0) throw new WorkbookTrouble(`${listed(different)} changed since this was shown, perhaps by a co-author. Nothing was written; look at the changes again.`);
  const toDo = tasks.filter(task => task.wanted.some((row, i) => row.some((_, j) => isToChange(task, i, j))));
  for (const task of toDo) {
    task.place.range.formulas = task.wanted.map((row, i) => row.map((cell, j) => (isToChange(task, i, j) ? entryFor(cell) : null)));
    task.place.range.load('formulas,values');
  }
  if (toDo.length > 0) await context.sync();
  return { blocks: toDo.map(writtenBlock) };
}

const isToChange = ({ wanted, shown }: Task, row: number, column: number): boolean => !holds(shown[row]![column]!, wanted[row]![column]!);

function writtenBlock(task: Task): Written['blocks'][number] {
  const { range, sheetId, address, grownTable } = task.place;
  const now = contents(range);
  const ofChanged = (grid: Task['shown']) => grid.map((row, i) => row.map((content, j) => (isToChange(task, i, j) ? content : undefined)));
  return { sheetId, address, before: ofChanged(task.shown), after: ofChanged(now), grownTable };
}

/** Cells that hold neither what was shown nor, after a first attempt that Excel gave up halfway, what is wanted. */
function changedSince({ place, wanted, shown }: Task): string[] {
  const area = areaOf(place.address);
  return wanted.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const now = place.cells[i]![j]!;
      return cell === null || holds(now, cell) || sameContent(now, shown[i]![j]!) ? [] : [`${place.sheet}, ${cellOf(area, i, j)}`];
    }),
  );
}

function refuseIfAny(obstacles: readonly string[]): void {
  if (obstacles.length > 0) throw new WorkbookTrouble(obstacles.join(' '));
}

const MOST_PLACES = 3;

const placesOf = (changes: readonly CellChange[]): string => listed(changes.map(({ sheet, address }) => `${sheet}, ${address}`));

const listed = (places: readonly string[]): string =>
  places.length > MOST_PLACES ? `${places.slice(0, MOST_PLACES).join('; ')} and ${places.length - MOST_PLACES} more cells` : places.join('; ');
