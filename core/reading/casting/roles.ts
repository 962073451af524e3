/** What each cell is for: title (metadata), head, group heading, data, note, or empty. */
import type { CastingGrid } from './casting-grid';
import { holdsNothing } from './casting-grid';

export type CellRole = 'metadata' | 'header' | 'group' | 'data' | 'notes' | 'empty';

export function cellRoles(grid: CastingGrid): CellRole[][] {
  const { rows, columns } = grid;
  let first = rows;
  let last = -1;
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1)
      if (grid.across.has[r * columns + c]) {
        if (first === rows) first = r;
        last = r;
      }
  return grid.cells.map((cells, r) => {
    const filled: number[] = [];
    for (let c = 0; c < columns; c += 1) if (!isEmpty(cells[c])) filled.push(c);
    const figures = filled.some(c => grid.across.has[r * columns + c]) || filled.some(c => c > 0 && holdsNothing(grid, r, c));
    const alone = filled.length === 1 && filled[0] === 0;
    const role = r > last ? 'notes' : r < first ? (alone ? 'metadata' : 'header') : figures || !alone ? 'data' : 'group';
    const found: CellRole[] = new Array(columns).fill('empty');
    for (const c of filled) found[c] = role;
    return found;
  });
}

const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
