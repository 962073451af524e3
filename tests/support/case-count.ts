/**
 * How many random cases a test takes of its whole: a quarter in a run of every change, which is not to take longer; all of them by
 * `npm run test:long`; a fiftieth for the search by mutation, which runs each test thousands of times. The seed is the same, so that
 * the fewer are the first of the many. A number in the environment under the test’s own name goes before all of that.
 */
declare const ALL_CASES: boolean | undefined;

const SLICE = 4;
const SLICE_FOR_MUTATION = 50;

export function caseCount(whole: number, variable?: string): number {
  const asked = variable === undefined ? undefined : process.env[variable];
  if (asked !== undefined) return Number(asked);
  if (process.env.FEWER_CASES) return Math.ceil(whole / SLICE_FOR_MUTATION);
  return typeof ALL_CASES === 'undefined' ? Math.ceil(whole / SLICE) : whole;
}
