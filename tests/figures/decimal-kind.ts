import { Decimal, amountOf } from '../../core/figures/decimal';
import type { Amount } from '../../core/figures/decimal';
import { roundedAmount } from '../../core/figures/exact';
import type { Fault, Figure, Kind, RoundingUnit } from '../../core/figures/figure';

/** An amount in decimals of 40 digits, operation by operation: slow, and with nothing clever to be wrong in. */
export class Plain implements Figure<Plain> {
  constructor(
    readonly amount: Decimal,
    readonly fault?: Fault,
  ) {}

  private with(other: Plain, amount: (a: Decimal, b: Decimal) => Decimal): Plain {
    const fault = this.fault ?? other.fault;
    return fault ? new Plain(ZERO, fault) : new Plain(amount(this.amount, other.amount));
  }

  private changed(amount: (a: Decimal) => Decimal): Plain {
    return this.fault ? this : new Plain(amount(this.amount));
  }

  plus(other: Plain) {
    return this.with(other, (a, b) => a.plus(b));
  }
  minus(other: Plain) {
    return this.with(other, (a, b) => a.minus(b));
  }
  times(factor: Plain) {
    return this.with(factor, (a, b) => a.times(b));
  }
  share(n: number, d: number) {
    return this.changed(a => a.times(n).div(d));
  }
  atMost(ceiling: Plain) {
    return this.with(ceiling, (a, b) => (a.gt(b) ? b : a));
  }
  atLeast(floor: Plain) {
    return this.with(floor, (a, b) => (a.lt(b) ? b : a));
  }
  rounded(to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest') {
    return this.changed(a => roundedAmount(a, to, way));
  }
  ifReaches(threshold: Plain, then: Plain, otherwise: Plain) {
    return this.chosen(threshold, this.amount.gte(threshold.amount) ? then : otherwise);
  }
  ifPasses(threshold: Plain, then: Plain, otherwise: Plain) {
    return this.chosen(threshold, this.amount.gt(threshold.amount) ? then : otherwise);
  }
  called() {
    return this;
  }

  private chosen(threshold: Plain, choice: Plain): Plain {
    const fault = this.fault ?? threshold.fault;
    return fault ? new Plain(ZERO, fault) : choice;
  }
}

const ZERO = new Decimal(0);
const NOTHING = new Plain(ZERO);

/** The oracle against which the exact kind is tested. */
export const decimalKind: Kind<Plain> = {
  of: (amount: Amount) => new Plain(amountOf(amount)),
  input: (_name, amount) => new Plain(amount),
  faulty: fault => new Plain(ZERO, fault),
  nothing: () => NOTHING,
  total: parts => parts.reduce((sum, part) => sum.plus(part), NOTHING),
};
