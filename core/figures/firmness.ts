import { exactKind } from './exact';
import type { Exact } from './exact';
import { weaker } from './figure';
import type { FigureName } from './figure-name';
import type { Figure, FigureStatus, Kind, Provenance, RoundingUnit } from './figure';

/** An exact figure that knows how firm the weakest figure under it is, and nothing else: cheap enough for every summary. */
export class Firm implements Figure<Firm> {
  constructor(
    readonly exact: Exact,
    readonly status?: FigureStatus,
  ) {}

  plus(other: Firm) {
    return new Firm(this.exact.plus(other.exact), weaker(this.status, other.status));
  }
  minus(other: Firm) {
    return new Firm(this.exact.minus(other.exact), weaker(this.status, other.status));
  }
  times(factor: Firm) {
    return new Firm(this.exact.times(factor.exact), weaker(this.status, factor.status));
  }
  share(n: number, d: number) {
    return new Firm(this.exact.share(n, d), this.status);
  }
  atMost(ceiling: Firm) {
    return new Firm(this.exact.atMost(ceiling.exact), weaker(this.status, ceiling.status));
  }
  atLeast(floor: Firm) {
    return new Firm(this.exact.atLeast(floor.exact), weaker(this.status, floor.status));
  }
  rounded(to: RoundingUnit, way?: 'nearest' | 'down' | 'up') {
    return new Firm(this.exact.rounded(to, way), this.status);
  }
  ifReaches(threshold: Firm, then: Firm, otherwise: Firm) {
    return new Firm(
      this.exact.ifReaches(threshold.exact, then.exact, otherwise.exact),
      [this, threshold, then, otherwise].map(one => one.status).reduce(weaker),
    );
  }
  ifPasses(threshold: Firm, then: Firm, otherwise: Firm) {
    return new Firm(
      this.exact.ifPasses(threshold.exact, then.exact, otherwise.exact),
      [this, threshold, then, otherwise].map(one => one.status).reduce(weaker),
    );
  }
  called(_name: FigureName, provenance: Provenance) {
    return provenance.status ? new Firm(this.exact, weaker(this.status, provenance.status)) : this;
  }
}

/** The exact kind with the weakest status beside each amount. */
export const firmKind: Kind<Firm> = {
  of: (amount, unit) => new Firm(exactKind.of(amount, unit)),
  input: (name, amount, unit, provenance) => new Firm(exactKind.input(name, amount, unit), provenance?.status),
  faulty: fault => new Firm(exactKind.faulty(fault)),
  nothing: unit => new Firm(exactKind.nothing(unit)),
  total: (parts, unit) =>
    new Firm(
      exactKind.total(
        parts.map(part => part.exact),
        unit,
      ),
      parts.map(part => part.status).reduce(weaker, undefined),
    ),
};
