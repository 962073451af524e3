/** What official files say of bodies and councils: plain figures with their year, whatever the file looks like. */
import type { CellValue, FinancialYear } from '../../core';

/** A sheet of a file as it stands, rows of cells. */
export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

export type Series = 'bandD' | 'taxBase' | 'requirement' | 'coreGrant';

export interface OfficialFigure {
  readonly series: Series;
  readonly year: FinancialYear;
  /** The codes the file gives: of the Office for National Statistics, and the department's own. */
  readonly codes: readonly string[];
  readonly name: string;
  /** Where the file says whose it is: a police body's or a fire authority's. */
  readonly kind?: 'police' | 'fire';
  readonly amount: number;
}

/** A file that was recognised. */
export interface OfficialFile {
  /** What it is, as its publisher calls it. */
  readonly title: string;
  readonly publisher: string;
  readonly figures: readonly OfficialFigure[];
  /** The latest year it holds, and whether the file itself says so; else a person has to. */
  readonly year: FinancialYear | undefined;
  /** By what it was recognised: the headers its figures were found under. */
  readonly matched: readonly string[];
  /** How firm its figures are in a plan. */
  readonly status: 'published' | 'provisional';
}

/** Tries to recognise a file; with a year, for a file that does not say its own. */
export type OfficialReader = (
  sheets: readonly FileSheet[],
  stated: { readonly fileName: string; readonly year?: FinancialYear },
) => OfficialFile | undefined;
