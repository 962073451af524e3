/** SI 2020/1202, regulation 2(7) and (8): the exceptional balance of 2020/21. The amount is an example. */
import { exceptionalDeficitSpread } from '../../core/precept/collection-fund';
import { yearName } from '../../core';

test('an exceptional deficit of £900,000 in 2020/21 (CF-1) is charged at £300,000 in each of 2021/22, 2022/23 and 2023/24', () => {
  expect(exceptionalDeficitSpread(-900000).map(({ year, amount }) => [yearName(year), amount.toString()])).toEqual([
    ['2021/22', '-300000'],
    ['2022/23', '-300000'],
    ['2023/24', '-300000'],
  ]);
});
