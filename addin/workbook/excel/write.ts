/**
 * Does what was proposed: looks once more, since others may have worked meanwhile, then writes everything in one request,
 * which also says what stood there right before. Excel does not undo a request that fails midway, and an answer can be lost
 * on its way: the cells are read again before anything is said, and what was half written is put back.
 */
import { entryFor } from '../cell-entry';
import { itemAt } from '../../../core/lookups';
import { gridCell, placeAt } from '../grid';
import { withNegatives } from '../negatives';
import { refuseIfAny } from '../obstacles';
import { cellsIn, currentBlocks } from '../putting-back';
import { changedMeanwhile, isToChange, listed, presumedBlock, refuseUnlessAgreed, tasksFor, writtenBlock } from '../write-tasks';
import type { WriteTask } from '../write-tasks';
import { isAt, isFormula } from '../writing';
import type { Consent, Proposal, PutBack, Written, WrittenBlock } from '../writing';
import type { CurrentBlock } from '../proposing';
import { HalfDone, WorkbookTrouble } from '../workbook-trouble';
import { enlarge, tooSmall } from './grow';
import { askFor, contents, lookAt, placeOf, TEXT } from './looking';
import { lookForWritten } from './looking-back';
import type { Found } from './looking-back';
import { negatives } from './negatives';
import { putBack } from './put-back';
import { askForLooks, giveLooks } from './row-looks';
import { inExcel } from './session';
import { excelCode, inWords } from './trouble';

export async function write(context: Excel.RequestContext, proposal: Proposal, consent: Consent): Promise<Written> {
  refuseUnlessAgreed(proposal, consent);
  const { looked, obstacles } = await lookAt(context, proposal.blocks);
  refuseIfAny(obstacles);
  const tasks = tasksFor(proposal, looked);
  if (tasks.length === 0) return { blocks: [] };
  const itsWay = tasks.some(({ block }) => 'formats' in block && block.formats) ? await negatives(context) : 'brackets';
  const before = askFor(
    context,
    tasks.map(({ block }) => block),
  );
  const asked = tasks.map(task => {
    const range = placeOf(context, task.block);
    const overText = numbersOverText(task);
    /* A number in a cell formatted as text would be text again. */
    if (overText.some(row => row.includes(true))) range.numberFormat = overText.map(row => row.map(isOver => (isOver ? 'General' : null)));
    if ('formats' in task.block && task.block.formats)
      range.numberFormat = task.block.formats.map(row => row.map(format => format && withNegatives(format, itsWay)));
    if ('looks' in task.block && task.block.looks) giveLooks(range.worksheet, task.place.address, task.block.looks);
    range.formulas = task.block.cells.map((row, i) => row.map((cell, j) => (isToChange(task, i, j) ? entryFor(cell) : null)));
    return { task, range: range.load('formulas,values') };
  });
  const looks = asked.map(({ task: { block, place }, range }) =>
    'looks' in block && block.looks ? askForLooks(range.worksheet, place.address, block.looks) : undefined,
  );
  const tables = tasks.map(({ block }) =>
    isAt(block) ? undefined : context.workbook.tables.getItem(block.table).getRange().load('address'),
  );
  try {
    await context.sync();
  } catch (reason) {
    const { written, tableAddresses } = await afterFailure(tasks, reason);
    return withTablesGrown(context, written, tableAddresses);
  }
  const { looked: places, obstacles: inTheWay } = before();
  const written = {
    blocks: asked.map(({ task, range }, i) => writtenBlock(task, placeAt(places, i), contents(range), looks[i]?.())),
  };
  const changed = tasks.flatMap((task, i) => changedMeanwhile({ ...task, place: placeAt(places, i) }));
  if (changed.length === 0 && inTheWay.length === 0)
    return withTablesGrown(
      context,
      written,
      tables.map(table => table?.address),
    );
  const why =
    changed.length > 0
      ? `${listed(changed)} changed while this was being written, perhaps by a co-author.`
      : `While this was being written something else changed. ${inTheWay.join(' ')}`;
  return undone(written, new WorkbookTrouble(`${why} Look at the changes again.`));
}

/** Rows or columns that a table did not take in are taken in now; where that cannot be done they are put back. */
export async function withTablesGrown(
  context: Excel.RequestContext,
  written: Written,
  tableAddresses: readonly (string | undefined)[],
): Promise<Written> {
  const small = tooSmall(written.blocks, tableAddresses);
  if (small.length === 0) return written;
  try {
    await enlarge(context, small);
  } catch (reason) {
    return undone(written, inWords(reason));
  }
  return written;
}

/** Which cells take a number and are formatted as text. */
const numbersOverText = (task: WriteTask): boolean[][] =>
  task.block.cells.map((row, i) =>
    row.map((cell, j) => typeof cell === 'number' && isToChange(task, i, j) && gridCell(task.place.cells, i, j).format === TEXT),
  );

/** Reads again what stands there: all of it is as good as an answer; none of it is told; part of it is put back. */
async function afterFailure(
  tasks: readonly WriteTask[],
  reason: unknown,
): Promise<{ written: Written; tableAddresses: readonly (string | undefined)[] }> {
  const trouble = inWords(reason);
  const presumed = tasks.map(presumedBlock);
  let found: readonly (Found | undefined)[];
  try {
    ({ found } = await inExcel(context => lookForWritten(context, presumed)));
  } catch {
    throw notKnown({ blocks: presumed }, trouble, { blocks: presumed }, putBackStanding);
  }
  const blocks = currentBlocks(
    presumed.map((block, i) => (found[i] ? respelt(block, found[i], itemAt(tasks, i)) : block)),
    found,
  );
  if (cellsIn(blocks) === cellsIn(presumed))
    return { written: { blocks }, tableAddresses: found.filter(place => place !== undefined).map(({ table }) => table?.address) };
  if (blocks.length > 0) return undone({ blocks }, trouble, { blocks: presumed });
  if (excelCode(reason) === 'UndoNotSupported') throw reason;
  throw new WorkbookTrouble(`${trouble.sentence} Nothing was written.`, trouble.detail);
}

/** A block as Excel may have spelt its formulas, in its own way. */
function respelt(block: WrittenBlock, place: CurrentBlock, { block: { cells } }: WriteTask): WrittenBlock {
  return {
    ...block,
    after: block.after.map((row, i) =>
      row.map((content, j) => {
        const [now, stood] = [gridCell(place.cells, i, j), block.before[i]?.[j]];
        const isRespelt = content && isFormula(gridCell(cells, i, j)) && now.formula !== undefined && now.formula !== stood?.formula;
        return isRespelt ? now : content;
      }),
    ),
  };
}

/** Takes back what was written although it should not stand, and says that everything is as it was once it is. */
async function undone(written: Written, trouble: WorkbookTrouble, presumed = written): Promise<never> {
  let left: PutBack['left'];
  let notes: PutBack['notes'];
  try {
    ({ left, notes } = await inExcel(context => putBack(context, written)));
  } catch {
    throw notKnown(written, trouble, presumed);
  }
  const typed =
    left.length > 0 ? ` ${listed(left.map(({ sheet, address }) => `${sheet}, ${address}`))} was typed on since and left alone.` : '';
  const notesInWords = notes.map(note => ` ${note}`).join('');
  throw new WorkbookTrouble(`${trouble.sentence} What had been written was put back.${typed}${notesInWords}`, trouble.detail);
}

const notKnown = (written: Written, { sentence, detail }: WorkbookTrouble, presumed = written, bringBack = putBack): HalfDone =>
  new HalfDone(
    `${sentence} It is not known how much of this was written: ${listed(written.blocks.map(({ address }) => address))}. Once Excel answers, Put back brings these cells to what stood there.`,
    detail,
    () => inExcel(context => bringBack(context, written)),
    presumed,
  );

/** Puts back what stands there of what may have been written; a row that is only like it in part is somebody else's. */
async function putBackStanding(context: Excel.RequestContext, { blocks }: Written): Promise<PutBack> {
  const { found } = await lookForWritten(context, blocks);
  return putBack(context, { blocks: currentBlocks(blocks, found) });
}
