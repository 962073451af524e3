/**
 * Brings cells back to what stood in them before the add-in wrote, except where somebody has typed since. Where it is stopped
 * on its way the cells are read again and what is left of it is done.
 */
import { addressOf, areaOf, cellOf } from '../addresses';
import { entryToRestore } from '../cell-entry';
import { keptNotes, tableAfter } from '../grown-tables';
import { gridCell, placeAt } from '../grid';
import { refuseIfAny } from '../obstacles';
import {
  changedSince,
  contentsToRestore,
  formatsToRestore,
  isNewHeader,
  isOurs,
  lookNotes,
  looksOfBlockToRestore,
  refuseIfChanged,
} from '../putting-back';
import type { LookGrid } from '../row-looks';
import { listed } from '../write-tasks';
import type { CellContent, PutBack, Written, WrittenBlock } from '../writing';
import { WorkbookTrouble } from '../workbook-trouble';
import { askForWritten, lookForWritten } from './looking-back';
import type { Found } from './looking-back';
import { restoreLooks } from './row-looks';
import { inExcel, supports } from './session';
import { inWords } from './trouble';

/** What goes back into the cells of one block. */
interface Step {
  readonly block: WrittenBlock;
  readonly place: Found;
  readonly restores: readonly (readonly (CellContent | undefined)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
  readonly looks: LookGrid;
  /** What is left of the table once it has given up what it grew over; undefined where it keeps that, or never had it. */
  readonly shrinksTo?: string;
  /** What is said where it keeps it. */
  readonly notes: readonly string[];
}

/** With `allOrNothing` a single cell that was changed since stops it. */
export async function putBack(context: Excel.RequestContext, { blocks }: Written, allOrNothing = false): Promise<PutBack> {
  const { found, obstacles } = await lookForWritten(context, blocks);
  refuseIfAny(obstacles);
  const steps = blocks.map((block, i) => stepFor(block, placeAt(found, i)));
  const left = steps.flatMap(({ block, place }) => changedSince(block, place));
  if (allOrNothing) refuseIfChanged(left);
  const cells = steps.flatMap(({ restores }) => restores.flat()).filter(content => content !== undefined).length;
  const outcome: PutBack = {
    restored: cells,
    left,
    notes: steps.flatMap(({ block, place, notes }) => [...notes, ...lookNotes(block, place)]),
  };
  if (steps.every(isDone)) return outcome;
  let again;
  try {
    again = await carryOut(context, steps);
  } catch (reason) {
    await finish(steps, reason);
    return outcome;
  }
  /* What came into what the table gave up, between the look and the request, makes it keep that after all. */
  const seen = steps.flatMap((step, i) => {
    const now = again.found[i];
    if (!now) return [];
    const { shrinksTo, notes } = stepFor(step.block, now);
    return [{ step, now, notes, isRegrown: step.shrinksTo !== undefined && shrinksTo !== step.shrinksTo }];
  });
  const typed = seen.flatMap(({ step, now }) => typedMeanwhile(step, now));
  const grown = seen.filter(({ isRegrown }) => isRegrown);
  if (typed.length === 0 && grown.length === 0) return outcome;
  const headers = grown.flatMap(({ step, now }) => headersGiven(step, now));
  for (const { sheetId, address, content } of [...typed, ...headers])
    context.workbook.worksheets.getItem(sheetId).getRange(address).formulas = [[entryToRestore(content)]];
  for (const { step, now } of grown) if (now.table) resize(context, step.block, now.table.address);
  await context.sync();
  return {
    restored: cells - typed.length - headers.length,
    left: [...left, ...typed.map(({ sheet, address }) => ({ sheet, address }))],
    notes: [...outcome.notes, ...grown.flatMap(({ notes }) => notes)],
  };
}

const isDone = ({ restores, formats, looks, shrinksTo }: Step): boolean =>
  shrinksTo === undefined &&
  formats.flat().every(format => format === null) &&
  [...restores.flat(), ...looks.flat()].every(content => content === undefined);

function stepFor(block: WrittenBlock, place: Found): Step {
  const after = tableAfter(block, place, place.table);
  const shrinksTo = after && after !== 'kept' && supports('1.13') ? addressOf(after.shrinksTo) : undefined;
  const isKept = after !== undefined && shrinksTo === undefined;
  return {
    block,
    place,
    restores: contentsToRestore(block, place, isKept),
    formats: formatsToRestore(block, place, isKept),
    looks: looksOfBlockToRestore(block, place),
    ...(shrinksTo !== undefined && { shrinksTo }),
    notes: isKept ? keptNotes(block, place) : [],
  };
}

/** One request: what stands there now, then the cells, then the tables; but a header is emptied outside its table, since Excel would name the column anew. */
async function carryOut(context: Excel.RequestContext, steps: readonly Step[]) {
  const again = askForWritten(
    context,
    steps.map(({ block, place }) => ({ ...block, address: place.address })),
  );
  for (const { block, place, restores, formats, looks, shrinksTo } of steps) {
    const entries = restores.map(row => row.map(content => (content ? entryToRestore(content) : null)));
    const sheet = context.workbook.worksheets.getItem(block.sheetId);
    const range = sheet.getRange(place.address);
    const given = block.formatsBefore ? formats : restores.map(row => row.map(content => content?.format ?? null));
    const givesUpColumns = block.grown?.by === 'columns';
    if (shrinksTo !== undefined && givesUpColumns) resize(context, block, shrinksTo);
    if (given.flat().some(format => format !== null)) range.numberFormat = given.map(row => [...row]);
    restoreLooks(sheet, place.address, looks);
    if (entries.flat().some(entry => entry !== null)) range.formulas = entries;
    if (shrinksTo !== undefined && !givesUpColumns) resize(context, block, shrinksTo);
  }
  await context.sync();
  return again();
}

/** What the table grew over belongs to it no more; its cells are empty again. */
function resize({ workbook }: Excel.RequestContext, { sheetId, grown }: WrittenBlock, address: string): void {
  if (grown) workbook.tables.getItem(grown.table).resize(workbook.worksheets.getItem(sheetId).getRange(address));
}

/** Cells somebody typed on between the look and the request: they get back what was typed. */
const typedMeanwhile = (step: Step, now: Found) => emptied(step, now, (i, j) => !isOurs(step.block, now, i, j));

/** The headers of columns that their table keeps after all. */
const headersGiven = (step: Step, now: Found) => emptied(step, now, (i, j) => isNewHeader(step.block, i) && isOurs(step.block, now, i, j));

/** Those of the cells that were put back, with what stood in them at that moment. */
const emptied = ({ block, place, restores }: Step, now: Found, isMeant: (row: number, column: number) => boolean) =>
  restores.flatMap((row, i) =>
    row.flatMap((content, j) => {
      if (!content || !isMeant(i, j)) return [];
      const address = cellOf(areaOf(place.address), i, j);
      return [{ sheetId: block.sheetId, sheet: place.sheet, address, content: gridCell(now.cells, i, j) }];
    }),
  );

/** After a request that failed: reads the cells again and does what is left; where that fails too, says what is left. */
async function finish(steps: readonly Step[], reason: unknown): Promise<void> {
  let left = steps;
  try {
    await inExcel(async context => {
      const { found } = await lookForWritten(
        context,
        steps.map(({ block }) => block),
      );
      left = steps.map(({ block }, i) => (found[i] ? stepFor(block, found[i]) : undefined)).filter(step => step !== undefined);
      if (!left.every(isDone)) await carryOut(context, left);
    });
  } catch {
    const { sentence, detail } = inWords(reason);
    const places = listed(left.filter(step => !isDone(step)).map(({ place }) => `${place.sheet}, ${place.address}`));
    throw new WorkbookTrouble(
      `${sentence} It is not known how much of ${places} was put back. Press Put back again once Excel answers: what is back already is left alone.`,
      detail,
    );
  }
}
