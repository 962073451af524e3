/** How every request goes to Excel: it waits while a cell is being edited, and what fails comes back as a sentence. */
import { inWords } from './trouble';

/** Whether this Excel has the version of the workbook interface that something needs. */
export const supports = (excelApi: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', excelApi);

export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (reason) {
    throw inWords(reason);
  }
}
