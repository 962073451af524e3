/**
 * Lookups of what is there for certain: a row's place in a column of equal length, the last of a plan's years. Where it is
 * not, the mistake is ours, and it is thrown where it is made instead of reaching a figure as undefined.
 */

/** The item of a list at a place, counted from 0. */
export function itemAt<T>(list: ArrayLike<T>, place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError(`The list has no item at ${place}.`);
  return item;
}

/** The last item of a list. */
export const lastOf = <T>(list: ArrayLike<T>): T => itemAt(list, list.length - 1);

/** The first item of a list that a test holds for. */
export function findOrThrow<T>(list: readonly T[], test: (item: T) => boolean): T {
  const item = list.find(test);
  if (item === undefined) throw new RangeError('No item is the one looked for.');
  return item;
}

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
