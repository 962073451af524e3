/** Home Office, police special grant 2018 to 2024: additional costs and awards. The costs in the table stand after what the body meets itself. */
import type { Table } from '../../core';
import { figures } from '../plan/reading';

/** A plan in which an operation costs this much in the year and the Home Office has agreed a share of it. */
const plan = (cost: number, share: number): Table[] => [
  [
    ['Body', 'Value'],
    ['Base year', '2021/22'],
  ],
  [
    ['Change', 'Kind', 'Recurring', '2022/23'],
    ['Operation', 'pressure', 'no', cost],
  ],
  [
    ['Funding', 'Kind', 'Pays for', 'Share', 'Threshold'],
    ['Special grant', 'special grant', 'Operation', share, 'nil'],
  ],
];

test.each([
  ['Bedfordshire, Operation Costello 2022/23 (SG-1)', 3993800, 0.85, 3394730],
  ['Bedfordshire, Operation Costello 2023/24 (SG-1)', 4118700, 0.8, 3294960],
  ['Bedfordshire, Operation Boson 2022/23', 4245000, 0.8, 3396000],
  ['Cheshire', 4091290, 0.6, 2454774],
])('%s: £%i at %s is £%s', (_operation, cost, share, award) => {
  expect(figures('funding', 'Special grant', plan(cost, share))).toEqual(['specific', 0, award]);
});

test('Bedfordshire, Operation Boson 2023/24: 70% of £4,336,389 is £3,035,472.30, published as £3,035,472', () => {
  expect(figures('funding', 'Special grant', plan(4336389, 0.7))).toEqual(['specific', 0, 3035472.3]);
});
