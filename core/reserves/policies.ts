import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';

/** A reserve's balances as planned, year by year, with what must stay in it. */
export interface PlannedBalance {
  readonly closings: readonly Decimal[];
  readonly floors: readonly Decimal[];
  /** The last year in which it exists, as a place in the plan; nothing moves after it. */
  readonly last?: number | undefined;
}

/** The years a policy works in, as places in the plan, both included. */
export interface PolicyYears {
  readonly from: number;
  readonly to: number;
}

const NOTHING = new Decimal(0);
const DOWN = 1;
const UP = 0;

/** What can be taken in a year so that the balance stays at or above its floor in that year and every later one. */
function headroom({ closings, floors, last = Infinity }: PlannedBalance, year: number): Decimal {
  if (year > last) return NOTHING;
  const above = closings.slice(year).map((closing, index) => closing.minus(itemAt(floors, year + index)));
  return Decimal.max(0, Decimal.min(...above)).toDecimalPlaces(2, DOWN);
}

/** Balances once so much is taken: lower from that year on. The years before it are not looked at again. */
function less(balance: PlannedBalance, amount: Decimal): PlannedBalance {
  return { ...balance, closings: balance.closings.map(closing => closing.minus(amount)) };
}

const whileItExists = ({ from, to }: PolicyYears, { last = to }: PlannedBalance): PolicyYears => ({ from, to: Math.min(last, to) });

/** An even share of what is left over the years left, upwards to the penny, so that earlier years take the odd pennies. */
const evenShare = (left: Decimal, years: number): Decimal => left.div(years).toDecimalPlaces(2, UP);

/**
 * Draws on reserves in their order until each year's gap is met, never below a floor in that year or a later one.
 * One row a reserve, in the order given, a drawdown (nil or above) a year.
 */
export function drawnInOrder(gaps: readonly Decimal[], reserves: readonly PlannedBalance[], years: PolicyYears): Decimal[][] {
  const balances = [...reserves];
  const drawn = reserves.map(() => gaps.map(() => NOTHING));
  for (let year = years.from; year <= years.to; year++) {
    let open = Decimal.max(0, itemAt(gaps, year));
    balances.forEach((balance, reserve) => {
      const amount = Decimal.min(open, headroom(balance, year));
      itemAt(drawn, reserve)[year] = amount;
      balances[reserve] = less(balance, amount);
      open = open.minus(amount);
    });
  }
  return drawn;
}

/**
 * A glide path: the balance comes down in even steps to a target (or its floor) by the last year, each step at most that
 * year's gap; what a year does not need is spread over the years left. A drawdown (nil or above) a year.
 */
export function glidedDown(
  gaps: readonly Decimal[],
  reserve: PlannedBalance,
  policyYears: PolicyYears,
  target: Decimal = NOTHING,
): Decimal[] {
  const years = whileItExists(policyYears, reserve);
  if (years.to < years.from) return gaps.map(() => NOTHING);
  let balance = reserve;
  let left = Decimal.min(Decimal.max(0, itemAt(reserve.closings, years.to).minus(target)), headroom(reserve, years.to));
  return gaps.map((gap, year) => {
    if (year < years.from || year > years.to) return NOTHING;
    const step = Decimal.min(evenShare(left, years.to - year + 1), left);
    const amount = Decimal.min(step, Decimal.max(0, gap), headroom(balance, year));
    balance = less(balance, amount);
    left = left.minus(amount);
    return amount;
  });
}

/** Rebuilds a reserve to a target by the last year, in even contributions. A contribution (nil or above) a year; nothing where the plan reaches it anyway. */
export function rebuilt(reserve: PlannedBalance, policyYears: PolicyYears, target: Decimal): Decimal[] {
  const years = whileItExists(policyYears, reserve);
  if (years.to < years.from) return reserve.closings.map(() => NOTHING);
  let left = Decimal.max(0, target.minus(itemAt(reserve.closings, years.to))).toDecimalPlaces(2, UP);
  return reserve.closings.map((_, year) => {
    if (year < years.from || year > years.to) return NOTHING;
    const amount = Decimal.min(evenShare(left, years.to - year + 1), left);
    left = left.minus(amount);
    return amount;
  });
}
