import { LARGEST } from '../fraction';

/** The operations of a tape, all on whole numbers. */
export const OP = {
  input: 0,
  constant: 1,
  add: 2,
  subtract: 3,
  multiply: 4,
  least: 5,
  greatest: 6,
  round: 7,
  roundProduct: 8,
  roundLargeProduct: 9,
  ifReaches: 10,
  ifPasses: 11,
} as const;
export type Op = (typeof OP)[keyof typeof OP];

/** Below this a division may be made a multiplication and stays exact: see {@link Rounding}. */
export const ROUNDING_BOUND = 1_125_899_906_842_624; // 2⁵⁰

/**
 * Division by a whole number and rounding, as floor((x + lift) × inverse). The lift holds the half (nearest), nothing (down)
 * or all but one (up), and a quarter more: whole and half numbers never lie within a quarter of an edge, so for x below 2⁵⁰
 * the error of the inverse (two parts in 2⁵³) never carries one across. Below nil the size is rounded and the sign put back.
 */
export interface Rounding {
  readonly divisor: number;
  readonly lift: number;
}

export type Way = 'nearest' | 'down' | 'up';

export const roundingBy = (divisor: number, way: Way): Rounding => ({
  divisor,
  lift: (way === 'nearest' ? divisor / 2 : way === 'down' ? 0 : divisor - 1) + 0.25,
});

/** One operation: its operands are places of earlier ones; no value of it lies outside its bounds. */
export interface TapeNode {
  readonly op: Op;
  readonly operands: readonly number[];
  /** A constant's value, or an input's column. */
  readonly value: number;
  readonly rounding: Rounding | undefined;
  readonly low: number;
  readonly high: number;
}

/** A plan cannot be recorded, or its whole numbers may pass what a binary number holds exactly. */
export class NotOnTape extends Error {}

const sizeOf = ({ low, high }: TapeNode): number => Math.max(Math.abs(low), Math.abs(high));

/** Whether every value of a node is a whole number held exactly. */
export const isProved = (node: TapeNode): boolean => sizeOf(node) <= LARGEST;

/**
 * Records operations on whole numbers. Constants are folded, equal operations merged, ×1, +0 and what the bounds decide
 * dropped; x·a + x·b becomes x·(a + b). All of that is exact, since the numbers are whole.
 */
export class Recording {
  readonly nodes: TapeNode[] = [];
  private readonly known = new Map<string, number>();

  input(column: number, low: number, high: number): number {
    return this.node(OP.input, [], column, low, high);
  }

  constant(value: number): number {
    if (Math.abs(value) > LARGEST) throw new NotOnTape('A constant is too large for whole numbers.');
    return this.node(OP.constant, [], value + 0, value, value);
  }

  add(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!];
    if (x.op === OP.constant) return y.op === OP.constant ? this.constant(x.value + y.value) : this.add(b, a);
    if (y.op === OP.constant) {
      if (y.value === 0) return a;
      const inner = x.op === OP.add ? this.nodes[x.operands[1]!]! : undefined;
      if (inner?.op === OP.constant) return this.add(x.operands[0]!, this.constant(inner.value + y.value));
    }
    const shared = this.sharedFactor(a, b);
    if (shared) return this.multiply(shared.factor, this.add(shared.restOfA, shared.restOfB));
    return this.node(OP.add, inOrder(a, b, y.op === OP.constant), 0, x.low + y.low, x.high + y.high);
  }

  subtract(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!];
    if (a === b) return this.constant(0);
    if (y.op === OP.constant) return this.add(a, this.constant(-y.value));
    return this.node(OP.subtract, [a, b], 0, x.low - y.high, x.high - y.low);
  }

  multiply(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!];
    if (x.op === OP.constant) return y.op === OP.constant ? this.constant(x.value * y.value) : this.multiply(b, a);
    if (y.op === OP.constant) {
      if (y.value === 0) return b;
      if (y.value === 1) return a;
      const inner = x.op === OP.multiply ? this.nodes[x.operands[1]!]! : undefined;
      if (inner?.op === OP.constant) return this.multiply(x.operands[0]!, this.constant(inner.value * y.value));
    }
    const corners = [x.low * y.low, x.low * y.high, x.high * y.low, x.high * y.high];
    return this.node(OP.multiply, inOrder(a, b, y.op === OP.constant), 0, Math.min(...corners), Math.max(...corners));
  }

  least(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!];
    if (x.high <= y.low) return a;
    if (y.high <= x.low) return b;
    return x.op === OP.constant
      ? this.least(b, a)
      : this.node(OP.least, inOrder(a, b, y.op === OP.constant), 0, Math.min(x.low, y.low), Math.min(x.high, y.high));
  }

  greatest(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!];
    if (x.low >= y.high) return a;
    if (y.low >= x.high) return b;
    return x.op === OP.constant
      ? this.greatest(b, a)
      : this.node(OP.greatest, inOrder(a, b, y.op === OP.constant), 0, Math.max(x.low, y.low), Math.max(x.high, y.high));
  }

  /** a ÷ divisor to a whole number. */
  round(a: number, divisor: number, way: Way): number {
    if (divisor === 1) return a;
    const x = this.nodes[a]!;
    const rounding = roundingBy(divisor, way);
    if (x.op === OP.constant && Math.abs(x.value) < ROUNDING_BOUND) return this.constant(roundedBy(x.value, rounding));
    const slack = sizeOf(x) < ROUNDING_BOUND ? 0 : 1; // bounds beyond the bound are themselves rounded
    const [low, high] = [roundedBy(x.low, rounding) - slack, roundedBy(x.high, rounding) + slack];
    if (x.op === OP.multiply) return this.roundProduct(x, rounding, way, low, high);
    this.refuseBeyondRounding(x, rounding);
    return this.node(OP.round, [a], 0, low, high, rounding);
  }

  /** `then` where a is at or above b (or above it), otherwise the other. */
  choose(op: typeof OP.ifReaches | typeof OP.ifPasses, a: number, b: number, then: number, otherwise: number): number {
    const difference = this.nodes[this.subtract(a, b)]!;
    const isSure = op === OP.ifReaches ? difference.low >= 0 : difference.low > 0;
    const isNever = op === OP.ifReaches ? difference.high < 0 : difference.high <= 0;
    if (then === otherwise || isSure) return then;
    if (isNever) return otherwise;
    const [x, y] = [this.nodes[then]!, this.nodes[otherwise]!];
    return this.node(op, [this.subtract(a, b), then, otherwise], 0, Math.min(x.low, y.low), Math.max(x.high, y.high));
  }

  private roundProduct(product: TapeNode, rounding: Rounding, way: Way, low: number, high: number): number {
    const [a, b] = product.operands as [number, number];
    const [x, y] = [this.nodes[a]!, this.nodes[b]!];
    if (y.op === OP.constant) {
      const shared = commonDivisor(Math.abs(y.value), rounding.divisor);
      if (shared > 1) return this.round(this.multiply(a, this.constant(y.value / shared)), rounding.divisor / shared, way);
    }
    if (sizeOf(product) + rounding.lift < ROUNDING_BOUND) return this.node(OP.roundProduct, [a, b], 0, low, high, rounding);
    // The larger factor is taken apart: a = q × divisor + rest, so that a × b ÷ divisor = q × b + rest × b ÷ divisor.
    const [large, small] = sizeOf(x) >= sizeOf(y) ? [a, b] : [b, a];
    const [whole, part] = [this.nodes[large]!, this.nodes[small]!];
    const isSafe =
      whole.low >= 0 && part.low >= 0 && sizeOf(whole) < ROUNDING_BOUND && rounding.divisor * sizeOf(part) + rounding.lift < ROUNDING_BOUND;
    if (!isSafe) throw new NotOnTape('A product is too large to be rounded in whole numbers.');
    return this.node(OP.roundLargeProduct, [large, small], 0, low, high, rounding);
  }

  private refuseBeyondRounding(x: TapeNode, { lift }: Rounding): void {
    if (sizeOf(x) + lift >= ROUNDING_BOUND) throw new NotOnTape('A figure is too large to be rounded in whole numbers.');
  }

  /** The factor that two products share, and what is left of each. */
  private sharedFactor(a: number, b: number): { factor: number; restOfA: number; restOfB: number } | undefined {
    const factors = (place: number): [number, number][] => {
      const { op, operands } = this.nodes[place]!;
      const own: [number, number] = [place, this.constant(1)];
      return op === OP.multiply ? [[operands[0]!, operands[1]!], [operands[1]!, operands[0]!], own] : [own];
    };
    for (const [factor, restOfA] of factors(a)) {
      if (this.nodes[factor]!.op === OP.constant) continue;
      const match = factors(b).find(([other]) => other === factor);
      if (match) return { factor, restOfA, restOfB: match[1] };
    }
    return undefined;
  }

  private node(op: Op, operands: readonly number[], value: number, low: number, high: number, rounding?: Rounding): number {
    const key = `${op} ${operands.join(' ')} ${value} ${rounding ? `${rounding.divisor} ${rounding.lift}` : ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.nodes.push({ op, operands, value, rounding, low, high });
    this.known.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }
}

/** Addition and multiplication do not mind the order; a constant stands second. */
const inOrder = (a: number, b: number, secondIsConstant: boolean): readonly number[] => (secondIsConstant || a <= b ? [a, b] : [b, a]);

/** What {@link Rounding} says, for one value. */
export const roundedBy = (x: number, { divisor, lift }: Rounding): number =>
  x >= 0 ? Math.floor((x + lift) * (1 / divisor)) : 0 - Math.floor((lift - x) * (1 / divisor));

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
