/** Rows to go under the last one of a plan table, as a proposal that overwrites nothing. */
import type { CellValue, Table } from '../../core';
import type { PlanTable } from './workbook';
import { cannotGrow, refuseIfAny } from './obstacles';
import type { CellContent, NewCell, Proposal } from './writing';

const EMPTY: CellContent = { shown: '' };

export function rowsBelow(table: PlanTable, rows: Table): Proposal {
  refuseIfAny(table.isMapped ? [cannotGrow(table)] : []);
  const cells = rows.map(row => row.map(newCell));
  return {
    blocks: [{ table: table.name, headers: (table.values[0] ?? []).map(String), cells }],
    currentCells: [cells.map(row => row.map(() => EMPTY))],
    changes: [],
    overwrites: [],
    obstacles: [],
    notices: [],
  };
}

/** Empty cells and errors are left empty. */
const newCell = (value: CellValue): NewCell => (value === undefined || value === '' || typeof value === 'object' ? null : value);
