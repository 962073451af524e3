import { toCells, toError } from '../../addin/functions/to-cell';
import { ModelError, openPlan, planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { toBeTyped } from '../../core/plan/to-be-typed';

/** A plan as it begins: one post, one council and Band D without their figures, or with those that are given. */
const plan = ({
  fte = '',
  cost = '',
  base = '',
  bandD = '',
  line = '',
}: Partial<Record<'fte' | 'cost' | 'base' | 'bandD' | 'line', CellValue>> = {}): Table[] => [
  [
    ['Body', 'Value'],
    ['Name', 'Ours'],
    ['Kind', 'police'],
    ['Base year', '2026/27'],
    ['Base-year Band D', bandD],
  ],
  [
    ['Post', 'Establishment FTE', 'Average cost', '2027/28'],
    ['Officers', fte, cost, ''],
  ],
  [
    ['Line', 'Base', '2027/28'],
    ['Running costs', line, ''],
  ],
  [
    ['Funding', 'Kind', 'Base'],
    ['Grant', 'core', 500_000],
  ],
  [
    ['Billing authority', 'Base', 'Growth'],
    ['East', base, ''],
  ],
  [
    ['Precept', '2027/28'],
    ['Choice', 'freeze'],
  ],
];

const cell = (tables: readonly Table[], report: string, row: string) => planReport(report, '', tables).find(([name]) => name === row)![1];
const waiting = (tables: readonly Table[]) => toBeTyped(openPlan(tables).scenario('').plan).map(({ row, column }) => `${row}: ${column}`);

test('what rests on a figure nobody has typed says so in words, and what does not stands', () => {
  const tables = plan();
  for (const [report, row] of [
    ['summary', 'Spending'],
    ['summary', 'Remaining gap'],
    ['precept', 'Tax base'],
    ['precept', 'Band D'],
    ['billing', 'East'],
    ['bands', 'D'],
  ] as const)
    expect([row, cell(tables, report, row)]).toEqual([row, 'not filled yet']);
  expect(String(cell(tables, 'funding', 'Grant'))).toBe('core');
});

test('a cell shows the words and no error; a call that cannot answer at all is #N/A with the sentence', () => {
  const summary = planReport('summary', '', plan());
  expect(
    toCells(summary)
      .flat()
      .filter(shown => typeof shown === 'object'),
  ).toEqual([]);
  expect(toError(new ModelError('not filled', 'Type the base.', 'plan', {}))).toMatchObject({ code: '#N/A', message: 'Type the base.' });
});

// 10 FTE × £30,000 + £100,000 = £400,000; 1,000 × £100 = £100,000; 400,000 − 500,000 − 100,000 = −200,000.
test('the list of what is still to be typed counts down to nothing, and then the gap is there', () => {
  expect(waiting(plan())).toEqual([
    'Base-year Band D: Value',
    'Officers: Establishment FTE',
    'Officers: Average cost',
    'East: Base',
    'Running costs: Base',
  ]);
  expect(waiting(plan({ bandD: 100, fte: 10, cost: 30_000, base: 1000 }))).toEqual(['Running costs: Base']);
  const typed = plan({ bandD: 100, fte: 10, cost: 30_000, base: 1000, line: 100_000 });
  expect(waiting(typed)).toEqual([]);
  expect(String(cell(typed, 'summary', 'Remaining gap'))).toBe('-200000');
});

test('a figure that is wrong is an error still, not one that is missing', () => {
  expect(cell(plan({ bandD: 'many' }), 'precept', 'Band D')).toBeInstanceOf(Error);
  expect(cell(plan({ bandD: 100, base: 'many' }), 'precept', 'Tax base')).toBeInstanceOf(Error);
});

test('a base that is older than the base year is said once for its table, and a newer one is not', () => {
  const aged = (asOf: CellValue): string[] =>
    planReport('checks', '', [
      ...plan({ bandD: 100, fte: 10, cost: 1, line: 1 }).slice(0, 4),
      [
        ['Billing authority', 'Base', 'Growth', 'As of'],
        ['East', 1000, '', asOf],
        ['West', 1000, '', asOf],
      ],
      [
        ['Precept', '2027/28'],
        ['Choice', 'freeze'],
      ],
    ])
      .filter(([severity, table]) => severity === 'warning' && table === 'Billing authority')
      .map(row => String(row[4]));
  expect(aged('2023/24')).toEqual([
    'Billing authority “East” and 1 more hold figures of 2023/24, 3 years older than the base year 2026/27. Type 2026/27’s in Base and its year in As of.',
  ]);
  expect(aged('2026/27')).toEqual([]);
  expect(aged('')).toEqual([]);
});
