/** Reads the plan's tables: one question for what tables there are, one for the rows of those that belong to the plan. */
import { planTableNames } from '../../../core';
import type { CellValue } from '../../../core';
import { addressOf, areaOf } from './addresses';
import type { PlanTable } from '../workbook';

/** The errors Excel shows in cells; it hands them over as these words. */
const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!', '#GETTING_DATA', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#EXTERNAL!', '#PYTHON!', '#TIMEOUT!', '#UNKNOWN!']);

const PLAN_HEADERS = new Set(planTableNames.map(name => name.toLowerCase()));

const isPlanHeader = (header: string | undefined): boolean => header !== undefined && PLAN_HEADERS.has(header.trim().toLowerCase());

/** A cell as core reads it. */
export const cellValue = (value: unknown): CellValue => (typeof value === 'string' && ERRORS.has(value) ? { error: value } : (value as CellValue));

/** The plan's tables, in the workbook's order, without their total rows. */
export async function readPlanTables(context: Excel.RequestContext): Promise<PlanTable[]> {
  const { tables } = context.workbook;
  tables.load('items/id,items/name,items/worksheet/name,items/columns/items/name');
  await context.sync();
  const asked = tables.items
    .map(table => ({ table, headers: table.columns.items.map(column => column.name) }))
    .filter(({ headers }) => isPlanHeader(headers[0]))
    .map(found => ({ ...found, rows: tables.getItemOrNullObject(found.table.id).getDataBodyRange().load('address,values') }));
  if (asked.length === 0) return [];
  await context.sync();
  return asked.filter(({ rows }) => !rows.isNullObject).map(({ table, headers, rows }) => ({
    name: table.name,
    sheet: table.worksheet.name,
    address: withHeaderRow(rows.address),
    values: [headers, ...rows.values.map(row => row.map(cellValue))],
  }));
}

function withHeaderRow(address: string): string {
  const body = areaOf(address);
  return body.row === 0 ? addressOf(body) : addressOf({ ...body, row: body.row - 1, rows: body.rows + 1 });
}
