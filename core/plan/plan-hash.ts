import { isBlank, isCellError, textOf, wordKey } from './cells';
import type { CellValue, Table } from './cells';
import { sha256 } from './sha-256';

/**
 * A short sign of a plan, 64 hexadecimal digits: who sees the same sign has the same tables. Tables of different kinds may
 * come in any order; two of one kind keep theirs, since scenario rows act in table order. Empty rows and empty cells at the
 * end of a row do not count, an empty cell is the same however it is told, and numbers count to 15 significant digits.
 * A 0 is not an empty cell here: somebody typed it.
 */
export const planHash = (tables: readonly Table[]): string =>
  sha256(
    tables
      .map(table => table.map(plainRow).filter(row => row.length > 0))
      .filter(rows => rows.length > 0)
      .map(rows => ({ kind: wordKey(textOf(rows[0]![0])), rows: JSON.stringify(rows) }))
      .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
      .map(({ rows }) => rows)
      .join('\n'),
  );

function plainRow(row: readonly CellValue[]): CellValue[] {
  const cells = row.map(plainCell);
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

function plainCell(cell: CellValue): CellValue {
  if (isBlank(cell)) return '';
  if (isCellError(cell)) return { error: cell.error };
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) + 0 : cell;
}
