import { excelWorkbook } from '../../workbook/excel-workbook';

/** The workbook that Excel has open: one for the pane and for the ribbon, so that a step of either can be put back by the pane. */
export const workbook = excelWorkbook();
