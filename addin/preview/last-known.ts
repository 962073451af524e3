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

/** After lines came or went on one sheet, all formulas of this kind refer to where their cells are now. */
export function followLines(book: Workbook, changed: string, change: LinesChanged): void {
  for (const sheet of book.getSheets())
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const carried = cell?.custom as CarriedByCell | undefined;
      if (!cell || !carried?.lastKnown) return;
      const id = sheet.getSheetId();
      const formula = formulaAfter(
        lastKnownAt(carried.lastKnown, before(id === changed, change, { row, column })),
        named => (named ?? id) === changed,
        change,
      );
      cell.custom = { ...carried, lastKnown: { ...carried.lastKnown, formula, at: { row, column } } } as unknown as CustomData;
    });
}

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
