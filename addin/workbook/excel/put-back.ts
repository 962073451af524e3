/**
 * Brings cells back to what stood in them before the add-in wrote, except where somebody has typed since. Where it is stopped
 * on its way the cells are read again and what is left of it is done.
 */
import { addressOf, areaOf } from '../addresses';
import { entryToRestore } from '../cell-entry';
import { refuseIfAny } from '../obstacles';
import {
  canShrink,
  changedSince,
  contentsToRestore,
  formatsToRestore,
  isOurs,
  lookNotes,
  looksOfBlockToRestore,
  refuseIfChanged,
  rowsKept,
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
  /** What is left of the table once it has given up the rows; undefined where it keeps them, or never had them. */
  readonly shrinksTo?: string;
  readonly note?: string;
}

/** With `allOrNothing` a single cell that was changed since stops it. */
export async function putBack(context: Excel.RequestContext, { blocks }: Written, allOrNothing = false): Promise<PutBack> {
  const { found, obstacles } = await lookForWritten(context, blocks);
  refuseIfAny(obstacles);
  const steps = blocks.map((block, i) => stepFor(block, found[i]!));
  const left = steps.flatMap(({ block, place }) => changedSince(block, place));
  if (allOrNothing) refuseIfChanged(left);
  const cells = steps.flatMap(({ restores }) => restores.flat()).filter(content => content !== undefined).length;
  const outcome: PutBack = {
    restored: cells,
    left,
    notes: steps.flatMap(({ block, place, note }) => [...(note === undefined ? [] : [note]), ...lookNotes(block, place)]),
  };
  if (steps.every(isDone)) return outcome;
  let again;
  try {
    again = await carryOut(context, steps);
  } catch (reason) {
    await finish(steps, reason);
    return outcome;
  }
  const typed = steps.map((step, i) => ({ step, now: again.found[i] })).flatMap(({ step, now }) => (now ? typedMeanwhile(step, now) : []));
  const grown = steps.flatMap((step, i) =>
    step.shrinksTo && again.found[i]?.tableAddress !== step.place.tableAddress ? [{ step, now: again.found[i]! }] : [],
  );
  if (typed.length === 0 && grown.length === 0) return outcome;
  for (const { sheetId, address, content } of typed)
    context.workbook.worksheets.getItem(sheetId).getRange(address).formulas = [[entryToRestore(content)]];
  for (const { step, now } of grown) resize(context, step.block, now.tableAddress!);
  await context.sync();
  return {
    restored: cells - typed.length,
    left: [...left, ...typed.map(({ sheet, address }) => ({ sheet, address }))],
    notes: [...outcome.notes, ...grown.map(({ step: { place } }) => rowsKept(place.sheet, place.address))],
  };
}

const isDone = ({ restores, formats, looks, shrinksTo }: Step): boolean =>
  shrinksTo === undefined &&
  formats.flat().every(format => format === null) &&
  [...restores.flat(), ...looks.flat()].every(content => content === undefined);

function stepFor(block: WrittenBlock, place: Found): Step {
  const step = {
    block,
    place,
    restores: contentsToRestore(block, place),
    formats: formatsToRestore(block, place),
    looks: looksOfBlockToRestore(block, place),
  };
  if (place.tableAddress === undefined || block.grownTable === undefined) return step;
  const [rows, table] = [areaOf(place.address), areaOf(place.tableAddress)];
  const isInTable = rows.row >= table.row && rows.row < table.row + table.rows;
  if (!isInTable) return step;
  const isLast = rows.row + rows.rows === table.row + table.rows;
  if (isLast && canShrink(block, place) && supports('1.13'))
    return { ...step, shrinksTo: addressOf({ ...table, rows: table.rows - rows.rows }) };
  return changedSince(block, place).length > 0 ? step : { ...step, note: rowsKept(place.sheet, place.address) };
}

/** One request: what stands there now, then the cells, then the tables. */
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
    if (given.flat().some(format => format !== null)) range.numberFormat = given.map(row => [...row]);
    restoreLooks(sheet, place.address, looks);
    if (entries.flat().some(entry => entry !== null)) range.formulas = entries;
    if (shrinksTo !== undefined) resize(context, block, shrinksTo);
  }
  await context.sync();
  return again();
}

/** The rows that were added belong to the table no more; their cells are empty again. */
const resize = (context: Excel.RequestContext, { sheetId, grownTable }: WrittenBlock, address: string): void =>
  context.workbook.tables.getItem(grownTable!).resize(context.workbook.worksheets.getItem(sheetId).getRange(address));

/** Cells somebody typed on between the look and the request: they get back what was typed. */
const typedMeanwhile = ({ block, place, restores }: Step, now: Found) =>
  restores.flatMap((row, i) =>
    row.flatMap((content, j) => {
      if (!content || isOurs(block, now, i, j)) return [];
      const area = areaOf(place.address);
      const address = addressOf({ row: area.row + i, column: area.column + j, rows: 1, columns: 1 });
      return [{ sheetId: block.sheetId, sheet: place.sheet, address, content: now.cells[i]![j]! }];
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
