/** What the add-in remembers in the workbook itself, for everybody who opens it: the names of mapped ranges, never figures. */
import type { MappedRange } from '../mapped-range';
import { isMappingName, mappedRangesIn, namesOf } from '../mapping-names';
import { supports } from './session';

/** Asks for the remembered ranges along with whatever else is asked; read them after the next sync. */
export function askForMappedRanges(context: Excel.RequestContext): () => MappedRange[] {
  if (!supports('1.7')) return () => [];
  const names = context.workbook.names.load('items/name,items/formula');
  return () => mappedRangesIn(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
}

export async function mappedRanges(context: Excel.RequestContext): Promise<MappedRange[]> {
  const answer = askForMappedRanges(context);
  await context.sync();
  return answer();
}

/** A range whose cells were deleted is forgotten with the next change. */
export async function mapRanges(context: Excel.RequestContext, ranges: readonly MappedRange[]): Promise<void> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  for (const item of names.items) if (isMappingName(item.name)) names.getItem(item.name).delete();
  for (const { name, formula } of namesOf(ranges)) names.add(name, formula);
  await context.sync();
}
