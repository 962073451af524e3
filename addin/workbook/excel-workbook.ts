/** The workbook that is open in Excel, behind the port. Office.js must be ready. */
import { addRows } from './excel/add-rows';
import { watchChanges } from './excel/changes';
import { insert } from './excel/insert';
import { mapRanges, mappedRanges } from './excel/memory';
import { cellsAt, readPlanTables, selected, wholeSheets } from './excel/plan-tables';
import { propose } from './excel/propose';
import { putBack } from './excel/put-back';
import { remove } from './excel/remove';
import { scenarioCell } from './excel/scenario-cell';
import { inExcel } from './excel/session';
import { asOneUndo } from './excel/undo';
import { write } from './excel/write';
import { WrittenCells } from './written-cells';
import type { MappingPort } from './mapped-range';
import type { InsertingPort } from './new-sheet';
import type { WholeSheetsPort } from './whole-sheets';
import type { Place, WorkbookPort } from './workbook';
import type { WritingPort } from './writing';

export function excelWorkbook(): WorkbookPort & WritingPort & InsertingPort & MappingPort & WholeSheetsPort {
  const ours = new WrittenCells();
  /** Excel tells nobody of a changed name. */
  const listeners = new Set<() => void>();
  return {
    planTables: () => inExcel(readPlanTables),
    onChange(listener) {
      listeners.add(listener);
      const stop = watchChanges(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    goTo: place => inExcel(context => goTo(context, place)),
    scenarioCell: () => inExcel(scenarioCell),
    addRows,
    propose: blocks => inExcel(context => propose(context, blocks, ours)),
    async write(proposal, consent) {
      const written = await asOneUndo(context => write(context, proposal, consent));
      ours.remember(written);
      return written;
    },
    async putBack(written) {
      const outcome = await asOneUndo(context => putBack(context, written));
      ours.forget(written);
      return outcome;
    },
    mappedRanges: () => inExcel(mappedRanges),
    async mapRanges(ranges) {
      await inExcel(context => mapRanges(context, ranges));
      listeners.forEach(listener => listener());
    },
    selected: () => inExcel(selected),
    wholeSheets: () => inExcel(wholeSheets),
    cellsAt: place => inExcel(context => cellsAt(context, place)),
    insert: (sheets, progress) => inExcel(context => insert(context, sheets, progress)),
    remove: (inserted, consent) => inExcel(context => remove(context, inserted, consent)),
  };
}

async function goTo(context: Excel.RequestContext, { sheet, address }: Place): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
}
