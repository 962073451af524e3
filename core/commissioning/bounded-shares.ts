import { asNumber } from './exact-columns';
import type { WholeWeights } from '../figures/largest-remainder';
import { exactWeight } from '../figures/largest-remainder';
import { CLEAR, comparedRates, comparedWith } from './rates';
import type { Need, Rate } from '../figures/largest-remainder';

/** What the bounds do to a row. */
export const AT_FLOOR = -1;
export const BETWEEN = 0;
export const AT_CAP = 1;

/** The rate that uses up the pot, and which rows a bound holds at it. */
export interface SharesBetweenBounds {
  /** What rows between their bounds share, for their needs together; needs of nil where every row is held. */
  readonly rate: Rate;
  readonly bindings: Int8Array;
  /** How many rates were tried exactly, each in one pass over the rows. */
  readonly passes: number;
}

/** Newton's step nearly always ends in fewer passes; after them every other pass halves the rates still open. */
const NEWTON_PASSES = 12;

/**
 * Finds λ so that each row's λ × need, raised to its floor or held at its cap, adds up to the pot (all in whole units).
 *
 * The money used never falls as λ rises, so there is one answer. From a first guess in binary figures, each pass tries a rate, sees which rows it holds at a
 * bound, and moves to the rate that would use up the pot if exactly those were held (Newton's step), if that lies between
 * the highest rate known to use too little and the lowest known to use too much; otherwise to the middle one of the rates
 * between them at which some row meets a bound. That bounds the passes by a multiple of log n. Rates are compared by
 * cross-multiplication, never as quotients. Where no row meets a bound between the two, the step from either of them is
 * exact; from the lower one even when the money held at the upper one is too much to be added exactly.
 *
 * Needs: floors ≤ caps row by row, and the pot between what floors and caps allow (allocate.ts says so if not).
 */
export function sharesBetweenBounds(pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array): SharesBetweenBounds {
  const bindings = new Int8Array(weights.near.length);
  let low: Rate = { money: 0, need: { near: 1 } };
  let high: Rate | undefined;
  let rate = guessed(pot, weights, floors, caps);
  for (let passes = 1; ; passes++) {
    const { use, onward, between } = tried(rate, pot, weights, floors, caps, bindings);
    if (use === 0) return { rate: between, bindings, passes };
    if (use < 0) low = rate;
    else high = rate;
    const newton = onward && comparedRates(onward, low) > 0 && (!high || comparedRates(onward, high) < 0) ? onward : undefined;
    const halve = passes >= NEWTON_PASSES && passes % 2 === 0;
    rate = (!halve && newton) || middleRate(low, high, weights, floors, caps) || newton || low;
  }
}

/** How often the guess is improved at most. */
const GUESSES = 8;

/** A rate to begin with, by Newton's steps in binary figures: whatever it is, the answer is found exactly from there. */
function guessed(pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array): Rate {
  const { near } = weights;
  let rate: Rate = { money: pot, need: totalNeed(weights) };
  for (let guess = 0; guess < GUESSES && !weights.exact; guess++) {
    const each = rate.money / rate.need.near;
    let fixed = 0;
    let need = 0;
    for (let row = 0; row < near.length; row++) {
      const share = each * near[row]!;
      const part = Math.min(Math.max(share, floors[row]!), caps[row]!);
      fixed += part === share ? 0 : part;
      need += part === share ? near[row]! : 0;
    }
    if (fixed > pot || need === 0 || (pot - fixed === rate.money && need === rate.need.near)) return rate;
    rate = { money: pot - fixed, need: { near: need } };
  }
  return rate;
}

interface Tried {
  /** −1, 0 or 1: the rate uses less than the pot, all of it, or more. */
  readonly use: number;
  /** The rate that would use up the pot if rows stayed held as they are just beyond this rate, towards the answer. */
  readonly onward: Rate | undefined;
  /** What the rows strictly between their bounds share. */
  readonly between: Rate;
}

function tried(rate: Rate, pot: number, weights: WholeWeights, floors: Float64Array, caps: Float64Array, bindings: Int8Array): Tried {
  const {
    money,
    need: { near: need },
  } = rate;
  const { near } = weights;
  const justAtFloor: number[] = [];
  const justAtCap: number[] = [];
  let fixed = 0;
  let nearBetween = 0;
  let rowsBetween = 0;
  for (let row = 0; row < bindings.length; row++) {
    const weight = near[row]!;
    const floor = floors[row]!;
    const cap = caps[row]!;
    // Rows clearly between their bounds are most rows: they are told apart here, all others by exact comparison.
    const share = money * weight;
    if (!(share > floor * need * CLEAR && share * CLEAR < cap * need)) {
      const overFloor = weight === 0 ? -1 : comparedWith(floor, rate, weights, row);
      if (overFloor <= 0) {
        bindings[row] = AT_FLOOR;
        fixed += floor;
        if (overFloor === 0 && floor < cap) justAtFloor.push(row);
        continue;
      }
      const overCap = comparedWith(cap, rate, weights, row);
      if (overCap >= 0) {
        bindings[row] = AT_CAP;
        fixed += cap;
        if (overCap === 0) justAtCap.push(row);
        continue;
      }
    }
    bindings[row] = BETWEEN;
    rowsBetween++;
    nearBetween += weight;
  }
  const left = pot - fixed;
  const between: Rate = { money: left, need: weights.exact ? exactlyBetween(weights.exact, bindings) : { near: nearBetween } };
  const use = left < 0 ? 1 : rowsBetween ? comparedRates(rate, between) : left > 0 ? -1 : 0;
  const onward = use < 0 ? joined(between, justAtFloor, floors, weights) : joined(between, justAtCap, caps, weights);
  return { use, onward, between };
}

/** The rate at which the rows between their bounds, and others now held at theirs, take what is left and what those held. */
function joined(between: Rate, others: readonly number[], bounds: Float64Array, weights: WholeWeights): Rate | undefined {
  const money = others.reduce((sum, row) => sum + bounds[row]!, between.money);
  const near = others.reduce((sum, row) => sum + weights.near[row]!, between.need.near);
  if (money < 0 || near === 0) return undefined;
  if (!weights.exact) return { money, need: { near } };
  const exact = others.reduce((sum, row) => sum + exactWeight(weights, row), between.need.exact!);
  return { money, need: { near: asNumber(exact), exact } };
}

function exactlyBetween(exact: readonly bigint[], bindings: Int8Array): Need {
  const sum = exact.reduce((total, weight, row) => (bindings[row] === BETWEEN ? total + weight : total), 0n);
  return { near: asNumber(sum), exact: sum };
}

function totalNeed({ near, exact }: WholeWeights): Need {
  if (!exact) return { near: near.reduce((sum, weight) => sum + weight, 0) };
  const sum = exact.reduce((total, weight) => total + weight, 0n);
  return { near: asNumber(sum), exact: sum };
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
