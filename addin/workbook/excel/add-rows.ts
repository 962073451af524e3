/** Puts rows under the last one of a plan table and lets the table grow over them. Nothing is overwritten. */
import type { Table } from '../../../core';
import { rowsBelow } from '../rows-below';
import type { Addition, PlanTable } from '../workbook';
import { putBack } from './put-back';
import { inExcel } from './session';
import { asOneUndo } from './undo';
import type { Unanswered } from './unanswered';

export async function addRows(table: PlanTable, rows: Table, unanswered: Unanswered): Promise<Addition> {
  const written = await asOneUndo(context => unanswered.write(context, rowsBelow(table, rows), { overwrite: false }));
  return {
    place: { sheet: table.sheet, address: written.blocks[0]?.address ?? table.address },
    async putBack() {
      const { notes } = await inExcel(context => putBack(context, written, true));
      return notes.join(' ');
    },
  };
}
