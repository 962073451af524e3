import { ModelError, orRefusal } from '../errors';
import { bestValueOfWholeBids, noPotForBids, roundOfNoService, roundWithoutPot } from '../refusals/bids';
import { notKnown } from '../refusals/templates';
import { grantRound } from '../commissioning/award';
import type { BidResult, EqualScores } from '../commissioning/award';
import { bestValue } from '../commissioning/best-value';
import { canBeFunded } from '../commissioning/bid-status';
import { Decimal, sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import type { FinancialYear } from '../years/financial-year';
import { bidScores } from './bid-scores';
import { adjustedAmount, sameWords, wordKey } from './cells';
import { numberFact, saysYes } from './read-commissioning-facts';
import { nearestWord } from '../reading/nearest-word';
import type { Plan } from './plan';
import type { Bid } from './read-commissioning';
import type { Settled } from './settle/settle';

/** Why a bid that could not be funded was not considered. */
export type NotConsidered = 'deferred' | 'rejected' | 'withdrawn' | 'ineligible' | 'status not known' | 'stopped at the first stage';

/** A bid in the order in which the round considers it. */
export interface RankedBid {
  readonly bid: Bid;
  readonly score: Decimal;
  readonly requested: Decimal;
  readonly award: Decimal;
  /** What this bid and all before it get together. */
  readonly runningTotal: Decimal;
  readonly result: BidResult | NotConsidered | 'not in the best choice';
}

export interface BidRound {
  /** As the bids name it; empty for bids that name none. */
  readonly name: string;
  /** The year and the pot it is held from; undefined where the plan has none. */
  readonly year?: FinancialYear;
  readonly pot?: Decimal;
  /** Highest score first; then what the threshold leaves out, then what could not be funded. */
  readonly ranked: readonly RankedBid[];
  readonly awarded: Decimal;
  readonly left: Decimal;
  /** The bid that ended the round, because the pot could not meet it whole. */
  readonly firstUnfunded?: Bid | undefined;
  readonly ties: readonly { readonly score: Decimal; readonly bids: readonly Bid[] }[];
  /** How bids were chosen, where it was not in order of score. */
  readonly method: string | undefined;
}

/** A round that cannot be held, and why. */
export interface RefusedRound {
  readonly name: string;
  readonly bids: readonly Bid[];
  readonly refusal: ModelError;
}

export const isRefused = (round: BidRound | RefusedRound): round is RefusedRound => 'refusal' in round;

/**
 * The plan's grant rounds, in the order in which bids name them. A round's pot is the Service row of its name that is Shared by
 * bids; bids that name no round share the other such rows. A round is held in the first year that has a pot for it.
 *
 * Source: model.md 11.9; threshold, ceiling, partial awards and best value are rows of the Body.
 */
export function bidRounds(settled: Settled<Exact>): (BidRound | RefusedRound)[] {
  const { plan } = settled;
  const names = new Map<string, string>();
  for (const bid of plan.bids) if (!names.has(wordKey(bid.round))) names.set(wordKey(bid.round), bid.round);
  return [...names].map(([key, name]) => {
    const bids = plan.bids.filter(bid => wordKey(bid.round) === key);
    const round = orRefusal(() => heldRound(settled, name, bids, [...names.values()]));
    return round instanceof ModelError ? { name, bids, refusal: round } : round;
  });
}

function heldRound(settled: Settled<Exact>, name: string, bids: readonly Bid[], rounds: readonly string[]): BidRound {
  const { plan } = settled;
  const potOf = potByYear(settled, name, rounds);
  const year = plan.horizon.years.find(one => !potOf(one).isZero());
  if (year === undefined) throw roundWithoutPot(name);
  const pot = potOf(year);
  const scores = bidScores(plan, bids);
  const threshold = numberFact(plan, 'Bid threshold') ?? NIL;
  const requested = bids.map(bid => {
    if (bid.requested.fault) throw notKnown(bid.requested.fault, { table: 'Bid', row: bid.name, column: 'Requested' });
    return adjustedAmount(bid.requested);
  });
  const considered = bids
    .map((_, row) => row)
    .filter(row => canBeFunded(itemAt(bids, row).status) && !itemAt(scores, row).stoppedAtFirstStage);
  const chosen = choose(
    plan,
    pot,
    threshold,
    considered,
    bids,
    requested,
    scores.map(one => one.score),
  );
  const place = new Map(considered.map((row, i) => [row, i]));
  const resultOf = (row: number): RankedBid['result'] => {
    const i = place.get(row);
    if (i !== undefined) return itemAt(chosen.results, i);
    const { status } = itemAt(bids, row);
    if (canBeFunded(status)) return 'stopped at the first stage';
    return (status as NotConsidered | undefined) ?? 'status not known';
  };
  const order = bids
    .map((_, row) => row)
    .sort((a, b) => turn(resultOf(a)) - turn(resultOf(b)) || itemAt(scores, b).score.comparedTo(itemAt(scores, a).score) || a - b);
  let runningTotal = NIL;
  const ranked = order.map((row): RankedBid => {
    const award = place.has(row) ? itemAt(chosen.awards, place.get(row)!) : NIL;
    runningTotal = runningTotal.plus(award);
    return {
      bid: itemAt(bids, row),
      score: itemAt(scores, row).score,
      requested: itemAt(requested, row),
      award,
      runningTotal,
      result: resultOf(row),
    };
  });
  const bidAt = (i: number) => itemAt(bids, itemAt(considered, i));
  return {
    name,
    year,
    pot,
    ranked,
    awarded: runningTotal,
    left: pot.minus(runningTotal),
    firstUnfunded: chosen.firstUnfunded === undefined ? undefined : bidAt(chosen.firstUnfunded),
    ties: chosen.ties.filter(tie => tie.decided).map(tie => ({ score: tie.score, bids: tie.rows.map(bidAt) })),
    method: chosen.method,
  };
}

/** A round's pot by year, or why there is none. */
function potByYear({ plan, services }: Settled<Exact>, name: string, rounds: readonly string[]): (year: FinancialYear) => Decimal {
  const shared = plan.services
    .map((service, index) => ({ service, figures: itemAt(services, index) }))
    .filter(one => one.service.sharedBy === 'bids');
  const own = shared.filter(({ service }) =>
    name ? sameWords(service.name, name) : !rounds.some(round => round && sameWords(round, service.name)),
  );
  if (!own.length && !name) throw noPotForBids();
  if (!own.length) {
    const near = nearestWord(
      name,
      shared.map(one => one.service.name),
    );
    throw roundOfNoService(name, near);
  }
  return year =>
    sumOf(
      own.map(({ figures }) => {
        const figure = figures.years.of(year);
        if (figure.fault) throw notKnown(figure.fault);
        return figure.amount;
      }),
    );
}

interface Chosen {
  readonly awards: readonly Decimal[];
  readonly results: readonly RankedBid['result'][];
  readonly firstUnfunded?: number | undefined;
  readonly ties: readonly EqualScores[];
  readonly method?: string;
}

/** Who is funded among the bids considered: in order of score, or the choice that together scores most. */
function choose(
  plan: Plan,
  pot: Decimal,
  threshold: Decimal,
  considered: readonly number[],
  bids: readonly Bid[],
  requested: readonly Decimal[],
  scores: readonly Decimal[],
): Chosen {
  if (!considered.length) return { awards: [], results: [], ties: [] };
  const partial = saysYes(plan, 'Partial awards');
  const ceiling = numberFact(plan, 'Ceiling per organisation');
  if (!saysYes(plan, 'Best value'))
    return grantRound(
      considered.map(row => ({
        requested: itemAt(requested, row),
        score: itemAt(scores, row),
        organisation: itemAt(bids, row).organisation,
      })),
      { pot, threshold, partial, ceiling },
    );
  if (partial || ceiling) throw bestValueOfWholeBids(ceiling !== undefined);
  const merit = considered.map((row, i) => ({ row, i })).filter(({ row }) => itemAt(scores, row).gte(threshold));
  const choice = bestValue(
    pot,
    merit.map(({ row }) => itemAt(requested, row)),
    merit.map(({ row }) => itemAt(scores, row)),
  );
  const funded = new Set(choice.funded.map(each => itemAt(merit, each).row));
  return {
    awards: considered.map(row => (funded.has(row) ? itemAt(requested, row) : NIL)),
    results: considered.map(row =>
      funded.has(row)
        ? 'funded'
        : itemAt(scores, row).lt(threshold)
          ? 'below the threshold'
          : itemAt(requested, row).isZero()
            ? 'nothing requested'
            : 'not in the best choice',
    ),
    ties: [],
    method: `best value: ${choice.method}`,
  };
}

/** Bids of merit first, then those below the threshold, those that stopped at the first stage, and those that could not be funded. */
function turn(result: RankedBid['result']): number {
  if (result === 'below the threshold') return 1;
  if (result === 'stopped at the first stage') return 2;
  return ['deferred', 'rejected', 'withdrawn', 'ineligible', 'status not known'].includes(result) ? 3 : 0;
}

const NIL = new Decimal(0);
