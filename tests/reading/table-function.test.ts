import fc from 'fast-check';
import { asPlanTable, BY_SIGN, ModelError, ownRange, pairsOf, planReport } from '../../core';
import type { CellValue, Mapping, Table } from '../../core';
import { call, sentenceOf, withExcel } from '../functions/calling';
import { figures, findings } from '../plan/reading';
import { standardPlan } from './standard-plan';
import { caseCount } from '../support/case-count';

beforeAll(withExcel);

/** A published budget as it stands: a title, a blank row, a blank corner, a second head row, subtotals, brackets, a footnote. */
const BLOCK: CellValue[][] = [
  ['Medium-term financial plan, £000', null, null, null],
  [null, null, null, null],
  [null, '2025/26', '2026/27', '2027/28'],
  [null, 'Budget', 'Estimate', 'Estimate'],
  ['Employees', null, null, null],
  ['Police pay', 80_000, 82_000, 84_000],
  ['Staff pay', 20_000, 20_500, 21_000],
  ['Total pay', 100_000, 102_500, 105_000],
  ['Premises', 5_000, 5_100, 5_200],
  ['Gross expenditure', 105_000, 107_600, 110_200],
  ['Fees and charges', '(10,000)', '(10,100)', '(10,200)'],
  ['Net budget requirement', 95_000, 97_500, 100_000],
  ['* before the use of reserves', null, null, null],
];
const asLine = (block: Table, columns = '') => standardPlan({ Line: ownRange('Line', block, columns) });

describe('TABLE', () => {
  it('takes in a published budget as it stands, and its own total is the plan’s Spending', () => {
    const plan = asLine(BLOCK);
    expect(figures('gap', 'Spending', plan)).toEqual([97_500_000, 100_000_000]); // its Net budget requirement, in £
    expect(findings(plan).filter(one => !one.startsWith('note'))).toEqual([]);
  });

  it('leaves out what adds up in every year, whatever it is called, and counts a row of such a name that does not', () => {
    const block = [
      ['', '2026/27', '2027/28'],
      ['Officers', 82, 84],
      ['Fleet', 10, 10],
      ['Operations', 92, 94],
      ['Net zero', 1, 1],
    ];
    expect(ownRange('Line', block).map(([name]) => name)).toEqual(['Line', 'Officers', 'Fleet', 'Net zero']);
  });

  it('carries a year over merged cells to the heads below it', () => {
    const block = [
      ['£000', '2024/25', '', '2025/26', '', '2026/27', '2027/28'],
      ['Service', 'Budget', 'Outturn', 'Budget', 'Forecast', 'Budget', 'Estimate'],
      ['Local policing', 120_000, 118_000, 125_000, 124_000, 130_000, 131_000],
    ];
    expect(ownRange('Line', block)[0]).toEqual([
      'Line',
      '2024/25 Budget £000',
      '2024/25 Outturn £000',
      '2025/26 Budget £000',
      '2025/26 Forecast £000',
      '2026/27 Budget £000',
      '2027/28 Estimate £000',
    ]);
    expect(figures('gap', 'Spending', asLine(block))).toEqual([130_000_000, 131_000_000]);
    expect(findings(asLine(block)).filter(one => !one.startsWith('note'))).toEqual([]);
  });

  it('turns a table round whose years run down the rows', () => {
    const block = [
      ['Year', 'Pay award', 'CPI'],
      ['2026/27', 0.03, 0.025],
      ['2027/28', 0.02, 0.02],
    ];
    expect(ownRange('Assumption', block)).toEqual([
      ['Assumption', '2026/27', '2027/28'],
      ['Pay award', 0.03, 0.02],
      ['CPI', 0.025, 0.02],
    ]);
  });

  it('matches columns by their names, and gives every row the words in quotes', () => {
    const block = [
      ['Earmarked reserves', 'Balance at 31 March 2026', 'Minimum'],
      ['Insurance', 1_200, 200],
      ['Change fund', 800, 0],
      ['Total', 2_000, 200],
    ];
    expect(call('TABLE', 'Reserve', block, "Opening = Balance at 31 March 2026; Floor = Minimum; Kind = 'earmarked'")).toEqual([
      ['Reserve', 'Opening', 'Floor', 'Kind'],
      ['Insurance', 1_200, 200, 'earmarked'],
      ['Change fund', 800, '', 'earmarked'],
    ]);
  });

  it('gives its result to PLAN, with the base year’s budget as the Base', () => {
    const block = [
      ['Subjective', '2025/26 Budget', 'Driver', '2026/27', '2027/28'],
      ['Supplies', 10_000_000, '', '', 11_000_000],
    ];
    expect(figures('gap', 'Spending', asLine(block))).toEqual([10_000_000, 11_000_000]);
  });

  describe('a schedule of reserves', () => {
    // General 5,000 − 1,000 − 500 = 3,500; Estates 2,000 − 400 + 0 = 1,600.
    const BALANCES: CellValue[][] = [
      ['Reserve (£000)', '31 March 2026', '31 March 2027', '31 March 2028'],
      ['General reserve', 5000, 4000, 3500],
      ['Estates reserve', 2000, 1600, 1600],
      ['Total', 7000, 5600, 5100],
    ];
    const USES: CellValue[][] = [
      ['Reserve (£000)', 'Opening 1 April 2026', 'Use 2026/27', 'Use 2027/28', 'Closing 31 March 2028'],
      ['General reserve', 5000, 1000, 500, 3500],
      ['Estates reserve', 2000, 400, 0, 1600],
      ['Total', 7000, 1400, 500, 5100],
    ];
    const TURNS: CellValue[][] = [
      ['£000', 'Balance at 31.3.26', 'Movement 2026/27', 'Balance at 31.3.27', 'Movement 2027/28', 'Balance at 31.3.28'],
      ['General reserve', 5000, '(1,000)', 4000, '(500)', 3500],
      ['Estates reserve', 2000, '(400)', 1600, '–', 1600],
    ];

    it.each([
      ['balances at each 31 March', BALANCES],
      ['uses above nil', USES],
      ['balances and movements by turns', TURNS],
    ])('gives what each year uses, and what each reserve opens with: %s', (_, block) => {
      const movements = ownRange('Movement', block);
      expect(movements[0]).toEqual(['Movement', '2026/27 £000', '2027/28 £000', 'Reserve', 'Status']);
      expect(movements[1]).toEqual(['General reserve', -1000, -500, 'General reserve', 'planned']);
      expect(movements[2]!.slice(0, 2)).toEqual(['Estates reserve', -400]);
      expect(ownRange('Reserve', block)).toEqual([
        ['Reserve', 'Opening £000', 'Kind'],
        ['General reserve', 5000, 'general'],
        ['Estates reserve', 2000, 'earmarked'],
      ]);
      const plan = [...standardPlan(), ownRange('Reserve', block), movements];
      expect(figures('reserves', 'Total reserves', plan)).toEqual([5_600_000, 5_100_000]);
      expect(figures('reserves', 'General reserve', plan)).toEqual([4_000_000, 3_500_000]);
    });

    it('takes the words in quotes for every row', () => {
      const [head, row] = ownRange('Movement', BALANCES, "Status = 'approved'");
      expect([head!.at(-1), row!.at(-1)]).toEqual(['Status', 'approved']);
    });

    it('refuses a closing balance that does not follow, and names it', () => {
      const wrong = USES.map(row => (row[0] === 'Estates reserve' ? [...row.slice(0, 4), 1700] : row));
      expect(sentenceOf('TABLE', 'Movement', wrong)).toBe(
        'Range: “Estates reserve” opens with 2000 in “Opening 1 April 2026”, and what moves it comes to 1600; “Closing 31 March 2028” holds 1700. Mend the schedule, or leave that column out of the range.',
      );
    });
  });

  it('says what is wrong in a sentence that says what to type', () => {
    expect(sentenceOf('TABLE', 'Lines', BLOCK)).toMatch(
      /^Table: found “Lines”\. Type “Line”, or another of Body, Assumption, .*, Correlation, Peer, Reorganisation, Merging body\.$/,
    );
    expect(sentenceOf('TABLE', 'Line', BLOCK, 'Base = Outturn')).toBe(
      'Columns: no column is headed “Outturn”. The heads are 2025/26 Budget, 2026/27 Estimate and 2027/28 Estimate.',
    );
    expect(sentenceOf('TABLE', 'Line', BLOCK, 'Base')).toBe('Columns: found “Base”. Type ours = theirs, such as Base = Current budget.');
    expect(
      sentenceOf('TABLE', 'Line', [
        ['Notes', null],
        ['none', null],
      ]),
    ).toMatch(/^Range: found no rows of Line in it\. Give the range/);
  });
});

/** How many mutated tables CI tries; MUTATED_TABLES=100000 runs them all. */
const MUTATED = caseCount(1000, 'MUTATED_TABLES');

describe('tables that somebody bent', () => {
  const odd = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      '',
      0,
      'Total',
      '£000',
      '2026/27',
      '26/27 est.',
      '(1,000)',
      '–',
      'n/a',
      true,
      '* note',
      46113,
      '1.0m',
      '2025/26',
      'Budget',
      '3%',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 12 }),
    fc.constantFrom<CellValue>({ error: '#N/A' }, { error: '#REF!' }),
  );
  const place = fc.tuple(fc.nat(BLOCK.length - 1), fc.nat(3), odd);

  it('come through TABLE and PLAN, or are refused with a sentence', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.nat(BLOCK.length - 1), fc.boolean(), (changes, cut, isCut) => {
        const bent = BLOCK.map(row => [...row]);
        for (const [row, column, cell] of changes) bent[row]![column] = cell;
        try {
          planReport('checks', '', asLine(isCut ? bent.slice(cut) : bent));
        } catch (error) {
          if (!(error instanceof ModelError)) throw error;
          expect(error.sentence).toMatch(/^[A-Z].*\.$/s);
        }
      }),
      { numRuns: MUTATED, seed: 14 },
    );
  });
});

/** A mapping of Start's, as its names in the workbook hand it to the function: in pairs of words. */
describe('TABLE with a mapping', () => {
  const range: Table = [
    ['Our budget, £000', null, null, null, null],
    ['Cost centre', 'Budget 2025-26', '2026/27', '2027/28', 'Manager'],
    ['Pay', 900, -930, 0, 'A. N. Other'],
    ['Fleet', null, 125, 'nil', null],
    ['Contingency', 5, 5, 5, null],
    ['Total', 905, -800, 5, null],
    [null, null, null, null, null],
    ['* a note', null, null, null, null],
  ];
  const mappings: readonly Mapping[] = [
    { kind: 'Line', headers: { 'Budget 2025-26': 'Base', Manager: '' } },
    { kind: 'Line', headers: { 'Budget 2025-26': 'Base' }, rows: { Contingency: 'left out', Total: 'counted' } },
    { kind: 'Funding', headers: { 'Budget 2025-26': '' }, allRows: { Kind: 'core' }, figures: 'turned' },
    { kind: 'Change', headers: { 'Budget 2025-26': '' }, allRows: { Kind: BY_SIGN, Recurring: 'yes' }, headRows: 1 },
    { kind: 'Line', headers: { 'No such head': 'Base' } },
  ];
  const blankAs = (blank: 0 | null) => range.map(row => row.map(cell => cell ?? blank));
  const plain = (table: readonly (readonly unknown[])[]) =>
    table.map(row => row.map(cell => (cell === null || cell === undefined || cell === 0 ? '' : typeof cell === 'object' ? 'error' : cell)));

  it.each(mappings.map(mapping => [JSON.stringify(mapping), mapping] as const))('reads the range as the pane does: %s', (_, mapping) => {
    for (const blank of [0, null] as const)
      expect(plain(call('TABLE', mapping.kind, blankAs(blank), pairsOf(mapping)) as unknown[][])).toEqual(
        plain(asPlanTable(range, mapping)),
      );
  });

  it('takes in rows below those that are the range’s own as far as they are filled', () => {
    const typed = [...range.slice(0, 5), ['Vehicles', 10, 10, 10, 0], [0, 0, 0, 0, 0], ['Not ours', 1, 1, 1, 0]];
    const names = (rows: number) => (call('TABLE', 'Line', typed, pairsOf(mappings[0]!), rows) as unknown[][]).map(([name]) => name);
    expect(names(5).filter(name => name !== '')).toEqual(['Line', 'Pay', 'Fleet', 'Contingency', 'Vehicles']);
    expect(names(8).filter(name => name !== '')).toEqual(['Line', 'Pay', 'Fleet', 'Contingency', 'Vehicles', 'Not ours']);
  });

  it('says where the mapping is of another table, or is none', () => {
    expect(sentenceOf('TABLE', 'Funding', range, pairsOf(mappings[0]!))).toBe(
      'Table: found “Funding”, and the mapping beside it is of Line. Type “Line”, or insert the report again from the pane.',
    );
    // Cells whose first pair names no table of the plan are no mapping, however long they are.
    for (const kind of ['b', 'x'.repeat(5000)])
      expect(sentenceOf('TABLE', 'Line', range, [['', kind]])).toMatch(/^Columns: found cells that are no mapping of Start’s\. /);
    expect(sentenceOf('TABLE', 'Line', range, [[0, 0]])).toMatch(/found cells that are no mapping of Start’s/);
  });
});
