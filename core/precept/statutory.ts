import { toPound } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import type { Figure, Kind } from '../figures/figure';
import { inPounds } from '../figures/in-words';
import type { Term } from '../terms';
import type { FinancialYear } from '../years/financial-year';

/** One item of an aggregate, by the term it goes by. */
export interface StatutoryItem<F> {
  readonly term: Term;
  readonly amount: F;
}

/** What section 42A adds up, from a plan. Amounts are above nil in both aggregates. */
export interface StatutoryItems<F> {
  /** Aggregate (2): gross spending after savings, contributions to reserves, collection-fund deficits. */
  readonly toBeMet: readonly StatutoryItem<F>[];
  /** Aggregate (3): income, grants, collection-fund surpluses, drawdowns made. */
  readonly toMeetIt: readonly StatutoryItem<F>[];
}

export interface StatutoryCalculation<F> {
  readonly aggregate2: F;
  readonly aggregate3: F;
  /** Aggregate (2) less aggregate (3), nil if negative. */
  readonly calculated: F;
  /** What the two sides miss each other by: above nil the budget asks for more than the precept raises. */
  readonly outOfBalance: F;
}

/**
 * The council tax requirement as the statute has it calculated: aggregate (2) less aggregate (3), which has to equal Band D ×
 * tax base to the nearest £. Band D is chosen first and the budget balanced to it; both directions are shown.
 *
 * Source: Local Government Finance Act 1992, section 42A(2) to (4).
 * Not covered: which letter of the section an item falls under, whose wording has not been read.
 */
export function statutoryCalculation<F extends Figure<F>>(
  { toBeMet, toMeetIt }: StatutoryItems<F>,
  requirement: F,
  kind: Kind<F>,
  year?: FinancialYear,
): StatutoryCalculation<F> {
  const sum = (items: readonly StatutoryItem<F>[]) =>
    kind.total(
      items.map(({ amount }) => amount),
      '£',
    );
  const aggregate2 = sum(toBeMet).called({ term: 'aggregate2', year }, { how: 'what has to be met, added up' });
  const aggregate3 = sum(toMeetIt).called({ term: 'aggregate3', year }, { how: 'what meets it before council tax, added up' });
  const difference = aggregate2.minus(aggregate3);
  return {
    aggregate2,
    aggregate3,
    calculated: difference
      .atLeast(kind.nothing('£'))
      .called(
        { term: 'aggregateDifference', year },
        { how: words => `${words.amount(aggregate2)} less ${words.amount(aggregate3)}, and not below nil` },
      ),
    outOfBalance: difference
      .rounded('pound')
      .minus(requirement.rounded('pound'))
      .called(
        { term: 'outOfBalance', year },
        { how: words => `${words.amount(difference)} that the budget asks for, less the ${words.amount(requirement)} raised; each to £1` },
      ),
  };
}

/** The heading of a calculation that does not balance to the nearest £, and so is none; undefined where it does. */
export const notBalanced = ({ outOfBalance }: StatutoryCalculation<Exact>): string | undefined =>
  outOfBalance.amount.isZero() ? undefined : `Not balanced: ${inPounds(toPound(outOfBalance.amount))}`;
