/**
 * Names of the workbook that new sheets give to cells of their own. Excel keeps the name of a cell whose sheet is gone, so that a
 * sheet that is taken out again gives them back: each means again what it meant before, or is gone.
 */
import type { WorkbookName } from '../mapping-names';
import type { NewSheet } from '../new-sheet';

/** A name of the workbook goes over to the newest sheet that asks for it. */
export function nameCells(
  { workbook }: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { names = [] }: NewSheet,
  there: Set<string>,
): void {
  for (const { name, address } of names) {
    if (there.has(name.toLowerCase())) workbook.names.getItem(name).delete();
    workbook.names.add(name, worksheet.getRange(address));
    there.add(name.toLowerCase());
  }
}

/** Of the names that stand, those the sheets will take over. */
export const takenOver = (current: readonly WorkbookName[], sheets: readonly NewSheet[]): WorkbookName[] => {
  const asked = new Set(sheets.flatMap(({ names = [] }) => names.map(({ name }) => name.toLowerCase())));
  return current.filter(({ name }) => asked.has(name.toLowerCase()));
};

/** Asks for the names along with whatever else is asked; what it returns takes them back in the next request. */
export function askForNames({ workbook }: Excel.RequestContext, isNeeded: boolean) {
  if (!isNeeded) return () => false;
  const { names } = workbook;
  names.load('items/name,items/formula');
  return (sheets: readonly { readonly name: string; readonly asked: NewSheet }[], before: readonly WorkbookName[] = []): boolean => {
    let changed = false;
    for (const { name: sheet, asked } of sheets)
      for (const { name } of asked.names ?? []) {
        const current = names.items.find(item => item.name.toLowerCase() === name.toLowerCase());
        if (!current || !refersTo(String(current.formula), sheet)) continue;
        names.getItem(current.name).delete();
        const earlier = before.find(one => one.name.toLowerCase() === name.toLowerCase());
        if (earlier) names.add(earlier.name, earlier.formula);
        changed = true;
      }
    return changed;
  };
}

/** The formula of a name whose sheet is gone is an error. */
const refersTo = (formula: string, sheet: string): boolean =>
  formula.includes('#REF!') || [`=${sheet}!`, `='${sheet.replace(/'/g, "''")}'!`].some(start => formula.startsWith(start));

export const givesNames = (sheets: readonly { readonly asked: NewSheet }[]): boolean =>
  sheets.some(({ asked }) => (asked.names?.length ?? 0) > 0);
