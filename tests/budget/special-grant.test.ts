import { specialGrant } from '../../core/budget/special-grant';
import { wrongSentence } from '../support/sentence';

test('the share of its budget that a body meets itself comes off before the rate or after it, as is said', () => {
  // 1% of 100m is 1m. (3m − 1m) × 85% = 1.7m; 3m × 85% − 1m = 1.55m
  expect(specialGrant(3000000, 0.85, 100000000, 0.01, 'threshold first').toString()).toBe('1700000');
  expect(specialGrant(3000000, 0.85, 100000000, 0.01, 'rate first').toString()).toBe('1550000');
});

test('a cost within the body’s own part brings no grant', () => {
  expect(specialGrant(900000, 0.85, 100000000, 0.01, 'threshold first').toString()).toBe('0');
  expect(specialGrant(1100000, 0.85, 100000000, 0.01, 'rate first').toString()).toBe('0');
});

test('a rate or threshold typed as a whole percentage, or a cost below nil, is refused by name', () => {
  expect(wrongSentence(() => specialGrant(1, 85, 0, 0, 'rate first'))).toBe(
    'Rate: found 85, which is 8500%; a share from 0 to 1 such as 0.85 would be right.',
  );
  expect(wrongSentence(() => specialGrant(1, 0.85, 0, 1.5, 'rate first'))).toBe(
    'Threshold: found 1.5, which is 150%; a share from 0 to 1 such as 0.01 would be right.',
  );
  expect(wrongSentence(() => specialGrant(-1, 0.85, 0, 0, 'rate first'))).toBe(
    'Additional cost: found -1; an amount of nil or above would be right.',
  );
  expect(wrongSentence(() => specialGrant(1, 0.85, -1, 0, 'rate first'))).toBe(
    'Budget: found -1; an amount of nil or above would be right.',
  );
});
