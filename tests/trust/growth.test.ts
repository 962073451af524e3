import { openPlan, planReport } from '../../core';
import { ASKED_OF_PLAN, FUNCTIONS, KINDS, planOf, scenarioOf } from '../../bench/growth/cases';
import { registry } from '../../addin/functions/registry';
import { stepsOf } from './steps';

/** Sizes are doubled once: counts, unlike times, are the same on every machine. */
const SIZE = 60;
/** What a doubling may cost: 2 for work in proportion, a little more for what is sorted or looked up in a tree. */
const MOST = 2.3;
/** Below so many steps the ground that every call covers is most of them. */
const FEWEST = 3000;

/** What costs more by its nature, each with its reason. */
const BY_NATURE: Record<string, string> = {
  'options, proposals': 'each proposal works the plan out four times, and the plan has the proposals’ own rows; no more than 100 are shown',
};

/** Steps of each report beyond the plan it rests on, which is opened and worked out first, with the steps that takes. */
function stepsOfReports(kind: string, size: number): Map<string, number> {
  const plan = planOf(kind, size);
  const steps = new Map([['the plan itself', stepsOf(() => openPlan(plan).scenario().settled())]]);
  for (const report of ASKED_OF_PLAN)
    steps.set(
      report,
      stepsOf(() => {
        planReport(report, scenarioOf(report), plan);
      }),
    );
  return steps;
}

/** Functions of a few single cells, whose work cannot grow; TAXBASE takes one range, of the eight or nine bands. */
const OF_FIXED_SIZE = ['TAXBASE'];

describe('work grows no faster than its input', () => {
  test('every function that takes a range or tables is measured, and every report', () => {
    const growing = registry.filter(({ args }) => args.some(({ takes }) => takes !== 'cell')).map(({ id }) => id);
    const measured = ['PLAN', ...OF_FIXED_SIZE, ...FUNCTIONS.map(({ name }) => name.split(',')[0]!)];
    expect(growing.filter(id => !measured.includes(id))).toEqual([]);
    // A refusal would be measured in place of the work.
    for (const report of ASKED_OF_PLAN) expect(() => planReport(report, scenarioOf(report), planOf('lines', 3))).not.toThrow();
  });

  it.each(KINDS)('in every report of a plan with twice as many %s', kind => {
    const [once, twice] = [SIZE, 2 * SIZE].map(size => stepsOfReports(kind, size));
    const above = [...twice!]
      .map(([report, steps]) => ({ report, ratio: steps / Math.max(once!.get(report)!, FEWEST) }))
      .filter(({ report, ratio }) => ratio > MOST && !(`${report}, ${kind}` in BY_NATURE));
    expect(above).toEqual([]);
  });

  it.each(FUNCTIONS.map(one => [one.name, one] as const))('in %s with twice as much', (_, { of, size }) => {
    const [once, twice] = [size / 2, size].map(count => stepsOf(of(count)));
    expect(twice! / Math.max(once!, FEWEST)).toBeLessThan(MOST);
  });
});
