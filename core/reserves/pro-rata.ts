import { Decimal, sumOf } from '../figures/decimal';
import { shareExactly } from '../figures/largest-remainder';
import { itemAt } from '../lookups';

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
  const asked = sumOf(drawdowns.map(one => one.asked));
  if (drawn.gte(asked)) return drawdowns.map(one => one.asked);
  // Sorting keeps the order of rows where the names are equal too.
  const inTurn = drawdowns.map((one, row) => ({ name: one.name, row, asked: inPence(one.asked) })).sort((a, b) => inOrder(a.name, b.name));
  const { shares } = shareExactly(
    inPence(drawn),
    inPence(asked),
    inTurn.map(one => one.asked),
  );
  const drawnBy = drawdowns.map(() => new Decimal(0));
  inTurn.forEach(({ row }, place) => (drawnBy[row] = inPounds(itemAt(shares, place))));
  return drawnBy;
}

/** The order of two names, the same on every machine: without case, by character code. */
export function inOrder(a: string, b: string): number {
  const [first, second] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

const inPence = (amount: Decimal): bigint => BigInt(amount.times(100).toFixed(0));
const inPounds = (pence: bigint): Decimal => new Decimal(pence.toString()).div(100);
