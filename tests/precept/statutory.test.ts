import { amountOf } from '../../core/figures/decimal';
import { notBalanced, statutoryCalculation } from '../../core/precept/statutory';

const items = (...amounts: (number | string)[]) => amounts.map((amount, i) => ({ name: `item ${i + 1}`, amount: amountOf(amount) }));

test('aggregate (2) less aggregate (3) is the requirement, to the nearest £', () => {
  const calculation = statutoryCalculation({ toBeMet: items('1000000.30', 50000), toMeetIt: items(900000, '20000.10') }, amountOf(130000));
  expect([calculation.aggregate2, calculation.aggregate3, calculation.calculated].map(String)).toEqual([
    '1050000.3',
    '920000.1',
    '130000.2',
  ]);
  expect(calculation.isBalanced).toBe(true);
  expect(notBalanced(calculation)).toBeUndefined();
});

test('a budget that asks for more than the precept raises is no statutory calculation, and says by how much', () => {
  const calculation = statutoryCalculation({ toBeMet: items(5400000), toMeetIt: items(0) }, amountOf(4200000));
  expect(calculation.isBalanced).toBe(false);
  expect(notBalanced(calculation)).toBe('Not balanced: £1,200,000');
});

test('a budget that asks for less is not balanced either', () => {
  expect(notBalanced(statutoryCalculation({ toBeMet: items(100), toMeetIt: items(50) }, amountOf(1050)))).toBe('Not balanced: −£1,000');
});

test('the calculated requirement is nil where income exceeds spending', () => {
  const calculation = statutoryCalculation({ toBeMet: items(100), toMeetIt: items(150) }, amountOf(0));
  expect(calculation.calculated.toString()).toBe('0');
  expect(notBalanced(calculation)).toBe('Not balanced: −£50');
});
