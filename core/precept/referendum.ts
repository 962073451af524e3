import { wrong } from '../errors';
import type { Amount, Decimal } from '../figures/decimal';
import { amountAboveNil, amountFromNil, rateGiven } from '../figures/given';
import { exceeds, highestBandDNotExcessive } from './principle';
import type { Principle } from './principle';

/**
 * The substitute that has to stand beside an excessive precept: an amount that is not excessive, which takes effect if
 * the referendum says no. Without one typed it is the highest that is not excessive.
 *
 * Source: Local Government Finance Act 1992, sections 52ZJ and 52ZK. Bedfordshire 2015/16: £159.67 beside £181.35.
 */
export function substituteBandD(last: Decimal, principle: Principle, typed?: Decimal, decimals = 2): Decimal {
  if (!typed) return highestBandDNotExcessive(last, principle, decimals);
  if (exceeds(last, typed, principle))
    throw wrong(
      `Substitute: found ${typed.toFixed()}, which is excessive itself; at most ${highestBandDNotExcessive(last, principle, decimals).toFixed()} would be right.`,
    );
  return typed;
}

/** What a referendum asks, and what it costs either way. */
export interface ReferendumQuestion {
  readonly taxBase: Amount;
  readonly bandD: Amount;
  readonly substitute: Amount;
  /** The poll. */
  readonly costIfYes: Amount;
  /** The poll and new bills for everybody. */
  readonly costIfNo: Amount;
}

/** What each outcome is worth in the year, beside issuing the substitute and holding no referendum. */
export interface ReferendumOutcome {
  /** What the excessive precept brings in above the substitute; bills go out with it from April. */
  readonly gain: Decimal;
  readonly ifYes: Decimal;
  readonly ifNo: Decimal;
  /** The chance of a yes from which the referendum is worth its cost; absent where it never is. */
  readonly breakEvenChance?: Decimal;
  /** What a Band D dwelling is paid back if the answer is no. */
  readonly refundAtBandD: Decimal;
}

/**
 * The money at stake in a referendum: a yes brings the gain less the poll, a no costs the poll and the re-billing.
 * With chance p of a yes it is worth p × (gain − cost if yes) − (1 − p) × cost if no.
 *
 * Source: Bedfordshire 2015, the only case: £350,000 if yes, £600,000 if no.
 * Not covered: the interest on money that has to be paid back.
 */
export function referendumOutcome(question: ReferendumQuestion): ReferendumOutcome {
  const bandD = amountAboveNil('Band D', question.bandD);
  const substitute = amountAboveNil('Substitute', question.substitute);
  const refundAtBandD = bandD.minus(substitute);
  if (refundAtBandD.lte(0))
    throw wrong(`Substitute: found ${substitute.toFixed()}; an amount below the Band D of ${bandD.toFixed()} would be right.`);
  const gain = refundAtBandD.times(amountAboveNil('Tax base', question.taxBase));
  const costIfNo = amountFromNil('Cost if no', question.costIfNo);
  const ifYes = gain.minus(amountFromNil('Cost if yes', question.costIfYes));
  return { gain, ifYes, ifNo: costIfNo.neg(), refundAtBandD, breakEvenChance: breakEven(ifYes, costIfNo) };
}

/** p × ifYes = (1 − p) × costIfNo; where even a yes brings nothing, no chance is enough. */
const breakEven = (ifYes: Decimal, costIfNo: Decimal): Decimal | undefined =>
  ifYes.lte(0) ? undefined : costIfNo.div(ifYes.plus(costIfNo));

/** What the referendum is worth with a chance of a yes. */
export function referendumNetBenefit({ ifYes, ifNo }: ReferendumOutcome, chanceOfYes: Amount): Decimal {
  const chance = rateGiven('Chance of a yes', chanceOfYes, 0, 1, 'a share from 0 to 1 such as 0.4');
  return chance.times(ifYes).plus(chance.neg().plus(1).times(ifNo));
}
