/** Puts rows under the last one of a plan table and lets the table grow over them. Nothing is overwritten. */
import type { CellValue, Table } from '../../../core';
import type { Addition, PlanTable } from '../workbook';
import type { CellContent, NewCell, Proposal } from '../writing';
import { putBack } from './put-back';
import { inExcel } from './session';
import { asOneUndo } from './undo';
import { write } from './write';

const EMPTY: CellContent = { shown: '' };

export async function addRows(table: PlanTable, rows: Table): Promise<Addition> {
  const cells = rows.map(row => row.map(newCell));
  const proposal: Proposal = {
    blocks: [{ table: table.name, headers: (table.values[0] ?? []).map(String), cells }],
    standing: [cells.map(row => row.map(() => EMPTY))],
    changes: [], overwrites: [], obstacles: [], notices: [],
  };
  const written = await asOneUndo(context => write(context, proposal, { overwrite: false }));
  return {
    place: { sheet: table.sheet, address: written.blocks[0]?.address ?? table.address },
    async putBack() { await inExcel(context => putBack(context, written, true)); },
  };
}

/** Empty cells and errors are left empty. */
const newCell = (value: CellValue): NewCell => (value === undefined || value === '' || typeof value === 'object' ? null : value);
