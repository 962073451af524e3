/** What mends a finding: the cells it names, as they stand and as they would be. */
import { Decimal, headOf } from '../../../core';
import type { CellValue, Mend, Table } from '../../../core';
import { placeInTable } from '../../workbook/table-places';
import type { PlanTable } from '../../workbook/workbook';
import type { BlockAt } from '../../workbook/writing';
import { columnIn, rowIn } from '../reading/findings';
import type { Finding } from '../reading/findings';
import { sameName } from '../reading/plan-tables';

export interface MendedCell {
  readonly table: PlanTable;
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: string | number;
}

/** The cells that mend a finding; none where one of them is not there, or it cannot be told which row is meant. */
export function mendedCells({ table, mend = [] }: Finding, tables: readonly PlanTable[]): MendedCell[] {
  const ofKind = tables.filter(one => sameName(one.values[0]?.[0], table));
  const cells = mend.map(one => cellOf(one, ofKind));
  return cells.every(cell => cell !== undefined) ? cells : [];
}

function cellOf(mend: Mend, ofKind: readonly PlanTable[]): MendedCell | undefined {
  const holding = ofKind.filter(table => rowIn(table, mend.row) > 0 && (columnIn(table, mend.column) >= 0 || isNames(table, mend.column)));
  const [table] = holding;
  if (!table || holding.length > 1 || table.values.filter(cells => sameName(cells[0], mend.row)).length > 1) return undefined;
  const [row, column] = [rowIn(table, mend.row), Math.max(0, columnIn(table, mend.column))];
  const from = table.values[row]![column];
  const to = 'says' in mend ? mend.says : typeof from === 'number' ? new Decimal(from).times(mend.times).toNumber() : undefined;
  const isOneOfSeveral = typeof to === 'string' && typeof from === 'string' && from.includes('+');
  return to === undefined || isOneOfSeveral ? undefined : { table, row, column, from, to };
}

const isNames = (table: PlanTable, column: string): boolean => headOf(table.values[0]?.[0]).words === column;

/** What is to be written, each cell by itself. */
export const blocksOf = (cells: readonly MendedCell[]): BlockAt[] =>
  cells.map(({ table, row, column, to }) => ({ ...placeInTable(table, row, column), cells: [[to]] }));

/** The plan's tables as they would be. */
export function mendedTables(cells: readonly MendedCell[], tables: readonly PlanTable[]): Table[] {
  return tables.map(table => {
    const own = cells.filter(cell => cell.table === table);
    if (!own.length) return table.values;
    return table.values.map((row, index) => {
      const inRow = own.filter(cell => cell.row === index);
      return inRow.length ? row.map((cell, column) => inRow.find(one => one.column === column)?.to ?? cell) : row;
    });
  });
}
