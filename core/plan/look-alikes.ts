import { shortened, wordKey } from './cells';

/** Signs that look the same and are not: what each is taken for when two names are compared by eye. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '＆': '&',
};

/** Signs that nobody sees: zero-width ones, soft hyphens, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const asSeen = (name: string): string =>
  wordKey(
    Array.from(name.normalize('NFKC').replace(UNSEEN, ''), sign => (Object.hasOwn(TAKEN_FOR, sign) ? TAKEN_FOR[sign]! : sign)).join(''),
  );

/** What names look like, so that one is found among many at one look; the first of several that look the same. */
export function bySight(names: readonly string[]): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const name of names) {
    const look = asSeen(name);
    if (!seen.has(look)) seen.set(look, name);
  }
  return seen;
}

/**
 * The sentence that says which character of a name differs from a known name that looks the same (’ and '); undefined
 * where no known name looks like it.
 */
export function lookAlike(name: string, known: readonly string[] | ReadonlyMap<string, string>): string | undefined {
  const seen = 'get' in known ? known : bySight(known);
  const like = seen.get(asSeen(name));
  if (like === undefined || wordKey(like) === wordKey(name)) return undefined;
  const [typed, there] = [Array.from(wordKey(name)), Array.from(wordKey(like))] as const;
  const place = there.findIndex((sign, index) => sign !== typed[index]);
  const at = place < 0 ? there.length : place;
  return `“${shortened(like)}” looks the same, but its character ${at + 1} is ${signInWords(there[at])} and here it is ${signInWords(typed[at])}. Type the same in both places.`;
}

function signInWords(sign: string | undefined): string {
  if (sign === undefined) return 'nothing more';
  const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return sign.replace(UNSEEN, '').trim() ? `${sign} (${code})` : `one that cannot be seen (${code})`;
}
