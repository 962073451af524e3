/** What each cell is for: title (metadata), head, group heading, data, note, or empty. */
import type { CastingGrid } from './casting-grid';
import { holdsNothing } from './casting-grid';

export type CellRole = 'metadata' | 'header' | 'group' | 'data' | 'notes' | 'empty';

export function cellRoles(grid: CastingGrid): CellRole[][] {
  const { rows, columns } = grid;
  const filledIn = grid.cells.map(cells => Array.from({ length: columns }, (_, c) => c).filter(c => !isEmpty(cells[c])));
  const [first, last] = bodyOf(grid, filledIn);
  const heads = filledIn.findIndex(filled => filled.length > 1);
  return grid.cells.map((_, r) => {
    const filled = filledIn[r]!;
    const figures = filled.some(c => grid.across.has[r * columns + c]) || filled.some(c => c > 0 && holdsNothing(grid, r, c));
    const alone = filled.length === 1 && filled[0] === 0;
    const role =
      r > last
        ? 'notes'
        : r < first
          ? alone
            ? heads >= 0 && r > heads
              ? 'group'
              : 'metadata'
            : 'header'
          : figures || !alone
            ? 'data'
            : 'group';
    const found: CellRole[] = new Array<CellRole>(columns).fill('empty');
    for (const c of filled) found[c] = role;
    return found;
  });

  /** The first and the last row of the body. */
  function bodyOf({ across }: CastingGrid, filled: readonly (readonly number[])[]): [number, number] {
    const withFigures = filled.flatMap((cells, r) => (cells.some(c => across.has[r * columns + c]) ? [r] : []));
    // Words fill the rows of some tables, and the last rows of others: “6 to 16”, “x”.
    const wide = filled.flatMap((cells, r) => (cells.length > 1 && cells.length * 2 >= columns ? [r] : []));
    const first = withFigures[0] ?? (wide.length > 1 ? wide[0]! + 1 : rows);
    return [first, Math.max(withFigures.at(-1) ?? -1, wide.at(-1) ?? -1)];
  }
}

const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
