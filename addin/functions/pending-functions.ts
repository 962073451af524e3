/**
 * Functions whose code stands in the second script. A cell that asks for one before it is there waits for it; afterwards each
 * is called at once. Where no second script can come, or it could not be loaded, the cell says so and does not wait for ever.
 */
import type { FunctionDescriptor } from './descriptor';
import { excelError } from './to-cell';

type Call = FunctionDescriptor['call'];
type Answer = ReturnType<Call>;

interface Waiting {
  answer(): void;
  refuse(): void;
}

let further: ReadonlyMap<string, Call> | undefined;
let isMissing = !('addEventListener' in globalThis);
let waiting: Waiting[] = [];

const missing = () =>
  excelError('wrong', 'A part of MTFP Modeller could not be loaded. Close the workbook and open it again when the network is there.');

/** What Excel calls for a function of the second script; `early` answers what it can before that script is there. */
export function whenRegistered(
  id: string,
  early?: (given: readonly unknown[]) => Answer | undefined,
): (...given: unknown[]) => Answer | Promise<Answer> {
  return (...given) => {
    if (further) return further.get(id)!(...given);
    const known = early?.(given);
    if (known !== undefined) return known;
    if (isMissing) throw missing();
    return new Promise((answer, refuse) =>
      waiting.push({ answer: () => answer(new Promise(done => done(further!.get(id)!(...given)))), refuse: () => refuse(missing()) }),
    );
  };
}

/** The second script is there: whoever waits is answered. */
export function furtherFunctionsAre(functions: readonly FunctionDescriptor[]): void {
  further = new Map(functions.map(({ id, call }) => [id, call]));
  const all = waiting;
  waiting = [];
  for (const one of all) one.answer();
}

/** The page has loaded all it will: a second script that has not come is not coming. */
export function pageHasLoaded(): void {
  if (further) return;
  isMissing = true;
  const all = waiting;
  waiting = [];
  for (const one of all) one.refuse();
}
