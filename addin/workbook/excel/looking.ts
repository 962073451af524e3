/** Looks at the cells that are to be written, with one question to Excel: what stands there, and what stands in the way. */
import { withoutSheet } from '../addresses';
import { contentOf } from '../cell-entry';
import { isEmptyContent } from '../writing';
import type { BlockAt, CellBlock, CellContent, RowsBelow } from '../writing';
import { columnsChanged, filledBelow, movedSince, noSheet, noTable } from '../obstacles';
import type { StandingBlock } from '../proposing';

/** A block as it stands in the workbook now, with Excel's handle on it. */
export interface Looked extends StandingBlock {
  readonly range: Excel.Range;
}

export interface Look {
  /** One for each block; undefined where there is no such place. */
  readonly looked: readonly (Looked | undefined)[];
  readonly obstacles: readonly string[];
  readonly calculationIsManual: boolean;
}

type Seen =
  | { readonly looked: Looked; readonly obstacles: readonly string[] }
  | { readonly looked: undefined; readonly obstacles: readonly string[] };

const isBelow = (block: CellBlock): block is RowsBelow => 'table' in block;

export async function lookAt(context: Excel.RequestContext, blocks: readonly CellBlock[]): Promise<Look> {
  const application = context.application.load('calculationMode');
  const asked = blocks.map(block => (isBelow(block) ? askBelow(context, block) : askAt(context, block)));
  await context.sync();
  const seen = asked.map(answer => answer());
  return {
    looked: seen.map(({ looked }) => looked),
    obstacles: [...new Set(seen.flatMap(({ obstacles }) => obstacles))],
    calculationIsManual: application.calculationMode === 'Manual',
  };
}

/** Each question returns how to read its answer once Excel has given it. */
function askAt(context: Excel.RequestContext, block: BlockAt): () => Seen {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  const range = ask(sheet, sheet.getRange(block.address));
  const beside = (block.beside ?? []).map(({ address, says }) => ({ says, cell: sheet.getRange(address).load('address,values') }));
  return () => {
    if (sheet.isNullObject) return { looked: undefined, obstacles: [noSheet(block.sheet)] };
    const looked = lookedAt(sheet, range);
    return {
      looked,
      obstacles: [
        ...protection(sheet, range),
        ...beside.flatMap(({ says, cell }) => movedSince(sheet.name, cell.address, cell.values[0]![0], says)),
      ],
    };
  };
}

function askBelow(context: Excel.RequestContext, block: RowsBelow): () => Seen {
  const table = context.workbook.tables.getItemOrNullObject(block.table).load('name,showTotals');
  const sheet = table.worksheet;
  const range = ask(sheet, table.getRange().getRowsBelow(block.cells.length));
  const header = table.getHeaderRowRange().load('values');
  return () => {
    if (table.isNullObject) return { looked: undefined, obstacles: [noTable(block.table)] };
    const looked = { ...lookedAt(sheet, range), grownTable: block.table };
    const headers = header.values[0]!.map(String);
    const filled = looked.cells.some(row => row.some(content => !isEmptyContent(content)));
    return {
      looked,
      obstacles: [
        ...protection(sheet, range),
        ...(headers.join('\n') === block.headers.join('\n') ? [] : [columnsChanged(block.table)]),
        ...(table.showTotals
          ? [
              `The table ${block.table} shows a total row, so that no row can be added below it. Take the total row off (Table Design, Total Row).`,
            ]
          : []),
        ...(filled && !table.showTotals ? [filledBelow(block.table, sheet.name, looked.address)] : []),
      ],
    };
  };
}

function ask(sheet: Excel.Worksheet, range: Excel.Range): Excel.Range {
  sheet.load('id,name');
  sheet.protection.load('protected');
  range.format.protection.load('locked');
  return range.load('address,formulas,values');
}

const lookedAt = (sheet: Excel.Worksheet, range: Excel.Range): Looked => ({
  range,
  sheet: sheet.name,
  sheetId: sheet.id,
  address: withoutSheet(range.address),
  cells: contents(range),
});

/** What stands in the cells of a range whose values and formulas are loaded. */
export const contents = (range: Excel.Range): CellContent[][] =>
  range.formulas.map((row: unknown[], i) => row.map((formula, j) => contentOf(formula, (range.values[i] as unknown[])[j])));

/** A protected sheet can still be typed on where its cells were left unlocked. */
const protection = (sheet: Excel.Worksheet, range: Excel.Range): string[] =>
  sheet.protection.protected && range.format.protection.locked !== false
    ? [
        `The sheet ${sheet.name} is protected. Take the protection off (Review, Unprotect Sheet) or choose another sheet; the add-in never takes it off by itself.`,
      ]
    : [];
