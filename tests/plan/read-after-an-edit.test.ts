/** After an edit only the table that was edited is read; the others are as they were, unless what they rest on has changed. */
import { openPlan } from '../../core';
import type { CellValue, Table } from '../../core';
import { findings, smallPlan } from './reading';

const LINES: CellValue[][] = [
  ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
  ['Pay', 900, '', 900, 950],
];
const BODY: CellValue[][] = [
  ['Body', 'Value'],
  ['Name', 'A body'],
  ['Kind', 'police'],
  ['Country', 'England'],
  ['Base year', '2024/25'],
];
const planWith = (tables: Record<string, CellValue[][]>): Table[] => smallPlan({ Line: LINES, Body: BODY, ...tables });
const withMoneyIn = (unit: string) => [...BODY, ['Money in', unit]];

test('rows of a table that stands as before are the same rows, those of the edited table are others', () => {
  const funding = (base: number): CellValue[][] => [
    ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
    ['Grant', 'core', base, null, null],
  ];
  const before = openPlan(planWith({ Funding: funding(500) })).scenario().plan;
  const after = openPlan(planWith({ Funding: funding(501) })).scenario().plan;
  expect(after.lines[0]).toBe(before.lines[0]);
  expect(after.grants[0]).not.toBe(before.grants[0]);
  expect([before, after].map(({ grants }) => grants[0]!.base.amount!.toNumber())).toEqual([500, 501]);
});

// 900 and 950 in £, and the same lines in £000: spending is shown in the plan's money, and in pounds a thousand times as large.
test('lines are read anew where the plan’s money is another', () => {
  const pounds = (unit: string) => openPlan(planWith({ Body: withMoneyIn(unit) })).scenario().plan.lines[0]!.years;
  expect([...pounds('£').values()].map(cell => cell.amount?.toNumber())).toContain(950);
  expect([...pounds('£000').values()].map(cell => cell.amount?.toNumber())).toContain(950_000);
});

test('lines are read anew where the base year is another: what was a year of the plan is then its base', () => {
  const amounts = (year: string) => {
    const tables = planWith({ Body: BODY.map(row => (row[0] === 'Base year' ? ['Base year', year] : row)) });
    return [...openPlan(tables).scenario().plan.lines[0]!.years.values()].map(cell => cell.amount?.toNumber());
  };
  expect(amounts('2024/25')).toEqual([undefined, 900, 950]);
  expect(amounts('2025/26')).toEqual([900, 950]);
});

test('what is wrong with a table that stands as before is said after the edit too', () => {
  const wrong: CellValue[][] = [...LINES, ['Fuel', 'a lot', '', null, null]];
  const said = (name: string) => findings(planWith({ Line: wrong, Body: BODY.map(row => (row[0] === 'Name' ? ['Name', name] : row)) }));
  const about = (all: readonly string[]) => all.filter(one => one.includes('“a lot”'));
  expect(about(said('A body'))).toHaveLength(1);
  expect(about(said('Another body'))).toEqual(about(said('A body')));
});

test('lines are read anew where another table makes the plan longer: they have a figure, or none, in its last year too', () => {
  const years = (...headers: string[]) => {
    const tables = planWith({
      Funding: [
        ['Funding', 'Kind', 'Base', ...headers],
        ['Grant', 'core', 500],
      ],
    });
    return openPlan(tables).scenario().plan.lines[0]!.years.size;
  };
  expect([years('2025/26', '2026/27'), years('2025/26', '2026/27', '2027/28')]).toEqual([3, 4]); // the base year and two, then three
});
