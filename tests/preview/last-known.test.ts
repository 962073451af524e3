/** The value of another workbook's cell is shown, and its formula goes with the cell: sorted, copied, or moved by lines that came. */
import { LastKnownFormulas, lastKnownAt } from '../../addin/preview/last-known';

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
  }) as unknown as Parameters<LastKnownFormulas['followLines']>[0];

// Two rows came above row 3 of Lines: A4 is A6 now and reads C6; on Other, A1 read row 4 of Lines and reads row 6.
test('where lines came, it reads the cells that it read before, from its own sheet and from another', () => {
  const own = { custom: { lastKnown: { formula, value: 1, at } } };
  const other = { custom: { lastKnown: { formula: '=[1]Rates!B4+Lines!B4', value: 1, at: { row: 0, column: 0 } } } };
  const book = bookOf({ Lines: { row: 5, column: 0, cell: own }, Other: { row: 0, column: 0, cell: other } });
  new LastKnownFormulas().followLines(book, 'Lines', { isInsertion: true, lines: 'rows', at: 2, count: 2 });
  expect(own.custom.lastKnown).toEqual({ formula: '=[1]Rates!$B$2*C6', value: 1, at: { row: 5, column: 0 } });
  expect(other.custom.lastKnown.formula).toBe('=[1]Rates!B4+Lines!B6');
});

// Row 4 of Lines, which both read, goes and comes back; the sum loses its end (B2:B4) and the cell below moves up a row.
describe('a row that is deleted', () => {
  const own = { custom: { lastKnown: { formula, value: 1, at: { row: 6, column: 0 } } } };
  const other = { custom: { lastKnown: { formula: '=[1]Rates!B4+SUM(Lines!B2:B4)', value: 1, at: { row: 0, column: 0 } } } };
  const at = (row: number) => bookOf({ Lines: { row, column: 0, cell: own }, Other: { row: 0, column: 0, cell: other } });
  const gone = { isInsertion: false, lines: 'rows', at: 3, count: 1 } as const;
  const back = { ...gone, isInsertion: true };
  const read = (row: number) => [lastKnownAt(own.custom.lastKnown, { row, column: 0 }), other.custom.lastKnown.formula];
  const formulas = new LastKnownFormulas();

  test('takes what formulas read of it, gives it back when that is undone, and takes it again', () => {
    for (let time = 0; time < 2; time += 1) {
      formulas.followLines(at(5), 'Lines', gone);
      expect(read(5)).toEqual(['=[1]Rates!$B$2*#REF!', '=[1]Rates!B4+SUM(Lines!B2:B3)']);
      formulas.followLines(at(6), 'Lines', back, true);
      expect(read(6)).toEqual([formula, '=[1]Rates!B4+SUM(Lines!B2:B4)']);
    }
  });

  test('and a row that is only inserted there gives nothing back', () => {
    formulas.followLines(at(5), 'Lines', gone);
    formulas.followLines(at(6), 'Lines', back);
    expect(read(6)).toEqual(['=[1]Rates!$B$2*#REF!', '=[1]Rates!B4+SUM(Lines!B2:B3)']);
  });
});
