/** A sheet to be added to a workbook: plain data, the same for Excel and for the preview. */
import type { CellValue } from '../../core';

export interface SheetCell {
  readonly value?: CellValue;
  readonly formula?: string;
  /** Excel's number format. */
  readonly format?: string;
  readonly look?: Look;
}

export type Look = 'title' | 'heading' | 'header' | 'figure header' | 'quiet' | 'words' | 'input';

export interface NewSheet {
  readonly name: string;
  readonly cells: readonly (readonly (SheetCell | undefined)[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Heights of the rows, in lines of text. */
  readonly heights?: readonly number[];
  /** The first so many stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables?: readonly NewTable[];
  /** Cells that get a name of the workbook’s; one that is there already goes over to them. */
  readonly names?: readonly { readonly name: string; readonly address: string }[];
  readonly charts?: readonly NewChart[];
  readonly print?: PrintSetUp;
  /** Shown once all sheets are there; else the first is. */
  readonly isShownFirst?: boolean;
}

/** The place among new sheets of the one that is shown once all are there. */
export const shownFirst = (sheets: readonly NewSheet[]): number =>
  Math.max(
    0,
    sheets.findIndex(({ isShownFirst }) => isShownFirst),
  );

/** An Excel table over cells of the sheet, its first row the headers. */
export interface NewTable {
  readonly name: string;
  readonly address: string;
}

/** A native chart drawn from cells of the sheet. */
export interface NewChart {
  readonly title: string;
  readonly type: 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'Line';
  /** The figures with their headers and names. */
  readonly source: string;
  readonly seriesIn: 'rows' | 'columns';
  /** The cells it lies over. */
  readonly over: string;
  /** How the series look, in the order of the source; those not named keep Excel's own look. */
  readonly series?: readonly SeriesLook[];
}

export interface SeriesLook {
  /** `#RRGGBB`. */
  readonly colour?: string;
  /** Drawn without a fill: what holds the bars of a bridge up. */
  readonly unseen?: boolean;
}

export interface PrintSetUp {
  readonly landscape: boolean;
  /** Rows repeated on every page. */
  readonly titleRows?: number;
  readonly footer: string;
}

/** How far the work has come, to be shown while it goes on. */
export type Progress = (done: number, of: number, sheet: string) => void;

/** Sheets that were added, by the names they got. */
export interface Inserted {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly asked: NewSheet }[];
}

export interface Removal {
  readonly removed: boolean;
  /** Sheets on which somebody has typed since; nothing is removed while there are any, unless agreed. */
  readonly changed: readonly string[];
}

/** What the pane needs of a workbook to add sheets to it. */
export interface InsertingPort {
  /** What of a new sheet this workbook cannot take, a sentence each. */
  readonly leavesOut?: readonly string[];
  /** Adds sheets one after another. Nothing that is there is touched: sheets and tables whose names are taken get another. */
  insert(sheets: readonly NewSheet[], progress: Progress): Promise<Inserted>;
  /** Takes added sheets out again. Excel cannot undo that. */
  remove(inserted: Inserted, consent: { readonly evenIfChanged: boolean }): Promise<Removal>;
}
