import fc from 'fast-check';
import { Decimal, options } from '../../core';
import { amountOf } from '../../core/figures/decimal';
import { exceeds, highestBandDNotExcessive, ninePennyGrid } from '../../core/precept/principle';
import type { Principle } from '../../core/precept/principle';
import { unknownSentence, wrongSentence } from '../support/sentence';
import { caseCount } from '../support/case-count';

const printed = (table: readonly (readonly unknown[])[]) =>
  table.map(row => row.map(cell => (cell instanceof Decimal ? cell.toDecimalPlaces(6).toString() : cell)));

test('the options for Leicestershire 2026/27 on a base of 350,000: freeze to a penny above the £15 limit', () => {
  // 315.2302 ÷ 0.09 = 3,502.55…: the grid is 3,502 × 9p = 315.18. Each £1 is worth £350,000. £15 ÷ 52 = 28.85p.
  expect(printed(options('2026/27', '300.2302', 350000))).toEqual([
    ['Option', 'Band D', 'Rise', 'Rise %', 'A week', 'Yield', 'Precept', 'Excessive'],
    ['Freeze', '300.2302', '0', '0', '0', '0', '105080570', false],
    ['Rise of £5', '305.2302', '5', '0.016654', '0.096154', '1750000', '106830570', false],
    ['Rise of £10', '310.2302', '10', '0.033308', '0.192308', '3500000', '108580570', false],
    ['Nine-penny grid', '315.18', '14.9498', '0.049794', '0.287496', '5232430', '110313000', false],
    ['Limit', '315.2302', '15', '0.049962', '0.288462', '5250000', '110330570', false],
    ['A penny above the limit', '315.2402', '15.01', '0.049995', '0.288654', '5253500', '110334070', true],
  ]);
});

test('round rises at or above the limit are left out', () => {
  expect(
    options('2020/21', 223.23, 1)
      .slice(1)
      .map(([name]) => name),
  ).toEqual(['Freeze', 'Rise of £5', 'Nine-penny grid', 'Limit', 'A penny above the limit']);
});

test('under a % limit the penny above the limit is the first that is excessive', () => {
  const rows = options('2024/25', 100, 1000, 'fire');
  expect(
    printed(rows)
      .slice(1)
      .map(([name, bandD, , , , , , excessive]) => [name, bandD, excessive]),
  ).toEqual([
    ['Freeze', '100', false],
    ['Nine-penny grid', '102.96', false],
    ['Limit', '102.99', false],
    ['A penny above the limit', '103', true],
  ]);
});

test('a body in Wales has no limit to stand beside', () => {
  expect(
    printed(options('2027/28', 300, 10, 'police Wales'))
      .slice(1)
      .map(([name, , , , , , , excessive]) => [name, excessive]),
  ).toEqual([
    ['Freeze', false],
    ['Rise of £5', false],
    ['Rise of £10', false],
  ]);
});

test('a year without a principle, and an impossible figure, are refused', () => {
  expect(unknownSentence(() => options('2030/31', 300, 1))).toMatch(/^No police referendum limit is known for 2030\/31/);
  expect(wrongSentence(() => options('2026', 300, 1))).toBe('Year: found the text “2026”; type a financial year such as 2025/26.');
  expect(wrongSentence(() => options('2026/27', 0, 1))).toBe('Last year’s Band D: found 0; type an amount above nil.');
  expect(wrongSentence(() => options('2026/27', 300, -1))).toBe('Tax base: found -1; type an amount of nil or above.');
});

const bandD = fc.integer({ min: 10_000, max: 5_000_000 }).map(tenThousandths => amountOf(tenThousandths).div(10_000));
const limitPounds = fc.integer({ min: 0, max: 3000 }).map(pence => amountOf(pence).div(100));
const limitRate = fc.integer({ min: 1, max: 1000 }).map(basis => amountOf(basis).div(10_000));
const principle: fc.Arbitrary<Principle> = fc.oneof(
  limitPounds.map(pounds => ({ form: 'pounds' as const, pounds })),
  limitRate.map(rate => ({ form: 'rate' as const, rate })),
  fc.tuple(limitPounds, limitRate).map(([pounds, rate]) => ({ form: 'rate and pounds' as const, pounds, rate })),
);

test('the highest Band D is never excessive and a penny more always is; the nine-penny grid lies at most nine pence below it', () => {
  fc.assert(
    fc.property(bandD, principle, (last, rule) => {
      const top = highestBandDNotExcessive(last, rule);
      expect(exceeds(last, top, rule)).toBe(false);
      expect(exceeds(last, top.plus('0.01'), rule)).toBe(true);
      const grid = ninePennyGrid(last, rule);
      expect(exceeds(last, grid, rule)).toBe(false);
      expect(exceeds(last, grid.plus('0.09'), rule)).toBe(true);
      expect(grid.div('0.09').isInteger()).toBe(true);
    }),
    { seed: 20261122, numRuns: caseCount(500) },
  );
});

test('a higher limit never lowers the highest Band D', () => {
  fc.assert(
    fc.property(bandD, limitPounds, limitPounds, limitRate, limitRate, (last, a, b, p, q) => {
      const byPounds = (pounds: Decimal) => highestBandDNotExcessive(last, { form: 'pounds', pounds });
      const byRate = (rate: Decimal) => highestBandDNotExcessive(last, { form: 'rate', rate });
      expect(byPounds(Decimal.max(a, b)).gte(byPounds(Decimal.min(a, b)))).toBe(true);
      expect(byRate(Decimal.max(p, q)).gte(byRate(Decimal.min(p, q)))).toBe(true);
    }),
    { seed: 20261122 },
  );
});
