import { leverNamed } from '../../core/analysis/lever';
import { riskOutcome } from '../../core/analysis/risk-run';
import type { Table } from '../../core/plan/cells';
import { readPlan } from '../../core/plan/open-plan';
import { wrongSentence } from '../support/sentence';
import { assumptions, smallPlan, smallPlanWith } from './small-plan';

const tables: readonly Table[] = smallPlanWith(
  [...assumptions, ['Rent', '£', null, null, null, null, 500, 500]],
  [
    ['Change', 'Kind', 'Recurring', '2026/27'],
    ['Procurement', 'saving', 'yes', 100],
  ],
  [
    ['Post', 'Establishment FTE', 'Average cost', 'Vacancy', '2026/27'],
    ['Officers', 2, 30_000, 0.05, ''],
  ],
  [
    ['Reserve', 'Kind', 'Opening'],
    ['General reserve', 'general', 5000],
  ],
  [
    ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', '2026/27'],
    ['Use', 'General reserve', '', 'approved', '', '', -100],
    ['In full', 'General reserve', 'Redundancy', 'approved', 'full', 'yes', -200],
    ['In part', 'General reserve', 'Redundancy', 'approved', 'part', '', -100],
  ],
);
const lever = (words: string) => leverNamed(words, 2026, readPlan(tables));

// docs/functions.md, SOLVE: £ a dwelling, fractions, amounts of money; an assumption in £ is an amount each, such as a cost a head.
test.each([
  ['Band D', 'bandD'],
  ['Saving', 'money'],
  ['Procurement', 'money'],
  ['Grant: Grant', 'money'],
  ['Drawdown', 'money'],
  ['Use', 'money'],
  ['Officers', 'rate'],
  ['Pay award', 'rate'],
  ['Rent', 'pounds'],
])('the lever %s is counted in %s, and its steps stay within its bounds', (words, unit) => {
  const { unit: counted, step, trial, lowest, highest, now } = lever(words);
  expect(counted).toBe(unit);
  expect([step.gt(0), trial.gt(0), lowest.lt(highest), lowest.lte(now), now.lte(highest)]).toEqual([true, true, true, true, true]);
});

test('an option that is not chosen is no lever, and its sentence says which is', () => {
  expect(wrongSentence(() => lever('In part'))).toBe(
    'Movement “In part” is the option part of “Redundancy” and is not Chosen, so it does not count; name the chosen option.',
  );
  expect(lever('In full').now.toNumber()).toBe(200);
});

describe('a run that is too much for a cell', () => {
  const draw = (draws: number, mostWork: number) =>
    riskOutcome({ measure: 'gap', draws, seed: 1, scenario: '', tables: smallPlan }, mostWork);
  const most = (mostWork: number) => /type at most ([\d,]+) here/.exec(wrongSentence(() => draw(100_000, mostWork)))![1];

  /** The work of one draw: the least work with which a hundred draws are allowed is a hundred times that. */
  function workOfOne(): number {
    let [refused, allowed] = [0, 1];
    const isAllowed = (work: number) => {
      try {
        draw(100, 100 * work);
        return true;
      } catch {
        return false;
      }
    };
    while (!isAllowed(allowed)) [refused, allowed] = [allowed, 2 * allowed];
    while (allowed - refused > 1) {
      const middle = Math.floor((allowed + refused) / 2);
      if (isAllowed(middle)) allowed = middle;
      else refused = middle;
    }
    return allowed;
  }

  // Evenly drawn are 1,024, 4,096, 16,384 and 65,536; the largest of them that there is room for is offered, else what there is room for, and a hundred at least.
  it('is offered the largest even number of draws that there is room for, at that number too', () => {
    const one = workOfOne();
    expect([1024, 4096, 16_384, 65_536].map(draws => most(one * draws))).toEqual(['1,024', '4,096', '16,384', '65,536']);
    expect([1024, 4096, 16_384, 65_536].map(draws => most(one * draws - 1))).toEqual(['1,023', '1,024', '4,096', '16,384']);
    expect(most(one * 99)).toBe('100');
  });
});
