/** Cambridgeshire Police and Crime Commissioner: Band D £285.48 (2024/25), £299.43 (2025/26), £314.37 (2026/27), Panel of 28 January 2026. */
import { bands, isExcessive, limit, options } from '../../core';
import type { Decimal } from '../../core';

const nineOf = (year: string, last: string) => options(year, last, 0).find(([name]) => name === 'Nine-penny grid')!;

test('Cambridgeshire 2025/26 and 2026/27: the published Band D is the nine-penny grid below the limit of the year', () => {
  expect(String(nineOf('2025/26', '285.48')[1])).toBe('299.43');
  expect(String(nineOf('2026/27', '299.43')[1])).toBe('314.37');
});

test('Cambridgeshire 2026/27 (RF-2): a rise of £14.94, 4.99%, leaves 6p of the £15 unused and is not excessive', () => {
  const [, , rise, risePercent, , , , excessive] = nineOf('2026/27', '299.43');
  expect(String(rise)).toBe('14.94');
  expect((risePercent as Decimal).times(100).toFixed(2)).toBe('4.99');
  expect(excessive).toBe(false);
  expect(isExcessive('2026/27', '299.43', '314.37')).toBe(false);
  expect(limit('2026/27', '299.43').minus('314.37').toString()).toBe('0.06');
});

test.each(['285.48', '299.43', '314.37'])('Cambridgeshire: every band of £%s is exact to the penny', bandD => {
  bands(bandD, 10).forEach(amount => expect(amount.decimalPlaces()).toBeLessThanOrEqual(2));
});
