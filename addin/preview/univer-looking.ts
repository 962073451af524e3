/** What stands in the grid’s workbook where something is to be written, and what stands in the way. */
import { itemAt } from '../../core/lookups';
import type { TableNow } from '../workbook/grown-tables';
import {
  columnsChanged,
  filledAt,
  filledBelow,
  filledBeside,
  movedSince,
  noSheet,
  noTable,
  rowsChanged,
  spillBlocked,
  tableAt,
  tableBeside,
  totalRowShown,
} from '../workbook/obstacles';
import { gridCell } from '../workbook/grid';
import type { CurrentBlock } from '../workbook/proposing';
import { isBelow, isBeside, isEmptyContent } from '../workbook/writing';
import type { BlockAt, CellBlock, ColumnsBeside, RowsBelow } from '../workbook/writing';
import { blockAddress, blockOf, cellAddress } from './addresses';
import type { Block } from './addresses';
import { withoutTotals } from './table-book';
import type { BookTable } from './table-book';
import type { SheetInBook, WritableBook } from './writable-book';

interface Seen {
  readonly place: CurrentBlock | undefined;
  readonly obstacles: readonly string[];
}

interface Look {
  /** One for each block; undefined where there is no such place. */
  readonly places: readonly (CurrentBlock | undefined)[];
  readonly obstacles: readonly string[];
}

export function look(book: WritableBook, blocks: readonly CellBlock[]): Look {
  const seen = blocks.map(block => {
    if (isBeside(block)) return lookBeside(book, block);
    return isBelow(block) ? lookBelow(book, block) : lookAt(book, block);
  });
  return { places: seen.map(({ place }) => place), obstacles: [...new Set(seen.flatMap(({ obstacles }) => obstacles))] };
}

function lookAt(book: WritableBook, { sheet, address, beside = [], spillsOver, looks }: BlockAt): Seen {
  const found = book.sheets().find(one => one.id === sheet) ?? book.sheets().find(one => one.name === sheet);
  if (!found) return { place: undefined, obstacles: [noSheet(sheet)] };
  const shownAt = (cell: string) => gridCell(book.contents(found.id, blockOf(cell)), 0, 0).shown;
  return {
    place: { ...currentBlock(book, found, blockOf(address)), ...(looks && { looks: book.looks(found.id, blockOf(address), looks) }) },
    obstacles: [
      ...(spillsOver === undefined ? [] : inTheWay(book, found, spillsOver)),
      ...beside.flatMap(cell => movedSince(found.name, cell.address, shownAt(cell.address), cell.says)),
    ],
  };
}

/** What stands where a formula would answer. */
function inTheWay(book: WritableBook, { id, name }: SheetInBook, address: string): string[] {
  const block = blockOf(address);
  const table = tableOver(book, id, block);
  if (table) return [spillBlocked(name, address, tableAt(table.name))];
  const filled = firstFilled(book, id, block);
  return filled === undefined ? [] : [spillBlocked(name, address, filledAt(filled))];
}

function tableOver(book: WritableBook, sheetId: string, block: Block): BookTable | undefined {
  return book.tables().find(one => one.sheet === sheetId && !one.isOrdinary && overlaps(one.block, block));
}

function firstFilled(book: WritableBook, sheetId: string, block: Block): string | undefined {
  for (const [row, contents] of book.contents(sheetId, block).entries()) {
    const column = contents.findIndex(content => !isEmptyContent(content));
    if (column >= 0) return cellAddress(block.firstRow + row, block.firstColumn + column);
  }
  return undefined;
}

function lookBelow(book: WritableBook, { table, headers, cells }: RowsBelow): Seen {
  const found = book.tables().find(one => one.name === table);
  const sheet = found && book.sheets().find(one => one.id === found.sheet);
  if (!found || !sheet) return { place: undefined, obstacles: [noTable(table)] };
  const { block } = found;
  const place = currentBlock(book, sheet, { ...block, firstRow: block.lastRow + 1, lastRow: block.lastRow + cells.length });
  return {
    place: { ...place, grown: { table, by: 'rows' } },
    obstacles: [
      ...(areThese(book, sheet.id, { ...block, lastRow: block.firstRow }, headers) ? [] : [columnsChanged(table)]),
      ...(found.ofFile?.showTotalRow ? [totalRowShown(table)] : []),
      ...(place.cells.flat().every(isEmptyContent) ? [] : [filledBelow(table, sheet.name, place.address)]),
    ],
  };
}

/** Beside the whole table, its total row included, nothing may stand, since it would become the table's. */
function lookBeside(book: WritableBook, { table, headers, rows, cells }: ColumnsBeside): Seen {
  const found = book.tables().find(one => one.name === table);
  const sheet = found && book.sheets().find(one => one.id === found.sheet);
  if (!found || !sheet) return { place: undefined, obstacles: [noTable(table)] };
  const { block } = found;
  const inPlan = withoutTotals(found);
  const room = { ...block, firstColumn: block.lastColumn + 1, lastColumn: block.lastColumn + itemAt(cells, 0).length };
  const other = tableOver(book, sheet.id, room);
  const filled = firstFilled(book, sheet.id, room);
  return {
    place: {
      ...currentBlock(book, sheet, { ...room, lastRow: block.firstRow + cells.length - 1 }),
      grown: { table, by: 'columns' },
    },
    obstacles: [
      ...(areThese(book, sheet.id, { ...block, lastRow: block.firstRow }, headers) ? [] : [columnsChanged(table)]),
      ...(areThese(book, sheet.id, { ...inPlan, firstRow: block.firstRow + 1, lastColumn: block.firstColumn }, rows)
        ? []
        : [rowsChanged(table)]),
      ...(other ? [tableBeside(table, other.name, sheet.name)] : []),
      ...(!other && filled !== undefined ? [filledBeside(table, sheet.name, filled)] : []),
    ],
  };
}

function areThese(book: WritableBook, sheetId: string, block: Block, expected: readonly string[]): boolean {
  const shown = book.contents(sheetId, block).flatMap(row => row.map(content => String(content.shown)));
  return shown.join('\n') === expected.join('\n');
}

/** A table as it stands, for what becomes of it when what it grew over is put back. */
export function tableNow(book: WritableBook, { sheet, block }: BookTable): TableNow {
  return { address: blockAddress(block), cells: book.contents(sheet, block) };
}

function currentBlock(book: WritableBook, { id, name }: SheetInBook, block: Block): CurrentBlock {
  return {
    sheet: name,
    sheetId: id,
    address: blockAddress(block),
    cells: book.contents(id, block),
    formats: book.formats(id, block),
  };
}

const overlaps = (one: Block, other: Block): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;
