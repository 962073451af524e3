/**
 * Adds sheets to the workbook: all of them empty in one request, so that their ids are known; then one request each for its
 * values and tables; the formulas and charts that rest on them at the end.
 */
import { shownFirst } from '../new-sheet';
import type { Inserted, NewSheet, Progress } from '../new-sheet';
import { inItsWay, negativesIn } from '../negatives';
import { drawCharts } from './charts';
import { fillSheet, writeFormulas, writeLinks } from './fill-sheet';
import { FreeNames, following, sheetVariant, tableVariant } from '../free-names';
import type { LeftOvers } from './left-over';
import { supports } from './session';
import { nameCells, takenOver } from './sheet-names';
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
  const namesBefore = takenOver(names.workbookNames, sheets);
  const negatives = negativesIn(names.workbookNames);
  let added: readonly Added[] = [];
  try {
    progress(0, sheets.length, sheets[0]?.name ?? '');
    const asked = titled.map(one => ({ ...one, worksheet: context.workbook.worksheets.add(one.title).load('id,name') }));
    await context.sync();
    added = asked;
    for (const [place, one] of added.entries()) {
      if (place > 0) progress(place, sheets.length, one.asked.name);
      fillSheet(one.worksheet, inItsWay(one.asked, negatives), name => names.tables.give(name));
      if (supports('1.4')) nameCells(context, one.worksheet, one.asked, names.ofWorkbook);
      await context.sync();
    }
    for (const { worksheet, asked: sheet } of added) {
      writeFormulas(worksheet, sheet, formula => following(formula, names.tables.given, names.sheets.given));
      if (supports('1.7')) writeLinks(worksheet, sheet, preferred => names.sheets.given.get(preferred) ?? preferred);
      drawCharts(worksheet, sheet.charts ?? []);
    }
    added[shownFirst(sheets)]?.worksheet.activate();
    await context.sync();
    progress(sheets.length, sheets.length, '');
  } catch (reason) {
    const known = added.length > 0 ? added.map(({ worksheet, ...one }) => ({ ...one, id: worksheet.id })) : titled;
    throw await leftOvers.clearAfter({ stood: names.sheetIds, sheets: known, namesBefore }, inWords(reason));
  }
  return { sheets: added.map(({ worksheet, asked }) => ({ id: worksheet.id, name: worksheet.name, asked })), namesBefore };
}

async function namesTaken(context: Excel.RequestContext) {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
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
    workbookNames: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    ofWorkbook: new Set(names.items.map(({ name }) => name.toLowerCase())),
  };
}
