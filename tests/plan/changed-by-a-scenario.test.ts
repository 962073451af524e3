import { workingsOf } from '../../core';
import type { CellValue, Table } from '../../core';
import { openPlan } from '../../core/plan/open-plan';
import { figures, smallPlan } from './reading';

/** A scenario takes from the plan as it stands every row that it leaves alone, and works out each row that rests on what it changes. */
const YEARS = ['2025/26', '2026/27'];
const NAMES = ['Award', 'Step', 'Empty', 'Pension', 'Insurance', 'Prices', 'Grants', 'Homes'];

/** Every assumption is nil as the plan stands; each scenario, named as its assumption, sets it to 10% in the first year. */
const plan = (): Table[] =>
  smallPlan({
    Assumption: [['Assumption', 'Unit', 'From month', ...YEARS], ...NAMES.map((name): CellValue[] => [name, '% a year', 4, 'nil', 'nil'])],
    Post: [
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Increment', 'Vacancy', 'On-costs'],
      ['Officers', 1, 1000, 'Award', 'Step', 'Empty', 'Pension + Insurance'],
    ],
    Line: [
      ['Line', 'Base', 'Driver', ...YEARS],
      ['Fuel', 1000, 'Prices', '', ''],
    ],
    Funding: [
      ['Funding', 'Kind', 'Base', 'Driver', ...YEARS],
      ['Core grant', 'core', 1000, 'Grants', '', ''],
    ],
    'Billing authority': [
      ['Billing authority', 'Base', 'Growth', ...YEARS],
      ['North', 10, 'Homes', '', ''],
    ],
    Scenario: [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ...NAMES.map((name): CellValue[] => [name, 'Assumption', name, '2025/26', 'set', 0.1]),
    ],
  });

// 1,000 × 1.1 = 1,100, a tenth of it vacant 900; 10 dwellings × 1.1 = 11.
test.each([
  ['Award', 'spending', 'Officers', 1100],
  ['Step', 'spending', 'Officers', 1100],
  ['Empty', 'spending', 'Officers', 900],
  ['Pension', 'spending', 'Officers', 1100],
  ['Insurance', 'spending', 'Officers', 1100],
  ['Prices', 'spending', 'Fuel', 1100],
  ['Grants', 'funding', 'Core grant', 1100],
  ['Homes', 'precept', 'Tax base', 11],
])('%s: the %s of %s, after the plan as it stands was worked out', (scenario, report, row, amount) => {
  const tables = plan();
  const asItStands = scenario === 'Homes' ? 10 : 1000;
  const first = (name: string) => figures(report, row, tables, name).slice(-2)[0];
  openPlan(tables).scenario().settled();
  expect([first(''), first(scenario), first('')]).toEqual([asItStands, amount, asItStands]);
  // Nothing else has moved.
  for (const other of NAMES.filter(name => name !== scenario && !(row === 'Officers' && NAMES.indexOf(name) < 5)))
    expect([other, first(other)]).toEqual([other, asItStands]);
});

// 10% on £1,000 is £100 more than the plan's own gap in each year: £500 bears it in the first year, and the second.
test('what an overspend takes from a reserve is named in the workings', () => {
  const tables: Table[] = [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
      ['Kind', 'police'],
      ['Money in', '£'],
      ['Overspend against', 'Base'],
    ],
    ...plan().filter(([head]) => !['Body', 'Precept', 'Billing authority', 'Funding'].includes(String(head![0]))),
    [
      ['Reserve', 'Kind', 'Opening', 'Category'],
      ['General', 'general', 500, 3],
    ],
  ];
  const workings = workingsOf(tables, 'Prices');
  const named = (of: string) => workings.of({ table: 'Reserve', row: 'General', ...(of && { of }), year: 2025 })!;
  expect([Number(named('overspend').amount), named('overspend').sentence]).toEqual([
    100,
    'what the year overspends, as far as the reserve can bear it',
  ]);
  expect(named('').sentence).toBe('£500 after the year’s movements, less £100 of overspend borne');
  expect(workings.ofTerm('overspend', 2025)!.sentence).toBe('what each reserve bears, added up');
  expect(workings.ofTerm('remainingGap', 2025)!.sentence).toMatch(/ before an overspend of £100 that reserves bear$/);
});
