/** Reads the plan's tables: one question for what tables there are, one for the rows of those that belong to the plan. */
import { isPlanHead } from '../../../core';
import type { CellValue, Table, Texts } from '../../../core';
import { besideTables, mappedTable, rowsBelow } from '../mapped-range';
import type { MappedRange } from '../mapped-range';
import type { SheetCells } from '../whole-sheets';
import type { Place, PlanTable } from '../workbook';
import { addressOf, areaOf, withoutSheet } from '../addresses';
import { chosen, leftOutAmong } from '../left-out-names';
import { setAsideOf, withoutCopies } from '../set-aside';
import { askForRemembered } from './memory';

/** The errors Excel shows in cells; it hands them over as these words. */
const ERRORS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
  '#UNKNOWN!',
]);

const cellValue = (value: unknown): CellValue => (typeof value === 'string' && ERRORS.has(value) ? { error: value } : (value as CellValue));

const valuesOf = (range: Excel.Range): Table => (range.values as unknown[][]).map(row => row.map(cellValue));

/**
 * The plan's tables in the workbook's order, without their total rows, without those left out and without copies, then the ranges
 * that were mapped.
 */
export const readPlanTables = async (context: Excel.RequestContext): Promise<PlanTable[]> =>
  withoutCopies((await readTables(context, chosen, true)).found);

/** The tables of the plan's kinds that somebody left out, then those that are set aside. */
export async function readTablesLeftOut(context: Excel.RequestContext): Promise<PlanTable[]> {
  const { found, leftOut } = await readTables(context, all => [...all], false);
  return [...leftOutAmong(found, leftOut), ...setAsideOf(withoutCopies(chosen(found, leftOut)))];
}

interface Found {
  readonly found: PlanTable[];
  /** The names of what is left out, as the workbook remembers them. */
  readonly leftOut: readonly string[];
}

async function readTables(context: Excel.RequestContext, pick: typeof chosen, withMapped: boolean): Promise<Found> {
  const { tables } = context.workbook;
  tables.load('items/id,items/name,items/worksheet/name,items/columns/items/name');
  const answer = askForRemembered(context);
  await context.sync();
  const { mapped, leftOut } = answer();
  const planTables = pick(tables.items, leftOut)
    .filter(table => isPlanHead(table.columns.items.map(column => column.name)))
    .map(table => askForTable(tables, table));
  const ranges = mapped.filter(({ address }) => withMapped && address !== '').map(range => askForMapped(context, range));
  if (planTables.length + ranges.length === 0) return { found: [], leftOut };
  await context.sync();
  const found = planTables.flatMap(answer => answer());
  const beside = besideTables(
    ranges.flatMap(answer => answer()),
    found,
  );
  return { found: [...found, ...beside], leftOut };
}

/** Each question returns how to read its answer; a table that went away between the two trips gives none. */
function askForTable(tables: Excel.TableCollection, { id, name, worksheet, columns }: Excel.Table): () => PlanTable[] {
  const rows = tables.getItemOrNullObject(id).getDataBodyRange().load('address,values');
  const headers = columns.items.map(column => column.name);
  return () =>
    rows.isNullObject ? [] : [{ name, sheet: worksheet.name, address: withHeaderRow(rows.address), values: [headers, ...valuesOf(rows)] }];
}

function askForMapped(context: Excel.RequestContext, mapped: MappedRange): () => PlanTable[] {
  const range = context.workbook.worksheets.getItemOrNullObject(mapped.sheet).getRange(mapped.address).load('values,text');
  const below = range.getRowsBelow(rowsBelow(mapped)).load('values,text');
  return () => (range.isNullObject ? [] : [mappedTable(mapped, valuesOf(range), valuesOf(below), [...range.text, ...below.text])]);
}

function withHeaderRow(address: string): string {
  const body = areaOf(address);
  return body.row === 0 ? addressOf(body) : addressOf({ ...body, row: body.row - 1, rows: body.rows + 1 });
}

/** What the user has selected, as far as it is filled; a whole column is a million cells. */
export async function selected(context: Excel.RequestContext): Promise<SheetCells> {
  const selection = context.workbook.getSelectedRange().load('address');
  const filled = selection.getUsedRangeOrNullObject(true).load('address,values,text');
  const sheet = selection.worksheet.load('name');
  await context.sync();
  if (filled.isNullObject) return { sheet: sheet.name, address: withoutSheet(selection.address), values: [] };
  return cellsOf(sheet.name, filled);
}

/** Every sheet that is shown, as far as it is filled. */
export async function wholeSheets(context: Excel.RequestContext): Promise<SheetCells[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const asked = worksheets.items
    .filter(sheet => sheet.visibility === 'Visible')
    .map(sheet => ({ sheet, filled: sheet.getUsedRangeOrNullObject(true).load('address,values,text') }));
  await context.sync();
  return asked.filter(({ filled }) => !filled.isNullObject).map(({ sheet, filled }) => cellsOf(sheet.name, filled));
}

/** What a range holds and shows; both were asked for at once. */
const cellsOf = (sheet: string, range: Excel.Range): SheetCells => ({
  sheet,
  address: withoutSheet(range.address),
  values: valuesOf(range),
  texts: range.text as Texts,
});

/** What stands in a place and what it shows; nothing where its sheet is gone. */
export async function shownAt(context: Excel.RequestContext, { sheet, address }: Place): Promise<SheetCells> {
  const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address).load('address,values,text');
  await context.sync();
  return range.isNullObject ? { sheet, address, values: [] } : cellsOf(sheet, range);
}

/** What stands in a place; nothing where its sheet is gone. */
export async function cellsAt(context: Excel.RequestContext, { sheet, address }: Place): Promise<Table> {
  const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address).load('values');
  await context.sync();
  return range.isNullObject ? [] : valuesOf(range);
}
