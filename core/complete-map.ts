/**
 * A map that holds a value for every key that is asked for: of a row’s years, of a plan’s reserves. Where one is missing, the mistake
 * is ours, and it is thrown where it is made instead of reaching a figure as undefined.
 */
export class CompleteMap<K, V> extends Map<K, V> {
  of(key: K): V {
    const value = this.get(key);
    if (value === undefined) throw new RangeError('The key is not in the map.');
    return value;
  }
}

/** The same, for reading. */
export interface ReadonlyCompleteMap<K, V> extends ReadonlyMap<K, V> {
  of(key: K): V;
}
