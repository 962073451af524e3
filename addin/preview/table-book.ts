/**
 * The tables of the preview's workbook. The grid knows cells only, so that what Excel does for its tables is done here:
 * a table keeps its name, moves and stretches with inserted and deleted rows, and takes in what is typed right below
 * it or beside its headers.
 */
import { planTableNames } from '../../core';
import { CompleteMap } from '../../core/lookups';
import type { CellValue } from '../../core';
import type { TableDefinition } from 'hucre/xlsx';
import type { Block } from './addresses';
import type { TableInFile } from './laid-out';
import { withoutOrder } from './sorting';
import type { Sorted } from './sorting';

interface Fence {
  readonly below?: boolean | undefined;
  readonly beside?: boolean | undefined;
}

export interface BookTable {
  readonly name: string;
  /** Its first header, which says what its rows are. */
  readonly header: string;
  readonly sheet: string;
  readonly block: Block;
  /** What a file says of the table besides: its style, its total row and what that row shows. */
  readonly ofFile?: Omit<TableDefinition, 'name' | 'range'>;
  readonly inFile?: TableInFile;
  /**
   * Whether what stands below it, or right of it, was there when the workbook was opened: it is not the table's, and the
   * table grows only once that line has been empty.
   */
  readonly fenced?: Fence | undefined;
  /** A block of cells that stood in the file that was opened and is no table there: nobody put it into the plan. */
  readonly isOrdinary?: boolean;
}

/** A sheet of the grid and what stands in its cells; undefined for an empty cell and outside the sheet. */
export interface Sheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cell: (row: number, column: number) => CellValue;
  /** Where a formula stands, its answer is no header: a spilled report is not a table. */
  readonly isFormula: (row: number, column: number) => boolean;
}

export type Lines = 'rows' | 'columns';

const isEmpty = (value: CellValue): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a header makes its table one of the plan's. */
export const isPlanHeader = (value: CellValue): boolean =>
  typeof value === 'string' && planTableNames.some(name => name.toLowerCase() === value.trim().toLowerCase());

/** Tables after rows or columns were inserted in a sheet before a place. */
export const inserted = (tables: readonly BookTable[], sheet: string, lines: Lines, at: number, count: number): BookTable[] =>
  tables.map(table => (table.sheet === sheet ? { ...table, block: stretch(table.block, lines, at, count) } : table));

/** Tables after rows or columns were deleted; a table that lost its header row or all its columns is one no longer. */
export const removed = (tables: readonly BookTable[], sheet: string, lines: Lines, at: number, count: number): BookTable[] =>
  tables.flatMap(table => {
    if (table.sheet !== sheet) return [table];
    const header = lines === 'rows' ? table.block.firstRow : undefined;
    if (header !== undefined && header >= at && header < at + count) return [];
    const block = shrink(table.block, lines, at, count);
    return block ? [{ ...table, block }] : [];
  });

/** Tables after rows of a sheet were sorted: what a file says of the order of their rows is true no longer. */
export const tablesAfterSorting = (tables: readonly BookTable[], sheet: string, { block, from }: Sorted): BookTable[] =>
  tables.map(table => {
    const filter = table.inFile?.filter;
    if (!filter || table.sheet !== sheet || from.size === 0 || !holds(table.block, block.lastRow, block.firstColumn)) return table;
    return { ...table, inFile: { ...table.inFile, filter: withoutOrder(filter) } };
  });

/**
 * The tables as they stand: with what has been typed right below them and beside their headers, and with new ones where
 * somebody typed a plan header. One whose header is gone keeps its name for its return, or for where it was moved to.
 */
export function currentTables(known: readonly BookTable[], sheets: readonly Sheet[]): { tables: BookTable[]; gone: BookTable[] } {
  const cellOf = new CompleteMap(sheets.map(sheet => [sheet.name, sheet.cell]));
  const isThere = ({ sheet, block }: BookTable) => !isEmpty(cellOf.get(sheet)?.(block.firstRow, block.firstColumn));
  const there = known.filter(isThere);
  const gone = known.filter(table => !isThere(table));
  const tables = there.map(table => {
    const cell = cellOf.of(table.sheet);
    const open = stillFenced(table, cell);
    const wide = { ...open, block: widened(open, there, cell) };
    const fenced = standsBelowNew(open, wide, cell) ? { ...wide, fenced: { ...wide.fenced, below: true } } : wide;
    return { ...fenced, block: lengthened(fenced, there, cell) };
  });
  for (const sheet of sheets) for (const found of newIn(sheet, tables, gone)) tables.push(found);
  return { tables, gone: gone.filter(lost => !tables.some(table => table.name === lost.name)) };
}

/** Plan headers outside the known tables, with at least one more header beside them and nothing before them. */
function newIn(
  { name: sheet, cell, isFormula, rows, columns }: Sheet,
  known: readonly BookTable[],
  gone: readonly BookTable[],
): BookTable[] {
  const found: BookTable[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const header = cell(row, column);
      const isFirst =
        isPlanHeader(header) &&
        !isFormula(row, column) &&
        isEmpty(cell(row, column - 1)) &&
        isEmpty(cell(row - 1, column)) &&
        !isEmpty(cell(row, column + 1));
      if (!isFirst || [...known, ...found].some(table => table.sheet === sheet && holds(table.block, row, column))) continue;
      const block = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      const table = { name: nameFor(String(header).trim(), [...known, ...found], gone), header: String(header).trim(), sheet, block };
      const wide = { ...table, block: widened(table, [...known, ...found], cell) };
      found.push({ ...wide, block: lengthened(wide, [...known, ...found], cell) });
    }
  }
  return found;
}

/** The name of a lost table of the kind, else the kind in the plural, numbered from the second on. */
function nameFor(header: string, known: readonly BookTable[], gone: readonly BookTable[]): string {
  const isFree = (name: string) => !known.some(table => table.name.toLowerCase() === name.toLowerCase());
  const lost = gone.find(table => table.header === header && isFree(table.name));
  if (lost) return lost.name;
  const plural = `${header.replace(/\s+/g, '_')}s`;
  let count = 1;
  while (!isFree(count === 1 ? plural : `${plural}${count}`)) count += 1;
  return count === 1 ? plural : `${plural}${count}`;
}

/** The tables of a file with the blocks of cells beside them that are headed like a plan table: these are offered, not taken. */
export const ordinaryIn = (tables: readonly BookTable[], sheets: readonly Sheet[]): BookTable[] => {
  const known = new Set(tables.map(({ name }) => name));
  return currentTables(tables, sheets).tables.map(table => (known.has(table.name) ? table : { ...table, isOrdinary: true }));
};

/** Tables of a file as they are opened: what already stands below or beside one stays outside it. */
export const fencedIn = (tables: readonly BookTable[], sheets: readonly Sheet[]): BookTable[] =>
  tables.map(table => {
    const cell = sheets.find(({ name }) => name === table.sheet)?.cell;
    return cell ? { ...table, fenced: occupied(table, cell) } : table;
  });

function occupied({ block: { firstRow, lastRow, firstColumn, lastColumn } }: BookTable, cell: Sheet['cell']): Fence {
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  return { below: columns.some(column => !isEmpty(cell(lastRow + 1, column))), beside: !isEmpty(cell(firstRow, lastColumn + 1)) };
}

/** A fence falls once the line behind it is empty: what is typed there afterwards is meant for the table. */
function stillFenced(table: BookTable, cell: Sheet['cell']): BookTable {
  if (!table.fenced) return table;
  const now = occupied(table, cell);
  const fenced = { below: table.fenced.below && now.below, beside: table.fenced.beside && now.beside };
  return { ...table, fenced: fenced.below || fenced.beside ? fenced : undefined };
}

/** Whether below a new column, and there alone, something stands: it was there before the column was, and is no row of the table. */
const standsBelowNew = (before: BookTable, now: BookTable, cell: Sheet['cell']): boolean =>
  now.block.lastColumn > before.block.lastColumn && occupied(now, cell).below === true && !occupied(before, cell).below;

function widened(table: BookTable, tables: readonly BookTable[], cell: Sheet['cell']): Block {
  const { firstRow } = table.block;
  let { lastColumn } = table.block;
  if (table.fenced?.beside) return table.block;
  while (!isEmpty(cell(firstRow, lastColumn + 1)) && isFree(table, tables, cell, firstRow, lastColumn + 1)) lastColumn += 1;
  return { ...table.block, lastColumn };
}

/** Nothing is taken in below a total row. */
function lengthened(table: BookTable, tables: readonly BookTable[], cell: Sheet['cell']): Block {
  const { firstColumn, lastColumn } = table.block;
  let { lastRow } = table.block;
  if (table.fenced?.below || table.ofFile?.showTotalRow) return table.block;
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  const isTyped = (row: number) =>
    columns.some(column => !isEmpty(cell(row, column))) && columns.every(column => isFree(table, tables, cell, row, column));
  while (isTyped(lastRow + 1)) lastRow += 1;
  return { ...table.block, lastRow };
}

/** Whether a cell belongs to no other table and begins none. */
const isFree = (table: BookTable, tables: readonly BookTable[], cell: Sheet['cell'], row: number, column: number): boolean =>
  !tables.some(other => other.name !== table.name && other.sheet === table.sheet && holds(other.block, row, column)) &&
  !(column === table.block.firstColumn && isPlanHeader(cell(row, column)));

const holds = (block: Block, row: number, column: number): boolean =>
  row >= block.firstRow && row <= block.lastRow && column >= block.firstColumn && column <= block.lastColumn;

export function stretch(block: Block, lines: Lines, at: number, count: number): Block {
  const [first, last] = ends(block, lines);
  return withEnds(block, lines, first >= at ? first + count : first, last >= at ? last + count : last);
}

export function shrink(block: Block, lines: Lines, at: number, count: number): Block | undefined {
  const [first, last] = ends(block, lines);
  const before = (place: number) => Math.min(Math.max(place - at, 0), count);
  const left = { first: first - before(first), last: last + 1 - before(last + 1) - 1 };
  return left.last < left.first ? undefined : withEnds(block, lines, left.first, left.last);
}

const ends = (block: Block, lines: Lines): [number, number] =>
  lines === 'rows' ? [block.firstRow, block.lastRow] : [block.firstColumn, block.lastColumn];

const withEnds = (block: Block, lines: Lines, first: number, last: number): Block =>
  lines === 'rows' ? { ...block, firstRow: first, lastRow: last } : { ...block, firstColumn: first, lastColumn: last };

/** A table's block without its total row, which is no row of a plan. */
export const withoutTotals = ({ block, ofFile }: Pick<BookTable, 'block' | 'ofFile'>): Block =>
  ofFile?.showTotalRow ? { ...block, lastRow: block.lastRow - 1 } : block;

/** What stands in a block, row by row. */
export function valuesIn({ firstRow, lastRow, firstColumn, lastColumn }: Block, { cell }: Pick<Sheet, 'cell'>): CellValue[][] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, column) => cell(firstRow + row, firstColumn + column)),
  );
}
