import { compare, Decimal, ModelError, planHash, planReport, readPlan } from '../../core';
import type { CellValue, Table } from '../../core';
import { PROTOTYPE_NAMES } from './hostile';
import { largePlan } from './large-plan';
import { smallshire } from './smallshire';
import { workOf } from './work';

const gapOf = (tables: readonly Table[], scenario = '') =>
  planReport('gap', scenario, tables)
    .find(row => row[0] === 'Remaining gap')!
    .slice(1);

describe('a huge plan is answered with work in proportion to its size', () => {
  test('200 rows a table over ten years: twice the rows is at most 2.5 times the work', () => {
    const [half, whole] = [100, 200].map(rows => workOf(() => planReport('gap', '', largePlan(rows, 0))));
    expect(whole! / half!).toBeLessThan(2.5);
  });

  test('twice the scenarios is at most 2.5 times the work, in a report and in COMPARE', () => {
    for (const ask of [(n: number) => planReport('gap', '', largePlan(40, n)), (n: number) => compare('gap', largePlan(20, n))]) {
      const [half, whole] = [25, 50].map(n => workOf(() => ask(n)));
      expect(whole! / half!).toBeLessThan(2.5);
    }
  });

  test('200 rows, ten years and 50 scenarios have a gap in every year', () => {
    expect(gapOf(largePlan(200, 50), 'Case 50').every(cell => cell instanceof Decimal)).toBe(true);
  });

  test('10,000 findings are all told, with work in proportion to their number', () => {
    const faulty = (rows: number): Table[] => [
      ...smallshire,
      [['Line', 'Base', '2026/27', '2027/28'], ...Array.from({ length: rows }, (_, i) => [`Wrong ${i}`, 'abc', '', ''])],
    ];
    expect(planReport('checks', '', faulty(10_000)).filter(row => row[0] === 'error').length).toBeGreaterThanOrEqual(10_000);
    const [half, whole] = [1000, 2000].map(rows => workOf(() => planReport('checks', '', faulty(rows))));
    expect(whole! / half!).toBeLessThan(2.5);
  });

  test('a table a thousand columns wide, or of empty rows, costs no more than its cells', () => {
    const wide = (columns: number): Table[] => [
      ...smallshire,
      [
        ['Partnership', ...Array.from({ length: columns }, (_, i) => `Indicator ${i}`)],
        ['North', ...Array.from({ length: columns }, () => 1)],
      ],
    ];
    const [half, whole] = [500, 1000].map(columns => workOf(() => planReport('gap', '', wide(columns))));
    expect(whole! / half!).toBeLessThan(2.5);
    expect(gapOf([...smallshire, [['Reserve', 'Kind'], ...Array.from({ length: 5000 }, () => ['', ''])]]).map(String)).toEqual([
      '210000',
      '220400',
    ]);
  });
});

describe('names that mean something to a programming language are names like any other', () => {
  test.each(PROTOTYPE_NAMES)('%s as a line, a driver, a district and a scenario', name => {
    const named = smallshire.map(table =>
      table.map(row => row.map(cell => (['Inflation', 'Premises', 'Smallton', 'Rise of £15'].includes(String(cell)) ? name : cell))),
    );
    expect(gapOf(named).map(String)).toEqual(['210000', '220400']);
    expect(gapOf(named, name).map(String)).toEqual(['205000', '215400']);
    expect(compare('gap', named).map(row => String(row[0]))).toEqual(['Scenario', 'Base', name]);
    expect(planReport('checks', '', named)[1]![0]).toBe('none');
    expect(planHash(named)).not.toBe(planHash(smallshire));
  });

  test.each(PROTOTYPE_NAMES)('%s as a header, a table, a report and a measure is unknown in a sentence', name => {
    const headed = smallshire.map(table => (table[0]![0] === 'Line' ? table.map((row, r) => [...row, r === 0 ? name : 1]) : table));
    expect(gapOf(headed).map(String)).toEqual(['210000', '220400']);
    expect(
      planReport('checks', '', [
        ...smallshire,
        [
          [name, 'Value'],
          ['x', 1],
        ],
      ]).some(row => row[0] === 'error' && String(row[4]).includes(name)),
    ).toBe(true);
    for (const ask of [
      () => planReport(name, '', smallshire),
      () => compare(name, smallshire),
      () => planReport('gap', name, smallshire),
      () => planReport(`workings: ${name}`, '', smallshire),
    ])
      expect(ask).toThrow(ModelError);
    expect(({} as Record<string, unknown>)[name === '__proto__' ? 'Value' : `${name}Polluted`]).toBeUndefined();
  });
});

describe('a sentence names what there is, and does not trail off where there is nothing', () => {
  const without = (kind: string) => smallshire.filter(table => table[0]![0] !== kind);

  test('of a driver where the table of assumptions is empty', () => {
    const tables: Table[] = [...without('Assumption'), [['Assumption', 'Unit', '2026/27', '2027/28']]];
    expect(planReport('checks', '', tables).map(row => row[4])).toContain(
      'Line “Premises”, Driver, names “Inflation”, which is not in the Assumption table.',
    );
  });

  test('of a scenario’s row in a table that is empty', () => {
    const tables: Table[] = [
      ...without('Line'),
      [['Line', 'Base', '2026/27']],
      [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ['Dear', 'Line', 'Premises', '2026/27', 'add', 1],
      ],
    ];
    expect(
      planReport('checks', '', tables)
        .map(row => String(row[4]))
        .filter(sentence => /no row “Premises” in Line\.$/.test(sentence)),
    ).toHaveLength(1);
  });
});

describe('scenarios that go round in circles come to an end', () => {
  const scenarioRows = (...rows: (readonly CellValue[])[]): Table[] => [
    ...smallshire.slice(0, -1),
    [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows],
  ];

  // Each row adds £5 to the rise of 2026/27: 1,000 × £5 × 300.
  test('one stacked on itself 300 times acts 300 times, to the pound', () => {
    const tables = scenarioRows(['Up', 'Precept', 'Amount', '2026/27', 'add', 5]);
    expect(gapOf(tables, Array.from({ length: 300 }, () => 'Up').join(' + ')).map(String)[0]).toBe(String(210_000 - 300 * 5000));
  });

  test('a row that changes the Scenario table is refused in a finding', () => {
    const tables = scenarioRows(['Loop', 'Scenario', 'Loop', 'Value', 'set', 1]);
    expect(planReport('checks', 'Loop', tables).some(row => row[0] === 'error' && String(row[4]).includes('is not a plan table'))).toBe(
      true,
    );
  });

  test('two that undo each other leave the plan as it was', () => {
    const tables = scenarioRows(['There', 'Precept', 'Amount', '2026/27', 'add', 5], ['Back', 'Precept', 'Amount', '2026/27', 'add', -5]);
    expect(gapOf(tables, 'There + Back + There + Back').map(String)).toEqual(['210000', '220400']);
  });

  test('a driver that names itself, and a reserve that is moved to itself, are found and not followed', () => {
    const tables: Table[] = [
      ...smallshire.slice(0, 2),
      [
        ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
        ['Premises', 100, 'Premises', '', ''],
      ],
      [
        ['Reserve', 'Kind', 'Opening'],
        ['Pot', 'earmarked', 10],
      ],
      [
        ['Movement', 'Reserve', 'To', 'Status', '2026/27', '2027/28'],
        ['Round', 'Pot', 'Pot', 'planned', -5, ''],
      ],
    ];
    const findings = planReport('checks', '', tables)
      .slice(1)
      .map(row => `${String(row[1])} ${String(row[0])}`);
    expect(findings).toEqual(expect.arrayContaining(['Line error']));
    expect(readPlan(tables).lines).toHaveLength(1);
    const pot = planReport('reserves', '', tables).find(row => row[0] === 'Pot')!;
    expect(pot.slice(-2).map(String)).toEqual(['10', '10']);
  });
});
