import type { Table } from '../../core';

/**
 * The plan of docs/library.md with two years and a scenario. In £: spending 1,000,000 × 1.02 = 1,020,000, then × 1.02 =
 * 1,040,400; grant 500,000; precept 1,000 × £310 = 310,000, then 1,000 × £320 = 320,000. Remaining gap 210,000, then 220,400;
 * £5 more on Band D in 2026/27 takes 1,000 × £5 off both.
 */
export const smallshire: readonly Table[] = [
  [
    ['Body', 'Value'],
    ['Name', 'Smallshire'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300],
    ['Money in', '£'],
  ],
  [
    ['Assumption', 'Unit', 'Status', 'Source', '2026/27', '2027/28'],
    ['Inflation', '% a year', 'assumed', 'Budget report, table 3', 0.02, 0.02],
  ],
  [
    ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Premises', 1_000_000, 'Inflation', '', ''],
  ],
  [
    ['Funding', 'Kind', 'Base', '2026/27', '2027/28'],
    ['Police main grant', 'core', 500_000, '', ''],
  ],
  [
    ['Billing authority', 'Base', '2026/27', '2027/28'],
    ['Smallton', 1000, '', ''],
  ],
  [
    ['Precept', '2026/27', '2027/28'],
    ['Choice', 'rise £', 'rise £'],
    ['Amount', 10, 10],
    ['Limit', '', 15],
  ],
  [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Rise of £15', 'Precept', 'Amount', '2026/27', 'set', 15],
  ],
];

/** The tables with one cell changed. */
export const smallshireWith = (kind: string, row: number, column: number, value: Table[number][number]): Table[] =>
  smallshire.map(table =>
    table[0]![0] === kind ? table.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell))) : table,
  );
