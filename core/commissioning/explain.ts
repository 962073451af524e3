import type { Decimal } from '../figures/decimal';
import type { Allocation } from './allocate';
import type { NeedsMakeUp } from './needs';
import { inPercent, inPounds, listed } from '../figures/in-words';

/** What the sentence needs to know beyond the needs and the allocation. */
export interface Explained {
  readonly name: string;
  readonly row: number;
  readonly pot: Decimal;
}

/**
 * Why a partnership's amount is what it is, in words that a partner can check: its need by indicator, what the need alone
 * would have given, and what a floor, a cap, the bounds of others or the rounding to whole units made of it.
 */
export function whyThisAmount({ name, row, pot }: Explained, madeUp: NeedsMakeUp, shared: Allocation): string {
  const share = madeUp.shares[row]!;
  const byNeed = share.times(pot);
  const amount = shared.amounts[row]!;
  const parts = madeUp.indicators
    .filter(each => !each.weight.isZero())
    .map(each => `${each.name} ${inPercent(each.parts[row]!, 2)} of a possible ${inPercent(each.weight, 2)}`);
  const need = `${name} has ${inPercent(share, 2)} of all need (${listed(parts)}), which is ${inPounds(byNeed.toDecimalPlaces(2))} of ${inPounds(pot)}.`;
  return `${need} ${outcome(row, byNeed, amount, shared)}`;
}

function outcome(row: number, byNeed: Decimal, amount: Decimal, shared: Allocation): string {
  const got = inPounds(amount);
  if (shared.heldBy[row] === 'floor')
    return amount.isZero()
      ? 'It gets nothing.'
      : `It gets its floor of ${got}, ${inPounds(amount.minus(byNeed).toDecimalPlaces(2))} more than by need.`;
  if (shared.heldBy[row] === 'cap')
    return `It gets its cap of ${got}, ${inPounds(byNeed.minus(amount).toDecimalPlaces(2))} less than by need.`;
  const tie = shared.tie?.given.includes(row)
    ? ' The last unit went to it rather than to a later row with an equal remainder.'
    : shared.tie?.passedOver.includes(row)
      ? ' The last unit went to an earlier row with an equal remainder.'
      : '';
  if (!shared.scale || shared.scale.eq(1)) return `It gets ${got}, that amount in whole units.${tie}`;
  const change = shared.scale.minus(1);
  return `Floors and caps of others ${change.isNeg() ? 'cost' : 'free'} ${inPercent(change.abs(), 2)} of each share that is not held; it gets ${got}.${tie}`;
}
