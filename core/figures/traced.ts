import { exactKind } from './exact';
import type { Exact } from './exact';
import { weaker } from './figure';
import type { Figure, FigureStatus, FigureUnit, Kind, Making, Provenance, RoundingUnit, Words } from './figure';
import { idOf } from './figure-name';
import type { FigureName } from './figure-name';
import { inNumber, inPounds, inRate } from './in-words';

/** A figure that remembers what it is and from what it was made; the amounts are the exact kind's own. */
export class Traced implements Figure<Traced> {
  constructor(
    readonly exact: Exact,
    readonly unit: FigureUnit,
    private readonly names: Map<string, Traced>,
    readonly parts: readonly Traced[] = [],
    readonly name?: FigureName,
    readonly making?: Partial<Making<Traced>>,
    /** Whether its parts are summed, among which those that are nil say nothing. */
    readonly isTotal = false,
  ) {}

  plus(other: Traced) {
    return this.made(this.exact.plus(other.exact), [this, other]);
  }
  minus(other: Traced) {
    return this.made(this.exact.minus(other.exact), [this, other]);
  }
  times(factor: Traced) {
    return this.made(this.exact.times(factor.exact), [this, factor], unitOfProduct(this.unit, factor.unit));
  }
  share(n: number, d: number) {
    return this.made(this.exact.share(n, d), [this]);
  }
  atMost(ceiling: Traced) {
    return this.made(this.exact.atMost(ceiling.exact), [this, ceiling]);
  }
  atLeast(floor: Traced) {
    return this.made(this.exact.atLeast(floor.exact), [this, floor]);
  }
  /** A typed amount that rounding leaves as it is stays what was typed. */
  rounded(to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest') {
    const exact = this.exact.rounded(to, way);
    return this.making?.cell && exact.amount.eq(this.exact.amount) ? this : this.made(exact, [this]);
  }
  ifReaches(threshold: Traced, then: Traced, otherwise: Traced) {
    return this.made(this.exact.ifReaches(threshold.exact, then.exact, otherwise.exact), [this, threshold, then, otherwise], then.unit);
  }
  ifPasses(threshold: Traced, then: Traced, otherwise: Traced) {
    return this.made(this.exact.ifPasses(threshold.exact, then.exact, otherwise.exact), [this, threshold, then, otherwise], then.unit);
  }

  /** The same figure under a name, by which workings find it; what was typed takes the name, what had one keeps it beneath. */
  called(name: FigureName, making: Making<Traced>) {
    const parts = making.from ?? (this.name ? [this] : this.parts);
    const ownMaking = this.name ? {} : this.making;
    const named = new Traced(this.exact, this.unit, this.names, parts, name, { ...ownMaking, ...making }, this.isTotal);
    this.names.set(idOf(name), named);
    return named;
  }

  private made(exact: Exact, parts: readonly Traced[], unit = this.unit): Traced {
    return new Traced(exact, unit, this.names, parts);
  }
}

const unitOfProduct = (a: FigureUnit, b: FigureUnit): FigureUnit =>
  a === '£' || b === '£' || [a, b].includes('£ a dwelling') ? '£' : a === 'rate' || a === 'number' ? b : a;

/** Figures by what they are; the last of a name stands, as it is the one the plan used. */
export interface TracedKind extends Kind<Traced> {
  readonly named: ReadonlyMap<string, Traced>;
}

/** The traced kind: exact amounts, and a memory of how each was made. */
export function tracedKind(): TracedKind {
  const named = new Map<string, Traced>();
  const leaf = (exact: Exact, unit: FigureUnit, making?: Partial<Making<Traced>>) => new Traced(exact, unit, named, [], undefined, making);
  return {
    named,
    of: (amount, unit) => leaf(exactKind.of(amount, unit), unit),
    input: (cell, amount, unit, provenance: Provenance = {}) =>
      leaf(exactKind.input(cell, amount, unit), unit, { ...provenance, cell, how: 'typed' }),
    faulty: fault => leaf(exactKind.faulty(fault), '£'),
    nothing: unit => leaf(exactKind.nothing(unit), unit),
    total: (parts, unit) =>
      new Traced(
        exactKind.total(
          parts.map(part => part.exact),
          unit,
        ),
        unit,
        named,
        parts,
        undefined,
        undefined,
        true,
      ),
  };
}

/** The figures from which this one was made, each once: those with a name of their own, and what was typed in a cell. */
export function madeFrom(figure: Traced): Traced[] {
  const found = new Set<Traced>();
  const isNil = (part: Traced) => !part.exact.fault && part.exact.amount.isZero();
  const gather = (one: Traced, isOfTotal: boolean): void => {
    for (const part of one.parts) {
      const isInTotal = isOfTotal || one.isTotal;
      if (part.name || part.making?.cell) {
        if (!(isInTotal && isNil(part))) found.add(part);
      } else gather(part, isInTotal);
    }
  };
  gather(figure, false);
  return [...found];
}

/** A figure’s amount as a sentence quotes it. */
const amountInWords = ({ exact, unit }: Traced): string => {
  if (exact.fault) return 'an amount that is not known';
  if (unit === '£' || unit === '£ a dwelling') return inPounds(exact.amount);
  if (unit === 'rate') return inRate(exact.amount);
  return `${inNumber(exact.amount)}${unit === 'FTE' ? ' FTE' : ''}`;
};

const WORDS: Words<Traced> = {
  amount: amountInWords,
  unlessNil: ({ exact }, words) => (!exact.fault && exact.amount.isZero() ? '' : words),
  isAbove: (figure, other) => !figure.exact.fault && !other.exact.fault && figure.exact.amount.gt(other.exact.amount),
};

/** How a figure was made, in a sentence. */
export function howMade({ making, exact }: Traced): string {
  const how = making?.how;
  const sentence = typeof how === 'function' ? how(WORDS) : (how ?? '');
  if (sentence === 'typed' && making?.cell) return `typed in ${making.cell.table}, ${making.cell.row}, ${making.cell.column}`;
  return exact.fault && !sentence ? 'not known' : sentence;
}

/** The weakest status under a figure; undefined where nothing under it has one. */
export function weakestStatus(figure: Traced, known = new Map<Traced, FigureStatus | undefined>()): FigureStatus | undefined {
  if (known.has(figure)) return known.get(figure);
  let weakest = figure.making?.status;
  if (!(weakest && figure.making?.from)) for (const part of figure.parts) weakest = weaker(weakest, weakestStatus(part, known));
  known.set(figure, weakest);
  return weakest;
}
