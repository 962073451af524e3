import { Decimal } from '../decimal';
import { Exact, exactKind } from '../exact';
import type { Fault, Figure, CellName, Kind, RoundingUnit } from '../figure';
import { greatestCommonDivisor, LARGEST } from '../fraction';
import { NotOnTape, OP } from './recording';
import type { Recording } from './recording';

/** An input that moves: its column on the tape, the step it moves in, and how far. */
export interface MovingInput {
  readonly column: number;
  readonly step: Decimal;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * A figure being recorded: a place on the tape whose whole number is so many parts of one (`parts`), or an amount that
 * no input moves, which is kept exact and reaches the tape only where it meets one that is moved.
 */
export class Recorded implements Figure<Recorded> {
  constructor(
    readonly tape: Recording,
    /** The amount where nothing moves it; also carries a fault. */
    readonly fixed: Exact | undefined,
    readonly place: number,
    readonly parts: number,
  ) {}

  get fault(): Fault | undefined {
    return this.fixed?.fault;
  }

  plus(other: Recorded): Recorded {
    return this.joined(
      other,
      (a, b) => a.plus(b),
      (a, b) => this.tape.add(a, b),
    );
  }
  minus(other: Recorded): Recorded {
    return this.joined(
      other,
      (a, b) => a.minus(b),
      (a, b) => this.tape.subtract(a, b),
    );
  }
  atMost(ceiling: Recorded): Recorded {
    return this.joined(
      ceiling,
      (a, b) => a.atMost(b),
      (a, b) => this.tape.least(a, b),
    );
  }
  atLeast(floor: Recorded): Recorded {
    return this.joined(
      floor,
      (a, b) => a.atLeast(b),
      (a, b) => this.tape.greatest(a, b),
    );
  }

  times(factor: Recorded): Recorded {
    const known = this.bothKnown(factor, (a, b) => a.times(b));
    if (known) return known;
    const [a, b] = [this.onTape(), factor.onTape()];
    return new Recorded(this.tape, undefined, this.tape.multiply(a.place, b.place), within(a.parts * b.parts)).inLowestParts();
  }

  share(n: number, d: number): Recorded {
    if (this.fixed) return this.known(this.fixed.share(n, d));
    const shared = greatestCommonDivisor(n, d);
    return new Recorded(
      this.tape,
      undefined,
      this.tape.multiply(this.place, this.tape.constant(n / shared)),
      within((this.parts * d) / shared),
    );
  }

  rounded(to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest'): Recorded {
    if (this.fixed) return this.known(this.fixed.rounded(to, way));
    const unit =
      typeof to === 'object' && 'multipleOf' in to
        ? new Exact(new Decimal(to.multipleOf))
        : new Exact(UNITS[to === 'penny' ? 2 : to === 'pound' ? 0 : to.decimals]);
    if (unit.d === 0) throw new NotOnTape('A rounding is finer than a tape records.');
    if (unit.n === 1 && unit.d % this.parts === 0) return this;
    // How many units: place × unit.d ÷ (parts × unit.n), to a whole number.
    const shared = greatestCommonDivisor(unit.d, this.parts * unit.n);
    const units = this.tape.round(
      this.tape.multiply(this.place, this.tape.constant(unit.d / shared)),
      within((this.parts * unit.n) / shared),
      way,
    );
    return new Recorded(this.tape, undefined, this.tape.multiply(units, this.tape.constant(unit.n)), unit.d).settled();
  }

  ifReaches(threshold: Recorded, then: Recorded, otherwise: Recorded): Recorded {
    return this.chosen(OP.ifReaches, threshold, then, otherwise);
  }
  ifPasses(threshold: Recorded, then: Recorded, otherwise: Recorded): Recorded {
    return this.chosen(OP.ifPasses, threshold, then, otherwise);
  }
  called(): Recorded {
    return this;
  }

  /** This figure as a place on the tape, whatever it was. */
  onTape(): Recorded {
    if (!this.fixed) return this;
    const { n, d } = this.fixed;
    if (d === 0) throw new NotOnTape('An amount is too fine or too large for whole numbers.');
    const shared = greatestCommonDivisor(n, d);
    return new Recorded(this.tape, undefined, this.tape.constant(n / shared), d / shared);
  }

  private known(fixed: Exact): Recorded {
    return new Recorded(this.tape, fixed, NOWHERE, 1);
  }

  private bothKnown(other: Recorded, amount: (a: Exact, b: Exact) => Exact): Recorded | undefined {
    if (this.fixed && other.fixed) return this.known(amount(this.fixed, other.fixed));
    const fault = this.fault ?? other.fault;
    return fault && this.known(exactKind.faulty(fault));
  }

  private joined(other: Recorded, amount: (a: Exact, b: Exact) => Exact, node: (a: number, b: number) => number): Recorded {
    const known = this.bothKnown(other, amount);
    if (known) return known;
    const [a, b] = [this.onTape(), other.onTape()];
    const parts = commonParts(a.parts, b.parts);
    return new Recorded(this.tape, undefined, node(a.inParts(parts), b.inParts(parts)), parts).settled();
  }

  private chosen(op: typeof OP.ifReaches | typeof OP.ifPasses, threshold: Recorded, then: Recorded, otherwise: Recorded): Recorded {
    const fault = this.fault ?? threshold.fault;
    if (fault) return this.known(exactKind.faulty(fault));
    if (this.fixed && threshold.fixed) {
      const isSo = this.fixed[op === OP.ifReaches ? 'ifReaches' : 'ifPasses'](threshold.fixed, YES, NO) === YES;
      return isSo ? then : otherwise;
    }
    if (then.fault || otherwise.fault) throw new NotOnTape('One side of a choice is not known.');
    const [a, b, c, d] = [this.onTape(), threshold.onTape(), then.onTape(), otherwise.onTape()];
    const compared = commonParts(a.parts, b.parts);
    const parts = commonParts(c.parts, d.parts);
    return new Recorded(
      this.tape,
      undefined,
      this.tape.choose(op, a.inParts(compared), b.inParts(compared), c.inParts(parts), d.inParts(parts)),
      parts,
    ).settled();
  }

  private inParts(parts: number): number {
    return this.tape.multiply(this.place, this.tape.constant(parts / this.parts));
  }

  /** A product with a constant whose trailing factors it shares with the parts, without them. */
  private inLowestParts(): Recorded {
    const node = this.tape.nodes[this.place]!;
    const constant = node.op === OP.multiply ? this.tape.nodes[node.operands[1]!]! : undefined;
    if (constant?.op !== OP.constant) return this.settled();
    const shared = greatestCommonDivisor(constant.value, this.parts);
    return shared === 1
      ? this
      : new Recorded(
          this.tape,
          undefined,
          this.tape.multiply(node.operands[0]!, this.tape.constant(constant.value / shared)),
          this.parts / shared,
        );
  }

  /** What came out as a constant is an amount that nothing moves. */
  private settled(): Recorded {
    const { op, value } = this.tape.nodes[this.place]!;
    return op === OP.constant ? this.known(new Exact(undefined, undefined, value, this.parts)) : this;
  }
}

const NOWHERE = -1;
const UNITS = ['1', '0.1', '0.01', '0.001', '0.0001', '0.00001', '0.000001'].map(unit => new Decimal(unit));
const [YES, NO] = [new Exact(new Decimal(1)), new Exact(new Decimal(0))];

function within(parts: number): number {
  if (parts > LARGEST) throw new NotOnTape('A figure has more decimals than whole numbers can hold.');
  return parts;
}

const commonParts = (a: number, b: number): number => within(a * (b / greatestCommonDivisor(a, b)));

/** The kind that records: inputs that move become columns of the tape, everything else is exact until it meets one. */
export function recordingKind(tape: Recording, moving: (name: CellName) => MovingInput | undefined): Kind<Recorded> {
  const fixed = (figure: Exact) => new Recorded(tape, figure, NOWHERE, 1);
  const nothing = fixed(exactKind.nothing('£'));
  return {
    of: (amount, unit) => fixed(exactKind.of(amount, unit)),
    input(name, amount, unit) {
      const input = moving(name);
      if (!input) return fixed(exactKind.of(amount, unit));
      const step = fixed(new Exact(input.step));
      return new Recorded(tape, undefined, tape.input(input.column, input.lowest, input.highest), 1)
        .times(step)
        .plus(fixed(new Exact(amount)));
    },
    faulty: fault => fixed(exactKind.faulty(fault)),
    nothing: () => nothing,
    /** What nothing moves is added up first: the sum is exact, so the order does not matter. */
    total(parts, unit) {
      const still = parts.filter(part => part.fixed);
      const moved = parts.filter(part => !part.fixed);
      const sum = fixed(
        exactKind.total(
          still.map(part => part.fixed!),
          unit,
        ),
      );
      return moved.length ? moved.reduce((total, part) => total.plus(part)).plus(sum) : sum;
    },
  };
}
