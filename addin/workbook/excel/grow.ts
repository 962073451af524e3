/**
 * Whether tables have grown over what was written right below or beside them. Excel grows them by itself, unless somebody has
 * switched that off (AutoCorrect, “Include new rows and columns in table”) or a list stands below; what is outside the table
 * would not be read as part of the plan.
 */
import { addressOf, areaOf, withoutSheet } from '../addresses';
import { reachingOver } from '../grown-tables';
import type { Grown, WrittenBlock } from '../writing';
import { WorkbookTrouble } from '../workbook-trouble';
import { supports } from './session';

/** A table that has not grown, and the cells it should have. */
interface TooSmall {
  readonly grown: Grown;
  readonly address: string;
}

/** The tables outside which something was written; `addresses` are those of the tables after the write, in the order of the blocks. */
export const tooSmall = (blocks: readonly WrittenBlock[], addresses: readonly (string | undefined)[]): TooSmall[] =>
  blocks.flatMap(({ grown, address }, i) => {
    const stands = addresses[i];
    if (grown === undefined || stands === undefined) return [];
    const target = addressOf(reachingOver(grown, areaOf(stands), areaOf(address)));
    return target === withoutSheet(stands) ? [] : [{ grown, address: target }];
  });

/** Makes each as large as it should be (ExcelApi 1.13), or fails with a sentence. */
export async function enlarge(context: Excel.RequestContext, tables: readonly TooSmall[]): Promise<void> {
  const asked = tables.map(({ grown, address }) => ({ grown, address, table: context.workbook.tables.getItem(grown.table).load('name') }));
  if (supports('1.13')) for (const { table, address } of asked) table.resize(address);
  const loaded = asked.map(one => ({ ...one, range: one.table.getRange().load('address') }));
  await context.sync();
  const small = loaded.find(({ address, range }) => withoutSheet(range.address) !== address);
  if (small)
    throw new WorkbookTrouble(
      `Excel did not let the table ${small.table.name} grow over the new ${small.grown.by}. Switch on “Include new rows and columns in table” (File, Options, Proofing, AutoCorrect Options, AutoFormat As You Type), then try again.`,
    );
}
