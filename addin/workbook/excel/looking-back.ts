/** Looks for what was written: in its place, or further down in the table that grew over it, where rows were added above it meanwhile. */
import { addressOf, areaOf, withoutSheet } from '../addresses';
import { noSheet } from '../obstacles';
import type { CurrentBlock } from '../proposing';
import { sameContent } from '../writing';
import type { CellContent, WrittenBlock } from '../writing';
import { ask, contents, lookedAt, protection } from './looking';
import { askForLooks } from './row-looks';

/** A block that was written, as it stands now. */
export interface Found extends CurrentBlock {
  /** The whole of the table that grew over it. */
  readonly tableAddress?: string;
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
  const table = block.grownTable === undefined ? undefined : context.workbook.tables.getItemOrNullObject(block.grownTable).load('name');
  const whole = table?.getRange().load('address,formulas,values');
  return () => {
    if (sheet.isNullObject) return { obstacles: [noSheet(block.sheetId)] };
    const inPlace = { ...lookedAt(sheet, range), ...(looks && { looks: looks() }) };
    const obstacles = protection(sheet, range);
    if (!table || !whole || table.isNullObject) return { found: inPlace, obstacles };
    const tableAddress = withoutSheet(whole.address);
    return { found: { ...inPlace, ...movedDown(block, inPlace.cells, tableAddress, contents(whole)), tableAddress }, obstacles };
  };
}

/** Where the rows stand now, if they stand further down in their table than where they were written. */
function movedDown(
  { address, after }: WrittenBlock,
  inPlace: CurrentBlock['cells'],
  tableAddress: string,
  rows: CurrentBlock['cells'],
): Pick<CurrentBlock, 'address' | 'cells'> | undefined {
  const isWritten = (cells: CurrentBlock['cells']) =>
    after.every((row, i) => row.every((content, j) => content === undefined || isSame(cells[i]?.[j], content)));
  if (isWritten(inPlace)) return undefined;
  const [area, table] = [areaOf(address), areaOf(tableAddress)];
  if (area.column !== table.column) return undefined;
  for (let first = area.row - table.row + 1; first + after.length <= rows.length; first++) {
    const cells = rows.slice(first, first + after.length).map(row => row.slice(0, area.columns));
    if (isWritten(cells)) return { address: addressOf({ ...area, row: table.row + first }), cells };
  }
  return undefined;
}

const isSame = (now: CellContent | undefined, content: CellContent): boolean => now !== undefined && sameContent(now, content);
