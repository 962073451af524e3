/** What the add-in remembers in the workbook itself, for everybody who opens it: the names of mapped ranges and of tables left out, never figures. */
import { isLeftOutName, leftOutIn, leftOutNamesOf } from '../left-out-names';
import type { MappedRange } from '../mapped-range';
import { isMappingName, mappedRangesIn, namesOf } from '../mapping-names';
import type { WorkbookName } from '../mapping-names';
import { HalfDone, WorkbookTrouble } from '../workbook-trouble';
import { inExcel, supports } from './session';
import { inWords } from './trouble';

export interface Remembered {
  readonly mapped: readonly MappedRange[];
  readonly leftOut: readonly string[];
}

/** Asks for what is remembered along with whatever else is asked; read it after the next sync. */
export function askForRemembered(context: Excel.RequestContext): () => Remembered {
  if (!supports('1.7')) return () => ({ mapped: [], leftOut: [] });
  const names = context.workbook.names.load('items/name,items/formula');
  return () => {
    const workbookNames = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
    return { mapped: mappedRangesIn(workbookNames), leftOut: leftOutIn(workbookNames) };
  };
}

export async function mappedRanges(context: Excel.RequestContext): Promise<readonly MappedRange[]> {
  const answer = askForRemembered(context);
  await context.sync();
  return answer().mapped;
}

/**
 * A range whose cells were deleted is forgotten with the next change. Where the request fails the names are read again: they
 * are all there, or get back what they said.
 */
export async function mapRanges(context: Excel.RequestContext, ranges: readonly MappedRange[]): Promise<void> {
  const namesToSet = namesOf(ranges);
  const stood = await currentNames(context, isMappingName);
  try {
    await replaceNames(context, stood, namesToSet);
  } catch (reason) {
    await settle(stood, namesToSet, inWords(reason));
  }
}

async function settle(
  stood: readonly WorkbookName[],
  namesToSet: readonly WorkbookName[],
  { sentence, detail }: WorkbookTrouble,
): Promise<void> {
  /** Maps again what was mapped before, unless everything is as it should be. */
  const restore = (unless: readonly WorkbookName[]) =>
    inExcel(async context => {
      const now = await currentNames(context, isMappingName);
      if (same(now, unless)) return false;
      if (!same(now, stood)) await replaceNames(context, now, stood);
      return true;
    });
  let isRestored: boolean;
  try {
    isRestored = await restore(namesToSet);
  } catch {
    throw new HalfDone(
      `${sentence} It is not known which ranges are mapped now. Once Excel answers, Put back maps those that were mapped before.`,
      detail,
      () => restore(stood),
    );
  }
  if (isRestored) throw new WorkbookTrouble(`${sentence} The same ranges are mapped as before.`, detail);
}

export async function leaveOut(context: Excel.RequestContext, tables: readonly string[]): Promise<void> {
  await replaceNames(context, await currentNames(context, isLeftOutName), leftOutNamesOf(tables));
}

async function currentNames(context: Excel.RequestContext, isAsked: (name: string) => boolean): Promise<WorkbookName[]> {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  await context.sync();
  return names.items.map(({ name, formula }) => ({ name, formula: String(formula) })).filter(({ name }) => isAsked(name));
}

/** A name that is to mean what it means stays: formulas of the workbook may use it. */
async function replaceNames(
  context: Excel.RequestContext,
  stood: readonly WorkbookName[],
  namesToSet: readonly WorkbookName[],
): Promise<void> {
  const { names } = context.workbook;
  const isAmong = (one: WorkbookName, others: readonly WorkbookName[]) => others.some(other => isSame(one, other));
  for (const one of stood) if (!isAmong(one, namesToSet)) names.getItemOrNullObject(one.name).delete();
  for (const one of namesToSet) if (!isAmong(one, stood)) names.add(one.name, one.formula);
  await context.sync();
}

const isSame = (one: WorkbookName, other: WorkbookName): boolean => one.name === other.name && one.formula === other.formula;

const same = (now: readonly WorkbookName[], other: readonly WorkbookName[]): boolean =>
  now.length === other.length && other.every(one => now.some(current => isSame(current, one)));
