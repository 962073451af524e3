/** What the add-in remembers in the workbook itself, for everybody who opens it: the names of mapped ranges, never figures. */
import type { MappedRange } from '../mapped-range';
import { isMappingName, mappedRangesIn, namesOf } from '../mapping-names';
import type { WorkbookName } from '../mapping-names';
import { HalfDone, WorkbookTrouble } from '../workbook-trouble';
import { inExcel, supports } from './session';
import { inWords } from './trouble';

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

/**
 * A range whose cells were deleted is forgotten with the next change. Where the request fails the names are read again: they
 * are all there, or get back what they said.
 */
export async function mapRanges(context: Excel.RequestContext, ranges: readonly MappedRange[]): Promise<void> {
  const wanted = namesOf(ranges);
  const stood = await mappingNames(context);
  try {
    await replaceNames(context, stood, wanted);
  } catch (reason) {
    await settle(stood, wanted, inWords(reason));
  }
}

async function settle(
  stood: readonly WorkbookName[],
  wanted: readonly WorkbookName[],
  { sentence, detail }: WorkbookTrouble,
): Promise<void> {
  /** Maps again what was mapped before, unless everything is as it should be. */
  const restore = (unless: readonly WorkbookName[]) =>
    inExcel(async context => {
      const now = await mappingNames(context);
      if (same(now, unless)) return false;
      if (!same(now, stood)) await replaceNames(context, now, stood);
      return true;
    });
  let isRestored: boolean;
  try {
    isRestored = await restore(wanted);
  } catch {
    throw new HalfDone(
      `${sentence} It is not known which ranges are mapped now. Once Excel answers, Put back maps those that were mapped before.`,
      detail,
      () => restore(stood),
    );
  }
  if (isRestored) throw new WorkbookTrouble(`${sentence} The same ranges are mapped as before.`, detail);
}

async function mappingNames(context: Excel.RequestContext): Promise<WorkbookName[]> {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  await context.sync();
  return names.items.map(({ name, formula }) => ({ name, formula: String(formula) })).filter(({ name }) => isMappingName(name));
}

async function replaceNames(context: Excel.RequestContext, stood: readonly WorkbookName[], wanted: readonly WorkbookName[]): Promise<void> {
  const { names } = context.workbook;
  for (const { name } of stood) names.getItemOrNullObject(name).delete();
  for (const { name, formula } of wanted) names.add(name, formula);
  await context.sync();
}

const same = (now: readonly WorkbookName[], other: readonly WorkbookName[]): boolean =>
  now.length === other.length && other.every(one => now.some(({ name, formula }) => name === one.name && formula === one.formula));
