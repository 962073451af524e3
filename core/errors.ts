/**
 * A call that cannot be answered. `wrong`: an argument is impossible (shown as #VALUE!);
 * `unknown`: no figure is known for that year (shown as #N/A). The message is a sentence a finance officer can act on.
 */
export class ModelError extends Error {
  constructor(
    readonly kind: 'wrong' | 'unknown',
    readonly sentence: string,
  ) {
    super(sentence);
    this.name = 'ModelError';
  }
}

/** An impossible argument: names it, says what was found and what would be right. */
export const wrong = (sentence: string) => new ModelError('wrong', sentence);

/** No figure is known: names the last that is. */
export const unknown = (sentence: string) => new ModelError('unknown', sentence);
