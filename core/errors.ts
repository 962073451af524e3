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

/** Where in a plan’s tables: as a finding names its place. Rows and columns are left out where the fault has none. */
export interface PlanPlace {
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
}

/** What a program can read of a refusal, by its code; the sentence says the same to a person. */
export interface Refusals {
  /** An argument is impossible: which, what was found, and what is right or why this is not, in the words of the sentence. */
  readonly argument: { readonly argument: string; readonly found: string; readonly right: string };
  /** Words name nothing that is known: a report, a measure, a scenario. */
  readonly name: { readonly argument: string; readonly found: string; readonly known: readonly string[] };
  /** Two lists that go together are not of one length: how many items each has. */
  readonly lengths: { readonly argument: string; readonly items: number; readonly beside: string; readonly expected: number };
  /** Two figures, each possible, cannot both hold: floors of more than the pot. In digits: money in £, rates as fractions. */
  readonly conflict: { readonly argument: string; readonly found: string; readonly beside: string; readonly limit: string };
  /** No figure is held for the year, or none that is verified: of which parameter. */
  readonly year: { readonly term: string; readonly year: string };
  /** What was given as a whole has another form (a plan as objects, a function’s arguments): every fault of it, a sentence each. */
  readonly form: { readonly faults: readonly string[] };
  /** The plan’s tables do not allow an answer: the place to look at, as far as one is at fault. */
  readonly plan: PlanPlace;
}
/** What was refused, as a program asks. */
export type RefusalCode = keyof Refusals;

/** Why there is no answer: see {@link ModelError}. */
type Kind = 'wrong' | 'unknown' | 'not filled';

/**
 * A call that cannot be answered. `wrong`: an argument is impossible (shown as #VALUE!);
 * `unknown`: no figure is known for that year (shown as #N/A); `not filled`: nobody has typed yet what it rests on (a report
 * shows that in words, a whole call is #N/A). The message is a sentence a finance officer can act on.
 */
export class ModelError extends Error {
  readonly sentence: string;

  constructor(
    readonly kind: Kind,
    sentence: string,
    readonly code: RefusalCode,
    readonly data: Refusals[RefusalCode],
  ) {
    super(inBounds(sentence));
    this.sentence = this.message;
    this.name = 'ModelError';
  }
}

/** Whether something thrown is a refusal of that code; then its data has that code’s shape. */
export const isRefusal = <C extends RefusalCode>(
  thrown: unknown,
  code: C,
): thrown is ModelError & { readonly code: C; readonly data: Refusals[C] } => thrown instanceof ModelError && thrown.code === code;

/** The answer, or the refusal it ends in. */
export function orRefusal<T>(ask: () => T): T | ModelError {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}
