/** A workbook as it is laid out, whatever holds it: an example, the grid, or an .xlsx file. */
import type {
  AutoFilter,
  BorderStyle,
  CellComment,
  CellStyle,
  DataValidation,
  FontStyle,
  HeaderFooter,
  Hyperlink,
  OutlineProperties,
  PageSetup,
  RichTextRun,
  SheetImage,
  SheetProtection,
  SheetView,
  TableDefinition,
  WorkbookProperties,
} from 'hucre';
import type { Look, NewSheet, SheetCell } from '../workbook/new-sheet';
import type { Block } from './addresses';
import type { BookTable } from './table-book';

export interface LaidCell extends SheetCell {
  /** How far the formula's answer spills, this cell included; `value` is then what it last answered. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** How a cell looks that was not laid out here; see also `look`. */
  readonly style?: LaidStyle;
  /** The value is what the file last knew of its formula, which the grid cannot work out: another workbook, another add-in. */
  readonly isLastKnown?: boolean;
  /** The value is part of the answer of a formula above it or to its left. */
  readonly isSpilled?: boolean;
  /** Which of the file's styles the cell has, where it still looks as it did there. */
  readonly fileStyle?: number;
  /** The parts of a text that is written in several fonts. */
  readonly runs?: readonly RichTextRun[];
}

/** How cells of a file look, whole; and what of it is shown here. */
export interface FileStyle {
  readonly inFile: CellStyle;
  readonly style: LaidStyle;
  readonly format?: string;
}

export interface LaidStyle {
  readonly bold?: boolean;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  /** `#dfe9f5` */
  readonly fill?: string;
  readonly ink?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Steps from its side. */
  readonly indent?: number;
  readonly border?: BorderStyle;
}

export interface LaidSheet extends NewSheet {
  readonly cells: readonly (readonly (LaidCell | undefined)[])[];
  readonly hidden?: boolean;
  /** Rows and columns that are not shown, from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly Block[];
  readonly sidecarItems?: readonly SidecarItem[];
  readonly page?: PageOfFile;
}

/** What the grid shows nothing of and a file keeps for some cells: a rule about what is typed, a note, a link, a conditional format, a filter, a picture, a chart, an outline level, a format of whole lines. */
export interface SidecarItem {
  readonly block: Block;
  readonly rule?: Omit<DataValidation, 'range'>;
  /** What the file says of the rule beside that, as attributes. */
  readonly ruleInFile?: string;
  readonly note?: CellComment;
  readonly link?: Hyperlink;
  /** A rule as the file has it, one element; the blocks of one rule share it. */
  readonly conditional?: { readonly rule: string };
  readonly filter?: Omit<AutoFilter, 'range'>;
  readonly filterOfFile?: FilterOfFile;
  /** Warnings of Excel about these cells that somebody has put aside, as attributes. */
  readonly ignored?: string;
  readonly picture?: Omit<SheetImage, 'anchor'>;
  /** The chart as a file holds it; its references name sheets as the grid's ids do while it is open there. */
  readonly chart?: { readonly xml: string; readonly altText?: string };
  readonly outline?: { readonly lines: 'rows' | 'columns'; readonly level: number; readonly collapsed?: boolean };
  /** How whole lines look where no cell says otherwise. */
  readonly line?: { readonly lines: 'rows' | 'columns'; readonly style: LineStyle };
  readonly headless?: HeadlessTable;
}

/** A table without a row of names, which no plan is read from; its block moves, and its formulas show what the file last knew. */
export interface HeadlessTable {
  readonly name: string;
  readonly ofFile: Omit<TableDefinition, 'name' | 'range'>;
  readonly inFile: TableInFile;
}

/** A format as a file's styles have it: its own element, and those of its parts; its number format where that is none of Excel's own. */
export interface LineStyle {
  readonly xf: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly code?: string;
}

/** What holds for a sheet as a whole: how it prints, whether it is protected. */
export interface PageOfFile {
  readonly pageSetup?: PageSetup;
  readonly headerFooter?: HeaderFooter;
  readonly protection?: SheetProtection;
  readonly outlineProperties?: OutlineProperties;
  readonly rowBreaks?: readonly number[];
  readonly colBreaks?: readonly number[];
  readonly backgroundImage?: Uint8Array;
  /** How the sheet is seen: its gridlines, its size, which way it runs. */
  readonly view?: SheetView;
  /** What holds for lines that say nothing of their height and width, as the file has it. */
  readonly lineFormat?: string;
  /** Hidden so that only a macro shows it again. */
  readonly veryHidden?: boolean;
  readonly settings?: SettingsOfFile;
  /** What the printer is told, in its own language. */
  readonly printer?: Uint8Array;
}

/** Attributes as a file has them, by the element they stand in. */
export type SettingsOfFile = Readonly<Record<string, string>>;

/** How a file filters rows and sorts them: what stands within its `autoFilter`, and its `sortState` beside it, for these cells. */
export interface FilterOfFile {
  readonly block: Block;
  readonly inside: string;
  readonly sort?: string;
}

/** What a file says of a table that its reader does not: attributes as they stand, its filter, what is read aloud in its place. */
export interface TableInFile {
  readonly attributes: string;
  readonly style: string;
  /** Whether it has no style at all. */
  readonly isPlain: boolean;
  readonly filter?: FilterOfFile;
  readonly altText?: string;
  /** What it says of its columns, by their names. */
  readonly columns?: ReadonlyMap<string, string>;
}

/** Data of another program's that travel with the workbook, and what they are said to be. */
export interface CarriedPart {
  readonly part: Uint8Array;
  readonly properties?: Uint8Array;
}

/** What goes from one file into the next as it is. */
export interface CarriedWhole {
  readonly settings: SettingsOfFile;
  readonly customXml: readonly CarriedPart[];
  readonly theme?: Uint8Array | undefined;
  readonly differingFormats: DifferingFormats;
  /** What is said of names, as attributes; see `nameKey`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Lists of a file's styles as they stand, empty where it has none: differing formats, styles of tables, colours. */
export type DifferingFormats = readonly string[];

/** A name of the workbook, or of one sheet, and what it refers to, without an equals sign. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Absent where the name holds in the whole workbook. */
  readonly sheet?: string;
  /** What the file says of it beside that, as attributes: that it is hidden, a comment. */
  readonly inFile?: string | undefined;
}

/** Names are told apart by their sheet and whatever the case of their letters. */
export const nameKey = ({ name, sheet = '' }: Pick<DefinedName, 'name' | 'sheet'>): string => `${sheet}!${name.toLowerCase()}`;

export interface BookLayout {
  readonly title: string;
  readonly sheets: readonly LaidSheet[];
  readonly tables: readonly BookTable[];
  readonly names?: readonly DefinedName[];
  /** Who made the file, and what else it says of itself. */
  readonly properties?: WorkbookProperties | undefined;
  /** What the file held that is not here, in words. */
  readonly leftOut?: readonly string[];
  /** How the cells of the file look, by the numbers the cells carry. */
  readonly fileStyles?: readonly FileStyle[];
  /** The font of cells that name none, where it is not the usual one. */
  readonly defaultFont?: FontStyle | undefined;
  /** The other workbooks that formulas read, by their numbers there from 1: what the file last knew of them. */
  readonly links?: readonly LinkedBook[] | undefined;
  readonly carried?: CarriedWhole | undefined;
  /** Whether it comes from a file, and not from the preview's own examples. */
  readonly isFile?: boolean;
}

/** Another workbook as a file knows it: the part that holds its last known cells, and the one that says where it is. */
export interface LinkedBook {
  readonly part: Uint8Array;
  readonly relations?: Uint8Array;
}

const HEADER: LaidStyle = { bold: true, fill: '#dfe9f5' };

const LOOKS: Readonly<Record<Look, LaidStyle>> = {
  title: { bold: true, size: 15 },
  heading: { bold: true, size: 12 },
  caption: { bold: true },
  header: HEADER,
  'figure header': { ...HEADER, align: 'right' },
  total: { bold: true, border: { top: { style: 'thin' } } },
  residual: { italic: true },
  quiet: { ink: '#5c5c5c' },
  words: { wrap: true },
  warning: { bold: true, ink: '#a4262c', wrap: true },
  input: { fill: '#fff8dc' },
  typed: { ink: '#0000c8' },
  link: { ink: '#18599b', underline: true },
};

/** How a cell looks, by its look or its own style. */
export const styleOf = ({ look, wraps, isIndented, isRight, style }: LaidCell): LaidStyle => ({
  ...(look && LOOKS[look]),
  ...(wraps && { wrap: true }),
  ...(isIndented && { indent: 1 }),
  ...(isRight && { align: 'right' }),
  ...style,
});

/** Points a line of text takes. */
export const POINTS_A_LINE = 16.5;
/** Whether a row's height in lines is anybody's wish: taller than a line, or lower than any line of words, as rows that only part others. */
export const isSet = (lines: number): boolean => lines > 1 || lines < LOWEST_LINE;
const LOWEST_LINE = 0.7;
/** The width of a column that nobody set, in characters. */
export const USUAL_WIDTH = 11;
