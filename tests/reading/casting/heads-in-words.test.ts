import { castChecks } from '../../../core';
import type { Table } from '../../../core';
import { CastingWords } from '../../../core/reading/casting/casting-words';

/** A budget of a fire authority with its years above and what they are beneath; invented figures. */
const TWO_ROWS: Table = [
  ['Revenue budget, £000', '', '', ''],
  ['', '2025/26', '2026/27', '2027/28'],
  ['', 'Budget', 'Forecast', 'Forecast'],
  ['Wholetime', 20_000, 20_600, 21_218],
  ['On-call', 3_000, 3_090, 3_183],
  ['Total employees', 23_000, 23_690, 24_201],
];

test('of columns that are all called Forecast each is named by its year too', () => {
  const words = new CastingWords(TWO_ROWS);
  expect([1, 2, 3].map(column => words.head(column))).toEqual(['2025/26 Budget', '2026/27 Forecast', '2027/28 Forecast']);
  // 21,218 + 3,183 = 24,401, and 24,201 is shown: one digit, £200k.
  const [fault] = castChecks(TWO_ROWS).faults;
  expect(words.fault(fault!)).toBe('The 2027/28 Forecast total differs by £200k, in one digit; no row explains it.');
});

test('a year that reaches over two columns is that of both; a year keeps the word beside it', () => {
  const merged: Table = [
    ['', '2025/26', '', '2026/27', ''],
    ['', 'Budget', 'Outturn', 'Budget', 'Outturn'],
    ['Pay', 1, 2, 3, 4],
  ];
  expect([0, 1, 2, 3, 4].map(column => new CastingWords(merged).head(column))).toEqual([
    '',
    '2025/26 Budget',
    '2025/26 Outturn',
    '2026/27 Budget',
    '2026/27 Outturn',
  ]);
  const single: Table = [
    ['Line', 'Note', '2026/27 budget £m', 'Share'],
    ['Pay', 'a', 1, 0.5],
  ];
  expect([2, 3].map(column => new CastingWords(single).head(column))).toEqual(['2026/27 budget', 'Share']);
});
