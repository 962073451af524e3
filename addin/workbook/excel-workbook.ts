/** The workbook that is open in Excel, behind the port. Office.js must be ready. */
import { watchChanges } from './excel/changes';
import { readPlanTables } from './excel/plan-tables';
import { inExcel } from './excel/session';
import type { Place, WorkbookPort } from './workbook';

export function excelWorkbook(): WorkbookPort {
  return {
    planTables: () => inExcel(readPlanTables),
    onChange: watchChanges,
    goTo: place => inExcel(context => goTo(context, place)),
  };
}

async function goTo(context: Excel.RequestContext, { sheet, address }: Place): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
}
