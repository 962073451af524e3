import { wrong } from '../errors';

/**
 * Rounds a table to whole units so that every row and column keeps its total: each cell is rounded down or up.
 *
 * Method: all cells down; the units then missing in a row and in a column go to cells in both, largest remainder first;
 * where that strands a unit, units are moved along a chain of cells until it finds its place. Such a rounding always
 * exists when the unrounded table keeps the totals.
 */
export function roundedToMargins(table: readonly Float64Array[], rowTotals: Float64Array, columnTotals: Float64Array): Float64Array[] {
  const units = table.map(cells => cells.map(each => Math.floor(each)));
  const raised = table.map(cells => new Uint8Array(cells.length));
  const rowLeft = rowTotals.map((total, row) => total - units[row]!.reduce((sum, each) => sum + each, 0));
  const columnLeft = columnTotals.map((total, column) => total - units.reduce((sum, cells) => sum + cells[column]!, 0));
  const byRemainder = table
    .flatMap((cells, row) => Array.from(cells, (each, column) => ({ row, column, remainder: each - units[row]![column]!, open: each > 0 })))
    .filter(cell => cell.open)
    .sort((a, b) => b.remainder - a.remainder || a.row - b.row || a.column - b.column);
  for (const { row, column } of byRemainder) {
    if (rowLeft[row]! <= 0 || columnLeft[column]! <= 0) continue;
    raised[row]![column] = 1;
    rowLeft[row]!--;
    columnLeft[column]!--;
  }
  rowLeft.forEach((left, row) => {
    for (let unit = 0; unit < left; unit++) place(row, table, raised, columnLeft);
  });
  return units.map((cells, row) => cells.map((each, column) => each + raised[row]![column]!));
}

/** Finds a place for one more unit in a row: a column that misses one, or one that a chain of moves frees (breadth first). */
function place(from: number, table: readonly Float64Array[], raised: readonly Uint8Array[], columnLeft: Float64Array) {
  const reachedFrom = new Map<number, number>(); // column → the row that would be raised there
  const freedBy = new Map<number, number>([[from, -1]]); // row → the column it would give up
  const waiting = [from];
  while (waiting.length) {
    const row = waiting.shift()!;
    for (let column = 0; column < columnLeft.length; column++) {
      if (reachedFrom.has(column) || raised[row]![column] || table[row]![column] === 0) continue;
      reachedFrom.set(column, row);
      if (columnLeft[column]! > 0) {
        columnLeft[column]!--;
        for (let to = column; to >= 0;) {
          const giving = reachedFrom.get(to)!;
          raised[giving]![to] = 1;
          to = freedBy.get(giving)!;
          if (to >= 0) raised[giving]![to] = 0;
        }
        return;
      }
      raised.forEach((cells, other) => {
        if (!cells[column] || freedBy.has(other)) return;
        freedBy.set(other, column);
        waiting.push(other);
      });
    }
  }
  throw wrong('The table cannot be rounded to whole pence with these zeros and totals; use totals that fit the table.');
}
