import type { Decimal } from '../../core';
import type { Table } from '../../core';
import { workingsOf } from '../../core/reports/workings/tree';
import type { WorkingsNode } from '../../core/reports/workings/tree';

/** A grant of £100,000: half of it from 100 homes on, all of it from 250; 260 homes are planned. */
const homes: Table[] = [
  [
    ['Body', 'Value'],
    ['Kind', 'police'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300],
  ],
  [
    ['Billing authority', 'Base'],
    ['North', 1000],
  ],
  [
    ['Assumption', 'Unit', '2026/27', '2027/28'],
    ['New homes', 'homes', 260, 120],
    ['Attendance', '%', 0.96, 0.9],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Condition', 'Paid once', '2026/27', '2027/28'],
    ['Homes grant', 'specific', 0, 'New homes', '', 100000, 100000],
    ['Attendance grant', 'specific', 0, 'Attendance', '', 100000, 100000],
  ],
  [
    ['Step', 'Threshold', 'Share'],
    ['New homes', 250, 1],
    ['New homes', 100, 0.5],
    ['Attendance', 0.95, 1],
  ],
  [
    ['Precept', '2026/27', '2027/28'],
    ['Choice', 'freeze', 'freeze'],
  ],
];

const nodeOf = (row: string, year: number): WorkingsNode => workingsOf(homes, '').of({ table: 'Funding', row, year })!;
const typedIn = (node: WorkingsNode, table: string) =>
  node.parts
    .filter(part => part.cell?.table === table)
    .map(({ amount, unit, cell }) => [cell!.column, (amount as Decimal).toString(), unit]);

test('the steps of a target that is counted are numbers, each once, and the share is a rate', () => {
  expect(typedIn(nodeOf('Homes grant', 2026), 'Step')).toEqual([
    ['Threshold', '250', 'number'],
    ['Share', '1', 'rate'],
    ['Threshold', '100', 'number'],
    ['Share', '0.5', 'rate'],
  ]);
  // 260 reaches both steps; 120 the lower one alone, so £50,000.
  expect(nodeOf('Homes grant', 2026).sentence).toBe(
    '£100,000 in full, of which 100% is earned: New homes stands at 260, and the highest step it reaches pays that share',
  );
  expect(nodeOf('Homes grant', 2027).sentence).toContain('of which 50% is earned: New homes stands at 120');
  expect(String(nodeOf('Homes grant', 2027).amount)).toBe('50000');
});

test('the steps of a target that is a rate are rates', () => {
  expect(typedIn(nodeOf('Attendance grant', 2026), 'Step').map(([, , unit]) => unit)).toEqual(['rate', 'rate']);
  expect(nodeOf('Attendance grant', 2026).sentence).toContain('Attendance stands at 96%');
});
