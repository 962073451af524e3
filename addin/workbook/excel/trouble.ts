/** Excel's error codes in a finance officer's words. They say nothing of what was written: Excel may have stopped midway. */
import { WorkbookTrouble } from '../workbook-trouble';

const GONE =
  'A sheet, table or cell that was there a moment ago is not any more: it was renamed, moved or deleted, perhaps by a co-author. Read the workbook again.';
const TOO_OLD = 'This version of Excel cannot do that. The plan itself is not affected; a newer Excel, or Excel on the web, can.';
const TOO_MUCH = 'That is more than Excel passes in one go. Shorten the tables or remove empty rows at their end, then try again.';
const CLOSED =
  'Excel no longer answers: it or the workbook was closed, or its session has ended, as after the computer slept. Open the workbook again, and the pane with it.';
const UNKNOWN_REASON =
  'Excel could not do that and did not say why. Try again; if it stays so, save the workbook, close it and open it again.';
const BUSY = 'Excel is busy and gave up the request. Wait until it has finished calculating or saving, then try again.';

const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: 'The sheet or workbook is protected. Take the protection off (Review, Unprotect Sheet) or choose another sheet.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter to keep what is typed there or Esc to drop it, then try again.',
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidObjectPath: GONE,
  InvalidBinding: GONE,
  ItemAlreadyExists: 'The workbook already has a sheet, table or name that is called so. Choose another name.',
  ApiNotFound: TOO_OLD,
  ApiNotAvailable: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  NotImplemented: TOO_OLD,
  InsertDeleteConflict: 'That would push filled cells off the sheet or through a table. Make room below, then try again.',
  NonBlankCellOffSheet: 'That would push filled cells off the sheet. Make room, then try again.',
  InvalidSelection:
    'The selection is not one block of cells: it is several areas, a chart or a picture. Select one block of cells, then try again.',
  MergedRangeConflict: 'Some of those cells are merged. Unmerge them, then try again.',
  FilteredRangeConflict: 'The table is filtered, and a filtered table cannot be written to safely. Clear its filter, then try again.',
  PivotTableRangeConflict: 'A pivot table stands in those cells. Move it or choose another place.',
  ResponsePayloadSizeLimitExceeded: TOO_MUCH,
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  RangeExceedsLimit: TOO_MUCH,
  OperationCellsExceedLimit: TOO_MUCH,
  RequestAborted: BUSY,
  ActivityLimitReached: BUSY,
  ServiceNotAvailable: BUSY,
  InvalidArgument: 'Excel did not know an address, a name or a value that it was given. Read the workbook again, then try again.',
  ConnectionFailure: CLOSED,
  InvalidOrTimedOutSession: CLOSED,
  SearchDialogIsOpen: 'Excel’s Find window is open. Close it, then try again.',
  GeneralException: UNKNOWN_REASON,
  InvalidOperation: UNKNOWN_REASON,
  InvalidRequest: UNKNOWN_REASON,
  FormulaLengthExceedsLimit:
    'The formula is longer than Excel takes. Join tables of one kind, or shorten the names of tables, then try again.',
  MemoryLimitReached: 'Excel has run out of memory. Save, close other workbooks, and open this one again.',
  UnsupportedSheet: 'That sheet holds no cells, as a chart sheet does. Choose a sheet with cells, then try again.',
  InactiveWorkbook: 'Another workbook is in front. Click into the workbook of this pane, then try again.',
  HostRestartNeeded: 'Excel has to be started again. Save, close Excel, and open the workbook again.',
  Conflict: 'A co-author changed the same cells at the same time. Read the workbook again and look before you repeat it.',
};

interface ExcelError {
  readonly code: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** The code Excel gave, if it was Excel that failed. */
export const excelCode = (reason: unknown): string | undefined =>
  typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string' ? reason.code : undefined;

/** Whatever was thrown, as trouble with a sentence. */
export function inWords(reason: unknown): WorkbookTrouble {
  if (reason instanceof WorkbookTrouble) return reason;
  const code = excelCode(reason);
  if (code === undefined)
    return new WorkbookTrouble('Something went wrong between the pane and Excel. Load the pane again.', String(reason));
  const { message, debugInfo } = reason as ExcelError;
  const detail = [code, message, debugInfo?.errorLocation, debugInfo?.statement].filter(Boolean).join(' · ');
  return new WorkbookTrouble(
    SENTENCES[code] ?? `Excel could not do that and answered ${code}. Try again; if it stays so, load the pane again.`,
    detail,
  );
}
