import { Decimal, sumOf, toPound } from '../figures/decimal';

/** One item of an aggregate. */
export interface StatutoryItem {
  readonly name: string;
  readonly amount: Decimal;
}

/** What section 42A adds up, from a plan. Amounts are above nil in both aggregates. */
export interface StatutoryItems {
  /** Aggregate (2): gross spending after savings, contributions to reserves, collection-fund deficits. */
  readonly toBeMet: readonly StatutoryItem[];
  /** Aggregate (3): income, grants, collection-fund surpluses, drawdowns made. */
  readonly toMeetIt: readonly StatutoryItem[];
}

export interface StatutoryCalculation {
  readonly aggregate2: Decimal;
  readonly aggregate3: Decimal;
  /** Aggregate (2) less aggregate (3), nil if negative. */
  readonly calculated: Decimal;
  /** Band D × tax base, to the nearest £. */
  readonly requirement: Decimal;
  /** What the two sides miss each other by: above nil the budget asks for more than the precept raises. */
  readonly outOfBalance: Decimal;
  /** Where it does not balance to the nearest £, it is no statutory calculation. */
  readonly isBalanced: boolean;
}

/**
 * The council tax requirement as the statute has it calculated: aggregate (2) less aggregate (3), which has to equal Band D ×
 * tax base to the nearest £. Band D is chosen first and the budget balanced to it; both directions are shown.
 *
 * Source: Local Government Finance Act 1992, section 42A(2) to (4).
 * Not covered: which letter of the section an item falls under, whose wording has not been read.
 */
export function statutoryCalculation({ toBeMet, toMeetIt }: StatutoryItems, requirement: Decimal): StatutoryCalculation {
  const aggregate2 = sumOf(toBeMet.map(({ amount }) => amount));
  const aggregate3 = sumOf(toMeetIt.map(({ amount }) => amount));
  const difference = aggregate2.minus(aggregate3);
  const calculated = difference.lt(0) ? new Decimal(0) : difference;
  const outOfBalance = toPound(difference).minus(toPound(requirement));
  return { aggregate2, aggregate3, calculated, requirement, outOfBalance, isBalanced: outOfBalance.isZero() };
}

/** The heading of a calculation that does not balance; undefined where it does. */
export const notBalanced = ({ isBalanced, outOfBalance }: StatutoryCalculation): string | undefined =>
  isBalanced
    ? undefined
    : `Not balanced: ${outOfBalance.lt(0) ? '−' : ''}£${outOfBalance
        .abs()
        .toFixed(0)
        .replace(/\B(?=(\d{3})+$)/g, ',')}`;
