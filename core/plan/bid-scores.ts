import { criterionOfNoColumn, noHighestMark, noSecondStageCut } from '../refusals/bids';
import { notKnown } from '../refusals/templates';
import { twoRounds, weightedScores } from '../commissioning/scoring';
import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { adjustedAmount, isTyped, sameWords } from './cells';
import type { FigureCell } from './cells';
import { fractionFact, numberFact } from './read-commissioning-facts';
import type { Plan } from './plan';
import type { Bid, Criterion } from './read-commissioning';

/** A bid's score, and whether it passed the first stage. */
export interface BidScore {
  readonly score: Decimal;
  readonly stoppedAtFirstStage: boolean;
}

const HUNDRED = new Decimal(100);

/**
 * The score of each bid: as typed in Score, or from its marks by the weights of the Criterion table, out of 100. With second
 * weights, bids below the Second-stage cut stop at the first stage and the others are scored anew. A bid that links to a plan
 * priority counts its score times the Body's Plan priority weight.
 *
 * Source: two stages are practice of the Devon and Cornwall commissioner (cut at two thirds, fit with the plan counted twice).
 */
export function bidScores(plan: Plan, bids: readonly Bid[]): BidScore[] {
  const lift = numberFact(plan, 'Plan priority weight') ?? new Decimal(1);
  const staged = plan.criteria.length ? byCriteria(plan, bids) : bids.map(bid => ({ score: typedScore(bid), stoppedAtFirstStage: false }));
  return staged.map(({ score, stoppedAtFirstStage }, row) => ({
    score: itemAt(bids, row).linksToPlan ? score.times(lift) : score,
    stoppedAtFirstStage,
  }));
}

function typedScore(bid: Bid): Decimal {
  return figure(bid.score);
}

function byCriteria(plan: Plan, bids: readonly Bid[]): BidScore[] {
  const highest = numberFact(plan, 'Highest mark');
  if (!highest) throw noHighestMark();
  const columns = plan.tables.get('Bid')?.others ?? [];
  const marks = bids.map(bid =>
    plan.criteria.map(({ name }) => {
      const column = columns.find(one => sameWords(one, name));
      if (!column) throw criterionOfNoColumn(name, columns);
      return figure(bid.mark(column));
    }),
  );
  const weights = (of: (one: Criterion) => FigureCell) => plan.criteria.map(one => figure(of(one)));
  const first = weights(one => one.weight);
  if (!plan.criteria.some(one => isTyped(one.secondWeight)))
    return weightedScores(marks, first, highest).map(score => ({ score: score.times(HUNDRED), stoppedAtFirstStage: false }));
  const cut = fractionFact(plan, 'Second-stage cut');
  if (!cut) throw noSecondStageCut();
  const rounds = twoRounds(
    marks,
    highest,
    first,
    cut,
    weights(one => one.secondWeight),
  );
  return bids.map((_, row) => ({
    score: itemAt(rounds.goesOn[row] ? rounds.second : rounds.first, row).times(HUNDRED),
    stoppedAtFirstStage: !rounds.goesOn[row],
  }));
}

function figure(cell: FigureCell): Decimal {
  if (cell.fault) throw notKnown(cell.fault);
  return adjustedAmount(cell);
}
