import { dampedRiseBelow, fallAboveTargets, riseBelowTargets, targetsAllNil, targetsTooLarge } from '../refusals/allocation';
import { argumentIs, noRows, unlikeLengths } from '../refusals/templates';
import { Decimal, roundedTo, sumOf } from '../figures/decimal';
import { itemAt } from '../lookups';
import { sharedWithin } from './allocate';
import { AT_CAP } from './bounded-shares';
import { amountFromNilIn, numberIn, pennyAmount, placeIn, poundsOf, weightsFromDecimals } from './exact-columns';
import type { AmountCell } from './exact-columns';
import type { Tie } from '../figures/largest-remainder';
import { inPercent } from '../figures/in-words';

/** What damping did to a row. */
export type DampedBy = 'held at the floor' | 'gain scaled' | 'stopped at the largest rise' | 'fall eased' | 'at its target';

export interface Damped {
  readonly amounts: readonly Decimal[];
  readonly dampedBy: readonly DampedBy[];
  /** Last year's amount less the largest fall, to the penny upwards. */
  readonly floors: readonly Decimal[];
  /** What lifting rows to the floor costs the others. */
  readonly cost: Decimal;
  /** The part of each gain above the floor that is kept; above 1 where the largest rise frees money for the others. */
  readonly gainKept: Decimal | undefined;
  readonly tie: Tie | undefined;
}

/**
 * Moves amounts towards their targets without anyone falling by more than the largest fall, inside the same total: every
 * row gets its floor (last year's amount less the largest fall), and the gains of targets above that floor are scaled by
 * one factor so that the total stays. With a largest rise no gain goes beyond it; the factor is then what uses up the
 * total, and if every gain is stopped there, what is left eases the falls of the others evenly.
 *
 * Source: floor damping paid for by scaling (East Midlands police committee 2010: floor 2.5%).
 * Rounding: floors up and rises down to the penny, the total to the nearest penny, spare pennies by largest remainder.
 * Where no whole penny lies between floor and largest rise, the floor holds. A row with no amount last year has neither.
 *
 * @param largestFall 0.05 is at most 5% down, −0.025 at least 2.5% up; @param largestRise 0.1 is at most 10% up; empty or 0 is none
 * @returns one amount a row, to the penny, with the same total as the targets
 */
export function damp(
  targets: readonly AmountCell[],
  lastYear: readonly AmountCell[],
  largestFall: AmountCell,
  largestRise?: AmountCell,
): Decimal[] {
  return [...damped(targets, lastYear, largestFall, largestRise).amounts];
}

/** As {@link damp}, with what happened to each row and what it cost. */
export function damped(
  targets: readonly AmountCell[],
  lastYear: readonly AmountCell[],
  largestFall: AmountCell,
  largestRise?: AmountCell,
): Damped {
  const { targetAmounts, before, total } = targetsAndBefore(targets, lastYear);
  const fall = fallIn(largestFall);
  const rise = numberIn('Largest rise', largestRise);
  if (!rise.isZero() && rise.lt(fall.neg())) throw dampedRiseBelow(rise, fall.neg());
  const floors = floorsIn(before, fall);
  const caps = capsIn(before, rise, targetAmounts).map((cap, row) => (cap < itemAt(floors, row) ? itemAt(floors, row) : cap));
  checkTotal(total, floors, caps, fall, rise);

  const gains = targetAmounts.map((target, row) => positive(target.minus(poundsOf(itemAt(floors, row)))));
  const room = caps.map((cap, row) => cap - itemAt(floors, row));
  const mostGain = gains.reduce((sum, gain, row) => sum + (gain.isZero() ? 0 : itemAt(room, row)), 0);
  const toShare = total - sum(floors);
  const eased = toShare > mostGain;
  const { units, bindings, tie } = eased ? easedFalls(toShare, gains, before, room) : sharedGains(toShare, gains, room);
  const gainFactor = eased ? undefined : gainFactorOf(toShare, gains, bindings, units);
  return {
    amounts: Array.from(units, (unit, row) => poundsOf(itemAt(floors, row) + unit)),
    dampedBy: gains.map((gain, row): DampedBy => {
      if (units[row] === room[row] && itemAt(room, row) > 0) return 'stopped at the largest rise';
      if (gain.isZero())
        return eased ? 'fall eased' : itemAt(targetAmounts, row).eq(poundsOf(itemAt(floors, row))) ? 'at its target' : 'held at the floor';
      return gainFactor?.eq(1) ? 'at its target' : 'gain scaled';
    }),
    floors: Array.from(floors, poundsOf),
    cost: sumOf(targetAmounts.map((target, row) => positive(poundsOf(itemAt(floors, row)).minus(target)))),
    gainKept: gainFactor,
    tie,
  };
}

/** What is above the floors goes to the gains, by one factor, each stopped at the largest rise. */
function sharedGains(toShare: number, gains: readonly Decimal[], room: Float64Array) {
  if (toShare === 0) return { units: new Float64Array(room.length), bindings: undefined, tie: undefined };
  return sharedWithin(toShare, weightsFromDecimals(gains), new Float64Array(room.length), room);
}

/** Every gain is stopped at the largest rise; what is left goes to the rows without a gain, in proportion to last year. */
function easedFalls(toShare: number, gains: readonly Decimal[], before: readonly Decimal[], room: Float64Array) {
  const gainers = room.map((most, row) => (itemAt(gains, row).isZero() ? 0 : most));
  const rest = sharedWithin(
    toShare - sum(gainers),
    weightsFromDecimals(before.map((amount, row) => (itemAt(gains, row).isZero() ? amount : NIL))),
    new Float64Array(room.length),
    room,
  );
  return { units: rest.units.map((unit, row) => unit + itemAt(gainers, row)), bindings: rest.bindings, tie: rest.tie };
}

/** The factor on the gains that no largest rise stopped; for the reader only. */
function gainFactorOf(
  toShare: number,
  gains: readonly Decimal[],
  bindings: Int8Array | undefined,
  units: Float64Array,
): Decimal | undefined {
  const scaled = gains.filter((gain, row) => !gain.isZero() && bindings?.[row] !== AT_CAP);
  if (!scaled.length) return undefined;
  const stopped = gains.reduce((all, _, row) => all + (bindings?.[row] === AT_CAP ? itemAt(units, row) : 0), 0);
  return poundsOf(toShare - stopped).div(sumOf(scaled));
}

function checkTotal(total: number, floors: Float64Array, caps: Float64Array, fall: Decimal, rise: Decimal) {
  if (total === 0) throw targetsAllNil();
  const least = sum(floors);
  if (least > total) throw fallAboveTargets(fall, poundsOf(least), poundsOf(total));
  const most = sum(caps);
  if (most < total) throw riseBelowTargets(rise, poundsOf(most), poundsOf(total));
}

/** What holding rows harmless costs when the money comes from outside the pot. */
export interface HeldHarmless {
  readonly amounts: readonly Decimal[];
  /** To be found outside the pot. */
  readonly fromOutside: Decimal;
}

/**
 * Lifts every row to its floor with money from outside the pot: gains stay whole, the total grows.
 *
 * @param largestFall as in {@link damp}; 0 holds everyone harmless
 */
export function heldHarmless(targets: readonly AmountCell[], lastYear: readonly AmountCell[], largestFall: AmountCell = 0): HeldHarmless {
  const { before } = targetsAndBefore(targets, lastYear);
  const fall = fallIn(largestFall);
  const targetAmounts = targets.map((target, row) => poundsOf(pennyAmount(placeIn('Target amounts', row), target, 'exact')));
  const floors = floorsIn(before, fall);
  const amounts = targetAmounts.map((target, row) => (target.lt(poundsOf(itemAt(floors, row))) ? poundsOf(itemAt(floors, row)) : target));
  return { amounts, fromOutside: sumOf(amounts).minus(sumOf(targetAmounts)) };
}

/**
 * Phases targets in over years: in year t of n the amounts stand t ⁄ n of the way from last year's to the target.
 *
 * Source: gradual introduction (Thames Valley). Rounding: each year's total to the penny, spare pennies by largest remainder.
 *
 * @returns years × rows; the last year is the targets
 */
export function phased(targets: readonly AmountCell[], lastYear: readonly AmountCell[], years: number): Decimal[][] {
  if (!Number.isInteger(years) || years < 1 || years > 10)
    throw argumentIs('Years', String(years), 'targets are phased in over 1 to 10 whole years');
  const { targetAmounts, before } = targetsAndBefore(targets, lastYear);
  return Array.from({ length: years }, (_, i) => {
    const year = i + 1;
    // n-fold amounts, so that nothing is divided before it is shared: (n − t) × last year + t × target
    const manifold = targetAmounts.map((target, row) =>
      itemAt(before, row)
        .times(years - year)
        .plus(target.times(year)),
    );
    const total = roundedTo(sumOf(manifold).div(years), 2).times(100).toNumber();
    if (total === 0) return targetAmounts.map(() => NIL);
    const open = new Float64Array(targetAmounts.length).fill(Infinity);
    return Array.from(sharedWithin(total, weightsFromDecimals(manifold), new Float64Array(targetAmounts.length), open).units, poundsOf);
  });
}

function targetsAndBefore(targets: readonly AmountCell[], lastYear: readonly AmountCell[]) {
  if (!targets.length) throw noRows('Target amounts', 'there must be one for each that shares the total');
  if (targets.length !== lastYear.length)
    throw unlikeLengths('Last year’s amounts', lastYear.length, 'Target amounts', targets.length, 'they must have the same number');
  const targetAmounts = targets.map((target, row) => amountFromNilIn(placeIn('Target amounts', row), target));
  const before = lastYear.map((amount, row) => amountFromNilIn(placeIn('Last year’s amounts', row), amount));
  const total = roundedTo(sumOf(targetAmounts), 2).times(100).toNumber();
  if (total > Number.MAX_SAFE_INTEGER) throw targetsTooLarge(poundsOf(total), poundsOf(Number.MAX_SAFE_INTEGER));
  return { targetAmounts, before, total };
}

function fallIn(largestFall: AmountCell): Decimal {
  const fall = numberIn('Largest fall', largestFall);
  if (fall.gt(1)) throw argumentIs('Largest fall', `${fall.toFixed()}, which is ${inPercent(fall)}`, 'it is a fraction, 0.05 for 5%');
  return fall;
}

/** Whole pence, upwards, so that nobody falls further. */
const floorsIn = (before: readonly Decimal[], fall: Decimal): Float64Array =>
  Float64Array.from(before, amount => amount.times(fall.neg().plus(1)).times(100).ceil().toNumber());

/** Whole pence, downwards. A row that is new this year has no largest rise; one that has no target either gets nothing. */
const capsIn = (before: readonly Decimal[], rise: Decimal, targetAmounts: readonly Decimal[]): Float64Array =>
  Float64Array.from(before, (amount, row) => {
    if (amount.isZero()) return itemAt(targetAmounts, row).isZero() ? 0 : Infinity;
    return rise.isZero() ? Infinity : amount.times(rise.plus(1)).times(100).floor().toNumber();
  });

const NIL = new Decimal(0);
const positive = (amount: Decimal): Decimal => (amount.isNeg() ? NIL : amount);
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
