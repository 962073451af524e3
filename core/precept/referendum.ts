import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';

/**
 * Whether an amount may stand beside an excessive Band D as its substitute: above nil, and not excessive itself.
 *
 * Source: Local Government Finance Act 1992, sections 52ZJ and 52ZK. Bedfordshire 2015/16: £159.67 beside £181.35.
 */
export const isSubstitute = (amount: Decimal, highestNotExcessive: Decimal): boolean => amount.gt(0) && amount.lte(highestNotExcessive);

/** What a referendum asks, and what it costs either way. */
export interface ReferendumQuestion {
  readonly taxBase: Decimal;
  readonly bandD: Decimal;
  /** What takes effect if the answer is no. */
  readonly substitute: Decimal;
  /** The poll. */
  readonly costIfYes: Decimal;
  /** The poll and new bills for everybody. */
  readonly costIfNo: Decimal;
}

/** The money that each outcome brings or costs in the year, beside issuing the substitute and holding no referendum. */
export interface ReferendumOutcome {
  /** What the excessive precept brings in above the substitute; bills go out with it from April. */
  readonly gain: Decimal;
  readonly ifYes: Decimal;
  readonly ifNo: Decimal;
  /** The chance of a yes from which the referendum pays for itself; absent where it never does. */
  readonly breakEvenChance: Decimal | undefined;
  /** What a Band D dwelling is paid back if the answer is no. */
  readonly refundAtBandD: Decimal;
}

/**
 * The money at stake in a referendum on an excessive precept: a yes brings the gain less the poll, a no costs the poll and
 * the re-billing. With chance p of a yes its expected net benefit is p × (gain − cost if yes) − (1 − p) × cost if no.
 *
 * Source: Local Government Finance Act 1992, sections 52ZJ and 52ZK, for the substitute that has to stand beside it;
 * Bedfordshire 2015, the only case: £159.67 beside £181.35, £350,000 if yes, £600,000 if no.
 * Not covered: the interest on money that has to be paid back.
 */
export function referendumOutcome({ taxBase, bandD, substitute, costIfYes, costIfNo }: ReferendumQuestion): ReferendumOutcome {
  const refundAtBandD = bandD.minus(substitute);
  const gain = refundAtBandD.times(taxBase);
  const ifYes = gain.minus(costIfYes);
  return { gain, ifYes, ifNo: costIfNo.neg(), refundAtBandD, breakEvenChance: breakEven(ifYes, costIfNo) };
}

/** p × ifYes = (1 − p) × costIfNo; where even a yes brings nothing, no chance is enough. */
const breakEven = (ifYes: Decimal, costIfNo: Decimal): Decimal | undefined =>
  ifYes.lte(0) ? undefined : costIfNo.div(ifYes.plus(costIfNo));

/** The expected net benefit of the referendum at a chance of a yes. */
export const referendumNetBenefit = ({ ifYes, ifNo }: ReferendumOutcome, chanceOfYes: Decimal): Decimal =>
  sumOf([chanceOfYes.times(ifYes), chanceOfYes.neg().plus(1).times(ifNo)]);
