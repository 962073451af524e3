/** How the workbook in Excel writes figures below nil: kept as a name, and carried to the cells whose formats are ours. */
import { changedTo, isNegativesName, negativesIn, negativesName } from '../negatives';
import type { Negatives } from '../negatives';
import { supports } from './session';

export async function negatives(context: Excel.RequestContext): Promise<Negatives> {
  if (!supports('1.7')) return 'brackets';
  const names = context.workbook.names.load('items/name,items/formula');
  await context.sync();
  return negativesIn(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
}

export async function setNegatives(context: Excel.RequestContext, negatives: Negatives): Promise<void> {
  const names = context.workbook.names.load('items/name');
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const used = sheets.items.map(sheet => ({
    range: sheet.getUsedRangeOrNullObject().load('numberFormat'),
    protection: sheet.protection.load('protected'),
  }));
  await context.sync();
  for (const { range, protection } of used) {
    if (range.isNullObject || protection.protected) continue;
    const changes = (range.numberFormat as unknown[][]).map(row => row.map(format => changedTo(negatives, String(format)) ?? null));
    if (changes.flat().some(format => format !== null)) range.numberFormat = changes;
  }
  for (const { name } of names.items) if (isNegativesName(name)) names.getItem(name).delete();
  const { name, formula } = negativesName(negatives);
  names.add(name, formula);
  await context.sync();
}
