/**
 * Weights as whole numbers, exact: any common multiple of the figures given shares a pot alike.
 * While `exact` is absent, `near` is exact itself and so is its sum; otherwise `near` is within one part in 2^52
 * of `exact` (NaN where it is too large for that).
 */
export interface WholeWeights {
  readonly near: Float64Array;
  readonly exact?: readonly bigint[];
}

/** A total of weights: `near` is exact while `exact` is absent. */
export interface Need {
  readonly near: number;
  readonly exact?: bigint | undefined;
}

/** λ, so much money for so much need: kept as a fraction, because a decimal quotient misses by pounds. */
export interface Rate {
  readonly money: number;
  readonly need: Need;
}

export const exactNeed = (need: Need): bigint => need.exact ?? BigInt(need.near);
export const exactWeight = (weights: WholeWeights, row: number): bigint => weights.exact?.[row] ?? BigInt(weights.near[row]!);

/** Rows whose remainders were equal where the last spare unit went: the earlier rows got it. */
export interface Tie {
  readonly given: readonly number[];
  readonly passedOver: readonly number[];
}

/**
 * Shares a whole number of units among rows in proportion to need: each row gets the whole units of its exact share, and
 * the spare ones go to the largest remainders; equal remainders to the earlier row.
 *
 * Source: largest remainder (Hamilton's method). For pennies and pounds; a pot of posts may show the Alabama paradox.
 */
export function shareWhole(rate: Rate, weights: WholeWeights, rows: readonly number[] | Int32Array, units: Float64Array): Tie | undefined {
  return weights.exact ? shareLarge(rate, weights, rows, units) : shareSmall(rate, weights, rows, units);
}

/** Below this the quotient of two whole numbers lies further from the next whole number than its rounding error. */
const MOST_EXACT = 2 ** 52;

function shareSmall(
  { money, need }: Rate,
  weights: WholeWeights,
  rows: readonly number[] | Int32Array,
  units: Float64Array,
): Tie | undefined {
  const total = need.near;
  const remainders = new Float64Array(rows.length);
  let spare = money;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const product = money * weights.near[row]!;
    let whole: number;
    if (product < MOST_EXACT && total < MOST_EXACT) {
      whole = Math.floor(product / total);
      remainders[i] = product - whole * total;
    } else {
      const exact = BigInt(money) * exactWeight(weights, row);
      whole = Number(exact / BigInt(total));
      remainders[i] = Number(exact % BigInt(total));
    }
    units[row] = whole;
    spare -= whole;
  }
  if (spare === 0) return undefined;
  const least = nthLargest(remainders.slice(), spare);
  return giveSpare(spare, rows, units, i => (remainders[i]! > least ? 1 : remainders[i] === least ? 0 : -1));
}

function shareLarge(rate: Rate, weights: WholeWeights, rows: readonly number[] | Int32Array, units: Float64Array): Tie | undefined {
  const inOrder = Array.from(rows);
  const { shares, equal, passedOver } = shareExactly(
    BigInt(rate.money),
    exactNeed(rate.need),
    inOrder.map(row => exactWeight(weights, row)),
  );
  inOrder.forEach((row, i) => (units[row] = Number(shares[i])));
  return passedOver.length ? { given: equal.map(i => inOrder[i]!), passedOver: passedOver.map(i => inOrder[i]!) } : undefined;
}

/** Whole shares by place in the list, and the places whose remainders were equal where the last spare unit went. */
interface ExactShares {
  readonly shares: readonly bigint[];
  /** Those that got a spare unit, and those that did not. */
  readonly equal: readonly number[];
  readonly passedOver: readonly number[];
}

/**
 * The same without a limit of size: so many units for weights that add up to `total`, the spare ones to the largest
 * remainders, equal remainders to the earlier place.
 */
export function shareExactly(units: bigint, total: bigint, weights: readonly bigint[]): ExactShares {
  const products = weights.map(weight => units * weight);
  const shares = products.map(product => product / total);
  const remainders = products.map(product => product % total);
  const spare = Number(shares.reduce((left, share) => left - share, units));
  if (spare === 0) return { shares, equal: [], passedOver: [] };
  const least = [...remainders].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0))[spare - 1]!;
  const above = remainders.filter(remainder => remainder > least).length;
  const atLeast = remainders.flatMap((remainder, i) => (remainder === least ? [i] : []));
  const equal = atLeast.slice(0, spare - above);
  return {
    shares: shares.map((share, i) => (remainders[i]! > least || equal.includes(i) ? share + 1n : share)),
    equal,
    passedOver: atLeast.slice(spare - above),
  };
}

/** One unit to each row whose remainder is above the least that gets one; to rows at the least in their order while units last. */
function giveSpare(
  spare: number,
  rows: readonly number[] | Int32Array,
  units: Float64Array,
  againstLeast: (i: number) => number,
): Tie | undefined {
  const equal: number[] = [];
  let left = spare;
  for (let i = 0; i < rows.length; i++) {
    const side = againstLeast(i);
    if (side < 0) continue;
    if (side === 0) {
      equal.push(rows[i]!);
      continue;
    }
    units[rows[i]!]!++;
    left--;
  }
  for (const row of equal.slice(0, left)) units[row]!++;
  return left < equal.length ? { given: equal.slice(0, left), passedOver: equal.slice(left) } : undefined;
}

/** After so many rounds of narrowing, sort what is left: keeps the worst case at n log n. */
const MOST_ROUNDS = 64;

/** The nth largest of the values, which are moved about: Hoare's selection about the middle of three. */
export function nthLargest(values: Float64Array, n: number): number {
  const index = values.length - n;
  let from = 0;
  let to = values.length - 1;
  for (let round = 0; from < to && round < MOST_ROUNDS; round++) {
    const pivot = middleOfThree(values[from]!, values[(from + to) >> 1]!, values[to]!);
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swapped = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swapped;
      }
    }
    if (index <= j) to = j;
    else if (index >= i) from = i;
    else return values[index]!;
  }
  values.subarray(from, to + 1).sort();
  return values[index]!;
}

const middleOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
