/** A workbook as it is laid out, whatever holds it: an example, the grid, or an .xlsx file. */
import type { CellComment, DataValidation, HeaderFooter, PageSetup } from 'hucre';
import type { Look, NewSheet, SheetCell } from '../workbook/new-sheet';
import type { Block } from './addresses';
import type { BookTable } from './table-book';

export interface LaidCell extends SheetCell {
  /** How far the formula's answer spills, this cell included; `value` is then what it last answered. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** How a cell looks that was not laid out here; see also `look`. */
  readonly style?: LaidStyle;
}

export interface LaidStyle {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** `#dfe9f5` */
  readonly fill?: string;
  readonly ink?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

export interface LaidSheet extends NewSheet {
  readonly cells: readonly (readonly (LaidCell | undefined)[])[];
  readonly hidden?: boolean;
  readonly merges?: readonly Block[];
  readonly kept?: readonly Kept[];
  readonly page?: PageOfFile;
}

/** A rule about what is typed into cells, or a note on one: the grid shows neither. */
export interface Kept {
  readonly block: Block;
  readonly rule?: Omit<DataValidation, 'range'>;
  readonly note?: CellComment;
}

/** How a sheet prints. */
export interface PageOfFile {
  readonly pageSetup?: PageSetup;
  readonly headerFooter?: HeaderFooter;
}

/** A name of the workbook, or of one sheet, and what it refers to, without an equals sign. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Absent where the name holds in the whole workbook. */
  readonly sheet?: string;
}

export interface BookLayout {
  readonly title: string;
  readonly sheets: readonly LaidSheet[];
  readonly tables: readonly BookTable[];
  readonly names?: readonly DefinedName[];
  /** What the file held that is not here, in words. */
  readonly leftOut?: readonly string[];
}

const HEADER: LaidStyle = { bold: true, fill: '#dfe9f5' };

const LOOKS: Readonly<Record<Look, LaidStyle>> = {
  title: { bold: true, size: 15 },
  heading: { bold: true, size: 12 },
  header: HEADER,
  'figure header': { ...HEADER, align: 'right' },
  quiet: { ink: '#5c5c5c' },
  words: { wrap: true },
  input: { fill: '#fff8dc' },
};

/** How a cell looks, by its look or its own style. */
export const styleOf = ({ look, style }: LaidCell): LaidStyle => ({ ...(look && LOOKS[look]), ...style });

/** Points a line of text takes. */
export const POINTS_A_LINE = 16.5;
/** The width of a column that nobody set, in characters. */
export const USUAL_WIDTH = 11;
