/**
 * Looks for what was written: in its place, or further down or across in the table that grew over it, where rows or columns were
 * added before it meanwhile.
 */
import { addressOf, areaOf, withoutSheet } from '../addresses';
import type { Area } from '../addresses';
import type { TableNow } from '../grown-tables';
import { noSheet } from '../obstacles';
import type { CurrentBlock } from '../proposing';
import { sameContent } from '../writing';
import type { CellContent, WrittenBlock } from '../writing';
import { ask, contents, lookedAt, protection } from './looking';
import { askForLooks } from './row-looks';

/** A block that was written, as it stands now. */
export interface Found extends CurrentBlock {
  /** The table that grew over it. */
  readonly table?: TableNow;
}

export interface LookBack {
  /** One for each block; undefined where its sheet is gone. */
  readonly found: readonly (Found | undefined)[];
  readonly obstacles: readonly string[];
}

export async function lookForWritten(context: Excel.RequestContext, blocks: readonly WrittenBlock[]): Promise<LookBack> {
  const answer = askForWritten(context, blocks);
  await context.sync();
  return answer();
}

/** Asks along with whatever else the next request asks. */
export function askForWritten(context: Excel.RequestContext, blocks: readonly WrittenBlock[]): () => LookBack {
  const asked = blocks.map(block => askFor(context, block));
  return () => {
    const seen = asked.map(answer => answer());
    return { found: seen.map(({ found }) => found), obstacles: [...new Set(seen.flatMap(({ obstacles }) => obstacles))] };
  };
}

function askFor(context: Excel.RequestContext, block: WrittenBlock): () => { found?: Found; obstacles: readonly string[] } {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheetId);
  const range = ask(sheet, sheet.getRange(block.address));
  const looks = block.looks && askForLooks(sheet, block.address, block.looks.rows);
  const table = block.grown && context.workbook.tables.getItemOrNullObject(block.grown.table).load('name');
  const whole = table?.getRange().load('address,formulas,values');
  return () => {
    if (sheet.isNullObject) return { obstacles: [noSheet(block.sheetId)] };
    const inPlace = { ...lookedAt(sheet, range), ...(looks && { looks: looks() }) };
    const obstacles = protection(sheet, range);
    if (!table || !whole || table.isNullObject) return { found: inPlace, obstacles };
    const now: TableNow = { address: withoutSheet(whole.address), cells: contents(whole) };
    return { found: { ...inPlace, ...movedInTable(block, inPlace.cells, now), table: now }, obstacles };
  };
}

/** Where what was written stands now, if it stands elsewhere in its table than where it was written. */
function movedInTable(
  { address, after, grown }: WrittenBlock,
  inPlace: CurrentBlock['cells'],
  now: TableNow,
): Pick<CurrentBlock, 'address' | 'cells'> | undefined {
  const isWritten = (cells: CurrentBlock['cells']) =>
    after.every((row, i) => row.every((content, j) => content === undefined || isSame(cells[i]?.[j], content)));
  if (isWritten(inPlace)) return undefined;
  const [area, table] = [areaOf(address), areaOf(now.address)];
  if (grown?.by === 'rows' && area.column !== table.column) return undefined;
  const { rows, columns } = area;
  const places =
    grown?.by === 'columns'
      ? Array.from({ length: Math.max(0, table.columns - columns) }, (_, i) => ({ row: 0, column: i + 1 }))
      : Array.from({ length: Math.max(0, table.rows - rows) }, (_, i) => ({ row: i + 1, column: 0 }));
  const place = places.find(({ row, column }) => isWritten(partOf(now.cells, { row, column, rows, columns })));
  return (
    place && {
      address: addressOf({ row: table.row + place.row, column: table.column + place.column, rows, columns }),
      cells: partOf(now.cells, { ...place, rows, columns }),
    }
  );
}

const partOf = (cells: CurrentBlock['cells'], { row, column, rows, columns }: Area): CurrentBlock['cells'] =>
  cells.slice(row, row + rows).map(line => line.slice(column, column + columns));

const isSame = (now: CellContent | undefined, content: CellContent): boolean => now !== undefined && sameContent(now, content);
