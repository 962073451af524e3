/**
 * The nearest rank of a percentile: the smallest value with at least that share of all values at or below it. It is a value
 * that was drawn, so the draw can be opened; 1 is the lowest.
 */
export const nearestRank = (percent: number, count: number): number => Math.max(1, -Math.floor(-(percent * count) / 100));

/** So many values share a bucket on average, where they lie evenly. */
const VALUES_IN_BUCKET = 8;

/**
 * The values at the given ranks (ascending, 1 the lowest), by selection. Every value is put into one of many buckets between
 * the lowest and the highest, which keeps their order; only the buckets that hold a rank are looked into.
 */
export function valuesAtRanks(values: Float64Array, ranks: readonly number[]): number[] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return ranks.map(() => low);
  const buckets = Math.max(1, Math.floor(values.length / VALUES_IN_BUCKET));
  const scale = (buckets - 1) / (high - low);
  const bucketOf = new Int32Array(values.length);
  const upTo = new Int32Array(buckets + 1);
  for (let i = 0; i < values.length; i++) {
    const bucket = Math.floor((values[i]! - low) * scale);
    bucketOf[i] = bucket;
    upTo[bucket + 1]! += 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++) upTo[bucket + 1]! += upTo[bucket]!;

  // The buckets that hold a rank are gathered in one pass, each into its own place.
  const start = new Int32Array(buckets).fill(-1);
  const bucketsOfRanks: number[] = [];
  let gathered = 0;
  for (const rank of ranks) {
    const bucket = bucketHolding(rank, upTo);
    if (start[bucket]! < 0) {
      start[bucket] = gathered;
      gathered += upTo[bucket + 1]! - upTo[bucket]!;
    }
    bucketsOfRanks.push(bucket);
  }
  const next = start.slice();
  const gatheredValues = new Float64Array(gathered);
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf[i]!;
    if (start[bucket]! >= 0) gatheredValues[next[bucket]!++] = values[i]!;
  }
  return ranks.map((rank, i) => {
    const bucket = bucketsOfRanks[i]!;
    const from = start[bucket]!;
    return selected(gatheredValues, from + rank - 1 - upTo[bucket]!, from, from + upTo[bucket + 1]! - upTo[bucket]! - 1);
  });
}

/** The bucket in which the value of a rank lies, by halving. */
function bucketHolding(rank: number, upTo: Int32Array): number {
  let [low, high] = [0, upTo.length - 2];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (upTo[middle + 1]! >= rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The k-th value of a stretch, which is put in its place: C. A. R. Hoare, “Algorithm 65: Find” (1961). */
function selected(values: Float64Array, k: number, from: number, to: number): number {
  let [left, right] = [from, to];
  while (right > left) {
    const pivot = values[k]!;
    let [i, j] = [left, right];
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
  return values[k]!;
}
