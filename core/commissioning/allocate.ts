import { capsBelowPot, floorAboveCap, floorsAbovePot, needsAllNil, noUnitBetween } from '../refusals/allocation';
import { argumentIs, noRows, unlikeLengths } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { itemAt } from '../lookups';
import { AT_CAP, AT_FLOOR, BETWEEN, sharesBetweenBounds } from './bounded-shares';
import { amountFromNilIn, penceOf, pennyAmount, placeIn, poundsOf, weightsOf, wholeOf } from './exact-columns';
import type { WholeWeights } from '../figures/largest-remainder';
import type { AmountCell } from './exact-columns';
import { shareWhole } from '../figures/largest-remainder';
import type { Tie } from '../figures/largest-remainder';
import { inPounds } from '../figures/in-words';
import { exactNeed } from '../figures/largest-remainder';
import type { Rate } from '../figures/largest-remainder';

/** What decided a row's amount. */
export type HeldBy = 'floor' | 'cap' | 'need';

/** An allocation with what is needed to say why each amount is what it is. */
export interface Allocation {
  /** In whole units, in the order given. */
  readonly units: Float64Array;
  readonly amounts: readonly Decimal[];
  readonly heldBy: readonly HeldBy[];
  /** The rows between their bounds share this much money … */
  readonly sharedByNeed: Decimal;
  /** … which is this share of what need alone would have given them (1 where no bound binds). */
  readonly scale: Decimal | undefined;
  /** Equal remainders where the last spare unit went, if any. */
  readonly tie: Tie | undefined;
}

const PENNY = 0.01;

/**
 * Shares a pot by need, within floors and caps: each gets λ × its need, raised to its floor or held at its cap, with the
 * one λ that uses up the pot; then whole units by largest remainder, equal remainders to the earlier row.
 *
 * Source: bounded proportional allocation; floors rounded up and caps down to whole units.
 * Not covered: a floor or cap as a share of last year's amount or of the pot (bounds.ts makes pounds of them).
 *
 * @param needs one a row, nil or above, in any measure
 * @param floors in pounds, empty or 0 for none
 * @param caps in pounds, empty or 0 for none
 * @param unit whole pence; 0.01 unless said
 * @returns one amount a row, in the order given, which sum to the pot
 */
export function allocate(
  pot: Amount,
  needs: readonly AmountCell[],
  floors?: readonly AmountCell[] | null,
  caps?: readonly AmountCell[] | null,
  unit: AmountCell = PENNY,
): Decimal[] {
  return [...allocation(pot, needs, floors, caps, unit).amounts];
}

/** As {@link allocate}, with which bound held each row, and the tie if there was one. */
export function allocation(
  pot: Amount,
  needs: readonly AmountCell[],
  floors?: readonly AmountCell[] | null,
  caps?: readonly AmountCell[] | null,
  unit: AmountCell = PENNY,
): Allocation {
  if (!needs.length) throw noRows('Needs', 'there must be one need for each that shares the pot');
  return allocationByWeights(pot, weightsOf('Needs', needs), floors, caps, unit);
}

/**
 * As {@link allocation}, for needs that are whole numbers already, so that shares of equal need stay equal.
 *
 * @param floorOf how a row's floor is named in a sentence
 */
export function allocationByWeights(
  pot: Amount,
  weights: WholeWeights,
  floors?: readonly AmountCell[] | null,
  caps?: readonly AmountCell[] | null,
  unit: AmountCell = PENNY,
  floorOf: (row: number) => string = row => placeIn('Floors', row),
): Allocation {
  const rows = weights.near.length;
  const unitPence = pennyAmount('Unit', unit, 'exact') || 1;
  const potUnits = wholePot(pot, unitPence);
  if (weights.near.every(need => need === 0)) throw needsAllNil();
  const floorUnits = floorsIn(unitPence, floors, rows);
  const capUnits = capsIn(unitPence, caps, rows);
  checkBounds(floorUnits, capUnits, floors, caps, unitPence, floorOf);
  checkFeasible(potUnits, weights, floorUnits, capUnits, unitPence);
  const { units, bindings, rate, tie } = sharedWithin(potUnits, weights, floorUnits, capUnits);
  return {
    units,
    amounts: Array.from(units, each => poundsOf(each * unitPence)),
    heldBy: Array.from(bindings, each => (each === AT_FLOOR ? 'floor' : each === AT_CAP ? 'cap' : 'need')),
    sharedByNeed: poundsOf((rate?.money ?? 0) * unitPence),
    scale: rate && scaleOf(potUnits, rate, weights),
    tie,
  };
}

/** Whole units within bounds already known to leave room for the pot. */
export function sharedWithin(pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array) {
  const { rate, bindings, passes } = sharesBetweenBounds(pot, weights, floors, caps);
  const units = new Float64Array(bindings.length);
  for (let row = 0; row < units.length; row++) units[row] = bindings[row] === AT_CAP ? itemAt(caps, row) : itemAt(floors, row);
  const between = rowsBetween(bindings);
  const tie = between.length ? shareWhole(rate, weights, between, units) : undefined;
  return { units, bindings, rate: between.length ? rate : undefined, tie, passes };
}

function rowsBetween(bindings: Int8Array): Int32Array {
  const rows = new Int32Array(bindings.length);
  let count = 0;
  for (let row = 0; row < bindings.length; row++) if (bindings[row] === BETWEEN) rows[count++] = row;
  return rows.subarray(0, count);
}

/** λ with the bounds over λ without them; for the reader only, nothing is calculated from it. */
function scaleOf(pot: number, { money, need }: Rate, weights: WholeWeights): Decimal {
  const all = wholeOf(weights).reduce((sum, weight) => sum + weight, 0n);
  return new Decimal((BigInt(money) * all).toString()).div((BigInt(pot) * exactNeed(need)).toString());
}

function wholePot(pot: Amount, unitPence: number): number {
  const amount = amountFromNilIn('Pot', pot);
  if (amount.isZero()) throw argumentIs('Pot', '£0', 'there is nothing to allocate');
  const pence = pennyAmount('Pot', pot, 'exact');
  if (pence % unitPence !== 0)
    throw argumentIs(
      'Pot',
      `${inPounds(amount)}, which is not whole units of ${inPounds(poundsOf(unitPence))}`,
      `${inPounds(poundsOf(pence - (pence % unitPence)))} would be`,
    );
  return pence / unitPence;
}

function floorsIn(unitPence: number, floors: readonly AmountCell[] | null | undefined, rows: number): Float64Array {
  if (!floors) return new Float64Array(rows);
  checkLength('Floors', floors, rows);
  return penceOf('Floors', floors, 'up').map(pence => unitsDown(pence, unitPence) + (pence % unitPence > 0 ? 1 : 0));
}

/** Caps in whole units; ∞ where none is typed. A cap below one unit is still a cap, of nil. */
function capsIn(unitPence: number, caps: readonly AmountCell[] | null | undefined, rows: number): Float64Array {
  if (!caps) return new Float64Array(rows).fill(Infinity);
  checkLength('Caps', caps, rows);
  const noneTyped = (row: number) => amountFromNilIn(placeIn('Caps', row), caps[row]).isZero();
  return penceOf('Caps', caps, 'down').map((pence, row) => (pence === 0 && noneTyped(row) ? Infinity : unitsDown(pence, unitPence)));
}

const unitsDown = (pence: number, unitPence: number): number => (pence - (pence % unitPence)) / unitPence;

function checkLength(label: string, values: readonly unknown[], rows: number) {
  if (values.length !== rows) throw unlikeLengths(label, values.length, 'Needs', rows, 'they must have the same number');
}

function checkBounds(
  floorUnits: Float64Array,
  capUnits: Float64Array,
  floors: readonly AmountCell[] | null | undefined,
  caps: readonly AmountCell[] | null | undefined,
  unitPence: number,
  floorOf: (row: number) => string,
) {
  const row = floorUnits.findIndex((floor, each) => floor > itemAt(capUnits, each));
  if (row < 0) return;
  const [floor, cap] = [amountFromNilIn('', floors![row]), amountFromNilIn('', caps![row])];
  if (floor.gt(cap)) throw floorAboveCap(floorOf(row), floor, cap);
  throw noUnitBetween(floorOf(row), floor, cap, poundsOf(unitPence));
}

/** The pot must lie between what the floors need and what the caps let through; says which side fails and by how much. */
function checkFeasible(pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array, unitPence: number) {
  const exactPounds = (units: bigint) => new Decimal((units * BigInt(unitPence)).toString()).div(100);
  const floorTotal = floors.reduce((sum, floor) => sum + floor, 0);
  if (floorTotal > pot) {
    const exact = floors.reduce((sum, floor) => sum + BigInt(floor), 0n);
    throw floorsAbovePot(exactPounds(exact), exactPounds(BigInt(pot)));
  }
  const most = (row: number) => (weights.near[row] === 0 ? itemAt(floors, row) : itemAt(caps, row));
  const capTotal = floors.reduce((sum, _, row) => sum + most(row), 0);
  if (capTotal >= pot) return;
  const withoutNeed = Array.from(weights.near.keys()).filter(row => weights.near[row] === 0);
  throw capsBelowPot(exactPounds(BigInt(capTotal)), exactPounds(BigInt(pot)), withoutNeed);
}
