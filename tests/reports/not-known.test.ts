import { planReport, reportData } from '../../core';
import type { CellValue, Table } from '../../core';
import { figures, findings, read, smallPlan } from '../plan/reading';
import { reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';
import { wrongSentence } from '../support/sentence';

/** What reports say where a figure that they rest on is text: that it is not known and why, and nothing that is made up. */

const line = (first: CellValue): CellValue[][] => [
  ['Line', 'Base', '2025/26', '2026/27'],
  ['Pay', 900, first, 900],
];
const bases = (first: CellValue): CellValue[][] => [
  ['Billing authority', 'Base', '2025/26', '2026/27'],
  ['North', 10, first, 10],
];

// A calculation under section 42A is one whole: without one of its parts there is none for that year.
test.each<[string, Table[], RegExp]>([
  ['an item', smallPlan({ Line: line('abc'), 'Billing authority': bases(10) }), /Line “Pay”.*“abc”/],
  ['the requirement', smallPlan({ Line: line(900), 'Billing authority': bases('abc') }), /Billing authority “North”.*“abc”/],
])('the statutory calculation of a year in which %s is not known is not known at all', (_, tables, why) => {
  const { columns, rows } = reportData('statutory', '', tables);
  const at = (year: string) => columns.findIndex(({ id }) => id === year) - 1;
  for (const { id, cells } of rows) {
    const cell = cells[at('2025/26')]!;
    expect([id, cell.kind === 'fault' && why.test(cell.fault.sentence)]).toEqual([id, true]);
    expect([id, cells[at('2026/27')]!.kind === 'fault']).toEqual([id, false]);
  }
});

test('reverse stress without a known reserve says why, and nothing else', () => {
  const tables = reservePlan({ Reserve: [RESERVE_HEADER, ['General', 'general', 3, 'abc', 2000, '', '', '', '']], Movement: [] });
  const { rows } = reportData('stress', '', tables);
  expect(rows.map(({ id, role }) => [id, role])).toEqual([['asItStands', 'note']]);
  const [unit, change, ...rest] = rows[0]!.cells;
  expect([unit, change!.kind, rest.map(({ kind }) => kind)]).toEqual([{ kind: 'empty' }, 'fault', ['empty', 'empty', 'words']]);
});

describe('workings', () => {
  const shared = (pot: CellValue) =>
    smallPlan({
      Service: [
        ['Service', 'Shared by', '2025/26', '2026/27'],
        ['Pot', 'partnerships', pot, 100],
      ],
      Weight: [
        ['Weight', 'Weight'],
        ['Crime', 1],
      ],
      Partnership: [
        ['Partnership', 'Crime'],
        ['West', 6],
        ['East', 4],
      ],
    });
  const workings = (name: string, tables: Table[]) => read(planReport(`workings: ${name}`, '', tables)).slice(1);

  // West has 6 of 10 crimes: 60 of 100.
  it('have what a partnership is given, and none of it where a pot is not known', () => {
    expect(workings('West 2025/26', shared(100))[0]!.slice(0, 3)).toEqual(['West 2025/26', 60, '£']);
    expect(wrongSentence(() => workings('West 2025/26', shared('abc')))).toMatch(/“West 2025\/26” are not there/);
    expect(workings('Band D 2025/26', shared('abc'))[0]!.slice(0, 3)).toEqual(['Band D 2025/26', 24, '£ a dwelling']);
  });

  it('say of a special grant of the base year where it was typed and what it rests on', () => {
    const tables = smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Operation', 'pressure', 'no', 100, ''],
      ],
      Funding: [
        ['Funding', 'Kind', 'Base', 'Pays for', 'Share', 'Threshold', 'Source'],
        ['Core grant', 'core', 600, '', '', '', ''],
        ['Special grant', 'special grant', 50, 'Operation', 0.85, 'nil', 'Letter of 3 March'],
      ],
    });
    const rows = workings('Special grant 2024/25', tables);
    expect(rows).toEqual([
      ['Special grant 2024/25', 50, '£', expect.stringContaining('typed'), expect.stringContaining('Letter of 3 March'), ''],
    ]);
    expect(figures('funding', 'Special grant', tables)).toContain(50);
  });
});

describe('a sign that is asked about', () => {
  const about = (tables: Table[], table: string) =>
    findings(tables).filter(one => one.startsWith(`warning ${table} / `) && /below nil|above nil/.test(one));
  const mends = (tables: Table[], row: string) =>
    reportData('checks', '', tables)
      .rows.flatMap(({ mend }) => mend ?? [])
      .filter(one => one.row === row);
  const change = (first: CellValue, second: CellValue, kind = 'saving') =>
    smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Fleet', kind, 'yes', first, second],
      ],
    });

  it('of a change is that of every amount: one below nil among others reverses a part', () => {
    expect(about(change(-50, -20), 'Change')).toHaveLength(1);
    expect([about(change(-50, 20), 'Change'), about(change(50, -20), 'Change')]).toEqual([[], []]);
  });

  it('of a change says which way it goes, and which way its kind would', () => {
    const said = (kind: string) => about(change(-50, -20, kind), 'Change')[0];
    expect(said('saving')).toMatch(/so that it adds £50 in 2025\/26\. If it takes away, type the amounts above nil/);
    expect(said('pressure')).toMatch(/so that it takes away £50 in 2025\/26\. If it adds, type the amounts above nil/);
  });

  it('is mended where something is typed, and nowhere else', () => {
    expect(mends(change(-50, ''), 'Fleet')).toEqual([{ row: 'Fleet', column: '2025/26', times: -1 }]);
    expect(mends(change('nil', -50), 'Fleet')).toEqual([{ row: 'Fleet', column: '2026/27', times: -1 }]);
    const income = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 900, 900, 900],
        ['Rental income', 50, '', 60],
      ],
    });
    // The Base alone has the wrong sign: turning the years too would ask the same of them.
    const grant = smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Core grant', 'core', -600, 600, 600],
      ],
    });
    expect(mends(grant, 'Core grant')).toEqual([{ row: 'Core grant', column: 'Base', times: -1 }]);
    expect(mends(income, 'Rental income')).toEqual([
      { row: 'Rental income', column: 'Base', times: -1 },
      { row: 'Rental income', column: '2026/27', times: -1 },
    ]);
  });
});

test.each<[CellValue, CellValue]>([
  ['abc', 2000],
  [1000, 'abc'],
])('a reserve that opens with %s is not said to close below a floor of %s', (opening, floor) => {
  const below = (first: CellValue, least: CellValue) =>
    findings(
      reservePlan({ Reserve: [RESERVE_HEADER, ['General', 'general', 3, first, least, '', 'Contingency', '', '']], Movement: [] }),
    ).filter(one => one.includes('closes below'));
  expect(below(1000, 2000)).toHaveLength(1);
  expect(below(opening, floor)).toEqual([]);
});

// The valuation bands of England, and I of Wales.
test.each(['A disabled', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'])('dwellings of band %s typed as text are read as a number', band => {
  const tables = [
    ...smallPlan(),
    [
      ['Dwellings', 'Year', 'Item', band, 'Collection rate'],
      ['North', '2025/26', 'dwellings', '1,012', 1],
    ],
  ];
  expect(findings(tables)).toContainEqual(expect.stringContaining(`“1,012” in North, ${band}, is 1,012.`));
});

// Only a Partnership has columns of the body's own that hold figures; elsewhere they hold whatever people write beside a row.
test('text that looks like a number is read in a partnership’s own columns, and in no other table’s', () => {
  const tables = smallPlan({
    Line: [
      ['Line', 'Ledger code', 'Base', '2025/26', '2026/27'],
      ['Pay', '4,100', 900, 900, 900],
    ],
    Partnership: [
      ['Partnership', 'Crime'],
      ['West', '6,000'],
      ['East', 4000],
    ],
  });
  const plainly = findings(tables).filter(one => one.includes('text that is plainly a number'));
  expect(plainly).toEqual([
    expect.stringMatching(/^note Partnership \/ West \/ Crime: Partnership: a cell holds .*“6,000” in West, Crime, is 6,000\./),
  ]);
});
