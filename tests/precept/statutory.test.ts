import { amountOf } from '../../core/figures/decimal';
import { Exact, exactKind } from '../../core/figures/exact';
import { notBalanced, statutoryCalculation } from '../../core/precept/statutory';

const exact = (amount: number | string) => new Exact(amountOf(amount));
const items = (...amounts: (number | string)[]) => amounts.map(amount => ({ term: 'grants' as const, amount: exact(amount) }));
const calculated = (toBeMet: (number | string)[], toMeetIt: (number | string)[], requirement: number) =>
  statutoryCalculation({ toBeMet: items(...toBeMet), toMeetIt: items(...toMeetIt) }, exact(requirement), exactKind);

test('aggregate (2) less aggregate (3) is the requirement, to the nearest £', () => {
  const calculation = calculated(['1000000.30', 50000], [900000, '20000.10'], 130000);
  expect([calculation.aggregate2, calculation.aggregate3, calculation.calculated].map(one => one.amount.toString())).toEqual([
    '1050000.3',
    '920000.1',
    '130000.2',
  ]);
  expect(notBalanced(calculation)).toBeUndefined();
});

test('a budget that asks for more than the precept raises is no statutory calculation, and says by how much', () => {
  const calculation = calculated([5400000], [0], 4200000);
  expect(notBalanced(calculation)).toBe('Not balanced: £1,200,000');
});

test('a budget that asks for less is not balanced either', () => {
  expect(notBalanced(calculated([100], [50], 1050))).toBe('Not balanced: −£1,000');
});

test('the calculated requirement is nil where income exceeds spending', () => {
  const calculation = calculated([100], [150], 0);
  expect(calculation.calculated.amount.toString()).toBe('0');
  expect(notBalanced(calculation)).toBe('Not balanced: −£50');
});
