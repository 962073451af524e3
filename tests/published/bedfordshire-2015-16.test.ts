/**
 * Bedfordshire Police and Crime Commissioner, referendum of 7 May 2015 (lgcplus.com 5084900, dpf.org.uk, Luton Today):
 * Band D £181.35, +15.84%; substitute £159.67, +1.99%; the difference worth £4.5m; £350,000 if yes, £600,000 if no; 91,086
 * yes and 207,551 no. Last year's £156.5546 is £159.67 ÷ 1.0199; the tax base is £4.5m ÷ £21.68.
 */
import { isExcessive, limit } from '../../core';
import { amountOf } from '../../core/figures/decimal';
import { principleFor } from '../../core/precept/principle';
import { referendumNetBenefit, referendumOutcome, substituteBandD } from '../../core/precept/referendum';

const LAST = amountOf('156.5546');
const rise = (bandD: string) => amountOf(bandD).div(LAST).minus(1).times(100).toFixed(2);

test('Bedfordshire 2015/16 (RF-4): £181.35 is a rise of 15.84% and excessive, £159.67 is 1.99% and is not', () => {
  expect([rise('181.35'), rise('159.67')]).toEqual(['15.84', '1.99']);
  expect(isExcessive('2015/16', LAST, '181.35')).toBe(true);
  expect(isExcessive('2015/16', LAST, '159.67')).toBe(false);
});

test('Bedfordshire 2015/16: £159.67 is allowed as the substitute and lies a penny below the highest', () => {
  const { principle } = principleFor(2015, 'PCC');
  expect(substituteBandD(LAST, principle, amountOf('159.67')).toString()).toBe('159.67');
  expect(limit('2015/16', LAST).toString()).toBe('159.68'); // 156.5546 × 1.02 = 159.6857
});

test('Bedfordshire 2015/16: the no took £21.68 off a Band D bill; a yes had been worth £4.5m less the poll', () => {
  const outcome = referendumOutcome({
    taxBase: amountOf(4500000).div('21.68'),
    bandD: '181.35',
    substitute: '159.67',
    costIfYes: 350000,
    costIfNo: 600000,
  });
  expect(outcome.refundAtBandD.toString()).toBe('21.68');
  expect([outcome.gain, outcome.ifYes, outcome.ifNo].map(amount => amount.toFixed(0))).toEqual(['4500000', '4150000', '-600000']);
  // 600 ÷ (4,150 + 600) = 12.6%: worth it from one chance in eight; at the 30.5% who said yes 0.305 × 4.15 − 0.695 × 0.6 = £0.84875m
  expect(outcome.breakEvenChance!.times(100).toFixed(1)).toBe('12.6');
  expect(referendumNetBenefit(outcome, '0.305').toFixed(0)).toBe('848750');
});
