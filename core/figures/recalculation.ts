import { Decimal } from './decimal';
import { exactKind } from './exact';
import type { Exact } from './exact';
import type { CellName, Figure, FigureUnit, Kind, Making, Provenance, RoundingUnit } from './figure';
import type { FigureName } from './figure-name';

/** A figure of a plan that is recalculated: what it comes to now, and how that is worked out again. */
export class Recalculated implements Figure<Recalculated> {
  constructor(
    private readonly order: Order,
    public exact: Exact,
    /** From its parts, as they are by then; none where no input that moves is under it. */
    readonly again?: () => Exact,
    readonly parts: readonly Recalculated[] = NO_PARTS,
  ) {}

  plus(other: Recalculated): Recalculated {
    return this.made(() => this.exact.plus(other.exact), [this, other]);
  }
  minus(other: Recalculated): Recalculated {
    return this.made(() => this.exact.minus(other.exact), [this, other]);
  }
  times(factor: Recalculated): Recalculated {
    return this.made(() => this.exact.times(factor.exact), [this, factor]);
  }
  share(n: number, d: number): Recalculated {
    return this.made(() => this.exact.share(n, d), [this]);
  }
  atMost(ceiling: Recalculated): Recalculated {
    return this.made(() => this.exact.atMost(ceiling.exact), [this, ceiling]);
  }
  atLeast(floor: Recalculated): Recalculated {
    return this.made(() => this.exact.atLeast(floor.exact), [this, floor]);
  }
  rounded(to: RoundingUnit, way?: 'nearest' | 'down' | 'up'): Recalculated {
    return this.made(() => this.exact.rounded(to, way), [this]);
  }
  ifReaches(threshold: Recalculated, then: Recalculated, otherwise: Recalculated): Recalculated {
    return this.made(() => this.exact.ifReaches(threshold.exact, then.exact, otherwise.exact), [this, threshold, then, otherwise]);
  }
  ifPasses(threshold: Recalculated, then: Recalculated, otherwise: Recalculated): Recalculated {
    return this.made(() => this.exact.ifPasses(threshold.exact, then.exact, otherwise.exact), [this, threshold, then, otherwise]);
  }
  called(name: FigureName, { status }: Making<Recalculated>): Recalculated {
    return status ? this.made(() => this.exact.called(name, { status }), [this]) : this;
  }

  private made(again: () => Exact, parts: readonly Recalculated[]): Recalculated {
    return this.order.made(again, parts);
  }
}

const NO_PARTS: readonly Recalculated[] = [];

interface MovingInput<K> {
  readonly figure: Recalculated;
  readonly mover: K;
  readonly name: CellName;
  readonly amount: Decimal;
  readonly unit: FigureUnit;
  readonly provenance: Provenance | undefined;
}

/** The operations of a working-out in their order: those under which an input moves. */
class Order {
  readonly figures: Recalculated[] = [];

  made(again: () => Exact, parts: readonly Recalculated[]): Recalculated {
    const isMoving = parts.some(part => part.again);
    const figure = new Recalculated(this, again(), isMoving ? again : undefined, isMoving ? parts : undefined);
    if (isMoving) this.figures.push(figure);
    return figure;
  }
}

/**
 * A plan recalculated as a spreadsheet is: `work` works it out once from its rows and says which figures are its outputs, and then
 * only what rests on inputs that have moved is worked out again. The operations are the exact kind's own, in the order in
 * which the rules made them, so that amounts, faults and statuses are those of a plan worked out from its rows under the same
 * inputs. A rule never branches on an amount, so that the order holds wherever the inputs move.
 *
 * `moverOf` says what an input moves with; undefined where it stays. What comes back gives the outputs for how far each
 * mover lies from where the plan has it.
 */
export function recalculation<K>(
  moverOf: (name: CellName) => K | undefined,
  work: (kind: Kind<Recalculated>) => readonly Recalculated[],
): (by: (mover: K) => Decimal) => Exact[] {
  const order = new Order();
  const all: MovingInput<K>[] = [];
  const outputs = work(recalculatedKind(order, all, moverOf));

  const needed = new Set(outputs);
  for (const figure of needed) for (const part of figure.parts) needed.add(part);
  const inputs = all.filter(({ figure }) => needed.has(figure));
  const figures = order.figures.filter(figure => needed.has(figure));
  const movers = [...new Set(inputs.map(({ mover }) => mover))];
  const shifts = new Map(movers.map(mover => [mover, new Decimal(0)]));

  const restingOn = (moved: readonly K[]) => {
    const own = inputs.filter(({ mover }) => moved.includes(mover));
    const resting = new Set(own.map(({ figure }) => figure));
    for (const figure of figures) if (figure.parts.some(part => resting.has(part))) resting.add(figure);
    return { moved, inputs: own, figures: figures.filter(figure => resting.has(figure)) };
  };
  /** What rests on the movers that moved last time: most often the same ones move again. */
  let last = restingOn([]);

  return by => {
    const moved = movers.filter(mover => !by(mover).eq(shifts.get(mover)!));
    for (const mover of moved) shifts.set(mover, by(mover));
    if (last.moved.length !== moved.length || moved.some((mover, i) => mover !== last.moved[i])) last = restingOn(moved);
    for (const { figure, mover, name, amount, unit, provenance } of last.inputs)
      figure.exact = exactKind.input(name, amount.plus(shifts.get(mover)!), unit, provenance);
    for (const figure of last.figures) figure.exact = figure.again!();
    return outputs.map(figure => figure.exact);
  };
}

function recalculatedKind<K>(order: Order, inputs: MovingInput<K>[], moverOf: (name: CellName) => K | undefined): Kind<Recalculated> {
  const fixed = (exact: Exact) => new Recalculated(order, exact);
  const nothing = fixed(exactKind.nothing('£'));
  return {
    of: (amount, unit) => fixed(exactKind.of(amount, unit)),
    input(name, amount, unit, provenance) {
      const mover = moverOf(name);
      const exact = exactKind.input(name, amount, unit, provenance);
      if (mover === undefined) return fixed(exact);
      const figure = new Recalculated(order, exact, () => exact);
      inputs.push({ figure, mover, name, amount, unit, provenance });
      return figure;
    },
    faulty: fault => fixed(exactKind.faulty(fault)),
    nothing: () => nothing,
    total: (parts, unit) =>
      order.made(
        () =>
          exactKind.total(
            parts.map(part => part.exact),
            unit,
          ),
        parts,
      ),
  };
}
