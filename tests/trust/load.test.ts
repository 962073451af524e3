import { compare, planReport } from '../../core';
import { registry } from '../../addin/functions/registry';
import { call, withExcel } from '../functions/calling';
import { SAMPLES } from '../functions/samples';
import { largePlan } from './large-plan';
import { workOf } from './work';

beforeAll(withExcel);

/** How much work the same task is each time it is done. The first may read what is kept for ever, so it is left out. */
const later = (task: () => unknown, times: number): number[] => Array.from({ length: times + 1 }, () => workOf(task)).slice(1);

// The slice of npm run bench:load that counts instead of timing: what a call leaves behind would make the next one dearer.
test.each(registry.map(({ id }) => id))('a cell of %s is as much work after a hundred others as at first', id => {
  const works = later(() => call(id, ...SAMPLES[id]!), 100);
  expect(new Set(works).size).toBe(1);
});

test('200 rows a table over ten years with 50 scenarios are as much work the third time as the second', () => {
  const tables = largePlan(200, 50);
  expect(new Set(later(() => planReport('gap', 'Case 50', tables), 2)).size).toBe(1);
});

test('fifty scenarios compared are as much work the third time as the second', () => {
  const tables = largePlan(5, 50);
  expect(new Set(later(() => compare('gap', tables), 2)).size).toBe(1);
});
