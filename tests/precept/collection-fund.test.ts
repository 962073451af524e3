import { exceptionalDeficitSpread, fundLife, fundSharesByYear } from '../../core/precept/collection-fund';
import type { FundShare } from '../../core/precept/collection-fund';
import { wrongSentence } from '../support/sentence';

const text = (shares: readonly FundShare[]) => shares.map(({ year, amount }) => [year, amount.toString()]);

test('a balance of 2024/25 is estimated in it, paid in 2025/26, and the difference of the outturn falls in 2026/27', () => {
  expect(text(fundLife(2024, 100000, 120000))).toEqual([
    [2025, '100000'],
    [2026, '20000'],
  ]);
  expect(text(fundLife(2024, -50000, -80000))).toEqual([
    [2025, '-50000'],
    [2026, '-30000'],
  ]);
});

test('without an outturn only the estimate is known', () => {
  expect(text(fundLife(2024, 100000))).toEqual([[2025, '100000']]);
});

test('one year holds the estimate of the year before and the difference of the year before that', () => {
  const byYear = fundSharesByYear([...fundLife(2023, 100, 130), ...fundLife(2024, -40)]);
  expect([...byYear].map(([year, amount]) => [year, amount.toString()])).toEqual([
    [2024, '100'],
    [2025, '-10'],
  ]);
});

test('a surplus of £1,000,000 is paid once and never grows or comes again', () => {
  const byYear = fundSharesByYear(fundLife(2024, 1000000, 1000000));
  expect([2025, 2026, 2027, 2028].map(year => (byYear.get(year) ?? 0).toString())).toEqual(['1000000', '0', '0', '0']);
});

test('an exceptional deficit that does not divide by three is spread to the penny and adds to itself', () => {
  // −100.00: two thirds added back −66.67, then −33.33: charges −33.33, −33.34, −33.33
  expect(text(exceptionalDeficitSpread('-100'))).toEqual([
    [2021, '-33.33'],
    [2022, '-33.34'],
    [2023, '-33.33'],
  ]);
});

test('an exceptional surplus is not spread', () => {
  expect(text(exceptionalDeficitSpread(90000))).toEqual([[2021, '90000']]);
});

test('text for a balance is refused by name', () => {
  expect(wrongSentence(() => fundLife(2024, 'deficit'))).toBe('Estimate: found the text “deficit”; an amount would be right.');
  expect(wrongSentence(() => fundLife(2024, 1, 'unknown'))).toBe('Outturn: found the text “unknown”; an amount would be right.');
  expect(wrongSentence(() => exceptionalDeficitSpread('x'))).toBe('Exceptional balance: found the text “x”; an amount would be right.');
});
