/** Blocks as people had them, mapped as the pane guesses without a choice of the user's; figures invented. */
import { readBlock, scheduleIn } from '../../core';
import type { CellValue, Table } from '../../core';
import { headersOf } from '../../addin/panel/start/mapping-guesses';
import { matchesOf } from '../../addin/panel/start/mapping-match';
import { guessedBlock, guessedFigures, guessedMeanings, mainTable, mappingsOf } from '../../addin/panel/start/two-tables';
import type { BlockKind } from '../../addin/panel/start/two-tables';
import { mappedTable } from '../../addin/workbook/mapped-range';
import type { MappedRange } from '../../addin/workbook/mapped-range';
import type { Mapping } from '../../core';
import { mappedRangesIn, namesOf } from '../../addin/workbook/mapping-names';
import { figures, findings } from '../plan/reading';
import { standardPlan } from '../reading/standard-plan';
import { FIVE_YEAR_PLAN, RESERVES, SPENDING_PLAN } from './published-tables';

const BASE_YEAR = '2025/26';

/** What the pane makes of a block at A1, as it guesses or as is said. */
function mapped(values: Table, kind: BlockKind = guessedBlock(values) as BlockKind, more: Partial<Mapping> = {}, baseYear = BASE_YEAR) {
  const guessed = guessedMeanings(kind, values, baseYear, more.headRows);
  const read = guessedFigures(kind, values, baseYear, more.headRows);
  const draft = {
    headers: Object.fromEntries(headersOf(values, more.headRows).map(header => [header, guessed[header] ?? ''])),
    ...(read && { figures: read }),
    ...more,
  };
  const ranges = mappingsOf(
    { sheet: 'Ours', address: `A1:${String.fromCharCode(64 + values[0]!.length)}${values.length}` },
    kind,
    draft,
    values,
  );
  return { kind, draft: { ...draft, kind: mainTable(kind) }, ranges, tables: ranges.map(range => mappedTable(range, values, []).values) };
}

const spending = (table: Table[], facts: CellValue[][] = []) =>
  figures('gap', 'Spending', [...standardPlan({ Line: [] }, facts), ...table]);

test('a plan with subtotals, gross and net: the three summing rows are left out', () => {
  const { tables, draft } = mapped([
    ['£000', '2025/26', '2026/27', '2027/28'],
    ['Police pay', 80_000, 82_000, 84_000],
    ['Staff pay', 20_000, 20_500, 21_000],
    ['Total pay', 100_000, 102_500, 105_000],
    ['Premises', 5_000, 5_100, 5_200],
    ['Gross expenditure', 105_000, 107_600, 110_200],
    ['Income', -10_000, -10_100, -10_200],
    ['Net budget requirement', 95_000, 97_500, 100_000],
  ]);
  expect(spending(tables)).toEqual([97_500_000, 100_000_000]);
  expect(draft.headers['2025/26']).toBe('Base');
});

test('the unit in a head is applied', () => {
  const { tables, kind } = mapped([
    ['Subjective', '2026/27 £000', '2027/28 £000'],
    ['Police pay', 82_000, 84_000],
    ['Premises', 10_000, 10_000],
  ]);
  expect([kind, spending(tables)]).toEqual(['Line', [92_000_000, 94_000_000]]);
});

test('the base year’s budget is the Base, the column of drivers is the Driver', () => {
  const { draft } = mapped([
    ['Subjective', '2025/26 Budget', 'Inflation', '2026/27', '2027/28'],
    ['Supplies', 10_000_000, 'CPI', '', ''],
  ]);
  expect(draft.headers).toEqual({ '2025/26 Budget': 'Base', Inflation: 'Driver', '2026/27': '2026/27', '2027/28': '2027/28' });
});

describe('two head rows with merged years', () => {
  const values = [
    ['£000', '2024/25', '', '2025/26', ''],
    ['Service', 'Budget', 'Outturn', 'Budget', 'Forecast'],
    ['Local policing', 120_000, 118_000, 125_000, 124_000],
  ];
  test('are one head a column', () => {
    expect(headersOf(values)).toEqual(['2024/25 Budget', '2024/25 Outturn', '2025/26 Budget', '2025/26 Forecast']);
  });
  test('may be said to be one', () => {
    expect(headersOf(values, 1)).toEqual(['2024/25', '2025/26']);
  });
});

test('years that run down are turned round', () => {
  const { kind, tables } = mapped([
    ['Year', 'Pay award', 'CPI'],
    ['2026/27', 0.03, 0.025],
    ['2027/28', 0.02, 0.02],
  ]);
  expect(kind).toBe('Assumption');
  expect(tables[0]).toEqual([
    ['Assumption', '2026/27', '2027/28'],
    ['Pay award', 0.03, 0.02],
    ['CPI', 0.025, 0.02],
  ]);
});

describe('a schedule of reserves is two tables', () => {
  // General 5,000 − 1,000 − 500 = 3,500; Estates 2,000 − 400 + 0 = 1,600; total 7,000 − 1,400 − 500 = 5,100.
  const uses: CellValue[][] = [
    ['Reserve £000', 'Opening 1 April 2026', 'Use 2026/27', 'Use 2027/28', 'Closing 31 March 2028'],
    ['General reserve', 5000, 1000, 500, 3500],
    ['Estates reserve', 2000, 400, 0, 1600],
    ['Total reserves', 7000, 1400, 500, 5100],
  ];
  const plan = (tables: Table[]) => [...standardPlan(), ...tables];
  const closing = (tables: Table[], row: string) => figures('reserves', row, plan(tables));

  test.each<[string, CellValue[][]]>([
    ['uses above nil', uses],
    [
      'uses in brackets',
      uses.map((row, at) => (at ? row.map((cell, column) => (column === 2 || column === 3 ? (cell ? `(${cell})` : '-') : cell)) : row)),
    ],
    [
      'balances alone',
      [
        ['Reserve £000', '31 March 2026', '31 March 2027', '31 March 2028'],
        ['General reserve', 5000, 4000, 3500],
        ['Estates reserve', 2000, 1600, 1600],
        ['Total', 7000, 5600, 5100],
      ],
    ],
    [
      'balances and movements by turns',
      [
        [
          '',
          'Balance at 31.3.26 £000',
          'Movement 2026/27 £000',
          'Balance at 31.3.27 £000',
          'Movement 2027/28 £000',
          'Balance at 31.3.28 £000',
        ],
        ['General reserve', 5000, -1000, 4000, -500, 3500],
        ['Estates reserve', 2000, -400, 1600, 0, 1600],
        ['Total reserves', 7000, -1400, 5600, -500, 5100],
      ],
    ],
  ])('%s', (_, values) => {
    const { kind, ranges, tables } = mapped(values);
    expect([kind, ranges.map(range => range.kind)]).toEqual(['Reserves schedule', ['Reserve', 'Movement']]);
    expect(closing(tables, 'Total reserves')).toEqual([5_600_000, 5_100_000]);
    expect(closing(tables, 'General reserve')).toEqual([4_000_000, 3_500_000]);
    expect(findings(plan(tables)).filter(one => one.startsWith('error'))).toEqual([]);
    expect(mappedRangesIn(namesOf(ranges))).toEqual(ranges.map((range, i) => ({ ...range, name: `MTFP_mapped_${i + 1}` })));
  });

  test('its closing is checked, for the total and for a reserve that misses it', () => {
    const wrong = uses.map(row => (row[0] === 'Estates reserve' ? [...row.slice(0, 4), 1700] : row));
    const { draft } = mapped(wrong);
    const closings = scheduleIn(readBlock(wrong))!.closings;
    const told = matchesOf(wrong, draft, closings).map(({ total, column, difference }) => `${total}, ${column}: ${difference.toString()}`);
    expect(told.slice(-2)).toEqual(['Total reserves, Closing 31 March 2028: 0', 'Estates reserve, Closing 31 March 2028: -100']);
  });
});

test('one reserve with its balances in rows is not taken for a budget: nothing is guessed', () => {
  const values = [
    ['General fund £000', '2026/27', '2027/28'],
    ['Opening balance', 5000, 4000],
    ['Contributions', 500, 0],
    ['Use', -1500, -500],
    ['Closing balance', 4000, 3500],
  ];
  expect(guessedBlock(values)).toBe('');
  expect(guessedBlock(values.filter(([name]) => name !== 'Opening balance'))).toBe('Line');
});

test('a budget built up from last year’s is its lines and its changes', () => {
  // 100 + 3 + 2 − 1 = 104; 104 + 4 − 2 = 106 (£m)
  const { kind, tables } = mapped([
    ['£m', '2026/27', '2027/28'],
    ['Base budget', 100, 104],
    ['Pay awards', 3, 4],
    ['Growth', 2, 0],
    ['Savings', -1, '(2)'],
    ['Budget requirement', 104, 106],
  ]);
  expect(kind).toBe('Budget build-up');
  const plan = [...standardPlan({ Line: [] }), ...tables];
  expect(figures('gap', 'Gap after savings', plan)).toEqual([104_000_000 - 90_250_000, 106_000_000 - 91_500_000]);
});

describe('published tables of other bodies', () => {
  const asMapped = (rows: readonly (readonly string[])[], baseYear = '2022/23') =>
    mapped(
      rows.map(row => [...row]),
      undefined,
      {},
      baseYear,
    );

  test('a spending plan: £201.4m and £221.0m as printed', () => {
    const { tables } = asMapped(SPENDING_PLAN);
    const plan = standardPlan({ Line: [] }).map(table => table.map(row => row.map(cell => (cell === '2025/26' ? '2022/23' : cell))));
    const years = plan.map(table =>
      table.map(row => row.map(cell => (cell === '2026/27' ? '2023/24' : cell === '2027/28' ? '2024/25' : cell))),
    );
    expect(figures('gap', 'Spending', [...years, ...tables])).toEqual([201_400_000, 221_000_000]);
  });

  // 216.264; then 227.337, 237.726 and on, as the parts come to: a plan is its parts, and a thousandth is rounding.
  test('a five-year plan of a council: last year’s column before the names is not read, since the next year does not begin with it', () => {
    const { kind, draft, ranges, tables } = asMapped(FIVE_YEAR_PLAN, '2019/20');
    expect([kind, ranges.map(range => range.kind)]).toEqual(['Budget build-up', ['Line', 'Change']]);
    expect(draft.headers['2019/20 £m']).toBe('');
    const years = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];
    const standing: Table[] = [
      [
        ['Body', 'Value'],
        ['Name', 'Gateshead'],
        ['Kind', 'police'],
        ['Country', 'England'],
        ['Base year', '2019/20'],
        ['Base-year Band D', 250],
      ],
      [
        ['Billing authority', ...years],
        ['All', ...years.map(() => 100_000)],
      ],
      [
        ['Precept', ...years],
        ['Choice', ...years.map(() => 'freeze')],
      ],
    ];
    const spending = figures('gap', 'Spending', [...standing, ...tables]);
    const saved = figures('gap', 'Savings counted', [...standing, ...tables]);
    expect(spending.map((amount, year) => Number(amount) - Number(saved[year]))).toEqual([
      216_264_000, 227_337_000, 237_725_000, 247_698_000, 257_530_000,
    ]);
  });

  // 18,789 + 4,631 = 23,420; 11,010 + 4,922 = 15,932; 4,478 + 5,150 = 9,628 (£000)
  test('a forecast of reserves printed as credits: balances above nil, uses below it', () => {
    const values = RESERVES.map(row => row.map(cell => (cell === 'Earmarked reserves' ? 'Earmarked reserves £000' : cell)));
    const { tables, draft } = asMapped(values, '2023/24');
    expect(draft.figures).toBe('credits');
    const plan = standardPlan().map(table =>
      table.map(row =>
        row.map(cell => (cell === '2026/27' ? '2024/25' : cell === '2027/28' ? '2025/26' : cell === '2025/26' ? '2023/24' : cell)),
      ),
    );
    expect(figures('reserves', 'Total reserves', [...plan, ...tables])).toEqual([15_932_000, 9_628_000]);
  });
});

describe('said once for the whole table', () => {
  test('savings are running totals', () => {
    const { tables } = mapped(
      [
        ['Savings £000', '2026/27', '2027/28'],
        ['Procurement', 400, 1000],
      ],
      'Change',
      { figures: 'running', allRows: { Kind: 'saving', Recurring: 'yes' } },
    );
    expect(figures('gap', 'Savings counted', [...standardPlan(), ...tables])).toEqual([400_000, 1_000_000]);
  });

  test('a use of a reserve is above nil', () => {
    const { tables } = mapped(
      [
        ['Movement', 'Reserve', '2026/27'],
        ['Balance the budget', 'General', 1_000_000],
      ],
      'Movement',
      { figures: 'turned' },
    );
    const reserve = [
      ['Reserve', 'Kind', 'Opening'],
      ['General', 'general', 3_000_000],
    ];
    expect(figures('gap', 'Drawdowns', [...standardPlan(), reserve, ...tables])[0]).toBe(1_000_000);
  });
});

test('rows typed right below a range where nothing stood belong to it, up to the first gap', () => {
  const values = [
    ['Subjective', '2026/27', '2027/28'],
    ['Police pay', 82_000_000, 84_000_000],
  ];
  const [range] = mapped(values, 'Line', { grows: true }).ranges as [MappedRange];
  const table = mappedTable(range, values, [
    ['Fleet', 10_000_000, 10_000_000],
    [null, '', null],
    ['A note', 1, 1],
  ]);
  expect(table.address).toBe('A1:C3');
  expect(spending([table.values])).toEqual([92_000_000, 94_000_000]);
  expect(mappedTable({ ...range, grows: false }, values, [['Fleet', 1, 1]]).notices).toHaveLength(1);
});

test('scenarios may be mapped too', () => {
  const { kind, tables } = mapped([
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Dear', 'Line', 'Fleet', '2026/27', 'add', 1_000_000],
  ]);
  expect(kind).toBe('Scenario');
  expect(figures('gap', 'Spending', [...standardPlan(), ...tables], 'Dear')).toEqual([93_000_000, 94_000_000]);
});
