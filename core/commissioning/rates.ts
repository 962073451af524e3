import { exactNeed, exactWeight } from '../figures/largest-remainder';
import type { Rate, WholeWeights } from '../figures/largest-remainder';

/** Products that differ by more than this factor differ in truth, whatever the rounding of the near figures. */
export const CLEAR = 1 + 2 ** -46;

/** −1, 0 or 1: rate × the row's need is below, at or above a bound in whole units (∞ where there is none). */
export function comparedWith(bound: number, rate: Rate, weights: WholeWeights, row: number): number {
  if (bound === Infinity) return -1;
  const share = rate.money * weights.near[row]!;
  const line = bound * rate.need.near;
  if (share > line * CLEAR) return 1;
  if (line > share * CLEAR) return -1;
  // whole numbers whose product is this small are held exactly, and so is the product
  if (share <= Number.MAX_SAFE_INTEGER && line <= Number.MAX_SAFE_INTEGER) return share > line ? 1 : share < line ? -1 : 0;
  return signOf(BigInt(rate.money) * exactWeight(weights, row) - BigInt(bound) * exactNeed(rate.need));
}

/** −1, 0 or 1: the first rate is lower, equal or higher than the second. */
export function comparedRates(a: Rate, b: Rate): number {
  return signOf(BigInt(a.money) * exactNeed(b.need) - BigInt(b.money) * exactNeed(a.need));
}

const signOf = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);
