/**
 * Bedfordshire Police and Crime Commissioner, referendum of 7 May 2015 (lgcplus.com 5084900, dpf.org.uk, Luton Today):
 * Band D £181.35, +15.84%; substitute £159.67, +1.99%; the difference worth £4.5m; £350,000 if yes, £600,000 if no; 91,086
 * yes and 207,551 no. Last year's £156.5546 is £159.67 ÷ 1.0199; the tax base is £4.5m ÷ £21.68 = 207,564.6.
 */
import { isExcessive, limit } from '../../core';
import type { Table } from '../../core';
import { amountOf } from '../../core/figures/decimal';
import { figures } from '../plan/reading';

const LAST = amountOf('156.5546');
const rise = (bandD: string) => amountOf(bandD).div(LAST).minus(1).times(100).toFixed(2);

const plan: Table[] = [
  [
    ['Body', 'Value'],
    ['Name', 'Bedfordshire Police and Crime Commissioner'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2014/15'],
    ['Base-year Band D', 156.5546],
  ],
  [
    ['Billing authority', '2015/16'],
    ['Bedfordshire', 207564.6],
  ],
  [
    ['Precept', '2015/16'],
    ['Choice', 'band D'],
    ['Amount', 181.35],
    ['Substitute', 159.67],
    ['Referendum cost if yes', 350000],
    ['Referendum cost if no', 600000],
    ['Chance of a yes', 0.305],
  ],
];
const shown = (row: string) => figures('precept', row, plan)[0];

test('Bedfordshire 2015/16 (RF-4): £181.35 is a rise of 15.84% and excessive, £159.67 is 1.99% and is not', () => {
  expect([rise('181.35'), rise('159.67')]).toEqual(['15.84', '1.99']);
  expect(isExcessive('2015/16', LAST, '181.35')).toBe(true);
  expect(isExcessive('2015/16', LAST, '159.67')).toBe(false);
  expect(shown('Excessive')).toBe(true);
});

test('Bedfordshire 2015/16: £159.67 is allowed as the substitute and lies a penny below the highest', () => {
  expect(shown('Substitute')).toBe(159.67);
  expect(limit('2015/16', LAST).toString()).toBe('159.68'); // 156.5546 × 1.02 = 159.6857
});

test('Bedfordshire 2015/16: the no took £21.68 off a Band D bill; a yes had been worth £4.5m less the poll', () => {
  expect(shown('Paid back at Band D if no')).toBe(21.68);
  // 207,564.6 × 21.68 = 4,500,000.53
  expect(['Yield above the substitute', 'Net benefit if yes', 'Net benefit if no'].map(shown)).toEqual([4500000.53, 4150000.53, -600000]);
  // 600 ÷ (4,150 + 600) = 12.6%: worth it from one chance in eight; at the 30.5% who said yes 0.305 × 4.15 − 0.695 × 0.6 = £0.84875m
  expect(Number(shown('Chance of a yes it needs')).toFixed(3)).toBe('0.126');
  expect(Number(shown('Expected net benefit')).toFixed(0)).toBe('848750');
});
