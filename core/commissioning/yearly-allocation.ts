import { Decimal } from '../figures/decimal';
import { allocate, allocationByWeights } from './allocate';
import type { Allocation } from './allocate';
import { boundsInPounds } from './bounds';
import { damped } from './damp';
import type { Damped } from './damp';
import type { NeedsMakeUp } from './needs';

/** What bounds a year's allocation, one a row where there are rows; nil is none. All amounts in £. */
export interface AllocationRules {
  readonly unit: Decimal;
  readonly floors: readonly Decimal[];
  readonly caps: readonly Decimal[];
  readonly floorRates: readonly Decimal[];
  readonly capRates: readonly Decimal[];
  /** Nobody falls further than this from last year; undefined where nothing is damped. */
  readonly largestFall?: Decimal;
  readonly largestRise?: Decimal;
}

export interface YearsAllocation {
  readonly byNeed: Allocation;
  readonly damping?: Damped;
  readonly amounts: readonly Decimal[];
}

/**
 * One year's allocation: the pot by need within floors and caps (Floor % and Cap % are of last year's amount), then moved no
 * further from last year than the largest fall and rise allow, as the function DAMP does it, in whole units.
 */
export function yearsAllocation(pot: Decimal, needs: NeedsMakeUp, lastYear: readonly Decimal[], rules: AllocationRules): YearsAllocation {
  const { floors, caps } = boundsInPounds(
    { floors: rules.floors, caps: rules.caps, floorPercents: rules.floorRates, capPercents: rules.capRates, lastYear, pot },
    needs.shares,
  );
  const byNeed = allocationByWeights(pot, needs.whole, floors, caps, rules.unit);
  if (rules.largestFall === undefined || lastYear.every(amount => amount.isZero())) return { byNeed, amounts: byNeed.amounts };
  const damping = damped(byNeed.amounts, lastYear, rules.largestFall, rules.largestRise);
  const inUnits = rules.unit.lte(PENNY) ? damping.amounts : allocate(pot, damping.amounts, null, null, rules.unit);
  return { byNeed, damping, amounts: inUnits };
}

const PENNY = new Decimal('0.01');
