/** Brings cells back to what stood in them before the add-in wrote, except where somebody has typed since. */
import { entryToRestore } from '../cell-entry';
import { isEmptyContent, sameContent } from '../writing';
import type { PutBack, Written, WrittenBlock } from '../writing';
import { WorkbookTrouble } from '../workbook-trouble';
import { areaOf, cellOf } from './addresses';
import { lookAt } from './looking';
import type { Looked } from './looking';
import { supports } from './session';

/** With `allOrNothing` a single cell that was changed since stops it. */
export async function putBack(context: Excel.RequestContext, { blocks }: Written, allOrNothing = false): Promise<PutBack> {
  const { looked, obstacles } = await lookAt(context, blocks.map(({ sheetId, address, before }) => ({ sheet: sheetId, address, cells: before.map(row => row.map(() => null)) })));
  if (obstacles.length > 0) throw new WorkbookTrouble(obstacles.join(' '));
  const places = blocks.map((block, i) => ({ block, place: looked[i]! }));
  const left = places.flatMap(({ block, place }) => changedSince(block, place));
  if (allOrNothing && left.length > 0) throw new WorkbookTrouble(`${left[0]!.sheet}, ${left[0]!.address} was changed since it was written, so nothing was put back. Change it back first, or take out by hand what was written.`);
  const restored = places.reduce((sum, { block, place }) => sum + restore(context, block, place), 0);
  if (restored > 0) await context.sync();
  return { restored, left };
}

const isOurs = ({ after }: WrittenBlock, { cells }: Looked, row: number, column: number): boolean => {
  const written = after[row]![column];
  return written !== undefined && sameContent(cells[row]![column]!, written);
};

function changedSince(block: WrittenBlock, place: Looked): PutBack['left'] {
  const area = areaOf(place.address);
  return block.after.flatMap((row, i) => row.flatMap((content, j) => (content && !isOurs(block, place, i, j) ? [{ sheet: place.sheet, address: cellOf(area, i, j) }] : [])));
}

/** How many cells get back what stood there. */
function restore(context: Excel.RequestContext, block: WrittenBlock, place: Looked): number {
  const entries = block.before.map((row, i) => row.map((content, j) => (content && isOurs(block, place, i, j) ? entryToRestore(content) : null)));
  const restored = entries.flat().filter(entry => entry !== null).length;
  if (restored > 0) place.range.formulas = entries;
  const wasEmpty = block.before.flat().every(content => content === undefined || isEmptyContent(content));
  if (block.grownTable && wasEmpty && changedSince(block, place).length === 0 && supports('1.13')) shrink(context, block.grownTable, block.before.length);
  return restored;
}

/** The rows that were added belong to the table no more; their cells are empty again. */
function shrink(context: Excel.RequestContext, table: string, rows: number): void {
  const grown = context.workbook.tables.getItem(table);
  grown.resize(grown.getRange().getResizedRange(-rows, 0));
}
