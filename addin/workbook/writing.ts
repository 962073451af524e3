/**
 * Writing to a workbook, safely: what would change is shown first, nothing the add-in did not write is overwritten
 * unasked, and what was written can be put back.
 */
import type { RowLook, WrittenLooks } from './row-looks';

/** What goes into a cell. Text is always written as text; null leaves the cell as it is; empty text empties it. */
export type NewCell = string | number | boolean | null | { readonly formula: string };

/** What stands in a cell: what it shows, and the formula behind it if there is one. */
export interface CellContent {
  readonly shown: string | number | boolean;
  readonly formula?: string;
  /** The number format, where the cell is formatted as text: a number written there would be text again. */
  readonly format?: string;
}

/** Cells to be written at an address of a sheet (by its name or id). */
export interface BlockAt {
  readonly sheet: string;
  readonly address: string;
  readonly cells: readonly (readonly NewCell[])[];
  /** Cells that must still say this, so that nothing is written beside the wrong row name or under the wrong header. */
  readonly beside?: readonly { readonly address: string; readonly says: string }[] | undefined;
  /** What a formula among the cells answers into: nothing may stand there, and no table. */
  readonly spillsOver?: string;
  /** Number formats of the cells; null leaves the one there is. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** How its rows look, the first first; undefined leaves a row as it is. */
  readonly looks?: readonly (RowLook | undefined)[];
}

/** Rows to be added at the end of a table, which grows over them. */
export interface RowsBelow {
  readonly table: string;
  readonly headers: readonly string[];
  readonly cells: readonly (readonly NewCell[])[];
}

/** Columns to be added beside the last one of a table, which grows over them; in a total row their cells stay empty. */
export interface ColumnsBeside {
  readonly table: string;
  /** The headers it has, and the names of its rows, which must still be these. */
  readonly headers: readonly string[];
  readonly rows: readonly string[];
  /** The new headers, then what stands below them in each row. */
  readonly cells: readonly (readonly NewCell[])[];
  readonly formats?: readonly (readonly (string | null)[])[];
}

export type CellBlock = BlockAt | RowsBelow | ColumnsBeside;

/** One cell that would change. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly from: CellContent;
  readonly to: Exclude<NewCell, null>;
}

/** What writing would do, to be shown before it is done. */
export interface Proposal {
  readonly blocks: readonly CellBlock[];
  /** What stands in the cells of each block now. */
  readonly currentCells: readonly (readonly (readonly CellContent[])[])[];
  readonly changes: readonly CellChange[];
  /** Those of the changes that replace something the add-in did not write. */
  readonly overwrites: readonly CellChange[];
  /** Why it cannot be done, a sentence each; empty where it can. */
  readonly obstacles: readonly string[];
  /** What is good to know although it can be done. */
  readonly notices: readonly string[];
}

/** What was written, and what stood there before. */
export interface Written {
  readonly blocks: readonly WrittenBlock[];
}

export interface WrittenBlock {
  readonly sheetId: string;
  readonly address: string;
  /** Undefined for cells that were left as they were. */
  readonly before: readonly (readonly (CellContent | undefined)[])[];
  readonly after: readonly (readonly (CellContent | undefined)[])[];
  /** The number formats that the cells had, where others were given. */
  readonly formatsBefore?: readonly (readonly string[])[];
  readonly looks?: WrittenLooks;
  readonly grown?: Grown;
  /** What stood in all of the cells, those that were left as they were among them, where a table grew over them. */
  readonly stood?: readonly (readonly CellContent[])[];
}

/** The table that grows over a block, by its name or id, and whether the block is rows or columns of it. */
export interface Grown {
  readonly table: string;
  readonly by: 'rows' | 'columns';
}

export interface PutBack {
  readonly restored: number;
  /** Cells somebody has changed since; they were left alone. */
  readonly left: readonly { readonly sheet: string; readonly address: string }[];
  /** What is not quite as it was although every cell was put back, a sentence each. */
  readonly notes: readonly string[];
}

export interface Consent {
  /** The person has seen the overwrites and agrees to them. */
  readonly overwrite: boolean;
}

/** What the pane needs of a workbook to write to it. */
export interface WritingPort {
  propose(blocks: readonly CellBlock[]): Promise<Proposal>;
  write(proposal: Proposal, consent: Consent): Promise<Written>;
  putBack(written: Written): Promise<PutBack>;
}

export const isAt = (block: CellBlock): block is BlockAt => 'sheet' in block;

export const isBeside = (block: CellBlock): block is ColumnsBeside => 'rows' in block;

export const isBelow = (block: CellBlock): block is RowsBelow => 'table' in block && !isBeside(block);

export const isFormula = (cell: NewCell): cell is { readonly formula: string } => typeof cell === 'object' && cell !== null;

export const isEmptyContent = (content: CellContent): boolean => content.formula === undefined && content.shown === '';

/** Cells with formulas are the same if their formulas are, whatever these show at the moment. */
export const sameContent = (a: CellContent, b: CellContent): boolean =>
  a.formula !== undefined || b.formula !== undefined ? a.formula === b.formula : a.shown === b.shown;

/** What stands in a cell once this was written to it; null leaves what there was. */
export const asContent = (entry: NewCell, there: CellContent): CellContent =>
  entry === null ? there : isFormula(entry) ? { shown: '', formula: entry.formula } : { shown: entry };

/** Whether a cell already holds what is to be written to it; null asks for nothing. */
export const holds = (content: CellContent, entry: NewCell): boolean => sameContent(content, asContent(entry, content));
