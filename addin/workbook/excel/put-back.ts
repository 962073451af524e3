/** Brings cells back to what stood in them before the add-in wrote, except where somebody has typed since. */
import { entryToRestore } from '../cell-entry';
import { isEmptyContent, sameContent } from '../writing';
import type { PutBack, Written, WrittenBlock } from '../writing';
import { areaOf, cellOf } from './addresses';
import { lookAt } from './looking';
import type { Looked } from './looking';
import { supports } from './session';
import { WorkbookTrouble } from '../workbook-trouble';

export async function putBack(context: Excel.RequestContext, { blocks }: Written): Promise<PutBack> {
  const { looked, obstacles } = await lookAt(context, blocks.map(({ sheetId, address, before }) => ({ sheet: sheetId, address, cells: before.map(row => row.map(() => null)) })));
  if (obstacles.length > 0) throw new WorkbookTrouble(obstacles.join(' '));
  const outcomes = blocks.map((block, i) => restore(context, block, looked[i]!));
  if (outcomes.some(({ restored }) => restored > 0)) await context.sync();
  return { restored: outcomes.reduce((sum, { restored }) => sum + restored, 0), left: outcomes.flatMap(({ left }) => left) };
}

function restore(context: Excel.RequestContext, { before, after, grownTable }: WrittenBlock, { range, sheet, address, cells }: Looked): PutBack {
  const area = areaOf(address);
  const isOurs = (i: number, j: number) => after[i]![j] !== undefined && sameContent(cells[i]![j]!, after[i]![j]!);
  const entries = before.map((row, i) => row.map((content, j) => (content && isOurs(i, j) ? entryToRestore(content) : null)));
  const left = after.flatMap((row, i) => row.flatMap((content, j) => (content && !isOurs(i, j) ? [{ sheet, address: cellOf(area, i, j) }] : [])));
  const restored = entries.flat().filter(entry => entry !== null).length;
  if (restored > 0) range.formulas = entries;
  if (grownTable && left.length === 0 && before.flat().every(content => content === undefined || isEmptyContent(content)) && supports('1.13')) shrink(context, grownTable, before.length);
  return { restored, left };
}

/** The rows that were added belong to the table no more; their cells are empty again. */
function shrink(context: Excel.RequestContext, table: string, rows: number): void {
  const grown = context.workbook.tables.getItem(table);
  grown.resize(grown.getRange().getResizedRange(-rows, 0));
}
