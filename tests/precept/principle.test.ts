import { ModelError } from '../../core/errors';
import { amountOf } from '../../core/figures/decimal';
import {
  exceeds,
  highestBandDNotExcessive,
  ninePennyGrid,
  principleFor,
  principleInWords,
  typedPrinciple,
} from '../../core/precept/principle';
import type { Principle } from '../../core/precept/principle';

const D = amountOf;
const pounds = (amount: string): Principle => ({ form: 'pounds', pounds: D(amount) });
const rate = (amount: string): Principle => ({ form: 'rate', rate: D(amount) });
const both = (percent: string, amount: string): Principle => ({ form: 'rate and pounds', rate: D(percent), pounds: D(amount) });
const highest = (last: string, principle: Principle, decimals = 2) => highestBandDNotExcessive(D(last), principle, decimals).toString();

test.each([
  [2015, '2%'],
  [2016, '2%'],
  [2017, '2%'],
  [2018, '£12'],
  [2019, '£24'],
  [2020, '£10'],
  [2021, '£15'],
  [2022, '£10'],
  [2023, '£15'],
  [2024, '£13'],
  [2025, '£14'],
  [2026, '£15'],
])('the police principle for the year from April %i is %s', (year, words) => {
  const { principle, status } = principleFor(year, 'police');
  expect(principleInWords(principle)).toBe(words);
  expect(status).toBe('in force');
});

test.each([
  [2015, '2%'],
  [2017, '2%'],
  [2018, '3%'],
  [2019, '3%'],
  [2021, '2%'],
  [2023, '£5'],
  [2024, '3%'],
  [2025, '£5'],
  [2026, '£5'],
])('the fire principle for the year from April %i is %s', (year, words) => {
  expect(principleInWords(principleFor(year, 'fire').principle)).toBe(words);
});

test('in 2017/18 the quarter of police bodies with the lowest Band D had £5 where the others had 2%', () => {
  expect(principleInWords(principleFor(2017, 'police lowest quartile').principle)).toBe('£5');
  expect(principleInWords(principleFor(2018, 'police, lowest quartile').principle)).toBe('£12');
});

test('a lowest-quartile principle that is unverified is not used', () => {
  expect(() => principleFor(2013, 'PCC lowest quartile')).toThrow(
    'The police referendum limit (lowest quartile) for 2013/14 (£5) is unverified and is not used; the first known is £5 for 2016/17.',
  );
});

// Sussex rose by £5.00 (3.4%) in 2016/17 and Cheshire by £3.21 (1.99%) in 2017/18, when it had left the lowest quarter.
test.each([
  [2016, 'Sussex Police and Crime Commissioner', '£5'],
  [2016, 'Cheshire Police and Crime Commissioner', '£5'],
  [2017, 'Cheshire Police and Crime Commissioner', '2%'],
  [2017, 'Hampshire Police and Crime Commissioner', '£5'],
  [2018, 'Sussex Police and Crime Commissioner', '£12'],
])('the quarter with the lowest Band D is known by name: in the year from April %i, %s had %s', (year, name, words) => {
  const body = { kind: 'police', country: 'England', lowestQuartile: false, name, hasPanel: true } as const;
  expect(principleInWords(principleFor(year, body).principle)).toBe(words);
});

test('a £ limit reached exactly is not excessive; a hundredth of a penny above it is', () => {
  expect(exceeds(D('286.2302'), D('300.2302'), pounds('14'))).toBe(false);
  expect(exceeds(D('286.2302'), D('300.2303'), pounds('14'))).toBe(true);
});

test('a % limit reached exactly is excessive; a hundredth of a penny below it is not', () => {
  expect(exceeds(D('100'), D('103'), rate('0.03'))).toBe(true);
  expect(exceeds(D('100'), D('102.9999'), rate('0.03'))).toBe(false);
});

test('both amounts are rounded half up to four decimals before they are compared', () => {
  expect(exceeds(D('286.23'), D('300.23004'), pounds('14'))).toBe(false);
  expect(exceeds(D('286.23'), D('300.23005'), pounds('14'))).toBe(true);
  expect(exceeds(D('100'), D('102.99995'), rate('0.03'))).toBe(true);
});

test('241.08 + 15 in binary is 256.08000000000004 and does not break a £15 limit', () => {
  expect(exceeds(amountOf(241.08), amountOf(241.08 + 15), pounds('15'))).toBe(false);
});

test('where a % and a £ are given, a rise is excessive only when it breaks both', () => {
  // Last year £100, 3% and £5: £5 is the wider. Last year £200: 3% is £6, the wider.
  expect(exceeds(D('100'), D('105'), both('0.03', '5'))).toBe(false);
  expect(exceeds(D('100'), D('105.01'), both('0.03', '5'))).toBe(true);
  expect(exceeds(D('200'), D('205.99'), both('0.03', '5'))).toBe(false);
  expect(exceeds(D('200'), D('206'), both('0.03', '5'))).toBe(true);
  expect(highest('100', both('0.03', '5'))).toBe('105');
  expect(highest('200', both('0.03', '5'))).toBe('205.99');
  expect(ninePennyGrid(D('200'), both('0.03', '5')).toString()).toBe('205.92'); // 2,288 × 9p; the next is 206.01
});

test('a combined percentage is the sum of its parts: 3% and 2% are broken at 5%', () => {
  const combined: Principle = { form: 'combined rate', rates: [D('0.03'), D('0.02')] };
  expect(exceeds(D('100'), D('104.99'), combined)).toBe(false);
  expect(exceeds(D('100'), D('105'), combined)).toBe(true);
  expect(highest('100', combined)).toBe('104.99');
  expect(principleInWords(combined)).toBe('5% (3% + 2%)');
});

test('the highest amount under a £ limit is last year’s Band D plus the limit, whatever its decimals', () => {
  expect(highest('300.2302', pounds('15'))).toBe('315.2302');
  expect(highest('300.23021', pounds('15'))).toBe('315.23021');
});

test('the highest amount under a % limit is the largest below it at the decimals asked for', () => {
  // 86.86 × 1.03 = 89.4658
  expect(highest('86.86', rate('0.03'))).toBe('89.46');
  expect(highest('86.86', rate('0.03'), 4)).toBe('89.4657');
  // 100 × 1.03 = 103 exactly, which is excessive
  expect(highest('100', rate('0.03'))).toBe('102.99');
  expect(highest('100', rate('0.03'), 0)).toBe('102');
});

test('the nine-penny grid never reaches a % limit that is itself a multiple of nine pence', () => {
  // 90 × 1.02 = 91.80 = 1,020 × 9p, which is excessive; the multiple below it is 91.71
  expect(ninePennyGrid(D('90'), rate('0.02')).toString()).toBe('91.71');
  // 90 + 1.80 = 91.80 is allowed by a £ limit
  expect(ninePennyGrid(D('90'), pounds('1.80')).toString()).toBe('91.8');
});

test('no principle applies to a body in Wales: nothing is excessive and there is no highest Band D', () => {
  const { principle, status, source } = principleFor(2031, 'police Wales');
  expect([status, source]).toEqual(['in force', 'Local Government Finance Act 1992, section 52ZA: referendums apply in England']);
  expect(exceeds(D('300'), D('600'), principle)).toBe(false);
  const sentence =
    'No referendum principle applies to a body in Wales, so there is no highest Band D; type the Band D or the rise instead.';
  expect(() => highestBandDNotExcessive(D('300'), principle)).toThrow(new ModelError('unknown', sentence, 'plan', {}));
  expect(() => ninePennyGrid(D('300'), principle)).toThrow(sentence);
  expect(principleInWords(principle)).toBe('none');
});

test('a limit typed by the user takes its form from what is typed: £, %, or both', () => {
  expect(principleInWords(typedPrinciple(D('12'))!)).toBe('£12');
  expect(principleInWords(typedPrinciple(undefined, D('0.05'))!)).toBe('5%');
  expect(principleInWords(typedPrinciple(D('5'), D('0.03'))!)).toBe('3% and £5, both to be broken');
  expect(typedPrinciple()).toBeUndefined();
});
