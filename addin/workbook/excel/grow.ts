/**
 * Whether tables have grown over the rows that were written right below them. Excel grows them by itself, unless somebody has
 * switched that off (AutoCorrect, “Include new rows and columns in table”) or a list stands below; rows outside the table would
 * not be read as part of the plan.
 */
import { addressOf, areaOf, withoutSheet } from '../addresses';
import type { WrittenBlock } from '../writing';
import { WorkbookTrouble } from '../workbook-trouble';
import { supports } from './session';

/** A table that has not grown, and the cells it should have. */
interface TooShort {
  readonly table: string;
  readonly address: string;
}

/** The tables whose rows were written outside them; `addresses` are those of the tables after the write, in the order of the blocks. */
export const tooShort = (blocks: readonly WrittenBlock[], addresses: readonly (string | undefined)[]): TooShort[] =>
  blocks.flatMap(({ grownTable, address }, i) => {
    const stands = addresses[i];
    if (grownTable === undefined || stands === undefined) return [];
    const [table, rows] = [areaOf(withoutSheet(stands)), areaOf(address)];
    const needed = rows.row + rows.rows - table.row;
    return needed > table.rows ? [{ table: grownTable, address: addressOf({ ...table, rows: needed }) }] : [];
  });

/** Makes each as long as it should be (ExcelApi 1.13), or fails with a sentence. */
export async function lengthen(context: Excel.RequestContext, tables: readonly TooShort[]): Promise<void> {
  const asked = tables.map(({ table, address }) => ({ table: context.workbook.tables.getItem(table).load('name'), address }));
  if (supports('1.13')) for (const { table, address } of asked) table.resize(address);
  const standing = asked.map(({ table, address }) => ({ table, address, range: table.getRange().load('address') }));
  await context.sync();
  const short = standing.find(({ address, range }) => withoutSheet(range.address) !== address);
  if (short)
    throw new WorkbookTrouble(
      `Excel did not let the table ${short.table.name} grow over the new rows. Switch on “Include new rows and columns in table” (File, Options, Proofing, AutoCorrect Options, AutoFormat As You Type), then try again.`,
    );
}
