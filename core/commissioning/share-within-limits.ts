import { limitsAbovePot, limitsBelowPot } from '../refusals/allocation';
import type { LimitSide } from '../refusals/allocation';
import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { sharedWithin } from './allocate';
import { AT_CAP } from './bounded-shares';
import { penceOf, poundsOf, weightsFromWhole, wholeOf } from './exact-columns';
import type { WholeWeights } from '../figures/largest-remainder';
import type { Tie } from '../figures/largest-remainder';
import { rowLimits } from './row-limits';
import type { LimitsTyped, RowLimits } from './row-limits';

/** What decided a row's final amount. */
export type DecidedBy =
  /** It gets its target: nothing had to be moved. */
  | 'target'
  /** The least or the most that its limits allow. */
  | 'least'
  | 'most'
  /** What it has above its least is scaled by the one factor. */
  | 'scaled'
  /** Every row with more to gain stands at its most: what was left is shared by need among the others. */
  | 'left by need'
  /** Its limits contradict each other; see what gave way. */
  | 'given way';

/** Final amounts within the limits of every row, and how they came about. */
export interface SharedWithinLimits {
  readonly amounts: readonly Decimal[];
  readonly decidedBy: readonly DecidedBy[];
  readonly limits: RowLimits;
  /** The least of each row in £. */
  readonly leasts: readonly Decimal[];
  /** The factor on what each target has above the row's least, among rows that no limit holds; for the reader only. */
  readonly factor: Decimal | undefined;
  readonly tie: Tie | undefined;
}

/**
 * The pot within Floor, Cap, largest fall and largest rise together, to the exact pot.
 *
 * Every row gets its least; what targets have above it is scaled by one factor, each row held at its most; money left when
 * all of those stand at their most goes to the others by need, up to their most; whole units by largest remainder within the
 * limits, equal remainders to the earlier row.
 *
 * Source: model.md 11.1.
 * Not covered: rows without need, which get no more than their least.
 *
 * @param targets one a row in £, which sum to the pot
 */
export function sharedWithinLimits(pot: Decimal, targets: readonly Decimal[], needs: WholeWeights, typed: LimitsTyped): SharedWithinLimits {
  const { unitPence } = typed;
  const limits = rowLimits(typed);
  const { least, most } = limits;
  const targetPence = penceOf('Targets', targets, 'exact');
  const gains = Array.from(targetPence, (pence, row) => {
    const gain = BigInt(pence) - BigInt(itemAt(least, row)) * BigInt(unitPence);
    return gain > 0n ? gain : 0n;
  });
  const room = most.map((each, row) => each - itemAt(least, row));
  const toShare = pot.times(100).div(unitPence).minus(total(least).toString());
  if (toShare.isNeg()) throw limitsAbovePot(binding(limits.leastBy), pot, toShare.neg().times(unitPence).div(100), !!typed.largestFall);
  const share = toShare.toNumber();
  const mostGain = room.reduce((sum, each, row) => sum + (itemAt(gains, row) > 0n ? each : 0), 0);
  const none = new Float64Array(least.length);
  if (share <= mostGain) {
    const { units, bindings, tie } =
      share === 0 ? { units: none, bindings: undefined, tie: undefined } : sharedWithin(share, weightsFromWhole(gains), none, room);
    const factor = factorOf(share * unitPence, gains, room, bindings, unitPence);
    return result(least, units, limits, typed, tie, factor, row =>
      gains[row] === 0n ? (targetPence[row] === itemAt(least, row) * unitPence ? 'target' : 'least') : factor?.eq(1) ? 'target' : 'scaled',
    );
  }
  const others = wholeOf(needs).map((need, row) => (itemAt(gains, row) > 0n ? 0n : need));
  const left = share - mostGain;
  const mostLeft = room.reduce((sum, each, row) => sum + (itemAt(others, row) > 0n ? each : 0), 0);
  if (mostLeft < left)
    throw limitsBelowPot(
      binding(limits.mostBy),
      pot,
      poundsOf((left - mostLeft) * unitPence),
      !!typed.largestRise,
      room.some((each, row) => each > 0 && gains[row] === 0n && others[row] === 0n),
    );
  const { units, tie } = sharedWithin(left, weightsFromWhole(others), none, room);
  const all = units.map((each, row) => (itemAt(gains, row) > 0n ? itemAt(room, row) : each));
  return result(least, all, limits, typed, tie, undefined, row => (all[row] ? 'left by need' : 'least'));
}

function result(
  least: Float64Array,
  above: Float64Array,
  limits: RowLimits,
  { unitPence }: LimitsTyped,
  tie: Tie | undefined,
  factor: Decimal | undefined,
  otherwise: (row: number) => DecidedBy,
): SharedWithinLimits {
  const given = new Set(limits.givenWay.map(one => one.row));
  return {
    amounts: Array.from(above, (units, row) => poundsOf((itemAt(least, row) + units) * unitPence)),
    decidedBy: Array.from(above, (units, row): DecidedBy => {
      if (given.has(row)) return 'given way';
      const decided = otherwise(row);
      if (decided !== 'target' && units > 0 && itemAt(least, row) + units === limits.most[row]) return 'most';
      return decided === 'scaled' && units === 0 ? 'least' : decided;
    }),
    limits,
    leasts: Array.from(least, each => poundsOf(each * unitPence)),
    factor,
    tie,
  };
}

/** The factor on the gains of rows that are not held at their most. */
function factorOf(
  sharePence: number,
  gains: readonly bigint[],
  room: Float64Array,
  bindings: Int8Array | undefined,
  unitPence: number,
): Decimal | undefined {
  let scaled = 0n;
  let stopped = 0;
  gains.forEach((gain, row) => {
    if (gain === 0n) return;
    if (bindings?.[row] === AT_CAP) stopped += itemAt(room, row);
    else scaled += gain;
  });
  return scaled === 0n ? undefined : new Decimal(sharePence - stopped * unitPence).div(scaled.toString());
}

/** The kinds of limits that decide what some row gets. */
const binding = (by: readonly (LimitSide | 'none')[]): LimitSide[] => by.filter(side => side !== 'none');

const total = (values: Float64Array): bigint => values.reduce((sum, value) => sum + BigInt(value), 0n);
