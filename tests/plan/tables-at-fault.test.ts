import type { CellValue, Table } from '../../core';
import { figures, smallPlan } from './reading';

/** A table in which a name stands twice, a column is missing or a scenario looks for a row in vain: what adds it up is not known and says why; what does not rest on it is. */
type Rows = CellValue[][];
const YEARS = ['2025/26', '2026/27'];
const RESERVES: Rows = [
  ['Reserve', 'Kind', 'Opening', 'Category'],
  ['General', 'general', 50, 3],
];

/** A table with a row, the columns without which it cannot be read, and the figures that rest on it. */
const TABLES: readonly (readonly [table: string, rows: Rows, rests: readonly (readonly [report: string, row: string])[]])[] = [
  [
    'Post',
    [
      ['Post', 'Establishment FTE', 'Average cost', ...YEARS],
      ['Row', 1, 2000, '', ''],
    ],
    [
      ['gap', 'Spending'],
      ['gap', 'Remaining gap'],
    ],
  ],
  [
    'Line',
    [
      ['Line', 'Base', ...YEARS],
      ['Row', 900, 900, 900],
    ],
    [
      ['gap', 'Spending'],
      ['summary', 'Net budget'],
    ],
  ],
  [
    'Service',
    [
      ['Service', 'Category', ...YEARS],
      ['Row', 'Victims', 5, 5],
    ],
    [['gap', 'Spending']],
  ],
  [
    'Change',
    [
      ['Change', 'Kind', 'Recurring', ...YEARS],
      ['Row', 'saving', 'no', 5, 5],
    ],
    [
      ['gap', 'Spending'],
      ['gap', 'Savings counted'],
    ],
  ],
  [
    'Funding',
    [
      ['Funding', 'Kind', 'Base', ...YEARS],
      ['Row', 'core', 600, 600, 600],
    ],
    [
      ['gap', 'Funding'],
      ['summary', 'Net budget'],
    ],
  ],
  [
    'Collection fund',
    [
      ['Collection fund', 'Kind', ...YEARS],
      ['Row', 'surplus', 5, 5],
    ],
    [['gap', 'Funding']],
  ],
  [
    'Billing authority',
    [
      ['Billing authority', 'Base', ...YEARS],
      ['Row', 10, 10, 10],
    ],
    [
      ['summary', 'Precept'],
      ['gap', 'Funding'],
    ],
  ],
  [
    'Precept',
    [
      ['Precept', ...YEARS],
      ['Choice', 'freeze', 'freeze'],
    ],
    [
      ['precept', 'Band D'],
      ['summary', 'Precept'],
    ],
  ],
  [
    'Reserve',
    RESERVES,
    [
      ['gap', 'Drawdowns'],
      ['summary', 'General reserve'],
      ['summary', 'Total reserves'],
      ['reserves', 'Earmarked reserves'],
    ],
  ],
  [
    'Movement',
    [
      ['Movement', 'Reserve', 'Status', ...YEARS],
      ['Row', 'General', 'approved', 5, 5],
    ],
    [
      ['gap', 'Drawdowns'],
      ['summary', 'General reserve'],
    ],
  ],
];
const plan = (table: string, rows: Rows, more: Partial<Record<string, Rows>> = {}): Table[] =>
  smallPlan({ Reserve: RESERVES, [table]: rows, ...more });
const first = (tables: readonly Table[], [report, row]: readonly [string, string], scenario = '') =>
  figures(report, row, tables, scenario)[0];
/** What no part of spending, funding or reserves rests on. */
const UNTOUCHED: Readonly<Record<string, readonly [string, string]>> = { Precept: ['gap', 'Spending'], Reserve: ['gap', 'Spending'] };

test.each(TABLES.filter(([table]) => table !== 'Movement'))('%s with a name twice', (table, rows, rests) => {
  const name = String(rows[1]![0]);
  const sentence = `! ${table} has two rows named “${name}” (rows 1 and 2); names must differ, so that every reference finds one row.`;
  const tables = plan(table, [...rows, rows[1]!]);
  expect(rests.map(one => first(tables, one))).toEqual(rests.map(() => sentence));
  const other = UNTOUCHED[table] ?? ['precept', 'Rise'];
  if (table !== 'Billing authority') expect(first(tables, other)).toEqual(expect.any(Number));
  expect(rests.map(one => typeof first(plan(table, rows), one))).toEqual(rests.map(() => 'number'));
});

test.each<[string, string]>([
  ['Post', 'Average cost'],
  ['Post', 'Establishment FTE'],
  ['Change', 'Kind'],
  ['Collection fund', 'Kind'],
  ['Reserve', 'Kind'],
  ['Movement', 'Reserve'],
])('%s without its column %s', (table, column) => {
  const [, rows, rests] = TABLES.find(([name]) => name === table)!;
  const place = rows[0]!.indexOf(column);
  const tables = plan(
    table,
    rows.map(row => row.filter((_, at) => at !== place)),
  );
  for (const one of rests)
    expect(first(tables, one)).toEqual(
      expect.stringMatching(new RegExp(`^! ${table} has no column ${column}; its columns are ${table}, `)),
    );
});

test.each(TABLES)('%s in which a scenario looks for a row in vain, in the year that it names', (table, rows, rests) => {
  const scenario: Rows = [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Odd', table, 'Nowhere', table === 'Reserve' ? 'Opening' : '2025/26', 'set', 5],
  ];
  const tables = plan(table, rows, { Scenario: scenario });
  for (const one of rests) {
    expect(first(tables, one, 'Odd')).toEqual(
      expect.stringMatching(new RegExp(`^! Scenario “Odd”, row 1: there is no row “Nowhere” in ${table}`)),
    );
    expect(first(tables, one)).toEqual(expect.any(Number));
  }
});

test('an Assumption table at fault leaves unknown what an assumption moves, and nothing else', () => {
  const tables = smallPlan({
    Assumption: [
      ['Assumption', 'Unit', ...YEARS],
      ['Inflation', '% a year', 0.1, 0.1],
      ['inflation', '% a year', 0.1, 0.1],
    ],
  });
  const spent = (row: string) => figures('spending', row, tables).slice(-1)[0];
  expect(spent('Fuel')).toMatch(/^! Assumption has two rows named “inflation” \(rows 1 and 2\)/);
  expect(spent('Pay')).toBe(900);
});
