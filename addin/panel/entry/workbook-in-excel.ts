import { VERSION } from '../../../core';
import { excelWorkbook } from '../../workbook/excel-workbook';

/** The workbook that Excel has open: one for the pane and for the ribbon, so that a step of either can be put back by the pane. */
export const workbook = excelWorkbook();

/** Recalculate all, as the ribbon asks for it: it needs the workbook and nothing of the pane, which need not be fetched for it. */
export async function recalculateAll(): Promise<void> {
  await workbook.workOutAgain();
  await workbook.rememberAnsweredBy(VERSION);
}
