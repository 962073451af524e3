import type { FinancialYear } from '../years/financial-year';

/** A grant or an income with its dates: paid from a year to a year, or without end where none is given. */
export interface DatedFunding {
  readonly from?: FinancialYear | undefined;
  readonly to?: FinancialYear | undefined;
  readonly recurring: boolean;
}

/**
 * Whether a grant is paid in a year: from its From to its To, both among them.
 *
 * Source: the terms of each grant, as its row states them.
 * Not covered: a grant paid for part of a year.
 */
export const isPaidIn = ({ from, to }: DatedFunding, year: FinancialYear): boolean =>
  (from === undefined || year >= from) && (to === undefined || year <= to);

/**
 * The grants that last beyond the plan, for the structural gap: those that are recurring and do not end within the plan, and
 * those that are replaced by one that lasts, or by one that such a one replaces in turn. In a circle of replacements all last
 * where any of them does.
 *
 * Source: none in law. The structural gap is what is left once all that ends has ended.
 * Not covered: a grant that is likely to be renewed; say so by its dates or by the grant that replaces it.
 */
export function lasting<G extends DatedFunding>(
  grants: readonly G[],
  lastYear: FinancialYear,
  replacing: (grant: G) => G | undefined,
): ReadonlySet<G> {
  const itself = ({ recurring, to }: G) => recurring && (to === undefined || to > lastYear);
  const lasts = new Map<G, boolean>();
  for (const grant of grants) {
    const chain = new Set<G>();
    let one: G | undefined = grant;
    while (one && !chain.has(one) && !lasts.has(one)) {
      chain.add(one);
      one = replacing(one);
    }
    const way = [...chain];
    // Where the chain comes back to itself, its end is as good as the whole circle.
    const circle = one && chain.has(one) ? way.slice(way.indexOf(one)) : [];
    let after = circle.some(itself) || (one !== undefined && lasts.get(one) === true);
    for (const each of way.reverse()) {
      after ||= itself(each);
      lasts.set(each, after);
    }
  }
  return new Set(grants.filter(grant => lasts.get(grant)));
}
