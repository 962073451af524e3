/** Brings cells back to what stood in them before the add-in wrote, except where somebody has typed since. */
import { entryToRestore } from '../cell-entry';
import { refuseIfAny } from '../obstacles';
import { canShrink, changedSince, contentsToRestore, refuseIfChanged } from '../putting-back';
import type { PutBack, Written, WrittenBlock } from '../writing';
import { lookAt } from './looking';
import type { Looked } from './looking';
import { supports } from './session';

/** With `allOrNothing` a single cell that was changed since stops it. */
export async function putBack(context: Excel.RequestContext, { blocks }: Written, allOrNothing = false): Promise<PutBack> {
  const { looked, obstacles } = await lookAt(
    context,
    blocks.map(({ sheetId, address, before }) => ({ sheet: sheetId, address, cells: before.map(row => row.map(() => null)) })),
  );
  refuseIfAny(obstacles);
  const places = blocks.map((block, i) => ({ block, place: looked[i]! }));
  const left = places.flatMap(({ block, place }) => changedSince(block, place));
  if (allOrNothing) refuseIfChanged(left);
  const restored = places.reduce((sum, { block, place }) => sum + restore(context, block, place), 0);
  if (restored > 0) await context.sync();
  return { restored, left };
}

/** How many cells get back what stood there. */
function restore(context: Excel.RequestContext, block: WrittenBlock, place: Looked): number {
  const entries = contentsToRestore(block, place).map(row => row.map(content => (content ? entryToRestore(content) : null)));
  const restored = entries.flat().filter(entry => entry !== null).length;
  if (restored > 0) place.range.formulas = entries;
  if (canShrink(block, place) && supports('1.13')) shrink(context, block.grownTable!, block.before.length);
  return restored;
}

/** The rows that were added belong to the table no more; their cells are empty again. */
function shrink(context: Excel.RequestContext, table: string, rows: number): void {
  const grown = context.workbook.tables.getItem(table);
  grown.resize(grown.getRange().getResizedRange(-rows, 0));
}
