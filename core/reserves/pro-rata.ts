import { Decimal, sumOf } from '../figures/decimal';

/** A drawdown that asks something of a reserve, by the name that settles ties. */
export interface AskedByName {
  readonly name: string;
  readonly asked: Decimal;
}

/**
 * What each of several drawdowns gets when their reserve cannot meet all: shares in proportion to what they ask, to the
 * penny, adding up to what is drawn. Spare pennies go to the largest remainders; equal remainders in order of name.
 *
 * Amounts are whole pence, nil or above. Kept in whole numbers, so that no remainder is ever rounded.
 */
export function drawnProRata(drawn: Decimal, drawdowns: readonly AskedByName[]): Decimal[] {
  const total = inPence(sumOf(drawdowns.map(one => one.asked)));
  const there = inPence(drawn);
  if (there >= total) return drawdowns.map(one => one.asked);
  const shares = drawdowns.map(({ name, asked }) => {
    const product = inPence(asked) * there;
    return { name, pence: product / total, remainder: product % total };
  });
  const spare = there - shares.reduce((sum, share) => sum + share.pence, 0n);
  // Sorting keeps the order of rows where the names are equal too.
  const first = [...shares].sort((a, b) => descending(a.remainder, b.remainder) || inOrder(a.name, b.name)).slice(0, Number(spare));
  return shares.map(share => inPounds(share.pence + (first.includes(share) ? 1n : 0n)));
}

/** The order of two names, the same on every machine: without case, by character code. */
export function inOrder(a: string, b: string): number {
  const [first, second] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

const inPence = (amount: Decimal): bigint => BigInt(amount.times(100).toFixed(0));
const inPounds = (pence: bigint): Decimal => new Decimal(pence.toString()).div(100);
const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);
