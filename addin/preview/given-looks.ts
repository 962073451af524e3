/** What the rows of a block are given in the grid, lines by the names that a file has for them. */
import type { CellLook, RowLook } from '../workbook/row-looks';

export const GIVEN: Readonly<Record<RowLook, CellLook>> = {
  total: { bold: true, topStyle: 'thin', topColour: '#000000' },
  caption: { bold: true },
  residual: { italic: true },
};
