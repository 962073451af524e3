/**
 * Charnwood Borough Council, council tax base calculation by parish, two years, every row (charnwood-tax-base.json). The
 * second page is labelled 2021/22 and its column 2022/23; its total is the base adopted for 2020/21 (Council, 24 February
 * 2020, item 6.1).
 */
import { Decimal } from '../../core';
import { sumOf } from '../../core/figures/decimal';
import { taxBaseAfterSupport } from '../../core/precept/dwellings';
import working from './charnwood-tax-base.json';

const YEARS = ['2022/23', '2020/21'] as const;
const column = (year: (typeof YEARS)[number], place: number) => sumOf(working[year].map(row => new Decimal(row[place]!))).toFixed(1);

test.each(YEARS)('Charnwood %s has 37 areas', year => {
  expect(working[year]).toHaveLength(37);
});

describe.each(YEARS)('Charnwood %s', year => {
  test.each(working[year] as string[][])(
    '%s: %s less support of %s is %s, at 98.5%% collection %s',
    (_area, equivalents, support, adjusted, taxBase) => {
      const worked = taxBaseAfterSupport(equivalents!, support!, working.collectionRate);
      expect(worked.adjusted.toFixed(1)).toBe(adjusted);
      expect(worked.taxBase.toFixed(1)).toBe(taxBase);
    },
  );
});

test('Charnwood 2022/23: the rows add to 64,003.5 less 4,288.8, 59,714.7, and the base adopted, 58,819.0; the published support of 4,289.1 is 0.3 out', () => {
  expect([1, 2, 3, 4].map(place => column('2022/23', place))).toEqual(['64003.5', '4288.8', '59714.7', '58819.0']);
});

test('Charnwood 2020/21: the rows add to 62,865.1 less 4,380.1, 58,485.0, and the base adopted, 57,607.2; rounding the total once would give 57,607.7', () => {
  expect([1, 2, 3, 4].map(place => column('2020/21', place))).toEqual(['62865.1', '4380.1', '58485.0', '57607.2']);
  expect(taxBaseAfterSupport('62865.1', '4380.1', working.collectionRate).taxBase.toFixed(1)).toBe('57607.7');
});
