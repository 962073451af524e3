import { claimedAboveApproved, needOfNobody } from '../refusals/grants';
import { Decimal, sumOf } from '../figures/decimal';
import { allocation } from './allocate';
import { amountFromNilIn, poundsOf } from './exact-columns';
import type { AmountCell } from './exact-columns';
import { inPounds } from '../figures/in-words';
import { itemAt } from '../lookups';

/** What has happened to one partnership's allocation so far; empty is nil. */
export interface FlowGiven {
  readonly name: string;
  readonly allocated: AmountCell;
  readonly applied: AmountCell;
  readonly approved: AmountCell;
  readonly claimed: AmountCell;
  readonly need?: AmountCell;
}

/**
 * What happens to money not used: it goes back to the pot, stays with the partnership for next year, or is shared again
 * among partnerships whose applications it could not meet: by their need, each up to what it still asks for.
 */
export type RecyclingRule = 'back to the pot' | 'carried forward' | 'to unmet applications by need';

/** Money counts as unused once it is not approved (in the year), or once it is not claimed (when the year is closed). */
export type Stage = 'approved' | 'claimed';

export interface Flow {
  readonly name: string;
  readonly allocated: Decimal;
  readonly applied: Decimal;
  readonly approved: Decimal;
  readonly claimed: Decimal;
  readonly notApplied: Decimal;
  /** Applied for and not approved, as far as the allocation would have covered it. */
  readonly notApproved: Decimal;
  readonly notClaimed: Decimal;
  readonly unused: Decimal;
  /** Asked for beyond the allocation: what recycled money could meet. */
  readonly unmet: Decimal;
  /** Recycled to this partnership. */
  readonly received: Decimal;
}

export interface MoneyFlow {
  readonly rows: readonly Flow[];
  readonly backToThePot: Decimal;
  readonly carriedForward: Decimal;
  readonly rule: string;
  /** What does not agree: a sentence each. */
  readonly findings: readonly string[];
}

/**
 * Follows each allocation to the money spent: allocated → applied for → approved → claimed, and recycles what is unused.
 *
 * Source: Leicestershire's community safety partnerships since 2023: a defined allocation, applications against it, and
 * only approved projects paid.
 * Rounding: all amounts are as given; recycled money is shared to the penny.
 */
export function moneyFlow(given: readonly FlowGiven[], rule: RecyclingRule, stage: Stage = 'claimed'): MoneyFlow {
  const findings: string[] = [];
  const rows = given.map(each => flowOf(each, stage, findings));
  const unused = sumOf(rows.map(row => row.unused));
  if (rule === 'carried forward')
    return {
      rows: rows.map(row => ({ ...row, received: row.unused })),
      backToThePot: NIL,
      carriedForward: unused,
      rule: 'unused money stays with the partnership for next year',
      findings,
    };
  if (rule === 'back to the pot')
    return { rows, backToThePot: unused, carriedForward: NIL, rule: 'unused money goes back to the pot', findings };
  const received = sharedAgain(unused, rows, given);
  return {
    rows: rows.map((row, i) => ({ ...row, received: itemAt(received, i) })),
    backToThePot: unused.minus(sumOf(received)),
    carriedForward: NIL,
    rule: 'unused money goes to applications above the allocation, by need and no further than each application; the rest goes back to the pot',
    findings,
  };
}

function flowOf(given: FlowGiven, stage: Stage, findings: string[]): Flow {
  const at = (label: string, value: AmountCell) => amountFromNilIn(`${label}, ${given.name},`, value);
  const [allocated, applied, approved, claimed] = [
    at('Allocated', given.allocated),
    at('Applied', given.applied),
    at('Approved', given.approved),
    at('Claimed', given.claimed),
  ];
  if (claimed.gt(approved)) throw claimedAboveApproved(given.name, claimed, approved);
  if (approved.gt(applied))
    findings.push(`Approved, ${given.name}, is ${inPounds(approved)}, more than the ${inPounds(applied)} applied for.`);
  if (approved.gt(allocated))
    findings.push(
      `Approved, ${given.name}, is ${inPounds(approved)}, ${inPounds(approved.minus(allocated))} above its allocation of ${inPounds(allocated)}; it must be met from elsewhere.`,
    );
  const asked = lower(applied, allocated);
  return {
    name: given.name,
    allocated,
    applied,
    approved,
    claimed,
    notApplied: allocated.minus(asked),
    notApproved: fromNil(asked.minus(approved)),
    notClaimed: approved.minus(claimed),
    unused: fromNil(allocated.minus(stage === 'claimed' ? claimed : approved)),
    unmet: fromNil(applied.minus(higher(allocated, approved))),
    received: NIL,
  };
}

/** Unused money among those who asked for more than their allocation: by need, at most what each still asks for. */
function sharedAgain(unused: Decimal, rows: readonly Flow[], given: readonly FlowGiven[]): Decimal[] {
  const unmetPence = rows.map(row => row.unmet.times(100).floor().toNumber());
  const totalUnmet = poundsOf(unmetPence.reduce((sum, pence) => sum + pence, 0));
  if (unused.isZero() || totalUnmet.isZero()) return rows.map(() => NIL);
  if (totalUnmet.lte(unused)) return unmetPence.map(poundsOf);
  const asking = rows.map((_, i) => i).filter(i => itemAt(unmetPence, i) > 0);
  const needOf = (i: number): AmountCell => itemAt(given, i).need;
  const needy = asking.filter(i => !amountFromNilIn(`Need, ${itemAt(given, i).name},`, needOf(i)).isZero());
  if (!needy.length) throw needOfNobody();
  const caps = needy.map(i => poundsOf(itemAt(unmetPence, i)));
  const pot = lower(unused.toDecimalPlaces(2, Decimal.ROUND_DOWN), sumOf(caps));
  const shares = allocation(pot, needy.map(needOf), null, caps).amounts;
  return rows.map((_, i) => (needy.includes(i) ? itemAt(shares, needy.indexOf(i)) : NIL));
}

const NIL = new Decimal(0);
const lower = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
const higher = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);
const fromNil = (amount: Decimal): Decimal => (amount.isNeg() ? NIL : amount);
