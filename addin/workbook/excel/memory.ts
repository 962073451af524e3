/** What the add-in remembers in the workbook itself, for everybody who opens it: the names of mapped ranges and of tables left out, never figures. */
import { isLeftOutName, leftOutIn, leftOutNamesOf } from '../left-out-names';
import type { MappedRange } from '../mapped-range';
import { isMappingName, mappedRangesIn, namesOf } from '../mapping-names';
import type { WorkbookName } from '../mapping-names';
import { supports } from './session';

export interface Remembered {
  readonly mapped: readonly MappedRange[];
  readonly leftOut: readonly string[];
}

/** Asks for what is remembered along with whatever else is asked; read it after the next sync. */
export function askForRemembered(context: Excel.RequestContext): () => Remembered {
  if (!supports('1.7')) return () => ({ mapped: [], leftOut: [] });
  const names = context.workbook.names.load('items/name,items/formula');
  return () => {
    const standing = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
    return { mapped: mappedRangesIn(standing), leftOut: leftOutIn(standing) };
  };
}

export async function mappedRanges(context: Excel.RequestContext): Promise<readonly MappedRange[]> {
  const answer = askForRemembered(context);
  await context.sync();
  return answer().mapped;
}

/** A range whose cells were deleted is forgotten with the next change. */
export const mapRanges = (context: Excel.RequestContext, ranges: readonly MappedRange[]): Promise<void> =>
  replaceNames(context, isMappingName, namesOf(ranges));

export const leaveOut = (context: Excel.RequestContext, tables: readonly string[]): Promise<void> =>
  replaceNames(context, isLeftOutName, leftOutNamesOf(tables));

async function replaceNames(
  context: Excel.RequestContext,
  isReplaced: (name: string) => boolean,
  by: readonly WorkbookName[],
): Promise<void> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  for (const item of names.items) if (isReplaced(item.name)) names.getItem(item.name).delete();
  for (const { name, formula } of by) names.add(name, formula);
  await context.sync();
}
