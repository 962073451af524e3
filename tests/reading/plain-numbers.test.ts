import { plainNumber } from '../../core/reading/plain-numbers';

test.each([
  ['1 200', '1200'],
  ['12 345 678.90', '12345678.9'],
  ['(1 200)', '-1200'],
  ['£ 1 200', '1200'],
  ['− 5 000', '-5000'],
  ['1\u00a0200', '1200'],
  ['1,2\u200b00', '1200'],
  ['3 %', '0.03'],
])('spaces that part thousands, or stand beside a sign, are passed over: %s is %s', (text, amount) => {
  expect(plainNumber(text)?.amount.toString()).toBe(amount);
});

test.each(['3,400.0 1000', '3400.5 000', '12 34', '2026 27', '2025 2026', '1200 300', '1,000 2,000', '(5 1)', '5\u00a04'])(
  'two figures in one cell, %s, are no number',
  text => {
    expect(plainNumber(text)).toBeUndefined();
  },
);
