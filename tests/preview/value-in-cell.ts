import type { SheetCell } from '../../addin/workbook/new-sheet';
import type { NewCell } from '../../addin/workbook/writing';

/** What a laid cell puts into a sheet; its formula comes by itself. */
export function valueInCell(cell: SheetCell | undefined): NewCell {
  const value = cell?.value;
  return value === undefined || value === null || value === '' || typeof value === 'object' ? null : value;
}
