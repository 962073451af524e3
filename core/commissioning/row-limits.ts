import { limitOfRiseBelow } from '../refusals/allocation';
import { argumentIs } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { poundsOf } from './exact-columns';
import { inPercent, inPounds } from '../figures/in-words';

/** What limits rows from both sides, one a row, in £; a floor or cap of nil is none. Falls and rises are fractions of the previous amount. */
export interface LimitsTyped {
  readonly floors: readonly Decimal[];
  readonly caps: readonly Decimal[];
  readonly previous: readonly Decimal[];
  readonly largestFall: Decimal | undefined;
  readonly largestRise: Decimal | undefined;
  readonly unitPence: number;
}

/** Which of a row's limits decides how little or how much it may get. */
export type LeastBy = 'none' | 'Floor' | 'largest fall';
export type MostBy = 'none' | 'Cap' | 'largest rise';

/** A limit that could not be kept for a row because a typed Floor or Cap, or the whole unit, stands against it. */
export interface GivenWay {
  readonly row: number;
  readonly gives: 'largest fall' | 'largest rise';
  readonly to: 'Floor' | 'Cap' | 'whole unit';
  /** What the row gets, and what the limit that gives way would have allowed: the least (fall) or the most (rise). */
  readonly amount: Decimal;
  readonly allowed: Decimal;
}

/** The least and the most of each row in whole units (∞ where nothing limits it), and what gave way. */
export interface RowLimits {
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly leastBy: readonly LeastBy[];
  readonly mostBy: readonly MostBy[];
  readonly givenWay: readonly GivenWay[];
}

/**
 * The least and the most each row may get: the higher of its Floor and its previous amount less the largest fall; the lower
 * of its Cap and its previous amount and the largest rise. A row without a previous amount has neither fall nor rise.
 *
 * Where the two contradict each other, the typed Floor or Cap stands and the fall or rise gives way; where only fall and rise
 * bind and no whole unit lies between them, the row gets the whole unit nearest its previous amount (the higher of two).
 *
 * Source: model.md 11.1. Rounding: the least up and the most down to whole units.
 * Not covered: a Floor above its Cap, which sharing by need refuses first (allocate.ts).
 */
export function rowLimits(typed: LimitsTyped): RowLimits {
  const { floors, caps, previous, unitPence } = typed;
  const { fall, rise } = checked(typed);
  const units = { up: (amount: Decimal) => unitsUp(amount, unitPence), down: (amount: Decimal) => unitsDown(amount, unitPence) };
  const least = new Float64Array(floors.length);
  const most = new Float64Array(floors.length);
  const leastBy: LeastBy[] = [];
  const mostBy: MostBy[] = [];
  const givenWay: GivenWay[] = [];
  previous.forEach((before, row) => {
    const floor = units.up(itemAt(floors, row));
    const cap = itemAt(caps, row).isZero() ? Infinity : units.down(itemAt(caps, row));
    const fallsTo = fall && !before.isZero() ? before.times(fall.neg().plus(1)) : undefined;
    const risesTo = rise && !before.isZero() ? before.times(rise.plus(1)) : undefined;
    const lowest = fallsTo ? units.up(fallsTo) : 0;
    const highest = risesTo ? units.down(risesTo) : Infinity;
    least[row] = higher(floor, lowest);
    most[row] = lower(cap, highest);
    leastBy.push(floor >= lowest ? (floor > 0 ? 'Floor' : 'none') : 'largest fall');
    mostBy.push(cap <= highest ? (cap < Infinity ? 'Cap' : 'none') : 'largest rise');
    if (least[row] <= most[row]) return;
    const fixAt = (amount: number, gives: GivenWay['gives'], to: GivenWay['to']) => {
      least[row] = most[row] = amount;
      givenWay.push({ row, gives, to, amount: poundsOf(amount * unitPence), allowed: gives === 'largest fall' ? fallsTo! : risesTo! });
    };
    if (floor >= lowest) fixAt(floor, 'largest rise', 'Floor');
    else if (cap <= highest) fixAt(cap, 'largest fall', 'Cap');
    else {
      const nearest = lower(higher(unitsNearest(before, unitPence), floor), cap);
      fixAt(nearest, nearest < lowest ? 'largest fall' : 'largest rise', 'whole unit');
    }
  });
  return { least, most, leastBy, mostBy, givenWay };
}

/** What gave way, for whom and by how much: £4,800 above what the largest rise allows. */
export function givenWayInWords({ gives, to, amount, allowed }: GivenWay): string {
  const [side, bound] = gives === 'largest rise' ? ['above', 'the most'] : ['below', 'the least'];
  const by = amount.minus(allowed).abs();
  const reason =
    to === 'whole unit'
      ? 'no whole unit lies between the largest fall and the largest rise'
      : `its ${to} stands and the ${gives} gives way`;
  return `${reason}: ${inPounds(amount)} is ${inPounds(by)} ${side} ${bound} that the ${gives} allows (${inPounds(allowed)})`;
}

function checked({ largestFall: fall, largestRise: rise }: LimitsTyped) {
  if (fall?.gt(1)) throw argumentIs('Largest fall', `${fall.toFixed()}, which is ${inPercent(fall)}`, 'type a fraction, 0.05 for 5%');
  if (rise?.lt(fall?.neg() ?? -1))
    throw fall ? limitOfRiseBelow(rise, fall.neg()) : argumentIs('Largest rise', inPercent(rise), 'type a rise of −100% or more');
  return { fall, rise };
}

/** Whole units of an amount, down and up; parts of a penny count. */
export const unitsDown = (amount: Decimal, unitPence: number): number => {
  const pence = amount.times(100).floor().toNumber();
  return (pence - (pence % unitPence)) / unitPence;
};
export const unitsUp = (amount: Decimal, unitPence: number): number => {
  const pence = amount.times(100).ceil().toNumber();
  return (pence - (pence % unitPence)) / unitPence + (pence % unitPence > 0 ? 1 : 0);
};

/** The nearest number of whole units, half a unit up. */
const unitsNearest = (amount: Decimal, unitPence: number): number => unitsDown(amount.plus(new Decimal(unitPence).div(200)), unitPence);

const higher = (a: number, b: number): number => (a > b ? a : b);
const lower = (a: number, b: number): number => (a < b ? a : b);
