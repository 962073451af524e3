import { ModelError } from '../../core/errors';

/** The kind and sentence of the error a call ends in; fails where it ends in none. */
export function refusal(call: () => unknown): { kind: ModelError['kind']; sentence: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof ModelError) return { kind: error.kind, sentence: error.sentence };
    throw error;
  }
  throw new Error('The call was answered where an error was expected.');
}

/** The sentence of a `wrong` error. */
export function wrongSentence(call: () => unknown): string {
  const { kind, sentence } = refusal(call);
  expect(kind).toBe('wrong');
  return sentence;
}

/** The sentence of an `unknown` error. */
export function unknownSentence(call: () => unknown): string {
  const { kind, sentence } = refusal(call);
  expect(kind).toBe('unknown');
  return sentence;
}
