import { itemAt } from '../lookups';
import { wordKey } from './cells';

/** The known word that takes fewest single-letter edits to reach, if it is near enough to be a slip of the keyboard. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const key = wordKey(typed);
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const word of known) {
    const edits = editsBetween(key, wordKey(word));
    if (edits < fewest) [nearest, fewest] = [word, edits];
  }
  return key && fewest * 3 <= key.length ? nearest : undefined;
}

/** A name without the signs and small words that people write now one way and now another: Estates & I.T. is estates it. */
const bareName = (name: string): string =>
  wordKey(name)
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(the|and|of|for)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The known name that a name probably means: the same without signs and small words, else a slip of the keyboard away. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  const bare = bareName(typed);
  const same = known.filter(one => bareName(one) === bare);
  return bare && same.length === 1 ? same[0] : nearestWord(typed, known);
}

/** Levenshtein's distance: letters put in, left out or changed. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = itemAt(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const added = Math.min(itemAt(above, column), itemAt(current, column - 1)) + 1;
      current.push(Math.min(changed, added));
    }
    above = current;
  }
  return itemAt(above, b.length);
}
