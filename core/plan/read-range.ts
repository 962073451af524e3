import { Decimal } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import type { FigureCell } from './cells';
import type { RowReader } from './row-reader';
import { adjustedAmount, isTyped } from './cells';

export const SHAPES = ['triangular', 'PERT', 'normal', 'uniform', 'event'] as const;
export type Shape = (typeof SHAPES)[number];

/**
 * How far an assumption may lie from what the plan says, as differences from each year’s figure: nil is the plan itself.
 *
 * triangular, PERT, uniform: between Low and High. normal: one chance in twenty to lie below Low, one to lie above High.
 * event: with its chance the figure moves to between Low and High (by exactly the one that is typed), else it stays.
 */
export interface AssumptionRange {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly shape: Shape;
  /** Of an event; 1 otherwise. */
  readonly chance: Decimal;
}

const NIL = new Decimal(0);
const CERTAIN = new Decimal(1);
const DIFFERENCE = 'Low and High are differences from each year’s figure (−0.01 is one point less, 0.01 one point more)';

/** The range typed for an assumption; undefined where no Low, High or event is typed. An impossible one is a finding with its place. */
export function readRange(
  row: RowReader,
  cells: { readonly low: FigureCell; readonly high: FigureCell; readonly chance: FigureCell },
): AssumptionRange | Fault | undefined {
  const typed = row.oneOf('Shape', SHAPES);
  const fault =
    cells.low.fault ??
    cells.high.fault ??
    (row.text('Shape') && !typed
      ? ({ kind: 'wrong', sentence: `${row.place('Shape')} holds “${row.text('Shape')}”; type one of ${SHAPES.join(', ')}.` } as const)
      : undefined);
  if (fault) return fault;
  const [low, high] = [cells.low, cells.high].map(cell => (isTyped(cell) ? adjustedAmount(cell) : undefined));
  if (!low && !high)
    return typed === 'event'
      ? row.find(
          'error',
          'Low',
          `${row.place('Low')} is empty, and so is High; an event needs one of them, by how much the figure moves when it happens.`,
        )
      : undefined;
  if (typed === 'event') return readEvent(row, low ?? high!, high ?? low!, cells.chance);
  if (low?.gt(0)) return row.find('error', 'Low', `${row.place('Low')} is ${low}; type nil or below: ${DIFFERENCE}.`);
  if (high?.lt(0)) return row.find('error', 'High', `${row.place('High')} is ${high}; type nil or above: ${DIFFERENCE}.`);
  if (!typed)
    row.find(
      'note',
      'Shape',
      `${row.place('Shape')} is empty; triangular is taken: most likely as the plan says, falling to nil at Low and at High.`,
    );
  return { low: low ?? NIL, high: high ?? NIL, shape: typed ?? 'triangular', chance: CERTAIN };
}

function readEvent(row: RowReader, low: Decimal, high: Decimal, typed: FigureCell): AssumptionRange | Fault {
  if (low.gt(high)) return row.find('error', 'Low', `${row.place('Low')} is ${low}, above High, ${high}; type the lower of the two.`);
  if (typed.fault) return typed.fault;
  if (!isTyped(typed))
    return row.find('error', 'Chance', `${row.place('Chance')} is empty; an event needs the chance that it happens, such as 0.2.`);
  const chance = adjustedAmount(typed);
  if (chance.lt(0) || chance.gt(1))
    return row.find('error', 'Chance', `${row.place('Chance')} is ${chance}; type a fraction from 0 to 1 (0.2 is one in five).`);
  return { low, high, shape: 'event', chance };
}
