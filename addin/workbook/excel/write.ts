/** Does what was proposed: looks once more, since others may have worked meanwhile, then writes everything in one go. */
import { entryFor } from '../cell-entry';
import { refuseIfAny } from '../obstacles';
import { isToChange, refuseUnlessAgreed, tasksFor, writtenBlock } from '../write-tasks';
import type { Consent, NewCell, Proposal, Written } from '../writing';
import { contents, lookAt } from './looking';

export async function write(context: Excel.RequestContext, proposal: Proposal, consent: Consent): Promise<Written> {
  refuseUnlessAgreed(proposal, consent);
  const { looked, obstacles } = await lookAt(context, proposal.blocks);
  refuseIfAny(obstacles);
  const toDo = tasksFor(proposal, looked);
  for (const task of toDo) {
    const isNumberOverText = (cell: NewCell, i: number, j: number) =>
      typeof cell === 'number' &&
      isToChange(task, i, j) &&
      typeof task.place.cells[i]![j]!.shown === 'string' &&
      task.place.cells[i]![j]!.shown !== '';
    /* A number in a cell formatted as text would be text again. */
    if (task.wanted.some((row, i) => row.some((cell, j) => isNumberOverText(cell, i, j))))
      task.place.range.numberFormat = task.wanted.map((row, i) => row.map((cell, j) => (isNumberOverText(cell, i, j) ? 'General' : null)));
    task.place.range.formulas = task.wanted.map((row, i) => row.map((cell, j) => (isToChange(task, i, j) ? entryFor(cell) : null)));
    task.place.range.load('formulas,values');
  }
  if (toDo.length > 0) await context.sync();
  return { blocks: toDo.map(task => writtenBlock(task, contents(task.place.range))) };
}
