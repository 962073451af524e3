/** What the add-in remembers in the workbook itself, for everybody who opens it: small pointers, never figures. */
import { mappedRangesIn } from '../mapped-range';
import type { MappedRange } from '../mapped-range';

const MAPPED_RANGES = 'MTFP mapped ranges';

/** Asks for the remembered ranges along with whatever else is asked; read them after the next sync. */
export function askForMappedRanges(context: Excel.RequestContext): () => MappedRange[] {
  const setting = context.workbook.settings.getItemOrNullObject(MAPPED_RANGES).load('value');
  return () => (setting.isNullObject ? [] : mappedRangesIn(setting.value as unknown));
}

export async function mappedRanges(context: Excel.RequestContext): Promise<MappedRange[]> {
  const answer = askForMappedRanges(context);
  await context.sync();
  return answer();
}

export async function mapRanges(context: Excel.RequestContext, ranges: readonly MappedRange[]): Promise<void> {
  context.workbook.settings.add(MAPPED_RANGES, ranges);
  await context.sync();
}
