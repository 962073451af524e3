import { planHash } from '../../core';
import { standardPlan } from './standard-plan';

const TOTAL = ['Total', 90_000_000, 92_000_000, 94_000_000];
const withTotal = (row: (string | number)[]) => standardPlan().map(table => (table[0]![0] === 'Line' ? [...table, row] : table));

test('a plan has the same sign whether a table shows its Total Row or not, and another where a row of that name is none', () => {
  expect(planHash(withTotal(TOTAL))).toBe(planHash(standardPlan()));
  expect(planHash(withTotal(['Totalisator', 1, 2, 3]))).not.toBe(planHash(standardPlan()));
});
