import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { figures, findings, rowOf } from '../plan/reading';

/**
 * What is coming, as data only: in May 2028 the commissioner becomes a policing and crime board, two districts merge,
 * one grant closes and another opens, and the limit becomes £12. No rule is written for any of it.
 */
const years = ['2026/27', '2027/28', '2028/29', '2029/30'];
const plan: Table[] = [
  [
    ['Body', 'Value', 'From'],
    ['Name', 'Anyshire', ''],
    ['Kind', 'police and crime commissioner', ''],
    ['Kind', 'policing and crime board', '2028/29'],
    ['Base year', '2025/26', ''],
    ['Base-year Band D', 300, ''],
  ],
  [
    ['Line', 'Base', ...years],
    ['Policing', 100_000, ...years.map(() => 100_000)],
  ],
  [
    ['Funding', 'Kind', 'Base', 'From', 'To'],
    ['Old grant', 'core', 20_000, '', '2027/28'],
    ['New grant', 'core', 24_000, '2028/29', ''],
  ],
  [
    ['Billing authority', 'Base', 'From', 'To', ...years],
    ['North', 100, '', '2027/28', 100, 100, '', ''],
    ['South', 60, '', '2027/28', 60, 60, '', ''],
    ['North and South', '', '2028/29', '', '', '', 161, 162],
  ],
  [
    ['Precept', ...years],
    ['Choice', 'limit', 'limit', 'limit', 'limit'],
    ['Limit', '', 12, 12, 12],
  ],
] as CellValue[][][];

describe('a plan that starts under a commissioner and ends under a board', () => {
  it('has no finding of error', () => expect(findings(plan).filter(one => one.startsWith('error'))).toEqual([]));

  it('raises Band D by the published £15, then by the £12 that the user assumes', () => {
    expect(figures('precept', 'Band D', plan)).toEqual([315, 327, 339, 351]);
  });

  it('counts each grant in its own years', () => {
    expect(rowOf(planReport('funding', '', plan), 'Old grant').slice(2)).toEqual([20_000, 20_000, 0, 0]);
    expect(rowOf(planReport('funding', '', plan), 'New grant').slice(2)).toEqual([0, 0, 24_000, 24_000]);
  });

  it('bills the districts until they merge and the new authority after', () => {
    expect(figures('billing', 'North', plan)).toEqual([31_500, 32_700, 0, 0]); // 100 × 315; 100 × 327
    expect(figures('billing', 'North and South', plan)).toEqual([0, 0, 54_579, 56_862]); // 161 × 339; 162 × 351
    expect(figures('billing', 'Total', plan)).toEqual([50_400, 52_320, 54_579, 56_862]);
  });

  it('has a gap in every year from those parts alone', () => {
    expect(figures('gap', 'Remaining gap', plan)).toEqual([29_600, 27_680, 21_421, 19_138]); // 100,000 − grant − precept
  });
});
