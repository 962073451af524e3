import type { Decimal } from '../figures/decimal';
import { findOrThrow, itemAt } from '../lookups';
import type { Allocation } from './allocate';
import type { Tie } from '../figures/largest-remainder';
import type { NeedsMakeUp } from './needs';
import { inPercent, inPounds, listed } from '../figures/in-words';
import { givenWayInWords } from './row-limits';
import type { SharedWithinLimits } from './share-within-limits';
import type { YearsAllocation } from './yearly-allocation';

/** What the sentence needs to know beyond the needs and the allocation. */
export interface Explained {
  readonly name: string;
  readonly row: number;
  readonly pot: Decimal;
  /** How the sentence begins that says what comes of it: `It gets`, unless more comes from elsewhere. */
  readonly gets?: string;
}

/** What moved the year's amount away from its target, besides what the pot allows. */
export interface YearExplained extends Explained {
  readonly previous: Decimal;
  readonly largestFall: Decimal | undefined;
  readonly largestRise: Decimal | undefined;
}

/**
 * Why a partnership's amount is what it is, in words that a partner can check: its need by indicator, what the need alone
 * would have given, and what a floor, a cap, the bounds of others or the rounding to whole units made of it.
 */
export function whyThisAmount(explained: Explained, madeUp: NeedsMakeUp, shared: Allocation): string {
  return `${needInWords(explained, madeUp)} ${outcome(explained, byNeedOf(explained, madeUp), shared)}`;
}

/** As {@link whyThisAmount} for a year of the plan: one story that ends with the one final amount. */
export function whyThisYearsAmount(explained: YearExplained, madeUp: NeedsMakeUp, year: YearsAllocation): string {
  const { row } = explained;
  const limited = year.limited;
  const outside = year.fromOutside?.[row];
  const heldHarmless = outside !== undefined && !outside.isZero();
  const fromPot = heldHarmless ? { ...explained, gets: 'From the pot it gets' } : explained;
  const story =
    limited && (limited.decidedBy[row] !== 'target' || year.phase)
      ? `${needInWords(fromPot, madeUp)} ${limitedOutcome(fromPot, byNeedOf(fromPot, madeUp), limited, year)}`
      : whyThisAmount(fromPot, madeUp, year.byNeed);
  if (!heldHarmless) return story;
  return `${story} ${inPounds(outside)} from outside the pot holds it harmless, so that it gets ${inPounds(itemAt(year.amounts, row))}.`;
}

const byNeedOf = ({ row, pot }: Explained, madeUp: NeedsMakeUp): Decimal => itemAt(madeUp.shares, row).times(pot);

function needInWords({ name, row, pot }: Explained, madeUp: NeedsMakeUp): string {
  const share = itemAt(madeUp.shares, row);
  const parts = madeUp.indicators
    .filter(each => !each.weight.isZero())
    .map(each => `${each.name} ${inPercent(itemAt(each.parts, row), 2)} of a possible ${inPercent(each.weight, 2)}`);
  return `${name} has ${inPercent(share, 2)} of all need (${listed(parts)}), which is ${inPounds(share.times(pot).toDecimalPlaces(2))} of ${inPounds(pot)}.`;
}

const IT_GETS = 'It gets';

function outcome({ row, gets = IT_GETS }: Explained, byNeed: Decimal, shared: Allocation): string {
  const amount = itemAt(shared.amounts, row);
  const got = inPounds(amount);
  if (shared.heldBy[row] === 'floor')
    return amount.isZero()
      ? `${gets} nothing.`
      : `${gets} its floor of ${got}, ${inPounds(amount.minus(byNeed).toDecimalPlaces(2))} more than by need.`;
  if (shared.heldBy[row] === 'cap')
    return `${gets} its cap of ${got}, ${inPounds(byNeed.minus(amount).toDecimalPlaces(2))} less than by need.`;
  const tie = tieInWords(row, shared.tie);
  if (!shared.scale || shared.scale.eq(1)) return `${gets} ${got}, that amount in whole units.${tie}`;
  const change = shared.scale.minus(1);
  return `Floors and caps of others ${change.isNeg() ? 'cost' : 'free'} ${inPercent(change.abs(), 2)} of each share that is not held; ${gets.charAt(0).toLowerCase()}${gets.slice(1)} ${got}.${tie}`;
}

/** What the limits of all rows together made of the amount. */
function limitedOutcome(explained: YearExplained, byNeed: Decimal, limited: SharedWithinLimits, { phase }: YearsAllocation): string {
  const { row, previous, largestFall, largestRise, gets = IT_GETS } = explained;
  const amount = itemAt(limited.amounts, row);
  const got = inPounds(amount);
  const before = inPounds(previous);
  const phasing = phase ? `Year ${phase.step} of ${phase.of} of phasing in aims at ${inPounds(itemAt(phase.targets, row))}. ` : '';
  const more = amount.minus(byNeed).toDecimalPlaces(2);
  const againstNeed = `${inPounds(more.abs())} ${more.isNeg() ? 'less' : 'more'} than by need`;
  const { leastBy, mostBy, givenWay } = limited.limits;
  const decided = itemAt(limited.decidedBy, row);
  if (decided === 'given way') {
    const way = givenWayInWords(findOrThrow(givenWay, one => one.row === row));
    return `${phasing}Its limits contradict each other: ${way}. ${gets} ${got}.`;
  }
  if (decided === 'least' && amount.isZero()) return `${phasing}${gets} nothing.`;
  if (decided === 'least' && leastBy[row] === 'Floor') return `${phasing}${gets} its Floor of ${got}, ${againstNeed}.`;
  if (decided === 'least')
    return `${phasing}${gets} ${got}, the least that a largest fall of ${inPercent(largestFall!)} from ${before} allows, ${againstNeed}.`;
  if (decided === 'most' && mostBy[row] === 'Cap') return `${phasing}${gets} its Cap of ${got}, ${againstNeed}.`;
  if (decided === 'most')
    return `${phasing}${gets} ${got}, the most that a largest rise of ${inPercent(largestRise!)} from ${before} allows, ${againstNeed}.`;
  const tie = tieInWords(row, limited.tie);
  if (decided === 'target') return `${phasing}${gets} ${got}.${tie}`;
  const least = inPounds(itemAt(limited.leasts, row));
  if (decided === 'left by need')
    return `${phasing}Every partnership with more to gain stands at its most; what is left is shared by need on top of the least of the others (here ${least}). ${gets} ${got}, ${againstNeed}.${tie}`;
  return `${phasing}To keep the limits of others, ${inPercent(limited.factor!, 2)} of what each share has above its least counts (here above ${least}). ${gets} ${got}, ${againstNeed}.${tie}`;
}

function tieInWords(row: number, tie: Tie | undefined): string {
  if (tie?.given.includes(row)) return ' The last unit went to it rather than to a later row with an equal remainder.';
  return tie?.passedOver.includes(row) ? ' The last unit went to an earlier row with an equal remainder.' : '';
}
