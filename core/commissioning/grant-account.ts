import { Decimal } from '../figures/decimal';

/** One year of a grant: what it pays and what is spent on it. */
export interface GrantYear {
  readonly paid: Decimal;
  readonly spent: Decimal;
}

/** The same with what comes of it. */
export interface GrantAccountYear extends GrantYear {
  readonly broughtForward: Decimal;
  /** Spent above what is paid and brought forward. */
  readonly over: Decimal;
  /** Not spent, and carried where the terms allow it. */
  readonly carried: Decimal;
  /** Not spent, and not carried. */
  readonly lost: Decimal;
}

/**
 * A grant’s account over its years: what is brought forward and paid, less what is spent, is carried into the next year
 * where the grant’s terms allow it and lost otherwise. What is spent above it is the body’s own to find, in that year, and
 * is not made good by a later year’s grant.
 *
 * Source: the terms of each grant, as the columns of Funding state them; nothing else is assumed of them.
 * Not covered: a limit on how much may be carried, and match funding.
 */
export function grantAccount(years: readonly GrantYear[], mayCarry: boolean): GrantAccountYear[] {
  const nil = new Decimal(0);
  let broughtForward = nil;
  return years.map(({ paid, spent }) => {
    const left = broughtForward.plus(paid).minus(spent);
    const unspent = Decimal.max(left, nil);
    const year = {
      paid,
      spent,
      broughtForward,
      over: Decimal.max(left.neg(), nil),
      carried: mayCarry ? unspent : nil,
      lost: mayCarry ? nil : unspent,
    };
    broughtForward = year.carried;
    return year;
  });
}
