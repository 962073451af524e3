/** What the pane may ask of a workbook beside its plan tables: every sheet as far as it is filled. */
import type { Table, Texts } from '../../core';
import type { Place, WorkbookPort } from './workbook';

/** Cells of a sheet: what stands in them, and what they show under their number formats where the workbook can say. */
export interface SheetCells extends Place {
  readonly values: Table;
  readonly texts?: Texts;
}

export interface WholeSheetsPort {
  /** Every sheet that is shown and holds anything, in the workbook's order. */
  wholeSheets(): Promise<readonly SheetCells[]>;
}

/** The port's part for whole sheets; undefined where the workbook cannot be read so. */
export const wholeSheetsOf = (port: WorkbookPort & Partial<WholeSheetsPort>): WholeSheetsPort | undefined =>
  port.wholeSheets === undefined ? undefined : (port as WorkbookPort & WholeSheetsPort);
