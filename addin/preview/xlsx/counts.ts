/** How many of each kind are not kept. */
export type Words = readonly [one: string, many: string];

/** The words for a kind whose plural is regular, unless it is given. */
export const named = (one: string, many = `${one}s`): Words => [one, many];

/** How many of each, by words for one and for several. */
export type Counts = Map<string, { readonly words: Words; count: number }>;

export function add(counts: Counts, words: Words, count = 1): void {
  if (count === 0) return;
  const found = counts.get(words[0]);
  if (found) found.count += count;
  else counts.set(words[0], { words, count });
}
