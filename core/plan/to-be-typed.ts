import type { FigureCell } from './cells';
import { isTyped } from './cells';
import { emptyRows } from './empty-rows';
import type { Plan } from './plan';

/** A cell, or a row of money, in which nothing has been typed yet. The column is empty where any year of the row would do. */
export interface ToType {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Whether a gap rests on it; the rest is asked for by reserves alone. */
  readonly forGap: boolean;
}

const HAS_BASE: readonly string[] = ['Line', 'Funding'];

/** What a plan still waits for, in the order of its tables. */
export function toBeTyped(plan: Plan): readonly ToType[] {
  const isWaiting = (cell: FigureCell) => cell.fault?.kind === 'not filled';
  const waiting = (table: string, row: string, column: string, cell: FigureCell): ToType[] =>
    isWaiting(cell) ? [{ table, row, column, forGap: true }] : [];
  const { baseYearBandD } = plan.body;
  const bandD = 'sentence' in baseYearBandD && baseYearBandD.kind === 'not filled';
  return [
    ...(bandD && plan.precept ? [{ table: 'Body', row: 'Base-year Band D', column: 'Value', forGap: true }] : []),
    ...plan.posts.flatMap(post => [
      ...waiting('Post', post.name, 'Establishment FTE', post.establishment),
      ...waiting('Post', post.name, 'Average cost', post.averageCost),
    ]),
    ...plan.billingAuthorities.flatMap(({ name, base }) => waiting('Billing authority', name, 'Base', base)),
    ...emptyRows(plan).map(({ table, name }) => ({ table, row: name, column: HAS_BASE.includes(table) ? 'Base' : '', forGap: true })),
    ...plan.reserves
      .filter(({ kind, opening }) => kind !== 'unusable' && !isTyped(opening) && !opening.fault)
      .map(({ name }) => ({ table: 'Reserve', row: name, column: 'Opening', forGap: false })),
  ];
}
