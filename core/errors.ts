/** How much of what stands in a cell a sentence quotes, and how long a sentence may be: it is read in a cell’s tooltip. */
const LONGEST_QUOTE = 80;
const LONGEST_SENTENCE = 2000;

/** Text as a sentence quotes it: whole up to 80 characters, and of a longer one the beginning. */
export const shortened = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);

/** A sentence whose quotations are short, whoever wrote it and whatever stood in the cell. */
export function inBounds(sentence: string): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence;
  const short = sentence.replace(/“([^“”]{81,})”/g, (_, quotation: string) => `“${shortened(quotation)}”`);
  return short.length > LONGEST_SENTENCE ? `${short.slice(0, LONGEST_SENTENCE - 1)}…` : short;
}

/**
 * A call that cannot be answered. `wrong`: an argument is impossible (shown as #VALUE!);
 * `unknown`: no figure is known for that year (shown as #N/A); `not filled`: nobody has typed yet what it rests on (a report
 * shows that in words, a whole call is #N/A). The message is a sentence a finance officer can act on.
 */
export class ModelError extends Error {
  readonly sentence: string;

  constructor(
    readonly kind: 'wrong' | 'unknown' | 'not filled',
    sentence: string,
  ) {
    super(inBounds(sentence));
    this.sentence = this.message;
    this.name = 'ModelError';
  }
}

/** An impossible argument: names it, says what was found and what would be right. */
export const wrong = (sentence: string) => new ModelError('wrong', sentence);

/** No figure is known: names the last that is. */
export const unknown = (sentence: string) => new ModelError('unknown', sentence);
