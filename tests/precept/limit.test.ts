import { isExcessive, limit } from '../../core';
import { unknownSentence, wrongSentence } from '../support/sentence';

test('LIMIT for the police in 2026/27 is last year’s Band D and £15, with all of last year’s decimals', () => {
  expect(limit('2026/27', '300.2302').toString()).toBe('315.2302');
  expect(limit('2026-27', 300.2302, 'PCC').toString()).toBe('315.2302');
});

test('LIMIT for fire in 2024/25 is the largest penny below 3%', () => {
  expect(limit('2024/25', 86.86, 'fire authority').toString()).toBe('89.46');
  expect(limit('2024/25', 86.86, 'fire', 4).toString()).toBe('89.4657');
});

test('£15 reached exactly is not excessive, a % reached exactly is', () => {
  expect(isExcessive('2026/27', 241.08, 241.08 + 15)).toBe(false);
  expect(isExcessive('2026/27', 241.08, 256.09)).toBe(true);
  expect(isExcessive('2024/25', 100, 103, 'fire')).toBe(true);
});

test('in 2017/18 a body of the lowest quartile could add £5, the others less than 2%', () => {
  expect(limit('2017/18', 100, 'police').toString()).toBe('101.99');
  expect(limit('2017/18', 100, 'police lowest quartile').toString()).toBe('105');
});

test('a year whose principle is not known, or is unverified, is not answered', () => {
  expect(unknownSentence(() => limit('2060/61', 315.23))).toMatch(
    /^No police referendum limit is known for 2060\/61; the last known is \S+ for 20\d\d\/\d\d\./,
  );
  expect(unknownSentence(() => isExcessive('2014/15', 58, 59, 'fire'))).toMatch(
    /^The fire referendum limit for 2014\/15 \(2%\) is unverified and is not used; the first known is 2% for 2015\/16\./,
  );
});

test('in Wales nothing is excessive and there is no limit', () => {
  expect(isExcessive('2026/27', 300, 400, 'police Wales')).toBe(false);
  expect(unknownSentence(() => limit('2026/27', 300, 'police Wales'))).toBe(
    'No referendum principle applies to a body in Wales, so there is no highest Band D; type the Band D or the rise instead.',
  );
});

test('an impossible year, Band D, body or number of decimals is refused by name', () => {
  expect(wrongSentence(() => limit('2025/27', 300))).toBe('Year: found the text “2025/27”; type a financial year such as 2025/26.');
  expect(wrongSentence(() => limit('', 300))).toBe('Year: found nothing; type a financial year such as 2025/26.');
  expect(wrongSentence(() => limit('2025/26', 0))).toBe('Last year’s Band D: found 0; type an amount above nil.');
  expect(wrongSentence(() => isExcessive('2025/27', 300, 300))).toMatch(/^Year: found the text “2025\/27”;/);
  expect(wrongSentence(() => isExcessive('2025/26', 0, 300))).toMatch(/^Last year’s Band D: found 0;/);
  expect(wrongSentence(() => limit('2025/26', 'x'))).toBe('Last year’s Band D: found the text “x”; type an amount above nil.');
  expect(wrongSentence(() => isExcessive('2025/26', 300, -1))).toBe('This year’s Band D: found -1; type an amount of nil or above.');
  // @ts-expect-error no body is called that, which the compiler says first
  expect(wrongSentence(() => limit('2025/26', 300, 'borough'))).toMatch(/^Body: found “borough”; type police \(or PCC/);
  expect(wrongSentence(() => limit('2024/25', 300, 'fire', 5))).toBe('Decimals: found 5; type a whole number from 0 to 4.');
});
