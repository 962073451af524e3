/**
 * The nearest rank of a percentile: the smallest value with at least that share of all values at or below it. It is a value
 * that was drawn, so the draw can be opened; 1 is the lowest.
 */
export const nearestRank = (percent: number, count: number): number => Math.max(1, -Math.floor(-(percent * count) / 100));

/** The values at the given ranks (ascending, 1 the lowest), by selection. The array is reordered. */
export function valuesAtRanks(values: Float64Array, ranks: readonly number[]): number[] {
  let from = 0;
  return ranks.map(rank => {
    select(values, rank - 1, from, values.length - 1);
    from = rank - 1;
    return values[rank - 1]!;
  });
}

/** Below this a plain partition is quicker than choosing its pivot from a sample. */
const SMALL = 600;

/** Puts the k-th value in its place, lower ones before it: Floyd and Rivest, “Algorithm 489: SELECT” (1975), with a sampled pivot. */
function select(values: Float64Array, k: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > SMALL) {
      const n = right - left + 1;
      const place = k - left + 1;
      // The pivot's sample: about n to the power of ⅔ values around where the k-th should lie.
      const sample = Math.sqrt(n) * Math.sqrt(Math.sqrt(Math.sqrt(n)));
      const spread = Math.sqrt((sample * (n - sample)) / n) * (place < n / 2 ? -1 : 1);
      select(values, k, Math.max(left, Math.floor(k - (place * sample) / n + spread)), Math.min(right, Math.floor(k + ((n - place) * sample) / n + spread)));
    }
    const pivot = values[k]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i] = values[j]!;
      values[j] = swapped;
      i++;
      j--;
    }
    if (j < k) left = i;
    if (k < i) right = j;
  }
}
