/** SI 2020/1202, regulation 2(7) and (8): the exceptional balance of 2020/21. The amount is an example. */
import { figures } from '../plan/reading';

test('an exceptional deficit of £900,000 in 2020/21 (CF-1) is charged at £300,000 in each of 2021/22, 2022/23 and 2023/24', () => {
  const tables = [
    [
      ['Body', 'Value'],
      ['Base year', '2020/21'],
    ],
    [
      ['Collection fund', 'Kind', 'Balance of', 'Estimate', 'Spread', '2021/22', '2022/23', '2023/24', '2024/25'],
      ['All authorities', 'deficit', '2020/21', 900000, 'yes', '', '', '', ''],
    ],
  ];
  expect(figures('funding', 'Collection fund', tables).slice(2)).toEqual([-300000, -300000, -300000, 0]);
});
