/** A sheet to be added to a workbook: plain data, the same for Excel and for the preview. */
import type { WorkbookName } from './mapping-names';
import type { CellValue } from '../../core';

export interface SheetCell {
  readonly value?: CellValue;
  readonly formula?: string | undefined;
  /** Excel's number format. */
  readonly format?: string | undefined;
  readonly look?: Look;
  /** Takes as many lines as it needs in its width, from the top. */
  readonly wraps?: boolean;
  /** Stands a little to the right of figures before it. */
  readonly isIndented?: boolean;
  /** Words in a column of figures stand at the right, as the figures do. */
  readonly isRight?: boolean;
}

export type Look =
  | 'title'
  | 'heading'
  | 'caption'
  | 'header'
  | 'figure header'
  | 'total'
  | 'residual'
  | 'quiet'
  | 'words'
  | 'warning'
  | 'input'
  /** A figure that is typed, as finance people colour it. */
  | 'typed'
  | 'link';

export interface NewSheet {
  readonly name: string;
  readonly cells: readonly (readonly (SheetCell | undefined)[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Heights of the rows, in lines of text. */
  readonly heights?: readonly number[];
  /** The first so many stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Blocks of cells that become one, by their addresses; what stands in the first is shown across them, in several lines if need be. */
  readonly joined?: readonly string[];
  readonly tables?: readonly NewTable[];
  /** Cells that get a name of the workbook’s; one that is there already goes over to them. */
  readonly names?: readonly { readonly name: string; readonly address: string }[];
  /** Cells with a list to choose from; anything else may be typed there without a word said. */
  readonly lists?: readonly { readonly address: string; readonly choices: readonly string[] }[];
  readonly charts?: readonly NewChart[];
  /** `#RRGGBB`, of the sheet’s tab. */
  readonly tabColour?: string | undefined;
  /** Cells that lead to the first cell of another new sheet, by its name. */
  readonly links?: readonly { readonly address: string; readonly sheet: string }[] | undefined;
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
  /** Where its title or the names along it say what it shows. */
  readonly hasNoLegend?: boolean;
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
  /** What is printed; all that stands on the sheet where nothing is said. */
  readonly area?: string;
  /** How many pages long it may be at most; as many as it takes where nothing is said. */
  readonly pagesTall?: number;
  readonly header?: { readonly left: string; readonly centre?: string; readonly right: string };
  /** Below at the left; the page and how many there are stand at the right. */
  readonly footer: string;
}

/** How far the work has come, to be shown while it goes on. */
export type Progress = (done: number, of: number, sheet: string) => void;

/** Sheets that were added, by the names they got. */
export interface Inserted {
  /** What the names that they took over meant before. */
  readonly namesBefore?: readonly WorkbookName[];
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
