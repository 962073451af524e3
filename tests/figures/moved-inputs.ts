import type { Decimal } from '../../core/figures/decimal';
import type { CellName, Kind } from '../../core/figures/figure';

/** The same kind of number, with some inputs of the plan moved: what is worked out then is the plan under those figures. */
export function movedInputs<F>(kind: Kind<F>, by: (name: CellName) => Decimal | undefined): Kind<F> {
  return {
    of: (amount, unit) => kind.of(amount, unit),
    input(name, amount, unit, provenance) {
      const difference = by(name);
      return kind.input(name, difference ? amount.plus(difference) : amount, unit, provenance);
    },
    faulty: fault => kind.faulty(fault),
    nothing: unit => kind.nothing(unit),
    total: (parts, unit) => kind.total(parts, unit),
  };
}
