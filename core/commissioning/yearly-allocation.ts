import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { allocate, allocationByWeights } from './allocate';
import type { Allocation } from './allocate';
import { boundsInPounds } from './bounds';
import { heldHarmless, phased } from './damp';
import type { NeedsMakeUp } from './needs';
import { unitsDown, unitsUp } from './row-limits';
import { sharedWithinLimits } from './share-within-limits';
import type { SharedWithinLimits } from './share-within-limits';

/** What bounds a year's allocation, one a row where there are rows; nil is none. All amounts in £. */
export interface AllocationRules {
  /** Who the rows are, for sentences. */
  readonly names: readonly string[];
  readonly unit: Decimal;
  readonly floors: readonly Decimal[];
  readonly caps: readonly Decimal[];
  readonly floorRates: readonly Decimal[];
  readonly capRates: readonly Decimal[];
  /** The smallest grant worth paying: a floor for every row with any need. */
  readonly minimumGrant: Decimal | undefined;
  /** Nobody falls or rises further than this from the previous amount; undefined where nothing is limited so. */
  readonly largestFall: Decimal | undefined;
  readonly largestRise: Decimal | undefined;
  /** The years over which targets are phased in from the amounts before the plan. */
  readonly phaseInOver: number | undefined;
  /** Nobody falls further than this, with money from outside the pot; nil is no fall at all. */
  readonly holdHarmless: Decimal | undefined;
}

/** Where a year stands on the way to the targets. */
export interface Phase {
  readonly step: number;
  readonly of: number;
  /** What the year aims at, before limits. */
  readonly targets: readonly Decimal[];
}

export interface YearsAllocation {
  /** By need within floors and caps: the targets. */
  readonly byNeed: Allocation;
  readonly phase: Phase | undefined;
  /** Where a largest fall, a largest rise or phasing moves the targets. */
  readonly limited: SharedWithinLimits | undefined;
  /** What rows get on top from outside the pot, so that nobody falls further than is held harmless. */
  readonly fromOutside?: readonly Decimal[];
  /** Final: from the pot and from outside it. */
  readonly amounts: readonly Decimal[];
}

/**
 * One year's allocation: the pot by need within floors and caps (Floor % and Cap % are of the previous amount), phased in if
 * the plan says so, then within Floor, Cap, largest fall and largest rise together; last, what rows are held harmless to from
 * outside the pot, up to their caps.
 *
 * @param previous each row's amount of the year before
 * @param beforePlan each row's amount before the plan, from which targets are phased in
 * @param year 1 for the plan's first year
 */
export function yearsAllocation(
  pot: Decimal,
  needs: NeedsMakeUp,
  previous: readonly Decimal[],
  rules: AllocationRules,
  { beforePlan, year }: { readonly beforePlan: readonly Decimal[]; readonly year: number } = { beforePlan: previous, year: 1 },
): YearsAllocation {
  const { floors, caps } = boundsInPounds(
    {
      floors: rules.floors,
      caps: rules.caps,
      floorPercents: rules.floorRates,
      capPercents: rules.capRates,
      minimumGrant: rules.minimumGrant,
      lastYear: previous,
      pot,
    },
    needs.shares,
  );
  const unitPence = rules.unit.times(100).toNumber();
  const byNeed = allocationByWeights(pot, needs.whole, floors, caps, rules.unit, row => `The Floor of ${itemAt(rules.names, row)}`);
  const phase = phaseOf(pot, byNeed.amounts, beforePlan, rules.phaseInOver, year);
  const { largestFall, largestRise } = rules;
  const limited =
    phase || largestFall || largestRise
      ? sharedWithinLimits(pot, phase?.targets ?? byNeed.amounts, needs.whole, {
          floors,
          caps,
          previous,
          largestFall,
          largestRise,
          unitPence,
        })
      : undefined;
  const shared = limited?.amounts ?? byNeed.amounts;
  if (!rules.holdHarmless) return { byNeed, phase, limited, amounts: shared };
  const lifted = heldHarmless(shared, previous, rules.holdHarmless).amounts.map((amount, row) => {
    const inUnits = inPounds(unitsUp(amount, unitPence), unitPence);
    const cap = itemAt(caps, row).isZero() ? inUnits : inPounds(unitsDown(itemAt(caps, row), unitPence), unitPence);
    return inUnits.gt(cap) ? higher(cap, itemAt(shared, row)) : inUnits;
  });
  const fromOutside = lifted.map((amount, row) => amount.minus(itemAt(shared, row)));
  return { byNeed, phase, limited, fromOutside, amounts: lifted };
}

/** What a year on the way aims at: that part of the way from the amounts before the plan, brought to this year's pot, to the targets. */
function phaseOf(
  pot: Decimal,
  targets: readonly Decimal[],
  beforePlan: readonly Decimal[],
  years: number | undefined,
  year: number,
): Phase | undefined {
  if (!years || year >= years || beforePlan.every(amount => amount.isZero())) return undefined;
  const targetsOnTheWay = itemAt(phased(targets, allocate(pot, beforePlan), years), year - 1);
  return { step: year, of: years, targets: targetsOnTheWay };
}

const inPounds = (units: number, unitPence: number): Decimal => new Decimal(units).times(unitPence).div(100);
const higher = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);
