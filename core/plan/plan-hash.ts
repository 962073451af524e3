import { itemAt } from '../lookups';
import { totalInName } from '../reading/total-names';
import { isBlank, isCellError, textOf, wordKey } from './cells';
import type { CellValue, Table } from './cells';
import { Findings } from './findings';
import { rawTables } from './raw-tables';
import { sha256 } from './sha-256';

/**
 * A short sign of a plan, 64 hexadecimal digits: who sees the same sign has the same tables. Tables of different kinds may
 * come in any order; two of one kind keep theirs, since scenario rows act in table order. Empty rows and empty cells at the
 * end of a row do not count, an empty cell is the same however it is told, and numbers count to 15 significant digits.
 * A 0 is not an empty cell here: somebody typed it. A row that is read as a total does not count: Excel shows or hides it.
 */
export const planHash = (tables: readonly Table[]): string =>
  sha256(
    tables
      .map(table =>
        withoutTotalRows(table)
          .map(plainRow)
          .filter(row => row.length > 0),
      )
      .filter(rows => rows.length > 0)
      .map(rows => ({ kind: wordKey(textOf(itemAt(rows, 0)[0])), rows: JSON.stringify(rows) }))
      .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
      .map(({ rows }) => rows)
      .join('\n'),
  );

const rowsIn = (table: Table): number =>
  [...rawTables([table], new Findings()).values()].reduce((count, { rows }) => count + rows.length, 0);

/** The table without the rows that are read as totals. */
function withoutTotalRows(table: Table): Table {
  const named = table.filter((row, index) => index > 0 && totalInName(textOf(row[0])) !== undefined);
  if (!named.length) return table;
  const all = rowsIn(table);
  return table.filter(row => !named.includes(row) || rowsIn(table.filter(one => one !== row)) !== all);
}

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
