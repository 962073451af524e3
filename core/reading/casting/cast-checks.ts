/** Casting: the totals of any table found by arithmetic, and what does not add up. */
import { addUp, adds, lineSum } from './adding-up';
import type { CellValue } from '../cells';
import type { CastingGrid, CastingOptions, CellPlace } from './casting-grid';
import { castingGrid, coarser, holdsNothing } from './casting-grid';
import type { CastFault, CastSum } from './faults';
import { castFaults } from './faults';
import { labels } from './labels';
import type { Signature } from './levels';
import { signatures } from './levels';
import type { CellRole } from './roles';
import { cellRoles } from './roles';

/** What casting a table found: the totals that add up, those that do not, and what each cell is. */
export interface CastChecks {
  /** Every total that adds up, exactly or within the rounding of the displayed decimals. */
  readonly sums: readonly CastSum[];
  readonly faults: readonly CastFault[];
  readonly roles: readonly (readonly CellRole[])[];
}

/**
 * Casts a table: any block of cells as it stands, with its titles, heads and notes. Without displayed texts a number's
 * decimals are taken from its column and row. Sums are exact, in whole numbers.
 */
export function castChecks(cells: readonly (readonly CellValue[])[], options: CastingOptions = {}): CastChecks {
  const plain = castingGrid(cells, options);
  const words = labels(plain);
  const find = (grid: CastingGrid) => [...signatures(grid.down, words), ...signatures(grid.across, words)];
  let grid = plain;
  let found = find(grid);
  let sums = found.flatMap(signature => agreeingSums(grid, signature));
  const wider = options.lastPlace === undefined ? coarser(plain) : undefined;
  if (wider) {
    const again = find(wider);
    const more = again.flatMap(signature => agreeingSums(wider, signature));
    if (more.length > MORE * sums.length) [grid, found, sums] = [wider, again, more];
  }
  const { faults, sumsByName } = castFaults(grid, words, found);
  return { sums: [...sums, ...sumsByName], faults, roles: cellRoles(plain) };
}

/** A table rounded to fives or hundreds is taken so only where many more of its totals add up then. */
const MORE = 1.3;

/** The lines in which a signature holds. Where it fails in most, a line of nothing but nil is not one of them. */
function agreeingSums(grid: CastingGrid, signature: Signature): CastSum[] {
  const { axis, total, parts, weight } = signature;
  const found: CastSum[] = [];
  const line = lineSum();
  for (let at = 0; at < axis.lines; at += 1) {
    if (!addUp(axis, total, parts, at, line) && !isNil(signature, at)) continue;
    if (!adds(line) || (line.some < 2 && 2 * weight.holds < weight.could)) continue;
    const place = (p: number): CellPlace => (axis.down ? [p, at] : [at, p]);
    const shown = parts.map(place).filter(([r, c]) => grid.across.has[r * grid.columns + c] || holdsNothing(grid, r, c));
    const scale = 10 ** grid.places;
    found.push({ total: place(total), parts: shown, shown: line.shown / scale, addsTo: line.sum / scale });
  }
  return found;
}

const isNil = ({ axis, total }: Signature, line: number): boolean =>
  axis.has[line * axis.positions + total] === 1 && axis.amount[line * axis.positions + total] === 0;
