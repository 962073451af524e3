import { argumentIs, noRows, unlikeLengths } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { itemAt } from '../lookups';
import { amountFromNilIn, numberIn, placeIn } from './exact-columns';
import type { AmountCell } from './exact-columns';

export interface BidMade {
  readonly requested: AmountCell;
  readonly score: AmountCell;
  /** Needed where there is a ceiling per organisation. */
  readonly organisation?: string;
}

export interface RoundRules {
  readonly pot: Amount;
  /** Bids at or above it may be funded; empty or 0 is none. */
  readonly threshold?: AmountCell;
  /** The first bid that does not fit gets what is left. */
  readonly partial?: boolean;
  /** The most one organisation may get in the round; empty or 0 is none. */
  readonly ceiling?: AmountCell;
  /** The smallest award worth making; empty or 0 is none. */
  readonly minimumAward?: AmountCell;
}

/** What became of a bid, and why. */
export type BidResult =
  | 'funded'
  | 'funded up to the ceiling'
  | 'funded in part'
  | 'below the threshold'
  | 'below the minimum award'
  | 'ceiling reached'
  | 'pot used up'
  | 'nothing requested';

export interface GrantRound {
  /** In the order given. */
  readonly awards: readonly Decimal[];
  readonly results: readonly BidResult[];
  /** Rows from the first to be considered to the last; bids below the threshold are not in it. */
  readonly ranking: readonly number[];
  /** The bid that ended the round, because the pot could not meet it whole. */
  readonly firstUnfunded?: number | undefined;
  readonly left: Decimal;
  /** Bids of equal score, in the order listed, which is the order they were considered in. */
  readonly ties: readonly EqualScores[];
}

export interface EqualScores {
  readonly score: Decimal;
  readonly rows: readonly number[];
  /** The order decided who got money: not all of them are funded alike. */
  readonly decided: boolean;
}

/**
 * Awards of a scored grant round: the highest score first, each bid in full, until the first that does not fit.
 *
 * Source: ranked awards with a threshold (Leicestershire People Zones: 65%).
 * Not covered: ceilings, minimum awards and reasons (grantRound), best value for money (best-value.ts).
 *
 * @param threshold bids at or above it may be funded, in the measure of the scores; @param partial the bid that does not fit gets what is left
 * @returns one award a bid, in the order given
 */
export function award(
  pot: Amount,
  requested: readonly AmountCell[],
  scores: readonly AmountCell[],
  threshold: AmountCell,
  partial = false,
): Decimal[] {
  if (requested.length !== scores.length)
    throw unlikeLengths('Scores', scores.length, 'Requested', requested.length, 'there must be one score for each bid');
  return [
    ...grantRound(
      requested.map((amount, row) => ({ requested: amount, score: scores[row] })),
      { pot, threshold, partial },
    ).awards,
  ];
}

/**
 * A grant round with its reasons. An organisation at its ceiling gets what is left below it, and the round goes on; an
 * award that a ceiling, the end of the pot or the bid itself makes smaller than the minimum is not made.
 */
export function grantRound(bids: readonly BidMade[], rules: RoundRules): GrantRound {
  if (!bids.length) throw noRows('Requested', 'there must be one for each bid');
  const pot = amountFromNilIn('Pot', rules.pot);
  if (pot.isZero()) throw argumentIs('Pot', '£0', 'there is nothing to award');
  const threshold = numberIn('Threshold', rules.threshold);
  const ceiling = amountFromNilIn('Ceiling per organisation', rules.ceiling);
  const minimum = amountFromNilIn('Minimum award', rules.minimumAward);
  const requested = bids.map((bid, row) => amountFromNilIn(placeIn('Requested', row), bid.requested));
  const scores = bids.map((bid, row) => numberIn(placeIn('Scores', row), bid.score));
  if (!ceiling.isZero())
    bids.forEach((bid, row) => {
      if (!bid.organisation?.trim())
        throw argumentIs(placeIn('Organisation', row), 'empty', 'a ceiling per organisation needs to know who bids');
    });

  const awards = bids.map(() => NIL);
  const results: BidResult[] = bids.map(() => 'below the threshold');
  const ranking = bids
    .map((_, row) => row)
    .filter(row => threshold.isZero() || itemAt(scores, row).gte(threshold))
    .sort((a, b) => itemAt(scores, b).comparedTo(itemAt(scores, a)) || a - b);
  const got = new Map<string, Decimal>();
  let left = pot;
  let firstUnfunded: number | undefined;
  for (const row of ranking) {
    if (firstUnfunded !== undefined) {
      results[row] = 'pot used up';
      continue;
    }
    if (itemAt(requested, row).isZero()) {
      results[row] = 'nothing requested';
      continue;
    }
    const organisation = organisationOf(itemAt(bids, row));
    const room = ceiling.isZero() ? itemAt(requested, row) : ceiling.minus(got.get(organisation) ?? NIL);
    const due = lower(itemAt(requested, row), room);
    if (due.isZero()) {
      results[row] = 'ceiling reached';
      continue;
    }
    if (due.lt(minimum)) {
      results[row] = 'below the minimum award';
      continue;
    }
    if (due.gt(left)) {
      firstUnfunded = row;
      results[row] = 'pot used up';
      if (!rules.partial || left.isZero() || left.lt(minimum)) continue;
      results[row] = 'funded in part';
    } else {
      results[row] = due.lt(itemAt(requested, row)) ? 'funded up to the ceiling' : 'funded';
    }
    awards[row] = lower(due, left);
    left = left.minus(awards[row]);
    got.set(organisation, (got.get(organisation) ?? NIL).plus(awards[row]));
  }
  return { awards, results, ranking, firstUnfunded, left, ties: equalScores(ranking, scores, results) };
}

function equalScores(ranking: readonly number[], scores: readonly Decimal[], results: readonly BidResult[]): EqualScores[] {
  const groups: number[][] = [];
  for (const row of ranking) {
    const last = groups.at(-1);
    if (last && itemAt(scores, itemAt(last, 0)).eq(itemAt(scores, row))) last.push(row);
    else groups.push([row]);
  }
  return groups
    .filter(rows => rows.length > 1)
    .map(rows => ({
      score: itemAt(scores, itemAt(rows, 0)),
      rows,
      decided:
        rows.some(row => results[row] === 'pot used up' || results[row] === 'funded in part') &&
        rows.some(row => itemAt(results, row).startsWith('funded')),
    }));
}

const organisationOf = (bid: BidMade): string => (bid.organisation ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
const NIL = new Decimal(0);
const lower = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
