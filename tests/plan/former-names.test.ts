import { planReport } from '../../core';
import type { Table } from '../../core';

const tables: Table[] = [
  [
    ['Body', 'Value'],
    ['Name', 'Cumbria PCC'],
    ['Base year', '2025/26'],
    ['Money in', '£'],
  ],
  [
    ['Line', 'Base', '2026/27'],
    ['Running costs', 100, 100],
  ],
  // Carlisle, Allerdale and Copeland became Cumberland on 1 April 2023 (the Cumbria (Structural Changes) Order 2022).
  [
    ['Billing authority', 'Base', '2026/27', 'Formerly'],
    ['Cumberland', 80_000, 80_500, 'Carlisle, Allerdale; Copeland'],
    ['Westmorland and Furness', 70_000, 70_400, ''],
  ],
  [
    ['Collection fund', 'Kind', '2026/27'],
    ['Copeland', 'surplus', 10],
    ['Cumberland', 'surplus', 20],
  ],
];

test('a collection fund under the name of a council that is gone is asked about, with the council that took its place', () => {
  const said = planReport('checks', '', tables)
    .filter(([, table]) => table === 'Collection fund')
    .map(row => row.at(-1));
  expect(said).toEqual([
    'Collection fund “Copeland” is not in the Billing authority table; its amount is counted all the same. Type “Cumberland” if that is the authority.',
  ]);
});
