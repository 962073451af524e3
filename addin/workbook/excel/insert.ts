/** Adds sheets to the workbook, one trip each: values and tables first, the formulas and charts that rest on them at the end. */
import { shownFirst } from '../new-sheet';
import type { Inserted, NewSheet, Progress } from '../new-sheet';
import { drawCharts } from './charts';
import { fillSheet, writeFormulas } from './fill-sheet';
import { FreeNames, following, sheetVariant, tableVariant } from '../free-names';
import { supports } from './session';
import { inWords } from './trouble';
import { WorkbookTrouble } from '../workbook-trouble';

interface Added {
  readonly worksheet: Excel.Worksheet;
  readonly asked: NewSheet;
}

export async function insert(context: Excel.RequestContext, sheets: readonly NewSheet[], progress: Progress): Promise<Inserted> {
  const names = await namesTaken(context);
  const added: Added[] = [];
  try {
    const titled = sheets.map(asked => ({ asked, title: names.sheets.give(asked.name) }));
    for (const { asked, title } of titled) {
      progress(added.length, sheets.length, asked.name);
      const worksheet = context.workbook.worksheets.add(title).load('id,name');
      added.push({ worksheet, asked });
      fillSheet(worksheet, asked, name => names.tables.give(name));
      if (supports('1.4')) nameCells(context, worksheet, asked, names.ofWorkbook);
      await context.sync();
    }
    for (const { worksheet, asked } of added) {
      writeFormulas(worksheet, asked, formula => following(formula, names.tables.given, names.sheets.given));
      drawCharts(worksheet, asked.charts ?? []);
    }
    added[shownFirst(sheets)]?.worksheet.activate();
    await context.sync();
    progress(sheets.length, sheets.length, '');
  } catch (reason) {
    throw await afterClearing(context, added, reason);
  }
  return { sheets: added.map(({ worksheet, asked }) => ({ id: worksheet.id, name: worksheet.name, asked })) };
}

/** A name of the workbook goes over to the newest sheet that asks for it. */
function nameCells(
  { workbook }: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { names = [] }: NewSheet,
  there: Set<string>,
): void {
  for (const { name, address } of names) {
    if (there.has(name.toLowerCase())) workbook.names.getItem(name).delete();
    workbook.names.add(name, worksheet.getRange(address));
    there.add(name.toLowerCase());
  }
}

async function namesTaken(context: Excel.RequestContext) {
  const { worksheets, tables, names } = context.workbook;
  for (const collection of [worksheets, tables, names]) collection.load('items/name');
  await context.sync();
  return {
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

/** A half-filled workbook helps nobody: what was added is taken out again before the trouble is told. */
async function afterClearing(context: Excel.RequestContext, added: readonly Added[], reason: unknown): Promise<WorkbookTrouble> {
  const trouble = inWords(reason);
  const complete = added.filter(({ worksheet }) => isKnown(worksheet));
  try {
    for (const { worksheet } of complete) context.workbook.worksheets.getItemOrNullObject(worksheet.id).delete();
    await context.sync();
    return trouble;
  } catch {
    return new WorkbookTrouble(`${trouble.sentence} Some of the new sheets are left; delete them by hand.`, trouble.detail);
  }
}

/** Excel has answered for this sheet. */
function isKnown(worksheet: Excel.Worksheet): boolean {
  try {
    return worksheet.id !== '';
  } catch {
    return false;
  }
}
