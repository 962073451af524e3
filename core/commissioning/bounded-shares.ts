import { nearTo } from './exact-columns';
import type { WholeWeights } from './exact-columns';
import { comparedRates, comparedWith, exactWeight } from './rates';
import type { Need, Rate } from './rates';

/** What the bounds do to a row. */
export const AT_FLOOR = -1;
export const BETWEEN = 0;
export const AT_CAP = 1;

/** The rate that uses up the pot, and which rows a bound holds at it. */
export interface Settled {
  /** What rows between their bounds share, for their needs together; needs of nil where every row is held. */
  readonly rate: Rate;
  readonly held: Int8Array;
  /** How many rates were tried, each in one pass over the rows. */
  readonly passes: number;
}

/** Newton's step nearly always ends in fewer passes; after them every other pass halves the rates still open. */
const NEWTON_PASSES = 12;

/**
 * Finds λ so that each row's λ × need, raised to its floor or held at its cap, adds up to the pot (all in whole units).
 *
 * The money used never falls as λ rises, so there is one answer. Each pass tries a rate, sees which rows it holds at a
 * bound, and moves to the rate that would use up the pot if exactly those were held (Newton's step), if that lies between
 * the highest rate known to use too little and the lowest known to use too much; otherwise to the middle one of the rates
 * between them at which some row meets a bound. That bounds the passes by a multiple of log n. Rates are compared by
 * cross-multiplication, never as quotients. Where no row meets a bound between the two, the step from either of them is
 * exact; from the lower one even when the money held at the upper one is too much to be added exactly.
 *
 * Needs: floors ≤ caps row by row, and the pot between what floors and caps allow (allocate.ts says so if not).
 */
export function settle(pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array): Settled {
  const held = new Int8Array(weights.near.length);
  let low: Rate = { money: 0, need: { near: 1 } };
  let high: Rate | undefined;
  let rate: Rate = { money: pot, need: totalNeed(weights) };
  for (let passes = 1; ; passes++) {
    const { use, onward, between } = tried(rate, pot, weights, floors, caps, held);
    if (use === 0) return { rate: between, held, passes };
    if (use < 0) low = rate;
    else high = rate;
    const newton = onward && comparedRates(onward, low) > 0 && (!high || comparedRates(onward, high) < 0) ? onward : undefined;
    const halve = passes >= NEWTON_PASSES && passes % 2 === 0;
    rate = (!halve && newton) || middleRate(low, high, weights, floors, caps) || newton || low;
  }
}

interface Tried {
  /** −1, 0 or 1: the rate uses less than the pot, all of it, or more. */
  readonly use: number;
  /** The rate that would use up the pot if rows stayed held as they are just beyond this rate, towards the answer. */
  readonly onward?: Rate;
  /** What the rows strictly between their bounds share. */
  readonly between: Rate;
}

function tried(rate: Rate, pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array, held: Int8Array): Tried {
  const between = new Share(weights);
  const justAtFloor = new Share(weights);
  const justAtCap = new Share(weights);
  let fixed = 0;
  for (let row = 0; row < held.length; row++) {
    const floor = floors[row]!;
    const cap = caps[row]!;
    const overFloor = weights.near[row] === 0 ? -1 : comparedWith(floor, rate, weights, row);
    if (overFloor <= 0) {
      held[row] = AT_FLOOR;
      fixed += floor;
      if (overFloor === 0 && floor < cap) justAtFloor.add(row, floor);
      continue;
    }
    const overCap = comparedWith(cap, rate, weights, row);
    if (overCap >= 0) {
      held[row] = AT_CAP;
      fixed += cap;
      if (overCap === 0) justAtCap.add(row, cap);
      continue;
    }
    held[row] = BETWEEN;
    between.add(row, 0);
  }
  const left = pot - fixed;
  const use = left < 0 ? 1 : usesAll(rate, between, left);
  const onward = use < 0 ? between.joined(justAtFloor, left) : between.joined(justAtCap, left);
  return { use, onward, between: { money: left, need: between.need } };
}

/** −1, 0 or 1: the rows between their bounds take less than is left at this rate, just that, or more. */
const usesAll = (rate: Rate, between: Share, left: number): number => {
  if (between.isEmpty) return left > 0 ? -1 : 0;
  return comparedRates(rate, { money: left, need: between.need });
};

/** Some rows' needs and money together. */
class Share {
  private rows = 0;
  private near = 0;
  private exact = 0n;
  private money = 0;

  constructor(private readonly weights: WholeWeights) {}

  add(row: number, money: number) {
    this.rows++;
    this.near += this.weights.near[row]!;
    this.money += money;
    if (this.weights.exact) this.exact += exactWeight(this.weights, row);
  }

  get isEmpty() { return this.rows === 0; }
  get need(): Need { return this.needWith(); }

  /** The rate at which these rows and the others together take what is left and what the others held. */
  joined(others: Share, left: number): Rate | undefined {
    const money = left + others.money;
    return this.rows + others.rows === 0 || money < 0 ? undefined : { money, need: this.needWith(others) };
  }

  private needWith(others?: Share): Need {
    if (!this.weights.exact) return { near: this.near + (others?.near ?? 0) };
    const exact = this.exact + (others?.exact ?? 0n);
    return { near: nearTo(exact), exact };
  }
}

function totalNeed(weights: WholeWeights): Need {
  const share = new Share(weights);
  for (let row = 0; row < weights.near.length; row++) share.add(row, 0);
  return share.need;
}

/** The middle one of the rates between low and high at which some row meets a bound; none where no row does. */
function middleRate(low: Rate, high: Rate | undefined, weights: WholeWeights, floors: Float64Array, caps: Float64Array): Rate | undefined {
  const rows: number[] = [];
  const bounds: number[] = [];
  for (let row = 0; row < weights.near.length; row++) {
    if (weights.near[row] === 0) continue;
    for (const bound of [floors[row]!, caps[row]!]) {
      if (bound === Infinity || comparedWith(bound, low, weights, row) >= 0) continue;
      if (high && comparedWith(bound, high, weights, row) <= 0) continue;
      rows.push(row);
      bounds.push(bound);
    }
  }
  if (!rows.length) return undefined;
  const rates = Float64Array.from(rows, (row, i) => bounds[i]! / weights.near[row]!);
  const middle = rates.slice().sort()[Math.floor(rates.length / 2)]!;
  const chosen = Math.max(0, rates.indexOf(middle));
  const row = rows[chosen]!;
  return { money: bounds[chosen]!, need: { near: weights.near[row]!, exact: weights.exact?.[row] } };
}
