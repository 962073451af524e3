import { Decimal, amountOf, roundedTo } from './decimal';
import type { Amount } from './decimal';
import { weaker } from './figure';
import type { Fault, Figure, FigureStatus, Kind, Provenance, RoundingUnit } from './figure';
import type { FigureName } from './figure-name';
import { dividedWhole, fractionOf, greatestCommonDivisor, isWithin, LARGEST } from './fraction';

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

/** Held as a decimal, not as a fraction: one of the two did not fit, or the figure is not known. */
const NO_FRACTION = 0;

/**
 * The published figure: an exact amount, or the reason why it cannot be known.
 *
 * An amount is a fraction of two whole numbers while both stay within 2⁵³, some twenty times quicker than decimals and
 * with the same pence; where a result would pass that bound it goes on as a decimal of 40 digits.
 *
 * It also knows how firm the weakest figure under it is, so that no second working-out has to ask.
 */
export class Exact implements Figure<Exact> {
  /** The amount is n ÷ d; d is 0 where it is held as a decimal. */
  readonly n: number;
  readonly d: number;
  readonly fault: Fault | undefined;
  /** The weakest status under it; undefined where nothing under it has one. */
  readonly status: FigureStatus | undefined;
  private decimal: Decimal | undefined;

  /** From an amount; or, without one, from n and d, which the operations below have kept within the bound. */
  constructor(amount: Decimal | undefined, fault?: Fault, n = 0, d = NO_FRACTION, status?: FigureStatus) {
    const fraction = amount && !fault ? fractionOf(amount) : undefined;
    this.n = fraction ? fraction.n : n + 0;
    this.d = fraction ? fraction.d : d;
    this.fault = fault;
    this.status = status;
    this.decimal = amount;
  }

  get amount(): Decimal {
    return (this.decimal ??= this.d === 1 ? new Decimal(this.n) : new Decimal(this.n).div(this.d));
  }

  get isNil(): boolean {
    return this.d === NO_FRACTION ? this.amount.isZero() : this.n === 0;
  }
  /** Whether its amount is the other's or above. */
  reaches(other: Exact): boolean {
    return this.compared(other) >= 0;
  }

  plus(other: Exact): Exact {
    return this.added(other, 1) ?? this.with(other, (a, b) => a.plus(b));
  }
  minus(other: Exact): Exact {
    return this.added(other, -1) ?? this.with(other, (a, b) => a.minus(b));
  }

  times(factor: Exact): Exact {
    const n = this.n * factor.n;
    const d = this.d * factor.d;
    if (d !== 0 && isWithin(n) && d <= LARGEST) return fraction(n, d, this.statusWith(factor));
    return this.with(factor, (a, b) => a.times(b));
  }

  share(n: number, d: number): Exact {
    const above = this.n * n;
    const below = this.d * d;
    if (below !== 0 && isWithin(above) && below <= LARGEST) return fraction(above, below, this.status);
    return this.changed(a => a.times(n).div(d));
  }

  atMost(ceiling: Exact): Exact {
    return this.known(ceiling) ?? (this.compared(ceiling) > 0 ? ceiling : this).ofStatus(this.statusWith(ceiling));
  }
  atLeast(floor: Exact): Exact {
    return this.known(floor) ?? (this.compared(floor) < 0 ? floor : this).ofStatus(this.statusWith(floor));
  }

  rounded(to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest'): Exact {
    const unit = this.d === NO_FRACTION ? undefined : unitOf(to);
    if (unit) {
      // How many units there are is n × unit.d ÷ (d × unit.n); a whole number of them is left as it is.
      if (unit.n === 1 && unit.d % this.d === 0) return this;
      const shared = this.d % unit.d === 0 ? unit.d : greatestCommonDivisor(this.d, unit.d);
      const above = this.n * (unit.d / shared);
      const below = (this.d / shared) * unit.n;
      const units = dividedWhole(above, below, way);
      if (isWithin(above) && below <= LARGEST && isWithin(units * unit.n)) return fraction(units * unit.n, unit.d, this.status);
    }
    return this.changed(a => roundedAmount(a, to, way));
  }

  ifReaches(threshold: Exact, then: Exact, otherwise: Exact): Exact {
    return this.chosen(this.compared(threshold) >= 0 ? then : otherwise, threshold, then, otherwise);
  }
  ifPasses(threshold: Exact, then: Exact, otherwise: Exact): Exact {
    return this.chosen(this.compared(threshold) > 0 ? then : otherwise, threshold, then, otherwise);
  }
  called(_name: FigureName, { status }: Provenance): Exact {
    return status ? this.ofStatus(weaker(this.status, status)) : this;
  }

  /** This and so many times the other, over a common denominator; undefined where that passes the bound. */
  private added(other: Exact, sign: 1 | -1): Exact | undefined {
    const [a, b] = [this.d, other.d];
    if (a === NO_FRACTION || b === NO_FRACTION) return undefined;
    const status = this.statusWith(other);
    if (a === b) return sumWithin(this.n, sign * other.n, a, status);
    if (a % b === 0) return sumWithin(this.n, sign * other.n * (a / b), a, status);
    if (b % a === 0) return sumWithin(this.n * (b / a), sign * other.n, b, status);
    const shared = greatestCommonDivisor(a, b);
    const d = a * (b / shared);
    return d <= LARGEST ? sumWithin(this.n * (b / shared), sign * other.n * (a / shared), d, status) : undefined;
  }

  /** What a comparison chose, unless either side is not known; all four bear on how firm it is. */
  private chosen(choice: Exact, threshold: Exact, then: Exact, otherwise: Exact): Exact {
    return (this.known(threshold) ?? choice).ofStatus(weaker(this.statusWith(threshold), then.statusWith(otherwise)));
  }

  private statusWith(other: Exact): FigureStatus | undefined {
    return this.status === other.status ? this.status : weaker(this.status, other.status);
  }
  private ofStatus(status: FigureStatus | undefined): Exact {
    return status === this.status ? this : new Exact(this.d ? undefined : this.decimal, this.fault, this.n, this.d, status);
  }

  /** Below nil where this is the smaller. */
  private compared(other: Exact): number {
    if (this.d === other.d && this.d !== NO_FRACTION) return this.n - other.n;
    const [left, right] = [this.n * other.d, other.n * this.d];
    return this.d * other.d !== 0 && isWithin(left) && isWithin(right) ? left - right : this.amount.cmp(other.amount);
  }

  /** The fault of either, as a figure; undefined where both are known. */
  private known(other: Exact): Exact | undefined {
    const fault = this.fault ?? other.fault;
    return fault && new Exact(ZERO, fault, 0, NO_FRACTION, this.statusWith(other));
  }

  private with(other: Exact, amount: (a: Decimal, b: Decimal) => Decimal): Exact {
    return this.known(other) ?? new Exact(amount(this.amount, other.amount), undefined, 0, NO_FRACTION, this.statusWith(other));
  }
  private changed(amount: (a: Decimal) => Decimal): Exact {
    return this.fault ? this : new Exact(amount(this.amount), undefined, 0, NO_FRACTION, this.status);
  }
}

const fraction = (n: number, d: number, status: FigureStatus | undefined): Exact => new Exact(undefined, undefined, n, d, status);

/** The parts themselves must be within the bound, else their sum may look right and be wrong. */
function sumWithin(a: number, b: number, d: number, status: FigureStatus | undefined): Exact | undefined {
  const n = a + b;
  return isWithin(a) && isWithin(b) && isWithin(n) ? fraction(n, d, status) : undefined;
}

const PENNY = { n: 1, d: 100 };
const POUND = { n: 1, d: 1 };
const PLACES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].map(d => ({ n: 1, d }));
const multiples = new Map<string, { n: number; d: number }>();

/** A unit of rounding as a fraction; undefined where it is left to decimals. */
function unitOf(to: RoundingUnit): { n: number; d: number } | undefined {
  if (to === 'penny') return PENNY;
  if (to === 'pound') return POUND;
  if ('decimals' in to) return to.decimals >= 0 && to.decimals < PLACES.length ? PLACES[to.decimals] : undefined;
  const known = multiples.get(to.multipleOf) ?? fractionOf(new Decimal(to.multipleOf));
  if (known) multiples.set(to.multipleOf, known);
  return known;
}

const ZERO = new Decimal(0);
const NOTHING = new Exact(ZERO);

/** The exact kind: fractions or decimals of 40 digits, rounded only where a rule says so. */
export const exactKind: Kind<Exact> = {
  of: (amount: Amount) => new Exact(typeof amount === 'object' ? amount : amountOf(amount)),
  input: (_name, amount, _unit, provenance) => new Exact(amount, undefined, 0, NO_FRACTION, provenance?.status),
  faulty: fault => new Exact(ZERO, fault),
  nothing: () => NOTHING,
  total: parts => totalOfPence(parts) ?? parts.reduce((sum, part) => sum.plus(part), NOTHING),
};

/** Most totals are of pence; added up at once they need no figure between. Undefined where a part is finer, larger or not known. */
function totalOfPence(parts: readonly Exact[]): Exact | undefined {
  let pence = 0;
  let weakest: FigureStatus | undefined;
  for (const { n, d, status } of parts) {
    // A figure without a fraction has d = 0, and 100 % 0 is not a number.
    if (100 % d !== 0) return undefined;
    const part = n * (100 / d);
    pence += part;
    if (status !== weakest) weakest = weaker(weakest, status);
    if (!isWithin(part) || !isWithin(pence)) return undefined;
  }
  return fraction(pence, 100, weakest);
}
