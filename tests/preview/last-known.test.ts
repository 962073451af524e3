/** The value of another workbook's cell is shown, and its formula goes with the cell: sorted, copied, or moved by lines that came. */
import { followLines, lastKnownAt } from '../../addin/preview/last-known';

const formula = '=[1]Rates!$B$2*C4';
const at = { row: 3, column: 0 };

// It stood in A4 and reads C4, in its own row.
test('in another cell it reads as if it had been copied there', () => {
  expect(lastKnownAt({ formula, value: 1, at }, at)).toBe(formula);
  expect(lastKnownAt({ formula, value: 1, at }, { row: 5, column: 1 })).toBe('=[1]Rates!$B$2*D6');
});

const bookOf = (sheets: Readonly<Record<string, { row: number; column: number; cell: { custom: unknown } }>>) =>
  ({
    getSheets: () =>
      Object.entries(sheets).map(([id, { row, column, cell }]) => ({
        getSheetId: () => id,
        getCellMatrix: () => ({ forValue: (each: (r: number, c: number, one: unknown) => void) => each(row, column, cell) }),
      })),
  }) as unknown as Parameters<typeof followLines>[0];

// Two rows came above row 3 of Lines: A4 is A6 now and reads C6; on Other, A1 read row 4 of Lines and reads row 6.
test('where lines came, it reads the cells that it read before, from its own sheet and from another', () => {
  const own = { custom: { lastKnown: { formula, value: 1, at } } };
  const other = { custom: { lastKnown: { formula: '=[1]Rates!B4+Lines!B4', value: 1, at: { row: 0, column: 0 } } } };
  const book = bookOf({ Lines: { row: 5, column: 0, cell: own }, Other: { row: 0, column: 0, cell: other } });
  followLines(book, 'Lines', { isInsertion: true, lines: 'rows', at: 2, count: 2 });
  expect(own.custom.lastKnown).toEqual({ formula: '=[1]Rates!$B$2*C6', value: 1, at: { row: 5, column: 0 } });
  expect(other.custom.lastKnown.formula).toBe('=[1]Rates!B4+Lines!B6');
});
