import type { CellValue, Table } from '../../core';
import { figures, findings } from './reading';

/**
 * A section 106 agreement: £400,000 for policing a new town, 40% due when 100 homes are occupied and all of it at 250. Homes
 * stand at 0, 120, 180, 260 and 400 in the years of the plan.
 */
const plan = ({
  once = 'yes',
  homes = [120, 180, 260, 400],
  base = '',
}: { once?: CellValue; homes?: CellValue[]; base?: CellValue } = {}): Table[] => [
  [
    ['Body', 'Value'],
    ['Base year', '2025/26'],
  ],
  [
    ['Assumption', 'Unit', '2025/26', '2026/27', '2027/28', '2028/29', '2029/30'],
    ['Homes occupied', 'homes', base, ...homes],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Condition', 'Paid once'],
    ['Section 106, Lubbesthorpe', 'income', 400000, 'Homes occupied', once],
  ],
  [
    ['Step', 'Threshold', 'Share'],
    ['Homes occupied', 100, 0.4],
    ['Homes occupied', 250, 1],
  ],
];
const paid = (tables: Table[]) => figures('funding', 'Section 106, Lubbesthorpe', tables).slice(2);

test('a section 106 sum is paid once at each trigger, and never again', () => {
  // 40% of 400,000; nothing; the other 60%; nothing
  expect(paid(plan())).toEqual([160000, 0, 240000, 0]);
});

test('without Paid once the condition pays in every year that meets it, as a yearly grant does', () => {
  expect(paid(plan({ once: 'no' }))).toEqual([160000, 160000, 400000, 400000]);
});

test('what was due by the base year is not paid again, and a count that falls back takes nothing back', () => {
  expect(paid(plan({ base: 130 }))).toEqual([0, 0, 240000, 0]);
  expect(paid(plan({ homes: [260, 90, 260, 400] }))).toEqual([400000, 0, 0, 0]);
});

test('it is a one-off, so the structural gap leaves it out', () => {
  expect(figures('gap', 'Structural gap', plan())).toEqual([0, 0, 0, 0]);
  expect(figures('gap', 'Cumulative gap', plan())).toEqual([-160000, 0, -240000, 0]);
});

test('a count of homes is shown as a count, not as money, and workings say what fell due', () => {
  expect(findings(plan()).filter(one => !one.startsWith('note'))).toEqual([]);
  const words = figures('workings: Section 106, Lubbesthorpe 2028/29', 'Section 106, Lubbesthorpe 2028/29', plan()).join(' ');
  expect(words).toContain(
    '£400,000 in all, of which 60% falls due: Homes occupied stands at 260, and each step it reaches pays once (40% was due before)',
  );
});

test('Paid once without a condition is asked for', () => {
  const tables = plan().map(table => table.map(row => row.map(cell => (cell === 'Homes occupied' && row.length === 5 ? '' : cell))));
  expect(findings(tables)).toContainEqual(expect.stringContaining('Paid once is yes; type the name of the assumption whose steps'));
});
