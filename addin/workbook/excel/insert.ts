/**
 * Adds sheets to the workbook: all of them empty in one request, so that their ids are known; then one request each for its
 * values and tables; the formulas and charts that rest on them at the end.
 */
import { shownFirst } from '../new-sheet';
import type { Inserted, NewSheet, Progress } from '../new-sheet';
import { drawCharts } from './charts';
import { fillSheet, writeFormulas } from './fill-sheet';
import { FreeNames, following, sheetVariant, tableVariant } from '../free-names';
import type { LeftOvers } from './left-over';
import { supports } from './session';
import { inWords } from './trouble';

interface Added {
  readonly worksheet: Excel.Worksheet;
  readonly title: string;
  readonly asked: NewSheet;
}

export async function insert(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  progress: Progress,
  leftOvers: LeftOvers,
): Promise<Inserted> {
  await leftOvers.clear();
  const names = await namesTaken(context);
  const titled = sheets.map(asked => ({ asked, title: names.sheets.give(asked.name) }));
  let added: readonly Added[] = [];
  try {
    progress(0, sheets.length, sheets[0]?.name ?? '');
    const asked = titled.map(one => ({ ...one, worksheet: context.workbook.worksheets.add(one.title).load('id,name') }));
    await context.sync();
    added = asked;
    for (const [place, one] of added.entries()) {
      if (place > 0) progress(place, sheets.length, one.asked.name);
      fillSheet(one.worksheet, one.asked, name => names.tables.give(name));
      if (supports('1.4')) nameCells(context, one.worksheet, one.asked, names.ofWorkbook);
      await context.sync();
    }
    for (const { worksheet, asked: sheet } of added) {
      writeFormulas(worksheet, sheet, formula => following(formula, names.tables.given, names.sheets.given));
      drawCharts(worksheet, sheet.charts ?? []);
    }
    added[shownFirst(sheets)]?.worksheet.activate();
    await context.sync();
    progress(sheets.length, sheets.length, '');
  } catch (reason) {
    const known = added.length > 0 ? added.map(({ worksheet, ...one }) => ({ ...one, id: worksheet.id })) : titled;
    throw await leftOvers.clearAfter({ stood: names.sheetIds, sheets: known }, inWords(reason));
  }
  return { sheets: added.map(({ worksheet, asked }) => ({ id: worksheet.id, name: worksheet.name, asked })) };
}

/** A name of the workbook goes over to the newest sheet that asks for it. */
function nameCells({ workbook }: Excel.RequestContext, worksheet: Excel.Worksheet, { names = [] }: NewSheet, there: Set<string>): void {
  for (const { name, address } of names) {
    if (there.has(name.toLowerCase())) workbook.names.getItem(name).delete();
    workbook.names.add(name, worksheet.getRange(address));
    there.add(name.toLowerCase());
  }
}

async function namesTaken(context: Excel.RequestContext) {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  for (const collection of [tables, names]) collection.load('items/name');
  await context.sync();
  return {
    sheetIds: new Set(worksheets.items.map(({ id }) => id)),
    sheets: new FreeNames(
      worksheets.items.map(({ name }) => name),
      sheetVariant,
    ),
    tables: new FreeNames(
      [...tables.items, ...names.items].map(({ name }) => name),
      tableVariant,
    ),
    ofWorkbook: new Set(names.items.map(({ name }) => name.toLowerCase())),
  };
}
