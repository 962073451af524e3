/** Where a cell of a plan table stands in the workbook; a range of one's own may be turned, or its names stand elsewhere than first. */
import { areaOf, cellOf } from './addresses';
import type { Place, PlanTable } from './workbook';

/** The place of a cell by its row and column among the table's values; the nearest there is where the range has no such cell. */
export function placeInTable({ sheet, address, origin }: PlanTable, row: number, column: number): Place {
  const area = areaOf(address);
  if (!origin) return { sheet, address: cellOf(area, row, column) };
  const [down, across] = [origin.rows[row] ?? 0, origin.columns[column] ?? origin.columns[0] ?? 0];
  return { sheet, address: origin.isTurned ? cellOf(area, across, down) : cellOf(area, down, across) };
}
