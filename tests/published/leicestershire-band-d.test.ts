/**
 * Leicester, Leicestershire and Rutland police Band D, 2017/18 to 2026/27. Published: PCC releases PR-141, PR-143 (2017/18),
 * PR-213 (2018/19), Council Tax page and PR-348 (2020/21), Melton Times, February 2023 (2023/24), Panel minutes of 1 February
 * 2024 (2024/25) and 5 February 2025 (2025/26, to four decimals). 2019/20, 2021/22, 2022/23 and 2026/27 are last year's
 * plus the published rise.
 */
import { bands, isExcessive, limit } from '../../core';
import { amountOf } from '../../core/figures/decimal';
import { Exact } from '../../core/figures/exact';
import { householdEffects } from '../../core/precept/household';
import { preceptEffects } from '../../core/precept/effects';

/** Year, last year's Band D, rise, this year's Band D, the rise in % at two decimals (published for 2017/18, 2018/19 and from 2023/24 on). */
const HISTORY = [
  ['2017/18', '183.58', '3.65', '187.23', '1.99'],
  ['2018/19', '187.23', '12', '199.23', '6.41'],
  ['2019/20', '199.23', '24', '223.23', '12.05'],
  ['2020/21', '223.23', '10', '233.23', '4.48'],
  ['2021/22', '233.23', '15', '248.23', '6.43'],
  ['2022/23', '248.23', '10', '258.23', '4.03'],
  ['2023/24', '258.23', '15', '273.23', '5.81'],
  ['2024/25', '273.23', '13', '286.23', '4.76'],
  ['2025/26', '286.2302', '14', '300.2302', '4.89'],
  ['2026/27', '300.2302', '15', '315.2302', '5.00'],
] as const;

test.each(HISTORY)('Leicestershire %s: £%s and a rise of £%s make £%s, %s%%', (_year, last, rise, bandD, percent) => {
  expect(amountOf(last).plus(rise).toString()).toBe(bandD);
  expect(amountOf(rise).div(last).times(100).toFixed(2)).toBe(percent);
});

test.each(HISTORY.slice(1))(
  'Leicestershire %s: £%s and £%s is the limit of the year exactly, and not excessive (RF-1 for 2025/26)',
  (year, last, _rise, bandD) => {
    expect(limit(year, last).toString()).toBe(bandD);
    expect(isExcessive(year, last, bandD)).toBe(false);
    expect(isExcessive(year, last, amountOf(bandD).plus('0.01'))).toBe(true);
  },
);

test('Leicestershire 2017/18: a rise of 1.99% stays below the 2% limit, a penny more would have been the last', () => {
  expect(isExcessive('2017/18', '183.58', '187.23')).toBe(false);
  expect(limit('2017/18', '183.58').toString()).toBe('187.25'); // 183.58 × 1.02 = 187.2516
});

test('Leicestershire 2026/27: the vetoed rise of £11 is 3.66%, the rise of £15 4.996%', () => {
  expect(amountOf(11).div('300.2302').times(100).toFixed(2)).toBe('3.66');
  expect(amountOf(15).div('300.2302').times(100).toFixed(3)).toBe('4.996');
});

/** Bands by ninths from Band D as published, worked by hand; no police band table is published. */
const BANDS: readonly (readonly [string, string, string])[] = [
  ['2023/24', '273.23', '182.15 212.51 242.87 273.23 333.95 394.67 455.38 546.46'],
  ['2024/25', '286.23', '190.82 222.62 254.43 286.23 349.84 413.44 477.05 572.46'],
  ['2025/26 (CT-7)', '300.2302', '200.15 233.51 266.87 300.23 366.95 433.67 500.38 600.46'],
  ['2026/27 at +£11, vetoed', '311.2302', '207.49 242.07 276.65 311.23 380.39 449.55 518.72 622.46'],
  ['2026/27 at +£15', '315.2302', '210.15 245.18 280.20 315.23 385.28 455.33 525.38 630.46'],
];

test.each(BANDS)('Leicestershire %s: Band D £%s by band', (_year, bandD, amounts) => {
  expect(
    bands(bandD)
      .map(amount => amount.toFixed(2))
      .join(' '),
  ).toBe(amounts);
});

test.each([
  [10, '0.19'],
  [11, '0.21'],
  [14, '0.27'],
  [15, '0.29'],
])('Leicestershire: a rise of £%i on Band D is £%s a week', (rise, week) => {
  expect(householdEffects('300.2302', amountOf('300.2302').plus(rise))[3]!.aWeek.toString()).toBe(week);
});

test('Leicestershire 2024/25: £13 is £1.08 a month', () => {
  expect(householdEffects('273.23', '286.23')[3]!.aMonth.toString()).toBe('1.08');
});

test('Leicestershire 2025/26: of about £6.5m, £14 on 350,000 is £4.9m and about £1.6m is growth of the base, some 1.6%', () => {
  // The base before: 350,000 ÷ 1.0163 = 344,386; 5,614 × £286.2302 = £1.607m
  const { rate, base, both } = preceptEffects(
    { bandD: new Exact(amountOf('286.2302')), taxBase: new Exact(amountOf(344386)) },
    { bandD: new Exact(amountOf('300.2302')), taxBase: new Exact(amountOf(350000)) },
  );
  expect([rate, base, both].map(({ amount }) => amount.div(1000000).toFixed(1))).toEqual(['4.9', '1.6', '6.5']);
});
