/** Cheshire Fire Authority, council tax by band 2022/23 and 2023/24 (alderleyedge.com, article 22934); Cleveland Fire Authority 2024/25 (Hartlepool Mail, 13 February 2024). */
import { bands, isExcessive, limit } from '../../core';
import { householdEffects } from '../../core/precept/household';
import { amountOf } from '../../core/figures/decimal';

const printed = (amounts: readonly { toFixed(decimals: number): string }[]) => amounts.map(amount => amount.toFixed(2)).join(' ');

test('Cheshire Fire 2023/24 (CT-3): Band D £87.48 by band', () => {
  expect(printed(bands('87.48'))).toBe('58.32 68.04 77.76 87.48 106.92 126.36 145.80 174.96');
});

test('Cheshire Fire 2022/23 (CT-4): Band D £82.48 by band', () => {
  expect(printed(bands('82.48'))).toBe('54.99 64.15 73.32 82.48 100.81 119.14 137.47 164.96');
});

test('Cheshire Fire 2023/24 (CT-5): the £5 on Band D by band, and the same as the difference of the two tables', () => {
  const rise = '3.33 3.89 4.44 5.00 6.11 7.22 8.33 10.00';
  expect(printed(bands(5))).toBe(rise);
  expect(printed(householdEffects('82.48', '87.48').map(effect => effect.rise))).toBe(rise);
});

test('Cheshire Fire 2023/24: £5 is the limit of the year exactly', () => {
  expect(limit('2023/24', '82.48', 'fire').toString()).toBe('87.48');
  expect(isExcessive('2023/24', '82.48', '87.48', 'fire')).toBe(false);
});

test('Cleveland Fire 2024/25 (RF-3): £86.86 to £89.46 is 2.9933% under a 3% limit: not excessive, and the most there is', () => {
  expect(isExcessive('2024/25', '86.86', '89.46', 'fire')).toBe(false);
  expect(limit('2024/25', '86.86', 'fire').toString()).toBe('89.46');
  expect(amountOf('89.46').div('86.86').minus(1).times(100).toFixed(4)).toBe('2.9933');
});

test('a 3% limit reached exactly, £100.00 to £103.00, is excessive (RF-5)', () => {
  expect(isExcessive('2024/25', 100, 103, 'fire')).toBe(true);
});
