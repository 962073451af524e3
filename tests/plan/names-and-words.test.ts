import { financialYear, isOffered, isRowOfPlan, planReport, readPlan } from '../../core';
import type { CellValue, Table } from '../../core';
import { endsOf, stackNamed, stackOf } from '../../core/plan/scenario-names';
import { reservePlan } from '../reserves/reserve-plan';
import { figures, findings, read, smallPlan } from './reading';

/** What names and words in a cell, or in a question, are taken for. */
type Rows = CellValue[][];
const YEARS = ['2025/26', '2026/27'];

describe('names of scenarios', () => {
  const known = ['Lean', 'Pay + prices', 'Slow > fast', '"Odd"'];
  test.each<[string, string[], string[]]>([
    ['', [], []],
    ['Base', [], []],
    [' base + LEAN ', ['Lean'], []],
    ['Lean', ['Lean'], []],
    ['lean + Lean', ['Lean', 'Lean'], []],
    ['Pay + prices', ['Pay + prices'], []],
    ['pay  + prices', ['Pay + prices'], []],
    ['"Pay + prices" + Lean', ['Pay + prices', 'Lean'], []],
    ['“Pay + prices” + Lean', ['Pay + prices', 'Lean'], []],
    ['Lean + “Pay + prices”', ['Lean', 'Pay + prices'], []],
    ['"Lean"', ['Lean'], []],
    ['"Odd"', ['"Odd"'], []],
    ['Pay + Lean', ['Lean'], ['Pay']],
    // An inch sign is no quotation.
    ['5" pipe + Lean', ['Lean'], ['5" pipe']],
    ['Lean + + ', ['Lean'], []],
  ])('%s', (typed, stack, unknown) => {
    expect(stackOf(typed, known)).toEqual({ stack, unknown });
  });

  test('that are not there are said with those that are', () => {
    expect(() => stackNamed('Leen', known)).toThrow(
      'Scenario: “Leen” is not in the Scenario table; it has Lean, Pay + prices, Slow > fast, "Odd". Leave it empty for the base plan.',
    );
    expect(() => stackNamed('A + B', [])).toThrow(
      'Scenario: “A” and “B” are not in the Scenario table; the plan has none. Leave it empty for the base plan.',
    );
    expect(() => stackNamed('prices', known)).toThrow(
      'Type a name that holds + or > in quotes: "Pay + prices". Leave it empty for the base plan.',
    );
    expect(() => stackNamed('Lea’n', ["Lea'n"])).toThrow("looks the same, but its character 4 is ' (U+0027) and here it is ’ (U+2019).");
  });

  test.each<[string, string, string]>([
    ['Lean', '', 'Lean'],
    [' Slow > fast ', '', 'Slow > fast'],
    ['Lean > Slow', 'Lean', 'Slow'],
    ['> Lean', '', 'Lean'],
    ['"Slow > fast" > Lean', '"Slow > fast"', 'Lean'],
  ])('a bridge %s', (typed, from, to) => {
    expect(endsOf(typed, known)).toEqual({ from, to });
  });

  test('a bridge has two ends', () => {
    expect(() => endsOf('A > B > C')).toThrow(
      'Scenario is “A > B > C”; a bridge goes from one scenario to one other. Type A > B, with a name that holds > in quotes.',
    );
  });
});

test('a fact of the Body is that of the latest row not after the year, in whatever order its rows stand', () => {
  const rows: Rows = [
    ['Name', 'Third', '2027/28'],
    ['Name', 'First', ''],
    ['Name', 'Second', '2026/27'],
  ];
  const nameIn = (order: readonly number[], year?: string) =>
    readPlan(smallPlan({ Body: [['Body', 'Value', 'From'], ['Base year', '2024/25', ''], ...order.map(at => rows[at]!)] })).body.fact(
      'name',
      year === undefined ? undefined : financialYear(year),
    );
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
  ])
    expect([undefined, '2025/26', '2026/27', '2027/28', '2028/29'].map(year => nameIn(order, year))).toEqual([
      ...['First', 'First', 'Second', 'Third', 'Third'],
    ]);
});

test.each<[string, boolean, boolean, boolean]>([
  ['row', true, true, false],
  ['total', true, false, true],
  ['aside', true, false, true],
  ['heading', false, false, false],
  ['note', false, false, false],
  ['blank', false, false, false],
])('a %s of a block is offered: %s, counted unless somebody says otherwise: %s, and when they do: %s', (role, offered, counted, chosen) => {
  const one = { name: 'Pay', role } as Parameters<typeof isRowOfPlan>[0];
  expect(isOffered(one)).toBe(offered);
  expect(isRowOfPlan(one, undefined)).toBe(counted);
  expect(isRowOfPlan(one, { Pay: counted ? 'left out' : 'counted' })).toBe(chosen);
  expect(isRowOfPlan(one, { Fuel: 'left out' })).toBe(counted);
});

// Where a cell of words is 0 and none is empty, the workbook hands over empty cells as 0; an empty cell anywhere says that a 0 was typed.
test('a 0 is an empty cell where the workbook tells none apart', () => {
  const plan = (driver: CellValue, note: CellValue): Table[] => [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
      ['Money in', '£'],
    ],
    [
      ['Line', 'Base', 'Driver', 'Note', ...YEARS],
      ['Pay', 900, driver, note, 0, 900],
    ],
  ];
  const severity = (driver: CellValue, note: CellValue) =>
    findings(plan(driver, note))
      .find(one => one.includes('read as no figure typed'))!
      .split(' ')[0];
  expect([severity(0, 'x'), severity('', 'x'), severity(0, null), severity(null, 'x')]).toEqual(['note', 'warning', 'warning', 'warning']);
  const notes = ['Source', 'Kind', 'Category', 'Held by', 'Funded by', 'Status', 'Recurring', 'Note'].map(head => [
    ...[
      ['Line', 'Base', head, ...YEARS],
      ['Pay', 900, 0, 0, 900],
    ],
  ]);
  for (const table of notes)
    expect(findings([plan('', '')[0]!, table]).find(one => one.includes('read as no figure typed'))).toMatch(/^note /);
});

describe('dwellings', () => {
  // Band D 100 + band H 10 at 18/9 = 120, less a discount of 20 in D = 100; 0.98 collected and 2 in lieu: 100.
  const HEAD = ['Dwellings', 'Year', 'Item', 'D', 'H', 'Collection rate', 'In lieu'];
  const bases = (...rows: Rows) =>
    smallPlan({
      Dwellings: [HEAD, ...rows],
      'Billing authority': [
        ['Billing authority', 'Base', ...YEARS],
        ['North', '', '', ''],
        ['South', 5, 5, 5],
      ],
    });
  const taxBase = (...rows: Rows) => {
    const north = readPlan(bases(...rows)).billingAuthorities[0]!;
    return [north.base, ...[...north.years.values()].slice(1)].map(cell => cell.amount?.toNumber());
  };
  test('make the tax base of their authority and year; without a year that of the base year', () => {
    expect(taxBase(['North', '', '', 100, 10, 0.98, 2], ['north', '', 'discounts', 20, '', '', ''])).toEqual([100, undefined, undefined]);
    expect(taxBase(['North', '2026/27', 'dwellings', 100, 10, '', ''])).toEqual([undefined, undefined, 120]);
    expect(taxBase(['North', '2025/26', 'dwellings', 100, '', '', ''], ['North', '2026/27', 'discounts', 20, '', '', ''])).toEqual([
      ...[undefined, 100, undefined],
    ]);
    expect(taxBase(['North', '', 'dwellings', 100, '', '', ''], ['North', '', 'premiums', 20, '', '', ''])[0]).toBe(120);
    expect(taxBase(['North', '', 'dwellings', 100, '', '', ''], ['North', '', 'support', 20, '', '', ''])[0]).toBe(80);
    expect(taxBase(['North', '', 'dwellings', 100, '', '', ''], ['North', '', 'changes', -20, '', '', ''])[0]).toBe(80);
    expect(taxBase(['West', '', 'dwellings', 100, '', '', ''])).toEqual([undefined, undefined, undefined]);
  });

  test('that cannot be are found at their row, and the base is not known', () => {
    const found = findings(bases(['North', '', 'dwellings', 100, '', 2, ''])).filter(one => one.includes(' Dwellings / '));
    expect(found).toEqual([expect.stringMatching(/^error Dwellings \/ North \/ Dwellings: Dwellings “North”: .*\.$/)]);
    expect(taxBase(['North', '', 'dwellings', 100, '', 2, ''])[0]).toBeUndefined();
  });
});

// £100 from a reserve that holds no money funds nothing: drawdowns are the £3,000 of the projects alone.
test('what is drawn from an unusable reserve is in no drawdown, and what is put there in no contribution', () => {
  const tables = (first: number) =>
    reservePlan({
      Reserve: [
        ['Reserve', 'Kind', 'Category', 'Opening', 'Purpose', 'Closes'],
        ['General', 'general', 3, 4000, 'Contingency', ''],
        ['Projects', 'earmarked', 2, 5000, 'Estate moves', '2030/31'],
        ['Pensions', 'unusable', '', 900, '', ''],
      ],
      Movement: [
        ['Movement', 'Reserve', 'For', 'Status', ...YEARS],
        ['Control room', 'Projects', 'Move of the control room', 'approved', -3000, ''],
        ['Remeasured', 'Pensions', '', 'approved', first, ''],
      ],
    });
  expect(figures('gap', 'Drawdowns', tables(-100))).toEqual([3000, 0]);
  expect(figures('gap', 'Contributions', tables(100))).toEqual([0, 0]);
  expect([-100, 100].map(first => figures('reserves', 'Pensions', tables(first)).slice(-2))).toEqual([
    [800, 800],
    [1000, 1000],
  ]);
});

describe('a cut in words', () => {
  const tables: Table[] = [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
    ],
    [
      ['Service', 'Funded by', 'Priority', 'Named for cut', ...YEARS],
      ['Refuge', 'Hub', 1, 'yes', 5000, 5000],
      ['Advice', 'Hub fund', 1, 'yes', 5000, 'nil'],
    ],
    [
      ['Funding', 'Kind', 'Base', ...YEARS],
      ['HUB', 'specific', 5000, '', ''],
    ],
  ];
  const cut = (words: string) => read(planReport(`cut: ${words}`, '', tables));
  // 1.5k is £1,500 and 0.001m £1,000.
  test.each<[string, string, number]>([
    ['Hub 1500 named', 'HUB', 1500],
    ['Hub: -£1,500 pro rata', 'HUB', 1500],
    ['hub  − 1.5k by priority', 'HUB', 1500],
    ['HUB, £-0.001m priority', 'HUB', 1000],
    ['Hub 1.5K pro rata in 2026/27', 'HUB', 1500],
    ['Hub fund 1500 pro rata', 'Hub fund', 1500],
  ])('%s', (words, grant, asked) => {
    const [, first] = cut(words);
    expect([first![0], first![5]]).toEqual([grant, asked]);
  });

  test.each([
    ['Hub fund 1500 pro rata in 2026/27', 'No Service row is Funded by “Hub fund” in 2026/27; type in another year than 2026/27.'],
    ['Hub 1500 pro rata in 2024/25', 'The cut’s year is “2024/25”; type one from 2025/26 to 2026/27, or leave it out for 2025/26.'],
    ['Hub 5000.01 pro rata', 'The cut is £5,000.01 and “HUB” pays £5,000 in 2025/26; type an amount up to that.'],
    ['Hub', 'The cut gives no amount; type the amount in £ after the grant, as in cut: Safer Streets -180000 by priority.'],
    ['1500 named', 'The cut names no grant; type the grant, the amount and the rule, as in cut: Safer Streets -180000 by priority.'],
  ])('“%s” is refused', (words, sentence) => {
    expect(() => cut(words)).toThrow(sentence);
  });
});
