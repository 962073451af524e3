/** Formulas whose last known value is shown in their cells: the grid does not move what they refer to, so that it is done here. */
import type { CustomData, Workbook } from '@univerjs/core';
import type { CarriedByCell } from './grid-data';
import { formulaAfter } from './moved-references';
import type { LinesChanged } from './moved-references';
import { movedFormula } from './xlsx/shared-formulas';

/** The formula as it reads in the cell it is in now. */
export const lastKnownAt = (
  { formula, at }: NonNullable<CarriedByCell['lastKnown']>,
  { row, column }: { readonly row: number; readonly column: number },
): string => movedFormula(formula, row - at.row, column - at.column);

type LastKnown = NonNullable<CarriedByCell['lastKnown']>;

/** What a deletion took from formulas, by the places of their cells before it. */
interface Deletion {
  readonly sheet: string;
  readonly change: LinesChanged;
  readonly formulas: ReadonlyMap<string, LastKnown>;
}

/** How many deletions can be taken back. */
const STEPS = 200;

export class LastKnownFormulas {
  private deletions: readonly Deletion[] = [];

  forget(): void {
    this.deletions = [];
  }

  /** After lines came or went on one sheet, all formulas of this kind refer to where their cells are now; a deletion undone gives back what it took. */
  followLines(book: Workbook, changed: string, change: LinesChanged, isUndone = false): void {
    const last = this.deletions.at(-1);
    const undone = isUndone && last?.sheet === changed && isInverse(last.change, change) ? last : undefined;
    if (undone) this.deletions = this.deletions.slice(0, -1);
    const taken = new Map<string, LastKnown>();
    for (const sheet of book.getSheets())
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const carried = cell?.custom as CarriedByCell | undefined;
        if (!cell || !carried?.lastKnown) return;
        const id = sheet.getSheetId();
        const was = before(id === changed, change, { row, column });
        const isOnChanged = (named: string | undefined) => (named ?? id) === changed;
        const formerly = lastKnownAt(carried.lastKnown, was);
        const formula = formulaAfter(formerly, isOnChanged, change);
        const given = undone?.formulas.get(placeOf(id, { row, column }));
        if (!change.isInsertion && formulaAfter(formula, isOnChanged, { ...change, isInsertion: true }) !== formerly)
          taken.set(placeOf(id, was), { ...carried.lastKnown, formula: formerly, at: was });
        cell.custom = {
          ...carried,
          lastKnown: given ?? { ...carried.lastKnown, formula, at: { row, column } },
        } as unknown as CustomData;
      });
    if (!change.isInsertion && !isUndone)
      this.deletions = [...this.deletions.slice(1 - STEPS), { sheet: changed, change, formulas: taken }];
  }
}

const placeOf = (sheet: string, { row, column }: { readonly row: number; readonly column: number }): string => `${row},${column} ${sheet}`;

const isInverse = (one: LinesChanged, other: LinesChanged): boolean =>
  one.isInsertion !== other.isInsertion && one.lines === other.lines && one.at === other.at && one.count === other.count;

/** Where a cell was before. */
function before(
  isOnSheet: boolean,
  { isInsertion, lines, at, count }: LinesChanged,
  place: { readonly row: number; readonly column: number },
): { row: number; column: number } {
  if (!isOnSheet) return place;
  const was = (line: number) => (isInsertion ? (line >= at + count ? line - count : line) : line >= at ? line + count : line);
  return lines === 'rows' ? { ...place, row: was(place.row) } : { ...place, column: was(place.column) };
}
