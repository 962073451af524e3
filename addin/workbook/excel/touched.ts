/** Whether somebody has typed on a sheet that the add-in added, since. */
import type { NewSheet } from '../new-sheet';
import { areaOf } from '../addresses';
import { valueEntry } from './fill-sheet';

/** What a sheet that was added holds; ask before the request, read after it. */
export const askWhatIsOn = (worksheet: Excel.Worksheet): Excel.Range => worksheet.getUsedRangeOrNullObject(true).load('address,values');

/**
 * Any cell that holds something else than was put there. On a sheet with formulas the cells that were left empty are not
 * looked at: what formulas spill is Excel's. A sheet that was only half filled is not touched by that.
 */
export function isTouched(used: Excel.Range, asked: NewSheet): boolean {
  const { row, column, values } = used.isNullObject ? { row: 0, column: 0, values: [] } : { ...areaOf(used.address), values: used.values };
  const hasFormulas = asked.cells.some(cells => cells.some(cell => cell?.formula !== undefined));
  return (values as unknown[][]).some((cells, i) =>
    cells.some((now, j) => {
      if (now === '') return false;
      const entry = valueEntry(asked.cells[row + i]?.[column + j]);
      return entry === null ? !hasFormulas : now !== (typeof entry === 'string' ? entry.replace(/^'/, '') : entry);
    }),
  );
}
