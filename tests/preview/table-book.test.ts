import type { CellValue } from '../../core';
import { inserted, removed, currentTables } from '../../addin/preview/table-book';
import type { BookTable, Sheet } from '../../addin/preview/table-book';

const sheetOf = (name: string, cells: readonly (readonly CellValue[])[], formulas: readonly string[] = []): Sheet => ({
  name,
  rows: cells.length,
  columns: Math.max(...cells.map(row => row.length)),
  cell: (row, column) => cells[row]?.[column],
  isFormula: (row, column) => formulas.includes(`${row},${column}`),
});

const LINES: BookTable = {
  name: 'Lines',
  header: 'Line',
  sheet: 'Spending',
  block: { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 },
};
const rowsOf = (tables: readonly BookTable[]) => tables.map(({ name, block }) => [name, block.firstRow, block.lastRow]);

describe('the tables of the preview’s workbook behave as Excel’s', () => {
  test('what is typed right below a table belongs to it', () => {
    const cells = [['Line', 'Base'], ['Energy', 3400], ['Fuel', 1200], ['Insurance', 900], [], ['a note of mine', null]];
    expect(rowsOf(currentTables([LINES], [sheetOf('Spending', cells)]).tables)).toEqual([['Lines', 0, 3]]);
  });

  test('a header typed beside the last one adds a column', () => {
    const cells = [
      ['Line', 'Base', '2026/27'],
      ['Energy', 3400, 3500],
      ['Fuel', 1200, null],
    ];
    expect(currentTables([LINES], [sheetOf('Spending', cells)]).tables[0]!.block.lastColumn).toBe(2);
  });

  // A note below the new column was there before the column; a row typed below all of them belongs to the table.
  test('a column that is added takes in nothing that stands below it, now or later', () => {
    const cells: CellValue[][] = [
      ['Line', 'Base', 'Cap'],
      ['Energy', 3400, 3500],
      ['Fuel', 1200, null],
      [null, null, 'a note of mine'],
    ];
    const { tables } = currentTables([LINES], [sheetOf('Spending', cells)]);
    expect(tables[0]!.block).toMatchObject({ lastRow: 2, lastColumn: 2 });
    expect(rowsOf(currentTables(tables, [sheetOf('Spending', cells)]).tables)).toEqual([['Lines', 0, 2]]);
    const typed = [...cells.slice(0, 3), ['Insurance', 900, null]];
    expect(rowsOf(currentTables([LINES], [sheetOf('Spending', typed)]).tables)).toEqual([['Lines', 0, 3]]);
  });

  test('a row inserted in the middle keeps the table whole although it is still empty', () => {
    const cells = [['Line', 'Base'], ['Energy', 3400], [], ['Fuel', 1200]];
    const stretched = inserted([LINES], 'Spending', 'rows', 2, 1);
    expect(rowsOf(currentTables(stretched, [sheetOf('Spending', cells)]).tables)).toEqual([['Lines', 0, 3]]);
  });

  test('rows inserted above move a table; rows inserted in another sheet do not', () => {
    expect(rowsOf(inserted([LINES], 'Spending', 'rows', 0, 2))).toEqual([['Lines', 2, 4]]);
    expect(rowsOf(inserted([LINES], 'Funding', 'rows', 0, 2))).toEqual([['Lines', 0, 2]]);
  });

  // Rows 1 to 2 of a table in rows 0 to 2: its header stays. Rows 0 to 1: its header goes, and the table with it.
  test('deleted rows shorten a table, and a table without its header row is one no longer', () => {
    expect(rowsOf(removed([LINES], 'Spending', 'rows', 1, 2))).toEqual([['Lines', 0, 0]]);
    expect(removed([LINES], 'Spending', 'rows', 0, 2)).toEqual([]);
  });

  test('rows deleted above move a table up, a deleted column makes it narrower', () => {
    const lower = inserted([LINES], 'Spending', 'rows', 0, 5);
    expect(rowsOf(removed(lower, 'Spending', 'rows', 1, 3))).toEqual([['Lines', 2, 4]]);
    expect(removed([LINES], 'Spending', 'columns', 1, 1)[0]!.block).toMatchObject({ firstColumn: 0, lastColumn: 0 });
  });

  test('a table does not swallow the one below it', () => {
    const cells = [
      ['Line', 'Base'],
      ['Energy', 3400],
      ['Fuel', 1200],
      ['Funding', 'Base'],
      ['Police grant', -9],
    ];
    expect(rowsOf(currentTables([LINES], [sheetOf('Spending', cells)]).tables)).toEqual([['Lines', 0, 2]]);
  });

  test('a plan header typed on an empty sheet begins a table, named after its kind', () => {
    const cells = [[], [null, 'Reserve', 'Kind', 'Opening'], [null, 'General reserve', 'general', 9000]];
    expect(currentTables([], [sheetOf('Mine', cells)]).tables).toEqual([
      { name: 'Reserves', header: 'Reserve', sheet: 'Mine', block: { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3 } },
    ]);
  });

  test('a second table of a kind gets the next name', () => {
    const first = sheetOf('Spending', [
      ['Line', 'Base'],
      ['Energy', 3400],
      ['Fuel', 1200],
    ]);
    const second = sheetOf('More', [
      ['Line', 'Base'],
      ['Insurance', 900],
    ]);
    expect(currentTables([LINES], [first, second]).tables.map(table => table.name)).toEqual(['Lines', 'Lines2']);
  });

  test('a report that spilled is not taken for a table', () => {
    const cells = [
      ['Billing authority', '2026/27'],
      ['Leicester', 1],
    ];
    expect(currentTables([], [sheetOf('Billing', cells, ['0,0'])]).tables).toEqual([]);
  });

  test('a table whose cells were moved keeps its name at the new place', () => {
    const cells = [[], [], [null, null, 'Line', 'Base'], [null, null, 'Energy', 3400]];
    const { tables, gone } = currentTables([LINES], [sheetOf('Spending', cells)]);
    expect(tables).toEqual([{ ...LINES, block: { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 3 } }]);
    expect(gone).toEqual([]);
  });

  test('a table on a sheet that was deleted comes back with its name when that is undone', () => {
    const { tables, gone } = currentTables([LINES], []);
    expect(tables).toEqual([]);
    const cells = [
      ['Line', 'Base'],
      ['Energy', 3400],
      ['Fuel', 1200],
    ];
    expect(currentTables([...tables, ...gone], [sheetOf('Spending', cells)]).tables).toEqual([LINES]);
  });
});
