import type { FinancialYear } from '../years/financial-year';

/** A grant or an income with its dates: paid from a year to a year, or without end where none is given. */
export interface DatedFunding {
  readonly from?: FinancialYear;
  readonly to?: FinancialYear;
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
 * Whether a grant lasts beyond the plan, for the structural gap: it is recurring and does not end within the plan, or the
 * one that replaces it does so, or the one that replaces that. A circle of replacements lasts where any of its grants does.
 *
 * Source: none in law. The structural gap is what is left once all that ends has ended.
 * Not covered: a grant that is likely to be renewed; say so by its dates or by the grant that replaces it.
 */
export function lastsOrIsReplaced<G extends DatedFunding>(
  grant: G,
  lastYear: FinancialYear,
  replacing: (grant: G) => G | undefined,
): boolean {
  const seen = new Set<G>();
  let one: G | undefined = grant;
  while (one && !seen.has(one)) {
    if (one.recurring && (one.to === undefined || one.to > lastYear)) return true;
    seen.add(one);
    one = replacing(one);
  }
  return false;
}
