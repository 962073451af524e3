/** One press of Undo for all that was written together, where this Excel can (ExcelApi 1.20). Not yet run in Excel itself. */
import { inExcel, supports } from './session';
import { excelCode, inWords } from './trouble';

export async function asOneUndo<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!supports('1.20')) return inExcel(work);
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work);
  } catch (reason) {
    if (excelCode(reason) !== 'UndoNotSupported') throw inWords(reason);
  }
  return inExcel(work);
}
