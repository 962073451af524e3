import { Decimal, amountOf, roundedTo } from './decimal';
import type { Amount } from './decimal';
import type { Fault, Figure, Kind, RoundingUnit } from './figure';

const TO_NEAREST = 4; // half away from zero
const TOWARDS_ZERO = 1;
const AWAY_FROM_ZERO = 0;
const WAYS = { nearest: TO_NEAREST, down: TOWARDS_ZERO, up: AWAY_FROM_ZERO } as const;

/** Rounds an exact amount to a unit. `down` and `up` go towards and away from zero. */
export function roundedAmount(amount: Decimal, to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest'): Decimal {
  if (typeof to === 'object' && 'multipleOf' in to) return amount.div(to.multipleOf).toDecimalPlaces(0, WAYS[way]).times(to.multipleOf);
  const decimals = to === 'penny' ? 2 : to === 'pound' ? 0 : to.decimals;
  return way === 'nearest' ? roundedTo(amount, decimals) : amount.toDecimalPlaces(decimals, WAYS[way]);
}

/** The published figure: an exact decimal, or the reason why it cannot be known. */
export class Exact implements Figure<Exact> {
  constructor(
    readonly amount: Decimal,
    readonly fault?: Fault,
  ) {}

  private with(other: Exact, amount: (a: Decimal, b: Decimal) => Decimal): Exact {
    const fault = this.fault ?? other.fault;
    return fault ? new Exact(ZERO, fault) : new Exact(amount(this.amount, other.amount));
  }

  private changed(amount: (a: Decimal) => Decimal): Exact {
    return this.fault ? this : new Exact(amount(this.amount));
  }

  plus(other: Exact) { return this.with(other, (a, b) => a.plus(b)); }
  minus(other: Exact) { return this.with(other, (a, b) => a.minus(b)); }
  times(factor: Exact) { return this.with(factor, (a, b) => a.times(b)); }
  share(n: number, d: number) { return this.changed(a => a.times(n).div(d)); }
  atMost(ceiling: Exact) { return this.with(ceiling, (a, b) => (a.gt(b) ? b : a)); }
  atLeast(floor: Exact) { return this.with(floor, (a, b) => (a.lt(b) ? b : a)); }
  rounded(to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest') { return this.changed(a => roundedAmount(a, to, way)); }
  ifReaches(threshold: Exact, then: Exact, otherwise: Exact) { return this.chosen(threshold, this.amount.gte(threshold.amount) ? then : otherwise); }
  ifPasses(threshold: Exact, then: Exact, otherwise: Exact) { return this.chosen(threshold, this.amount.gt(threshold.amount) ? then : otherwise); }
  called() { return this; }

  private chosen(threshold: Exact, choice: Exact): Exact {
    const fault = this.fault ?? threshold.fault;
    return fault ? new Exact(ZERO, fault) : choice;
  }
}

const ZERO = new Decimal(0);
const NOTHING = new Exact(ZERO);

/** The exact kind: decimal arithmetic at 40 digits, rounded only where a rule says so. */
export const exactKind: Kind<Exact> = {
  of: (amount: Amount) => new Exact(amountOf(amount)),
  input: (_name, amount) => new Exact(amount),
  faulty: fault => new Exact(ZERO, fault),
  nothing: () => NOTHING,
  total: parts => parts.reduce((sum, part) => sum.plus(part), NOTHING),
};
