/** Home Office, police special grant 2018 to 2024: additional costs and awards. The costs in the table stand after what the body meets itself. */
import { specialGrant } from '../../core/budget/special-grant';

test.each([
  ['Bedfordshire, Operation Costello 2022/23 (SG-1)', 3993800, '0.85', '3394730'],
  ['Bedfordshire, Operation Costello 2023/24 (SG-1)', 4118700, '0.80', '3294960'],
  ['Bedfordshire, Operation Boson 2022/23', 4245000, '0.80', '3396000'],
])('%s: £%i at %s is £%s', (_operation, cost, rate, award) => {
  expect(specialGrant(cost, rate, 0, 0, 'threshold first').toString()).toBe(award);
});

test('Bedfordshire, Operation Boson 2023/24: 70% of £4,336,389 is £3,035,472.30, published as £3,035,472', () => {
  expect(specialGrant(4336389, '0.70', 0, 0, 'threshold first').toFixed(0)).toBe('3035472');
});
