import { proposedMovements } from '../../../core';
import type { CellValue, Table } from '../../../core/plan/cells';
import type { PlanTable } from '../../workbook/workbook';
import type { NewCell, RowsBelow } from '../../workbook/writing';
import { sameName } from '../reading/plan-tables';

/** The rows that accept a policy, in the Movement table’s own columns; or why they cannot be written. */
export type PolicyWriting =
  { readonly rows: RowsBelow; readonly table: PlanTable; readonly status: string } | { readonly sentence: string };

export function policyWriting(policy: string, scenario: string, values: readonly Table[], tables: readonly PlanTable[]): PolicyWriting {
  const table = tables.find(one => sameName(one.values[0]?.[0], 'Movement'));
  if (!table)
    return {
      sentence: 'The plan has no Movement table to write to. One with the headers Movement, Reserve, For, Status and the years is enough.',
    };
  const [made = [], ...rows] = proposedMovements(policy, scenario, values);
  const headers = (table.values[0] ?? []).map(String);
  const missing = made.filter(header => !headers.some(one => sameName(one, header)));
  if (missing.length > 0) return { sentence: `The table ${table.name} has no column ${missing.join(', ')}; the rows of a policy need it.` };
  const cells = rows
    .filter(row => row.some((cell, column) => column >= FIRST_YEAR && cell !== null))
    .map(row => headers.map(header => newCell(row[made.findIndex(one => sameName(one, header))])));
  return { table, status: String(rows[0]?.[STATUS]), rows: { table: table.name, headers, cells } };
}

/** After Movement, Reserve, For and Status come the years. */
const STATUS = 3;
const FIRST_YEAR = 4;

const newCell = (value: CellValue): NewCell =>
  value === undefined || value === null || typeof value === 'object' || value === '' ? null : value;
