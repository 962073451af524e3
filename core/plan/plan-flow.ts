import { ModelError } from '../errors';
import { noAwardsNotClaimed, noSizeOfAward } from '../refusals/grants';
import { notKnown } from '../refusals/templates';
import { moneyFlow } from '../commissioning/money-flow';
import type { MoneyFlow, RecyclingRule, Stage } from '../commissioning/money-flow';
import { chanceOfOverspending, fromPastRounds, ofEqualAwards } from '../commissioning/over-programming';
import type { OverProgramming } from '../commissioning/over-programming';
import { Decimal, sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { allocationsByYear, needsOf, potByYear } from './allocation-of-plan';
import type { BidRound } from './bid-rounds';
import { adjustedAmount, isTyped } from './cells';
import type { FigureCell } from './cells';
import { numberFact, wordFact } from './read-commissioning-facts';
import type { Plan } from './plan';
import type { Settled } from './settle/settle';

const RULES: readonly RecyclingRule[] = ['back to the pot', 'carried forward', 'to unmet applications by need'];
const STAGES: readonly Stage[] = ['approved', 'claimed'];

/** Whether anything is typed of what became of partnerships' allocations. */
export const partnershipsFlow = (plan: Plan): boolean =>
  plan.partnerships.some(one => isTyped(one.applied) || isTyped(one.approved) || isTyped(one.claimed));

/** The first year's allocations followed to the money claimed; undefined where the plan has no pot for partnerships. */
export function flowToPartnerships(settled: Settled<Exact>): MoneyFlow | undefined {
  const { plan } = settled;
  const pot = potByYear(settled);
  if (!pot || !plan.partnerships.length || !plan.weights.length) return undefined;
  const needs = needsOf(plan);
  const first = itemAt(allocationsByYear(plan, pot.slice(0, 1), needs), 0);
  if (first instanceof ModelError) throw first;
  if (needs instanceof ModelError) throw needs;
  return moneyFlow(
    plan.partnerships.map((one, row) => ({
      name: one.name,
      allocated: itemAt(first.amounts, row),
      // Where no application is typed, what was approved was applied for.
      applied: amountIn(isTyped(one.applied) ? one.applied : one.approved),
      approved: amountIn(one.approved),
      claimed: amountIn(one.claimed),
      need: itemAt(needs.shares, row),
    })),
    wordFact(plan, 'Recycling', RULES) ?? 'back to the pot',
    wordFact(plan, 'Recycle what is not', STAGES) ?? 'approved',
  );
}

/** A round's bids followed from the award to the money claimed; what is not used goes back to the round's pot. */
export function flowOfRound(plan: Plan, round: BidRound): MoneyFlow {
  return moneyFlow(
    round.ranked.map(({ bid, award, requested }) => ({
      name: bid.name,
      allocated: award,
      applied: requested,
      approved: amountIn(bid.approved),
      claimed: amountIn(bid.claimed),
    })),
    'back to the pot',
    wordFact(plan, 'Recycle what is not', STAGES) ?? 'approved',
  );
}

/**
 * How much may be approved from a pot at the stated chance of overspending: by past rounds where the plan has them, otherwise by
 * awards of one size that are each not claimed with one chance. Undefined where the Body states no chance.
 */
export function approvable(plan: Plan, pot: Decimal, awards: readonly Decimal[]): OverProgramming | undefined {
  const stated = numberFact(plan, 'Chance of overspending');
  if (!stated) return undefined;
  const past = plan.pastRounds;
  if (past.length)
    return fromPastRounds(
      pot,
      past.map(one => amountIn(one.approved)),
      past.map(one => amountIn(one.claimed)),
      stated,
    );
  const lost = numberFact(plan, 'Awards not claimed');
  if (lost === undefined) throw noAwardsNotClaimed();
  const funded = awards.filter(award => !award.isZero());
  const size = numberFact(plan, 'Size of an award') ?? (funded.length ? sumOf(funded).div(funded.length).toDecimalPlaces(2) : undefined);
  if (!size) throw noSizeOfAward();
  return ofEqualAwards(pot, size, lost, stated);
}

/** The chance that claims on what is approved pass the pot, each claimed in full or not at all; undefined where that cannot be said. */
export function chanceOfApproved(plan: Plan, pot: Decimal, approved: readonly Decimal[]): Decimal | undefined {
  const lost = numberFact(plan, 'Awards not claimed');
  if (lost === undefined || approved.every(amount => amount.isZero())) return undefined;
  const claimed = lost.neg().plus(1);
  const { chance } = chanceOfOverspending(
    pot,
    approved,
    approved.map(() => claimed),
  );
  return new Decimal(chance).toDecimalPlaces(10);
}

export function amountIn(cell: FigureCell): Decimal {
  if (cell.fault) throw notKnown(cell.fault);
  return adjustedAmount(cell);
}
