import { compare, openPlan, planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { sixtyLines, tablesOf } from '../../bench/plan/sixty-lines';
import { read } from './reading';
import { workOf } from '../trust/work';

let different = 0;
/** The same plan under another name, which no memory knows. */
const anew = (tables: readonly Table[]): Table[] => {
  different += 1;
  return tables.map(table =>
    table[0]![0] === 'Body' ? [...table.filter(([row]) => row !== 'Name'), ['Name', `Shire ${different}`]] : table,
  );
};

const ACTS: [string, CellValue[][]][] = [
  ['a line', [['Line', 'Line 3', '2027/28', 'add', 1000]]],
  ['a line’s driver', [['Line', 'Line 4', 'Driver', 'set', 'Prices']]],
  ['an assumption', [['Assumption', 'Prices', '2026/27', 'add', 0.01]]],
  ['an award', [['Assumption', 'Staff award', 'all years', 'add', 0.005]]],
  ['the month of an award', [['Assumption', 'Staff award', 'From month', 'set', 7]]],
  ['a post', [['Post', 'Group 2', 'Vacancy', 'set', 0.08]]],
  ['a column that the table lacks', [['Line', 'Line 3', 'Cap', 'set', 0.01]]],
  [
    'a change and a delay',
    [
      ['Change', 'Change 2', 'Delivery', 'set', 0.5],
      ['Change', 'Change 1', '2026/27', 'delay', 1],
    ],
  ],
  [
    'a grant and its growth',
    [
      ['Funding', 'Grant 2', 'Base', 'scale', 0.9],
      ['Assumption', 'Grant change', '2028/29', 'set', 0],
    ],
  ],
  [
    'tax bases and the choice',
    [
      ['Billing authority', 'District 2', 'Base', 'add', 50],
      ['Precept', 'Amount', '2027/28', 'set', 5],
    ],
  ],
  [
    'reserves',
    [
      ['Reserve', 'Reserve 3', 'Opening', 'add', -5000],
      ['Movement', 'Use of Reserve 2', '2026/27', 'set', -100],
    ],
  ],
  ['the unit of money', [['Body', 'Money in', 'Value', 'set', '£000']]],
  [
    'a name that is not there',
    [
      ['Line', 'Line 5', 'Driver', 'set', 'Nothing'],
      ['Post', 'Nobody', '2026/27', 'add', 1],
    ],
  ],
];
const scenarios: Table = [
  ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
  ...ACTS.flatMap(([name, rows]) => rows.map(row => [name, ...row])),
];
const sixty: Table[] = [...tablesOf(sixtyLines()), scenarios];

describe('a scenario works out only what it changes', () => {
  // The plan opened anew, and asked for the scenario alone, has nothing to take rows from.
  it.each(ACTS.map(([name]) => name))('and gives what the whole plan worked out gives: %s', name => {
    const [fresh, shared] = [anew(sixty), anew(sixty)];
    openPlan(shared).scenario().settled();
    for (const report of ['gap', 'spending', 'funding', 'reserves', 'summary', 'checks', 'statutory'])
      expect(read(planReport(report, name, shared))).toEqual(read(planReport(report, name, fresh)));
  });

  it('as do the scenarios of the example', () => {
    const tables = february2026.tables.map(({ values }) => values).filter(values => values.length);
    for (const name of openPlan(tables).scenarios) {
      const [fresh, shared] = [anew(tables), anew(tables)];
      openPlan(shared).scenario().settled();
      for (const report of ['gap', 'spending', 'reserves', 'checks'])
        expect(read(planReport(report, name, shared))).toEqual(read(planReport(report, name, fresh)));
    }
  });
});

describe('COMPARE', () => {
  const years = Array.from({ length: 10 }, (_, at) => `${2026 + at}/${String(27 + at)}`);
  const large = (count: number): Table[] =>
    anew([
      [
        ['Body', 'Value'],
        ['Base year', '2025/26'],
        ['Name', ''],
      ],
      [
        ['Assumption', 'Unit', ...years],
        ['Prices', '% a year', ...years.map(() => 0.02)],
      ],
      [
        ['Line', 'Base', 'Driver', ...years],
        ...Array.from({ length: 200 }, (_, at) => [`Line ${at}`, 1000 + at, 'Prices', ...years.map(() => null)]),
      ],
      [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ...Array.from({ length: count }, (_, at) => [`Case ${at}`, 'Line', `Line ${at % 200}`, years[at % 10]!, 'add', at]),
      ],
    ]);

  it('of 50 scenarios of a plan of 200 rows over 10 years costs at most 10 plans', () => {
    const one = workOf(() => planReport('gap', '', large(50)));
    expect(workOf(() => compare('gap', large(50)))).toBeLessThan(10 * one);
  });

  it('of 400 scenarios costs at most 2.3 times what 200 cost', () => {
    const [fewer, more] = [200, 400].map(count => workOf(() => compare('gap', large(count))));
    expect(more!).toBeLessThan(2.3 * fewer!);
  });
});
