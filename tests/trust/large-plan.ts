import type { CellValue, Table } from '../../core';

const TEN_YEARS = Array.from({ length: 10 }, (_, i) => `${2026 + i}/${27 + i}`);
const none = TEN_YEARS.map(() => '');

/** A plan of so many rows a table, ten years and so many scenarios that each change one line. */
export const largePlan = (rows: number, scenarios: number): Table[] => {
  const named = (name: string, cells: (i: number) => readonly CellValue[]) =>
    Array.from({ length: rows }, (_, i) => [`${name} ${i + 1}`, ...cells(i)]);
  return [
    [
      ['Body', 'Value'],
      ['Name', 'Large'],
      ['Kind', 'police'],
      ['Country', 'England'],
      ['Base year', '2025/26'],
      ['Base-year Band D', 300],
    ],
    [['Assumption', 'Unit', ...TEN_YEARS], ...named('Driver', i => ['% a year', ...TEN_YEARS.map(() => 0.01 + i / 10_000)])],
    [
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', ...TEN_YEARS],
      ...named('Post', i => [10 + i, 40_000, `Driver ${i + 1}`, ...none]),
    ],
    [['Line', 'Base', 'Driver', ...TEN_YEARS], ...named('Line', i => [1000 + i, `Driver ${i + 1}`, ...none])],
    [['Change', 'Kind', 'Recurring', ...TEN_YEARS], ...named('Change', i => ['pressure', 'yes', 100 + i, ...none.slice(1)])],
    [['Funding', 'Kind', 'Base', ...TEN_YEARS], ...named('Grant', i => ['core', 1000 + i, ...none])],
    [['Billing authority', 'Base', ...TEN_YEARS], ...named('District', () => [1000, ...none])],
    [
      ['Precept', ...TEN_YEARS],
      ['Choice', ...TEN_YEARS.map(() => 'rise £')],
      ['Amount', ...TEN_YEARS.map(() => 5)],
      ['Limit', ...TEN_YEARS.map(() => 10)],
    ],
    [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ...Array.from({ length: scenarios }, (_, i) => [`Case ${i + 1}`, 'Line', `Line ${(i % rows) + 1}`, 'all years', 'scale', 1.01]),
    ],
  ];
};
