/** Slips in published tables: figures as printed, with their source. */
import { castingFindings } from '../../../core';
import type { CellValue } from '../../../core';

/**
 * Devon & Somerset Fire & Rescue Authority, reserve forecast (dsfire.gov.uk/section-1-part-1-reserves, £000). By hand the
 * twelve rows are 18,789, 11,010 and 4,478; the printed totals of 2025 and 2026 are 9,810 and 3,978: 1,200 and 500 less,
 * the last row.
 */
const DEVON: CellValue[][] = [
  [
    'Earmarked reserves',
    'Forecasted balance as at 31 March 2024',
    'Forecasted balance as at 31 March 2025',
    'Forecasted balance as at 31 March 2026',
  ],
  ['Grants unapplied from previous years', '(772)', '(265)', 0],
  ['Invest to improve', '(1,789)', '(800)', '(300)'],
  ['Budget smoothing reserve', '(666)', 0, 0],
  ['Direct funding to capital', '(12,038)', '(7,322)', '(2,842)'],
  ['PFI equalisation', '(50)', '(35)', '(20)'],
  ['Emergency Services Mobile Communications Programme', '(576)', '(576)', '(576)'],
  ['Mobile data terminals replacement', '(144)', '(72)', 0],
  ['Pension liability reserve', '(1,218)', '(600)', '(200)'],
  ['Budget carry forwards', '(130)', '(60)', '(10)'],
  ['Environmental strategy', '(130)', '(80)', '(30)'],
  ['MTA action plan', '(76)', 0, 0],
  ['Control futures project', '(1,200)', '(1,200)', '(500)'],
  ['Total earmarked reserves', '(18,789)', '(9,810)', '(3,978)'],
];

test('a total that takes a row in in one year and leaves it out in two', () => {
  const wrong = castingFindings(DEVON).filter(({ verdict }) => verdict === 'does not add');
  expect(wrong.map(({ cell, shown, addsTo }) => [cell, shown, addsTo])).toEqual([
    [[13, 2], -9_810, -11_010],
    [[13, 3], -3_978, -4_478],
  ]);
  for (const { why } of wrong) expect(why).toContain('leaves out Control futures project');
});
