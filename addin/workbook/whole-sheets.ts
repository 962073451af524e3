/** What the pane may ask of a workbook beside its plan tables: every sheet as far as it is filled. */
import type { Table } from '../../core';
import type { Place, WorkbookPort } from './workbook';

/** The filled part of a sheet. */
export interface SheetCells extends Place {
  readonly values: Table;
}

export interface WholeSheetsPort {
  /** Every sheet that is shown and holds anything, in the workbook's order. */
  wholeSheets(): Promise<readonly SheetCells[]>;
}

/** The port's part for whole sheets; undefined where the workbook cannot be read so. */
export const wholeSheetsOf = (port: WorkbookPort & Partial<WholeSheetsPort>): WholeSheetsPort | undefined =>
  port.wholeSheets === undefined ? undefined : (port as WorkbookPort & WholeSheetsPort);
