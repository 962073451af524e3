/** One check of Check this Excel as data: what is expected, and how it is tried. */
import type { MappingPort } from '../workbook/mapped-range';
import type { InsertingPort } from '../workbook/new-sheet';
import type { SelfTestPort } from '../workbook/self-test-port';
import type { ChoosingPort, Place, WorkbookPort } from '../workbook/workbook';
import type { WritingPort } from '../workbook/writing';

export type Verdict = 'passed' | 'differs' | 'cannot be tried here';

export interface Outcome {
  readonly verdict: Verdict;
  /** What was seen, or why it cannot be tried. */
  readonly seen: string;
}

export interface Check {
  /** Kebab case; reports and tests name a check by it. */
  readonly id: string;
  readonly name: string;
  readonly expected: string;
  run(bench: Bench): Promise<Outcome>;
}

/** All that the pane and the self-test ask of a workbook. */
export type TestedWorkbook = WorkbookPort & WritingPort & InsertingPort & MappingPort & ChoosingPort & SelfTestPort;

/** What stands about the workbook: the page, its clock, its patience. */
export interface Surroundings {
  /** Milliseconds since some moment; absent where times mean nothing. */
  readonly clock?: () => number;
  pause(milliseconds: number): Promise<void>;
  /** How long an answer is waited for, in milliseconds of pauses. */
  readonly patience: number;
  /** What the page’s security policy has refused since it was loaded; absent where there is no page. */
  readonly policyRefusals?: () => readonly string[];
  /** A file as the page’s server gives it, by its name beside the page; absent where there is no page. */
  readonly served?: (name: string) => Promise<string>;
}

/** The sheets that the self-test added, and what it may do with them. */
export interface Bench extends Surroundings {
  readonly workbook: TestedWorkbook;
  /** The names the sheets got. */
  readonly sheets: { readonly functions: string; readonly plan: string; readonly cells: string };
}

export const passed = (seen: string): Outcome => ({ verdict: 'passed', seen });
export const differs = (seen: string): Outcome => ({ verdict: 'differs', seen });
export const judged = (isRight: boolean, seen: string): Outcome => (isRight ? passed(seen) : differs(seen));

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 250;

/** Looks again and again until it is right or patience is at its end, and hands over what was seen last. */
export async function lookUntil<T>({ pause, patience }: Surroundings, look: () => Promise<T>, isRight: (seen: T) => boolean): Promise<T> {
  let seen = await look();
  for (let waited = 0, next = FIRST_PAUSE; !isRight(seen) && waited < patience; next = Math.min(LONGEST_PAUSE, next * 2)) {
    await pause(next);
    waited += next;
    seen = await look();
  }
  return seen;
}

/** The values in a place. */
export const valuesAt = async ({ workbook }: Bench, place: Place): Promise<readonly (readonly unknown[])[]> =>
  (await workbook.look(place)).map(row => row.map(({ value }) => value));

/** Begins to time; the answer says how long it took, nothing where times mean nothing. */
export function timing({ clock }: Surroundings): () => string {
  if (!clock) return () => '';
  const started = clock();
  return () => `, in ${Math.round(clock() - started)} ms`;
}
