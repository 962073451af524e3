/** Looks at the cells that are to be written, with one question to Excel: what stands there, and what stands in the way. */
import { itemAt } from '../../../core/lookups';
import { areaOf, cellOf, withoutSheet } from '../addresses';
import { contentOf } from '../cell-entry';
import { isBelow, isBeside, isEmptyContent } from '../writing';
import type { BlockAt, CellBlock, CellContent, ColumnsBeside, RowsBelow } from '../writing';
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
} from '../obstacles';
import { askForLooks } from './row-looks';
import { supports } from './session';
import type { CurrentBlock } from '../proposing';

export interface Look {
  /** One for each block; undefined where there is no such place. */
  readonly looked: readonly (CurrentBlock | undefined)[];
  readonly obstacles: readonly string[];
}

interface Seen {
  readonly looked: CurrentBlock | undefined;
  readonly obstacles: readonly string[];
}

export async function lookAt(context: Excel.RequestContext, blocks: readonly CellBlock[]): Promise<Look> {
  const answer = askFor(context, blocks);
  await context.sync();
  return answer();
}

/** Asks along with whatever else the next request asks; the answer can be read after it. */
export function askFor(context: Excel.RequestContext, blocks: readonly CellBlock[]): () => Look {
  const asked = blocks.map(block => {
    if (isBeside(block)) return askBeside(context, block);
    return isBelow(block) ? askBelow(context, block) : askAt(context, block);
  });
  return () => {
    const seen = asked.map(answer => answer());
    return {
      looked: seen.map(({ looked }) => looked),
      obstacles: [...new Set(seen.flatMap(({ obstacles }) => obstacles))],
    };
  };
}

/** Excel's handle on the cells of a block; the request fails where there is no such place any more. */
export function placeOf(context: Excel.RequestContext, block: CellBlock): Excel.Range {
  if (isBeside(block)) return besideTable(context.workbook.tables.getItem(block.table), block);
  return isBelow(block)
    ? context.workbook.tables.getItem(block.table).getRange().getRowsBelow(block.cells.length)
    : context.workbook.worksheets.getItem(block.sheet).getRange(block.address);
}

/** The cells beside a table's header and rows; those beside its total row are not among them. */
const besideTable = (table: Excel.Table, { cells }: ColumnsBeside): Excel.Range =>
  table
    .getHeaderRowRange()
    .getColumnsAfter(itemAt(cells, 0).length)
    .getResizedRange(cells.length - 1, 0);

/** Each question returns how to read its answer once Excel has given it. */
function askAt(context: Excel.RequestContext, block: BlockAt): () => Seen {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  const range = ask(sheet, sheet.getRange(block.address));
  const looks = block.looks && askForLooks(sheet, block.address, block.looks);
  const room = block.spillsOver === undefined ? undefined : askForRoom(sheet, block.spillsOver);
  const beside = (block.beside ?? []).map(({ address, says }) => ({ says, cell: sheet.getRange(address).load('address,values') }));
  return () => {
    if (sheet.isNullObject) return { looked: undefined, obstacles: [noSheet(block.sheet)] };
    const looked = { ...lookedAt(sheet, range), ...(looks && { looks: looks() }) };
    return {
      looked,
      obstacles: [
        ...protection(sheet, range),
        ...(room?.(sheet.name) ?? []),
        ...beside.flatMap(({ says, cell }) => movedSince(sheet.name, cell.address, cell.values[0]?.[0], says)),
      ],
    };
  };
}

/** What stands where a formula would answer. */
function askForRoom(sheet: Excel.Worksheet, address: string): (name: string) => string[] {
  const range = sheet.getRange(address).load('formulas');
  const tables = supports('1.9') ? range.getTables(false).load('items/name') : undefined;
  return name => {
    const table = tables?.items[0]?.name;
    if (table !== undefined) return [spillBlocked(name, address, tableAt(table))];
    const filled = firstFilled(address, range.formulas as unknown[][], cell => cell !== '');
    return filled === undefined ? [] : [spillBlocked(name, address, filledAt(filled))];
  };
}

/** The address of the first cell of an area that is filled. */
function firstFilled<Cell>(address: string, cells: readonly (readonly Cell[])[], isFilled: (cell: Cell) => boolean): string | undefined {
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex(isFilled);
    if (column >= 0) return cellOf(areaOf(address), row, column);
  }
  return undefined;
}

function askBelow(context: Excel.RequestContext, block: RowsBelow): () => Seen {
  const table = context.workbook.tables.getItemOrNullObject(block.table).load('id,name,showTotals');
  const sheet = table.worksheet;
  const range = ask(sheet, table.getRange().getRowsBelow(block.cells.length));
  const header = table.getHeaderRowRange().load('values');
  return () => {
    if (table.isNullObject) return { looked: undefined, obstacles: [noTable(block.table)] };
    const looked: CurrentBlock = { ...lookedAt(sheet, range), grown: { table: table.id, by: 'rows' } };
    const filled = looked.cells.some(row => row.some(content => !isEmptyContent(content)));
    return {
      looked,
      obstacles: [
        ...protection(sheet, range),
        ...(areThese(header.values[0] ?? [], block.headers) ? [] : [columnsChanged(block.table)]),
        ...(table.showTotals ? [totalRowShown(block.table)] : []),
        ...(filled && !table.showTotals ? [filledBelow(block.table, sheet.name, looked.address)] : []),
      ],
    };
  };
}

/** Beside the whole table, its total row included, nothing may stand, since it would become the table's. */
function askBeside(context: Excel.RequestContext, block: ColumnsBeside): () => Seen {
  const table = context.workbook.tables.getItemOrNullObject(block.table).load('id,name');
  const sheet = table.worksheet;
  const range = ask(sheet, besideTable(table, block));
  const room = table.getRange().getColumnsAfter(itemAt(block.cells, 0).length).load('address,formulas,values');
  const others = supports('1.9') ? room.getTables(false).load('items/name') : undefined;
  const header = table.getHeaderRowRange().load('values');
  const names = table.getDataBodyRange().getColumn(0).load('values');
  return () => {
    if (table.isNullObject) return { looked: undefined, obstacles: [noTable(block.table)] };
    const other = others?.items[0]?.name;
    const filled = firstFilled(room.address, contents(room), content => !isEmptyContent(content));
    return {
      looked: { ...lookedAt(sheet, range), grown: { table: table.id, by: 'columns' } },
      obstacles: [
        ...protection(sheet, range),
        ...(areThese(header.values[0] ?? [], block.headers) ? [] : [columnsChanged(block.table)]),
        ...(areThese(names.values.flat(), block.rows) ? [] : [rowsChanged(block.table)]),
        ...(other === undefined ? [] : [tableBeside(block.table, other, sheet.name)]),
        ...(other === undefined && filled !== undefined ? [filledBeside(block.table, sheet.name, filled)] : []),
      ],
    };
  };
}

const areThese = (values: readonly unknown[], expected: readonly string[]): boolean =>
  values.map(String).join('\n') === expected.join('\n');

export function ask(sheet: Excel.Worksheet, range: Excel.Range): Excel.Range {
  sheet.load('id,name');
  sheet.protection.load('protected');
  range.format.protection.load('locked');
  return range.load('address,formulas,values,numberFormat');
}

export const lookedAt = (sheet: Excel.Worksheet, range: Excel.Range): CurrentBlock => ({
  sheet: sheet.name,
  sheetId: sheet.id,
  address: withoutSheet(range.address),
  cells: withFormats(range),
  formats: range.numberFormat as string[][],
});

/** What stands in the cells of a range whose values and formulas are loaded. */
export const contents = (range: Excel.Range): CellContent[][] =>
  range.formulas.map((row: unknown[], i) => row.map((formula, j) => contentOf(formula, (range.values[i] as unknown[])[j])));

/** The same with the format of cells that are formatted as text, which a number written there does away with; it is loaded too. */
const withFormats = (range: Excel.Range): CellContent[][] =>
  contents(range).map((row, i) => row.map((content, j) => (range.numberFormat[i]?.[j] === TEXT ? { ...content, format: TEXT } : content)));

/** Excel's number format for text. */
export const TEXT = '@';

/** A protected sheet can still be typed on where its cells were left unlocked. */
export const protection = (sheet: Excel.Worksheet, range: Excel.Range): string[] =>
  sheet.protection.protected && range.format.protection.locked !== false
    ? [
        `The sheet ${sheet.name} is protected. Take the protection off (Review, Unprotect Sheet) or choose another sheet; the add-in never takes it off by itself.`,
      ]
    : [];
