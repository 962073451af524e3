import { wrong } from '../errors';
import { Decimal } from '../figures/decimal';
import type { FigureCell } from '../plan/cells';
import type { Assumption } from '../plan/read-body';
import { adjustedAmount, isTyped } from '../plan/settle/context';

export type Shape = 'triangular' | 'PERT' | 'normal' | 'uniform' | 'event';

/**
 * How far an assumption may lie from what the plan says, as differences from each year's figure: nil is the plan itself.
 *
 * triangular, PERT, uniform: between Low and High. normal: one chance in twenty to lie below Low, one to lie above High.
 * event: with its chance the figure moves to between Low and High (by exactly the one that is typed), else it stays.
 */
export interface AssumptionRange {
  readonly assumption: Assumption;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly shape: Shape;
  /** Of an event; 1 otherwise. */
  readonly chance: Decimal;
}

/** To what the plan holds an assumption: rates to 0.001%, amounts to the penny. Draws and steps are whole multiples of it. */
export const stepOf = ({ unit }: Assumption): Decimal => new Decimal(unit.startsWith('%') ? '0.00001' : '0.01');

const NIL = new Decimal(0);
const CERTAIN = new Decimal(1);

/** The range typed for an assumption; undefined where no Low, High or event is typed. An impossible one is refused with its place. */
export function typedRange(assumption: Assumption): AssumptionRange | undefined {
  const shape = (assumption.shape || 'triangular') as Shape;
  const [low, high] = [typedAmount(assumption.low), typedAmount(assumption.high)];
  if (!low && !high) {
    if (shape === 'event') throw wrong(`Assumption “${assumption.name}” is an event and has neither Low nor High; by how much the figure moves when it happens would be right.`);
    return undefined;
  }
  const place = (column: string) => `Assumption “${assumption.name}”, ${column},`;
  if (shape === 'event') return { assumption, ...ordered(low ?? high!, high ?? low!, place), shape, chance: chanceOf(assumption, place) };
  const difference = 'Low and High are differences from each year’s figure (−0.01 is one point less, 0.01 one point more)';
  if (low?.gt(0)) throw wrong(`${place('Low')} is ${low}; nil or below would be right: ${difference}.`);
  if (high?.lt(0)) throw wrong(`${place('High')} is ${high}; nil or above would be right: ${difference}.`);
  return { assumption, low: low ?? NIL, high: high ?? NIL, shape, chance: CERTAIN };
}

function typedAmount(cell: FigureCell): Decimal | undefined {
  if (cell.fault) throw wrong(cell.fault.sentence);
  return isTyped(cell) ? adjustedAmount(cell) : undefined;
}

function ordered(low: Decimal, high: Decimal, place: (column: string) => string): { low: Decimal; high: Decimal } {
  if (low.gt(high)) throw wrong(`${place('Low')} is ${low}, above High, ${high}; the lower of the two would be right.`);
  return { low, high };
}

function chanceOf(assumption: Assumption, place: (column: string) => string): Decimal {
  const chance = typedAmount(assumption.chance);
  if (!chance) throw wrong(`${place('Chance')} is empty; an event needs the chance that it happens, such as 0.2.`);
  if (chance.lt(0) || chance.gt(1)) throw wrong(`${place('Chance')} is ${chance}; a fraction from 0 to 1 would be right (0.2 is one in five).`);
  return chance;
}
