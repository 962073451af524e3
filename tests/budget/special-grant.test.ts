import { specialGrant } from '../../core/budget/special-grant';
import type { SpecialGrantOrder } from '../../core/budget/special-grant';
import { exactKind } from '../../core/figures/exact';

const grant = (cost: number, share: string, ownPart: number, order: SpecialGrantOrder) =>
  specialGrant(
    { cost: exactKind.of(cost, '£'), share: exactKind.of(share, 'rate'), ownPart: exactKind.of(ownPart, '£') },
    order,
    exactKind.nothing('£'),
  ).amount.toString();

test('the share of its budget that a body meets itself comes off before the agreed share or after it, as is said', () => {
  // 1% of 100m is 1m. (3m − 1m) × 85% = 1.7m; 3m × 85% − 1m = 1.55m
  expect(grant(3000000, '0.85', 1000000, 'threshold first')).toBe('1700000');
  expect(grant(3000000, '0.85', 1000000, 'share first')).toBe('1550000');
});

test('a cost within the body’s own part brings no grant', () => {
  expect(grant(900000, '0.85', 1000000, 'threshold first')).toBe('0');
  expect(grant(1100000, '0.85', 1000000, 'share first')).toBe('0');
});

test('a share that leaves part of a penny is rounded half away from nil', () => {
  // 0.85 × 0.10 = 0.085
  expect(grant(0.1, '0.85', 0, 'threshold first')).toBe('0.09');
});
