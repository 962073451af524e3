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

/** Levenshtein's distance: letters put in, left out or changed. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const added = Math.min(above[column]!, current[column - 1]!) + 1;
      current.push(Math.min(changed, added));
    }
    above = current;
  }
  return above[b.length]!;
}
