import { ordinaryIn } from '../../addin/preview/table-book';
import type { BookTable, Sheet } from '../../addin/preview/table-book';
import type { CellValue } from '../../core';

const sheet = (name: string, cells: readonly (readonly CellValue[])[]): Sheet => ({
  name,
  rows: cells.length,
  columns: 4,
  cell: (row, column) => cells[row]?.[column],
  isFormula: () => false,
});
const lines: BookTable = {
  name: 'Lines',
  header: 'Line',
  sheet: 'Lines',
  block: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 },
};

test('a block of a Panel paper in an opened file is no plan table, and the file’s own tables are', () => {
  const paper = sheet('Panel paper', [
    ['Revenue budget by service area'],
    [],
    ['Service', '2025/26', '2026/27'],
    ['Local policing', 50_000_000, 52_000_000],
  ]);
  const own = sheet('Lines', [
    ['Line', 'Base', '2026/27'],
    ['Officers', 80_000_000, 82_000_000],
  ]);
  expect(ordinaryIn([lines], [own, paper]).map(({ header, isOrdinary }) => [header, isOrdinary ?? false])).toEqual([
    ['Line', false],
    ['Service', true],
  ]);
});
