/** Lookups in what is read from a workbook and written to it: a block and its place are of one size, and cell stands against cell. */
import { itemAt } from '../../core/lookups';

/** A cell of a block, its row and column counted from 0. */
export const gridCell = <T>(grid: readonly (readonly T[])[], row: number, column: number): T => itemAt(itemAt(grid, row), column);

/** The place of a block once obstacles are refused: a block without one would have been among them. */
export function placeAt<Place extends object>(places: readonly (Place | undefined)[], index: number): Place {
  const place = places[index];
  if (!place) throw new RangeError(`Block ${index} has no place.`);
  return place;
}
