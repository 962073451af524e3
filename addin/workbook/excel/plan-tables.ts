/** Reads the plan's tables: one question for what tables there are, one for the rows of those that belong to the plan. */
import { planTableNames } from '../../../core';
import type { CellValue, Table } from '../../../core';
import { asPlanTable } from '../mapped-range';
import type { MappedRange } from '../mapped-range';
import type { Place, PlanTable } from '../workbook';
import { addressOf, areaOf, withoutSheet } from '../addresses';
import { askForMappedRanges } from './memory';

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

const PLAN_HEADERS = new Set(planTableNames.map(name => name.toLowerCase()));

const isPlanHeader = (header: string | undefined): boolean => header !== undefined && PLAN_HEADERS.has(header.trim().toLowerCase());

const cellValue = (value: unknown): CellValue => (typeof value === 'string' && ERRORS.has(value) ? { error: value } : (value as CellValue));

const valuesOf = (range: Excel.Range): Table => (range.values as unknown[][]).map(row => row.map(cellValue));

/** The plan's tables in the workbook's order, without their total rows, then the ranges that were mapped to plan tables. */
export async function readPlanTables(context: Excel.RequestContext): Promise<PlanTable[]> {
  const { tables } = context.workbook;
  tables.load('items/id,items/name,items/worksheet/name,items/columns/items/name');
  const mapped = askForMappedRanges(context);
  await context.sync();
  const asked = [
    ...tables.items.filter(table => isPlanHeader(table.columns.items[0]?.name)).map(table => askForTable(tables, table)),
    ...mapped().map(range => askForMapped(context, range)),
  ];
  if (asked.length === 0) return [];
  await context.sync();
  return asked.flatMap(answer => answer());
}

/** Each question returns how to read its answer; a table that went away between the two trips gives none. */
function askForTable(tables: Excel.TableCollection, { id, name, worksheet, columns }: Excel.Table): () => PlanTable[] {
  const rows = tables.getItemOrNullObject(id).getDataBodyRange().load('address,values');
  const headers = columns.items.map(column => column.name);
  return () =>
    rows.isNullObject ? [] : [{ name, sheet: worksheet.name, address: withHeaderRow(rows.address), values: [headers, ...valuesOf(rows)] }];
}

function askForMapped(context: Excel.RequestContext, mapped: MappedRange): () => PlanTable[] {
  const { sheet, address, kind } = mapped;
  const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address).load('values');
  return () =>
    range.isNullObject ? [] : [{ name: `${kind} (${sheet}, ${address})`, sheet, address, values: asPlanTable(valuesOf(range), mapped) }];
}

function withHeaderRow(address: string): string {
  const body = areaOf(address);
  return body.row === 0 ? addressOf(body) : addressOf({ ...body, row: body.row - 1, rows: body.rows + 1 });
}

/** What the user has selected. */
export async function selected(context: Excel.RequestContext): Promise<Place & { readonly values: Table }> {
  const range = context.workbook.getSelectedRange().load('address,values');
  const sheet = range.worksheet.load('name');
  await context.sync();
  return { sheet: sheet.name, address: withoutSheet(range.address), values: valuesOf(range) };
}
