import { terms } from '../terms';
import type { Term } from '../terms';
import { exactKind } from './exact';
import type { Exact } from './exact';
import { weaker } from './figure';
import type { Figure, FigureStatus, FigureUnit, Kind, Provenance, RoundingUnit } from './figure';

/** How a figure was made: from which figures, and the formula in words given the words for each. */
interface Making {
  readonly parts: readonly Traced[];
  readonly words: (parts: readonly string[]) => string;
  /** A sum leaves out parts that are nothing; sums and differences stand in brackets inside anything else. */
  readonly shape: 'sum' | 'difference' | 'product' | 'rounding' | 'other';
}

const sumInWords = (parts: readonly string[]) => (parts.length ? parts.join(' + ') : 'nil');

/** A figure that remembers how it was made; the amounts are the exact kind's own. */
export class Traced implements Figure<Traced> {
  constructor(
    readonly exact: Exact,
    readonly unit: FigureUnit,
    private readonly names: Map<string, Traced>,
    readonly making?: Making,
    readonly label?: string,
    readonly provenance?: Provenance,
  ) {}

  plus(other: Traced) {
    return this.made(this.exact.plus(other.exact), [this, other], sumInWords, 'sum');
  }
  minus(other: Traced) {
    return this.made(this.exact.minus(other.exact), [this, other], ([a, b]) => `${a} − ${b}`, 'difference');
  }
  times(factor: Traced) {
    return this.made(
      this.exact.times(factor.exact),
      [this, factor],
      parts => parts.join(' × '),
      'product',
      unitOfProduct(this.unit, factor.unit),
    );
  }
  share(n: number, d: number) {
    return this.made(this.exact.share(n, d), [this], ([a]) => `${a}${n === 1 ? '' : ` × ${n}`}${d === 1 ? '' : ` ÷ ${d}`}`);
  }
  atMost(ceiling: Traced) {
    return this.made(this.exact.atMost(ceiling.exact), [this, ceiling], ([a, b]) => `the lower of ${a} and ${b}`);
  }
  atLeast(floor: Traced) {
    return this.made(this.exact.atLeast(floor.exact), [this, floor], ([a, b]) => `the higher of ${a} and ${b}`);
  }
  rounded(to: RoundingUnit, way: 'nearest' | 'down' | 'up' = 'nearest') {
    return this.made(
      this.exact.rounded(to, way),
      [this],
      ([a]) => `${a} to ${unitInWords(to)}${way === 'nearest' ? '' : ` (${way})`}`,
      'rounding',
    );
  }
  ifReaches(threshold: Traced, then: Traced, otherwise: Traced) {
    return this.made(
      this.exact.ifReaches(threshold.exact, then.exact, otherwise.exact),
      [this, threshold, then, otherwise],
      ([a, b, c, d]) => `${c} if ${a} is at least ${b}, else ${d}`,
    );
  }
  ifPasses(threshold: Traced, then: Traced, otherwise: Traced) {
    return this.made(
      this.exact.ifPasses(threshold.exact, then.exact, otherwise.exact),
      [this, threshold, then, otherwise],
      ([a, b, c, d]) => `${c} if ${a} is above ${b}, else ${d}`,
    );
  }

  /** The same figure under a name, by which a report finds it; a figure that already had one keeps it beneath. */
  called(term: Term | string, provenance?: Provenance) {
    const label = term in terms ? terms[term as Term].label : term;
    const making: Making | undefined = this.label ? { parts: [this], words: ([a]) => a!, shape: 'other' } : this.making;
    const named = new Traced(this.exact, this.unit, this.names, making, label, provenance ?? (this.label ? undefined : this.provenance));
    this.names.set(label, named);
    return named;
  }

  private made(exact: Exact, parts: readonly Traced[], words: Making['words'], shape: Making['shape'] = 'other', unit = this.unit): Traced {
    return new Traced(exact, unit, this.names, { parts, words, shape });
  }
}

const unitOfProduct = (a: FigureUnit, b: FigureUnit): FigureUnit =>
  a === '£' || b === '£' || [a, b].includes('£ a dwelling') ? '£' : a === 'rate' || a === 'number' ? b : a;

function unitInWords(to: RoundingUnit): string {
  if (to === 'penny') return 'the penny';
  if (to === 'pound') return '£1';
  return 'decimals' in to ? `${to.decimals} decimal${to.decimals === 1 ? '' : 's'}` : `a multiple of £${to.multipleOf}`;
}

/** Figures by the name they were given; the last of a name stands, as it is the one the plan used. */
export interface TracedKind extends Kind<Traced> {
  readonly named: ReadonlyMap<string, Traced>;
}

/** The traced kind: exact amounts, and a memory of how each was made. */
export function tracedKind(): TracedKind {
  const named = new Map<string, Traced>();
  const leaf = (exact: Exact, unit: FigureUnit, provenance?: Provenance) =>
    new Traced(exact, unit, named, undefined, undefined, provenance);
  return {
    named,
    of: (amount, unit) => leaf(exactKind.of(amount, unit), unit),
    input: (name, amount, unit, provenance) => leaf(exactKind.input(name, amount, unit), unit, provenance),
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
        { parts, words: sumInWords, shape: 'sum' },
      ),
  };
}

/** The figures with names from which this one was made, and the formula in words between them. */
export function formulaOf(figure: Traced): { words: string; from: Traced[] } {
  const from: Traced[] = [];
  const inWords = (one: Traced, bracketed: boolean): string => {
    if (one.label && one !== figure) {
      if (!from.includes(one)) from.push(one);
      return one.label;
    }
    const { making } = one;
    if (!making) return one.exact.fault ? 'not known' : one.exact.amount.toString();
    if (making.shape === 'rounding' && isTyped(making.parts[0]!)) return inWords(making.parts[0]!, bracketed);
    const said = making.parts.filter(
      part => !(making.shape === 'sum' && isTyped(part, 0)) && !(making.shape === 'product' && isTyped(part, 1)),
    );
    const parts = making.shape === 'product' && !said.length ? making.parts : said;
    const isPlain = making.shape === 'sum' || making.shape === 'difference';
    const words = making.words(parts.map((part, index) => inWords(part, !isPlain || (making.shape === 'difference' && index > 0))));
    return bracketed && isPlain && parts.length > 1 ? `(${words})` : words;
  };
  const words = inWords(figure, false);
  const isOnlyTyped = !figure.making || (figure.making.shape === 'rounding' && isTyped(figure.making.parts[0]!));
  return { words: figure.provenance?.how || (isOnlyTyped ? 'typed' : words), from };
}

/** A figure without a name that was typed as it stands; a nil in a sum, or a 1 in a product, says nothing. */
const isTyped = (part: Traced, amount?: number): boolean =>
  !part.label && !part.making && !part.exact.fault && (amount === undefined || part.exact.amount.eq(amount));

/** The weakest status under a figure; undefined where nothing under it has one. */
export function weakestStatus(figure: Traced, known = new Map<Traced, FigureStatus | undefined>()): FigureStatus | undefined {
  if (!known.has(figure)) {
    const statuses = (figure.making?.parts ?? []).map(part => weakestStatus(part, known));
    known.set(figure, statuses.reduce(weaker, figure.provenance?.status));
  }
  return known.get(figure);
}
