import { february2026 } from '../../addin/example/february-2026';
import { reorganisation2028 } from '../../addin/example/reorganisation-2028';
import { planReport } from '../../core';
import type { CellValue, Decimal, Table } from '../../core';

/** Three councils of 10,000.5, 4,000 and 2,000; Band D £100 frozen. */
const plan = (handovers: readonly (readonly CellValue[])[], body: readonly (readonly CellValue[])[] = []): Table[] => [
  [['Body', 'Value'], ['Name', 'Ours'], ['Kind', 'police'], ['Base year', '2026/27'], ['Base-year Band D', 100], ...body],
  [
    ['Line', 'Base', '2027/28', '2028/29'],
    ['Spending', 1, 1, 1],
  ],
  [
    ['Funding', 'Kind', 'Base'],
    ['Grant', 'core', 1],
  ],
  [
    ['Billing authority', 'Base', 'Growth'],
    ['East', 10000.5, ''],
    ['West', 4000, ''],
    ['City', 2000, ''],
  ],
  [
    ['Precept', '2027/28', '2028/29'],
    ['Choice', 'freeze', 'freeze'],
  ],
  [['Reorganisation', 'Authority', 'To', 'Share', 'From', 'Proposal'], ...handovers],
];

const billing = (tables: readonly Table[], scenario = '') =>
  Object.fromEntries(
    planReport('billing', scenario, tables)
      .slice(1)
      .map(row => [String(row[0]), row.map(String)]),
  );

const findings = (tables: readonly Table[]) =>
  planReport('checks', '', tables)
    .filter(([severity]) => severity !== 'note')
    .map(row => `${row[0]} ${row[1]}/${row[2]}/${row[3]}: ${row[4]}`)
    .filter(line => /Reorganisation|hands over/.test(line));

/** The tax base in all, by year. */
const total = (tables: readonly Table[], scenario = '') =>
  planReport('precept', scenario, tables)
    .find(row => row[0] === 'Tax base')!
    .slice(1)
    .map(String);

test('a council splits by share from a year: its parts to a tenth, the last what the others leave, and nothing is lost', () => {
  const tables = plan([
    ['East to the city', 'East', 'City', 0.333, '2028/29', ''],
    ['East to the new north', 'East', 'North', 0.667, '2028/29', ''],
  ]);
  // 10,000.5 × 0.333 = 3,330.1665 → 3,330.2; the rest 6,670.3 (0.667 alone would make 6,670.3335 → 6,670.3).
  // £100 each: City 2,000 + 3,330.2 = 533,020; North 667,030; West 400,000; East nil.
  const rows = billing(tables);
  const last = (name: string) => rows[name]!.at(-1);
  expect([last('City'), last('North'), last('West'), last('East')]).toEqual(['533020', '667030', '400000', '0']);
  expect(total(tables)).toEqual(['16000.5', '16000.5']);
  expect(findings(tables)).toEqual([]);
});

test('councils merge into a new one, and until its year nothing moves', () => {
  const tables = plan([
    ['East joins', 'East', 'United', 1, '2028/29', ''],
    ['West joins', 'West', 'United', 1, '2028/29', ''],
  ]);
  const united = billing(tables)['United']!;
  // (10,000.5 + 4,000) × £100 = £1,400,050.
  expect(united.at(-1)).toBe('1400050');
  expect(billing(tables)['East']!.slice(-2)).toEqual(['1000050', '0']);
  expect(total(tables)).toEqual(['16000.5', '16000.5']);
});

test('only the proposal that the Body names counts, and a scenario may name it', () => {
  const handovers = [['East joins', 'East', 'City', 1, '2027/28', 'One city']];
  const named = (value: CellValue) => billing(plan(handovers, [['Reorganisation', value]]))['East']!.at(-1);
  expect(named('')).toBe('1000050');
  expect(named('one city')).toBe('0');
  const byScenario: Table[] = [
    ...plan(handovers),
    [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ['Merged', 'Body', 'Reorganisation', 'Value', 'set', 'One city'],
    ],
  ];
  expect(billing(byScenario, 'Merged')['East']!.at(-1)).toBe('0');
  expect(billing(byScenario)['East']!.at(-1)).toBe('1000050');
});

test('what cannot be is said: an unknown proposal or council, shares of more than the whole, a rest that stays behind', () => {
  expect(findings(plan([['a', 'East', 'City', 1, '2028/29', 'One city']], [['Reorganisation', 'Two cities']]))[0]).toBe(
    'error Body/Reorganisation/Value: Body, Reorganisation, holds “Two cities”, which is not a Proposal of the Reorganisation table; type one of One city.',
  );
  expect(findings(plan([['a', 'Eastland', 'City', 1, '2028/29', '']]))[0]).toBe(
    'error Reorganisation/a/Authority: Reorganisation “a”, Authority, names “Eastland”, which is not in the Billing authority table. Type the name of one of its rows.',
  );
  expect(
    findings(
      plan([
        ['a', 'East', 'City', 0.7, '2028/29', ''],
        ['b', 'East', 'West', 0.4, '2028/29', ''],
      ]),
    )[0],
  ).toBe('error Reorganisation/a/Share: “East” hands over 110% of its tax base from 2028/29; type at most 100%.');
  expect(findings(plan([['a', 'East', 'City', 0.7, '2028/29', '']]))[0]).toContain('the rest stays with it');
  expect(findings(plan([['a', 'East', 'City', 1.7, '2028/29', '']]))[0]).toContain('type a share from 0 to 1');
});

describe('Leicester’s three proposals', () => {
  const tables = reorganisation2028.tables.map(({ values }) => values);
  const before = february2026.tables.map(({ values }) => values);
  const scenarios = ['North, City and South', 'County with Rutland, and City', 'Expanded city'];

  test.each(scenarios)('%s: the tax base in all is what it was, and every old district is nil from 2028/29', scenario => {
    expect(total(tables, scenario)).toEqual(total(before));
    const rows = billing(tables, scenario);
    for (const name of ['Blaby', 'Charnwood', 'Rutland', 'Oadby & Wigston'])
      expect([name, ...rows[name]!.slice(-2)]).toEqual([name, '0', '0']);
    const first = rows['Blaby']!.findIndex(cell => cell === '0');
    expect(planReport('billing', scenario, tables)[0]![first]).toBe('2028/29');
  });

  test('they make three councils, two and two, whose parts differ from the precept of today by pounds of rounding alone', () => {
    const precept = (from: readonly Table[], scenario: string) =>
      planReport('precept', scenario, from)
        .find(row => row[0] === 'Precept')!
        .at(-1) as Decimal;
    for (const scenario of scenarios) expect(precept(tables, scenario).minus(precept(before, '')).abs().lte('0.005')).toBe(true);
    const councils = scenarios.map(
      scenario =>
        Object.values(billing(tables, scenario)).filter(row => row[0] !== 'Total' && Number(row.at(-1)) > 0 && row[0] !== 'Residual')
          .length,
    );
    expect(councils).toEqual([3, 2, 2]);
  });

  test('nothing is wrong with the example as it stands', () => {
    const severe = (from: readonly Table[]) =>
      planReport('checks', '', from).filter(([severity]) => severity === 'error' || severity === 'warning').length;
    expect(severe(tables)).toBe(severe(before));
  });
});
