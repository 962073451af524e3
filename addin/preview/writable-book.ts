/** What writing needs of the workbook in the grid. Sheets go by their ids, which stay when a sheet is renamed. */
import type { CellContent, NewCell } from '../workbook/writing';
import type { LookGrid, RowLook } from '../workbook/row-looks';
import type { Negatives } from '../workbook/negatives';
import type { Block } from './addresses';
import type { DefinedName, LaidSheet } from './laid-out';
import type { BookTable } from './table-book';

export interface SheetInBook {
  readonly id: string;
  readonly name: string;
}

export interface WritableBook {
  sheets(): readonly SheetInBook[];
  tables(): readonly BookTable[];
  contents(sheetId: string, block: Block): CellContent[][];
  /** Puts cells in place, all as one step to undo; null leaves a cell, or its number format, as it is, undefined its look. */
  put(
    sheetId: string,
    at: Pick<Block, 'firstRow' | 'firstColumn'>,
    cells: readonly (readonly NewCell[])[],
    formats?: readonly (readonly (string | null)[])[],
    looks?: LookGrid,
  ): void;
  formats(sheetId: string, block: Block): string[][];
  /** What the cells of rows have of the look that is meant for them. */
  looks(sheetId: string, block: Block, rows: readonly (RowLook | undefined)[]): LookGrid;
  /** How this workbook writes figures below nil. */
  negatives(): Negatives;
  /** Adds a sheet at the end, and says its id. Formulas answer once the tables they name are known. */
  addSheet(sheet: LaidSheet): string;
  removeSheet(sheetId: string): void;
  /** Makes tables of cells that hold them. */
  addTables(tables: readonly BookTable[]): void;
  /** Gives cells names of the workbook’s; one that is there already goes over to them. */
  nameCells(names: readonly DefinedName[]): void;
  /** Gives a table another extent; what stands in cells it leaves stays there. */
  resizeTable(name: string, block: Block): void;
  show(sheetId: string): void;
  /** What is done until the answer is called is one step to undo. */
  oneStep(): () => void;
}
