import { asPlanTable, ownRange, pairsOf, planReport, reportData } from '../../core';
import type { CellValue, Mapping, Table } from '../../core';
import { mappingIn } from '../../core/plan/mapping-in-pairs';
import { reservePlan } from '../reserves/reserve-plan';
import { figures, findings, read, smallPlan } from './reading';
import { wrongSentence } from '../support/sentence';

/** Cells, years and rows just within and just outside what a table takes. */

describe('years', () => {
  const withBase = (base: string) => [
    ...smallPlan({ Body: [] }),
    [
      ['Body', 'Value'],
      ['Base year', base],
    ],
  ];

  it('must come after the base year: none does, and the plan is refused whole', () => {
    expect(wrongSentence(() => planReport('gap', '', withBase('2026/27')))).toBe(
      'The base year is 2026/27 and no table has a later year column; the plan’s years come after the base year.',
    );
    expect(figures('gap', 'Spending', withBase('2025/26'))).toHaveLength(1);
  });

  // A Line's base year is its Base, a Change's is a column of its own.
  it('outside the plan are named with their table and not read; the base year of a table that has one is within', () => {
    const outside = (table: Table) => findings([...smallPlan({ Line: [] }), table]).filter(one => one.includes('outside the plan’s years'));
    expect(
      outside([
        ['Line', 'Base', '2022/23', '2023/24', '2025/26', '2026/27'],
        ['Pay', 900, 1, 1, 900, 900],
      ]),
    ).toEqual(['note Line /  / 2022/23, 2023/24: Line: 2022/23, 2023/24 are outside the plan’s years (base year 2024/25) and not read.']);
    expect(
      outside([
        ['Change', 'Kind', 'Recurring', '2023/24', '2024/25', '2025/26'],
        ['Move', 'pressure', 'no', 1, 2, 3],
      ]),
    ).toEqual(['note Change /  / 2023/24: Change: 2023/24 is outside the plan’s years (base year 2024/25) and not read.']);
  });
});

// Noughts alone may be empty cells: a row with a driver has nothing typed to ask about, one without asks whether it is nil.
test.each(['Line', 'Funding'])('noughts alone in a row of %s are asked about where nothing drives it', table => {
  const rows = (driver: string): Table => [
    [table, ...(table === 'Funding' ? ['Kind'] : []), 'Base', 'Driver', '2025/26', '2026/27'],
    ['Row', ...(table === 'Funding' ? ['core'] : []), 600, driver, 0, 0],
  ];
  const about = (driver: string) =>
    findings([...smallPlan({ [table]: [] }), rows(driver)]).filter(one => one.includes('is read as no figure typed'));
  expect(about('')).toEqual([
    `warning ${table} / Row / 2025/26, 2026/27: ${table} “Row”: the 0 in 2025/26, 2026/27 is read as no figure typed, so that the Base of £600 is used. If it is nil, type nil: £0.`,
  ]);
  expect(about('Inflation')).toEqual([]);
});

// A driven row grows from the last figure typed before the first 0: £120, in £000 £120,000; where none was, from its Base.
test('a 0 in a row that is driven is asked about with the last figure typed before it', () => {
  const years = ['2025/26', '2026/27', '2027/28', '2028/29'];
  const about = (unit: string, ...cells: CellValue[]) =>
    findings(
      smallPlan({
        Body: [
          ['Body', 'Value'],
          ['Base year', '2024/25'],
          ['Money in', unit],
        ],
        Line: [
          ['Line', 'Base', 'Driver', ...years],
          ['Fuel', 90, 'Inflation', ...cells],
        ],
      }),
    ).filter(one => one.includes('is read as no figure typed'));
  const said = (zeros: string, used: string) => [
    `warning Line / Fuel / ${zeros}: Line “Fuel”: the 0 in ${zeros} is read as no figure typed, so that it grows by Inflation from the last figure typed, ${used}. If it is nil, type nil: £0.`,
  ];
  expect(about('£', 100, 120, 0, 130)).toEqual(said('2027/28', '£120'));
  expect(about('£000', 100, 120, 0, 130)).toEqual(said('2027/28', '£120,000'));
  expect(about('£', 100, 0, 130, 0)).toEqual(said('2026/27, 2028/29', '£100'));
  expect(about('£', '', 0, '', 130)).toEqual(said('2026/27', '£90'));
  expect(about('£', 100, '', 0, 130)).toEqual(said('2027/28', '£100'));
});

test('a service that stops without saying so is asked about in the years after its first figure, one without any once as a whole', () => {
  const about = (...cells: CellValue[]) =>
    findings([
      ...smallPlan(),
      [
        ['Service', 'Category', '2025/26', '2026/27'],
        ['Advocates', 'Victims', ...cells],
      ],
    ])
      .filter(one => one.includes('has no figure in'))
      .map(one => one.slice(0, one.indexOf(': ')));
  expect(about(100, '')).toEqual(['warning Service / Advocates / 2026/27']);
  expect(about('', 100)).toEqual([]);
  expect(about(100, 'nil')).toEqual([]);
  expect(about('', '')).toEqual(['warning Service / Advocates / ']);
});

test('a year in which every billing authority has ended is found at their table', () => {
  const ending = (to: string) =>
    smallPlan({
      'Billing authority': [
        ['Billing authority', 'Base', 'From', 'To', '2025/26', '2026/27'],
        ['North', 10, '', '2025/26', 10, ''],
        ['South', 5, '', to, 5, ''],
      ],
    });
  const about = (to: string) => findings(ending(to)).filter(one => one.includes('No billing authority'));
  expect(about('2025/26')).toEqual([
    'error Billing authority /  / 2026/27: No billing authority exists in 2026/27; check the columns From and To.',
  ]);
  expect(about('2026/27')).toEqual([]);
});

test('a change without a kind, or of a kind that is none, is asked for it and counts for nothing', () => {
  const withKind = (kind: CellValue) =>
    smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Move', kind, 'no', 30, ''],
      ],
    });
  const about = (kind: CellValue) => findings(withKind(kind)).filter(one => one.includes(' Change / Move / Kind'));
  expect(about('')).toEqual([
    'error Change / Move / Kind: Change “Move”, Kind, is empty; type pressure, growth, full-year effect or saving.',
  ]);
  expect(about('wish')).toEqual([
    'error Change / Move / Kind: Change “Move”, Kind, holds “wish”; type one of pressure, growth, full-year effect, saving.',
  ]);
  const changes = (kind: CellValue) => read(planReport('spending', '', withKind(kind))).filter(([name]) => String(name).includes('Move'));
  expect([changes('').length, changes('wish').length, changes('pressure').length]).toEqual([0, 0, 1]);
});

test.each<[CellValue, boolean]>([
  [2, true],
  [10, true],
  [1, false],
  [2.5, false],
  [-5, false],
  ['5', false],
])('a highest score of %s is a whole number above 1: %s', (typed, isOne) => {
  const tables = reservePlan({
    Body: [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
      ['Highest score', typed],
    ],
    Risk: [
      ['Risk', 'Exposure', 'Likelihood', 'Impact'],
      ['Inquiry', 500, 1, 1],
    ],
  });
  expect(findings(tables).filter(one => one.startsWith('error Body / Highest score / Value'))).toHaveLength(isOne ? 0 : 1);
});

// The weight of 1.1 lifts 65 to 71.5, above the 70 of a bid that links to none; 64 times 1.1 is 70.4.
test.each<[CellValue, boolean]>([
  ['', false],
  [null, false],
  ['no', false],
  ['n', false],
  ['None', false],
  ['false', false],
  ['nil', false],
  ['-', false],
  ['–', false],
  [0, false],
  [false, false],
  ['yes', true],
  ['Prevention', true],
  [1, true],
  [true, true],
])('a bid whose “Links to plan priority” holds %p links to one: %s', (typed, links) => {
  const tables: Table[] = [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
      ['Plan priority weight', 1.1],
    ],
    [
      ['Service', 'Shared by', '2025/26'],
      ['Fund', 'bids', 600],
    ],
    [
      ['Bid', 'Requested', 'Score', 'Links to plan priority'],
      ['A', 600, 70, 'no'],
      ['B', 600, 65, typed],
    ],
  ];
  const first = reportData('flow', '', tables).rows.find(({ id }) => id.startsWith('Bid: '))!;
  expect(first.label).toBe(links ? 'B' : 'A');
});

// What is not said of a mapping is not there when it is read back, rather than there and empty: mappings are compared whole.
test.each<Mapping>([
  { kind: 'Line', headers: {} },
  { kind: 'Line', headers: { Budget: 'Base', Notes: '' } },
  { kind: 'Line', headers: {}, rows: { Total: 'left out', Pay: 'counted' } },
  { kind: 'Change', headers: {}, allRows: { Kind: 'saving' } },
  { kind: 'Line', headers: {}, headRows: 1 },
  { kind: 'Line', headers: {}, headRows: 3 },
  { kind: 'Change', headers: {}, figures: 'running' },
  { kind: 'Movement', headers: { Use: '2026/27' }, allRows: { Status: 'planned' }, figures: 'turned', grows: true },
])('a mapping is read back from its pairs as it was: %j', mapping => {
  expect(mappingIn(pairsOf(mapping))).toStrictEqual(mapping);
  // As it stands in a name of the workbook: {"","Line"; …}.
  expect(pairsOf(mapping)[0]).toEqual(['', mapping.kind]);
});

describe('a schedule of reserves', () => {
  // A cell of words adds nothing: 5,000 − 1,000 = 4,000.
  it('takes words among what moves a reserve for no movement, and its closing balance must follow from the rest', () => {
    const schedule = (closing: number) => [
      ['Reserve (£000)', 'Opening 1 April 2026', 'Use 2026/27', 'Use 2027/28', 'Closing 31 March 2028'],
      ['General reserve', 5000, 1000, 500, 3500],
      ['Estates reserve', 2000, 400, 'tbc', closing],
      ['Insurance reserve', 900, 100, 100, 700],
    ];
    expect(ownRange('Movement', schedule(1600)).map(([name]) => name)).toEqual([
      'Movement',
      'General reserve',
      'Estates reserve',
      'Insurance reserve',
    ]);
    expect(wrongSentence(() => ownRange('Movement', schedule(1700)))).toContain('what moves it comes to 1600');
  });

  it('that is mapped has each column of the plan once, a Reserve of its own or the row’s name', () => {
    const values = [
      ['What', 'Pot', 'Use 2026/27'],
      ['Works', 'Estates reserve', -400],
    ];
    const headed = (headers: Record<string, string>, allRows = {}) =>
      asPlanTable(values, { kind: 'Movement', headers: { 'Use 2026/27': '2026/27', ...headers }, allRows });
    expect(headed({ Pot: 'Reserve' })).toEqual([
      ['Movement', 'Reserve', '2026/27'],
      ['Works', 'Estates reserve', -400],
    ]);
    expect(headed({ Pot: '' }, { Reserve: 'General reserve' })[0]!.filter(one => one === 'Reserve')).toHaveLength(1);
    // A header that is gone is lost where it was read, and missed by nobody where it was not.
    expect(headed({ Pot: 'Reserve', Gone: '' })).toEqual(headed({ Pot: 'Reserve' }));
    expect(headed({ Pot: 'Reserve', Gone: 'Status' })[0]).toContain('Status');
    const [head, row] = headed({ Pot: '' });
    expect(row![head!.indexOf('Reserve')]).toBe('Works');
  });
});
