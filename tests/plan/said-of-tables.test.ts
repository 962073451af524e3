import { financialYear, planHash, planReport, workingsOf } from '../../core';
import type { CellValue, Table } from '../../core';
import { figures, findings, read, smallPlan } from './reading';

/** What is said of whole tables, of their columns and totals, and of the rows of Precept. */
type Rows = CellValue[][];
const YEARS = ['2025/26', '2026/27'];
const found = (tables: readonly Table[], about: RegExp) => findings(tables).filter(one => about.test(one));

describe('a table', () => {
  test.each<[string, Rows[], string]>([
    ['Line', [[]], 'note Line /  / : The plan has no Line table: that part is not modelled.'],
    ['Funding', [[]], 'note Funding /  / : The plan has no Funding table: that part is not modelled.'],
    [
      'Billing authority',
      [[]],
      'error Billing authority /  / : The plan has a Precept table and no Billing authority table; without tax bases the precept is nil.',
    ],
    ['Precept', [[]], 'warning Precept /  / : The plan has tax bases and no Precept table; the precept is not in Funding.'],
  ])('%s that is not there is missed', (table, [rows], sentence) => {
    expect(findings(smallPlan({ [table]: rows! }))).toContain(sentence);
    expect(findings(smallPlan())).not.toContain(sentence);
  });

  it('of posts stands for one of lines', () => {
    const posts: Rows = [
      ['Post', 'Establishment FTE', 'Average cost'],
      ['Officers', 1, 1000],
    ];
    expect(found(smallPlan({ Line: [], Post: posts }), /no Line table/)).toEqual([]);
  });

  it('with a column that nobody reads says so, together, and asks about one that is nearly a column’s name', () => {
    const line = (...heads: string[]) =>
      found(
        smallPlan({
          Line: [
            ['Line', 'Base', ...heads, ...YEARS],
            ['Pay', 900, ...heads.map(() => 'x'), 900, 900],
          ],
        }),
        /^\S+ Line \/ {2}\/ /,
      );
    expect(line('Shade')).toEqual(['note Line /  / Shade: Line: the column Shade is not read.']);
    expect(line('Shade', 'Smell')).toEqual(['note Line /  / Shade, Smell: Line: the columns Shade, Smell are not read.']);
    expect(line('Drivr')).toEqual([
      'warning Line /  / Drivr: Line: the column “Drivr” is not read, so it changes nothing. Type Driver if that is meant.',
    ]);
    // There is a Driver already, so that another is not meant.
    expect(line('Driver', 'Drivr')).toEqual(['note Line /  / Drivr: Line: the column Drivr is not read.']);
  });

  it('of bids or partnerships with a column that no criterion and no weight names', () => {
    const bids = (criterion: string) =>
      found(
        smallPlan({
          Bid: [
            ['Bid', 'Requested', 'Score', 'Need', 'Requsted'],
            ['A', 5, 5, 1, 1],
          ],
          Criterion: [
            ['Criterion', 'Weight'],
            [criterion, 1],
          ],
        }),
        /^\S+ Bid \/ {2}\/ /,
      );
    expect(bids('need')).toEqual(['note Bid /  / Requsted: Bid: the column Requsted is not read.']);
    expect(bids('Fit')).toEqual(['note Bid /  / Need, Requsted: Bid: the columns Need, Requsted are not read.']);
  });

  it('without a header above figures, with a year twice, and with a known header twice', () => {
    const line = (heads: CellValue[], ...cells: CellValue[]) =>
      found(
        smallPlan({
          Line: [
            ['Line', ...heads],
            ['Pay', ...cells],
          ],
        }),
        /^\S+ Line \/ {2}\/ /,
      );
    expect(line(['Base', '', ...YEARS], 900, 5, 900, 900)).toEqual([
      'warning Line /  / : Line: column 3 holds figures and has no header; it is not read. Type a year or a header above it.',
    ]);
    expect(line(['Base', '', ...YEARS], 900, 0, 900, 900)).toEqual([]);
    expect(line(['Base', '', ...YEARS], 900, 'words', 900, 900)).toEqual([]);
    expect(line(['Base', ...YEARS, '2026/27'], 900, 900, 900, 1)).toEqual([
      'error Line /  / 2026/27: Line has two columns 2026/27; the second is not read. Keep one column a year.',
    ]);
    expect(line(['Base', 'Base', ...YEARS], 900, 1, 900, 900)).toEqual([
      'error Line /  / Base: Line has two columns Base; the second is not read.',
    ]);
  });

  // The base year of the small plan is 2024/25.
  it('has its base year’s column for a Base, where none is headed so', () => {
    const line = (...heads: CellValue[]) =>
      smallPlan({
        Line: [
          ['Line', ...heads, ...YEARS],
          ['Pay', 700, 800, '', ''],
        ],
      });
    const read2 = (...heads: CellValue[]) => [figures('gap', 'Spending', line(...heads))[0], ...found(line(...heads), /read as Base/)];
    const said = (head: string) => `note Line /  / ${head}: Line: “${head}” is the base year’s column and read as Base.`;
    expect(read2('2024/25', 'Note')).toEqual([700, said('2024/25')]);
    expect(read2('2024/25 outturn', '2024/25 budget')).toEqual([800, said('2024/25 budget')]);
    expect(read2('2024/25 budget', '2024/25 outturn')).toEqual([700, said('2024/25 budget')]);
    expect(read2('2024/25 forecast', '2024/25 revised')).toEqual([800, said('2024/25 revised')]);
    expect(read2('2024/25 actual', 'Base')).toEqual([800]);
    expect(read2('2024/25 actual', 'Base £')).toEqual([800]);
  });

  it('whose name is an error, whose row has no name, or which begins with no known header', () => {
    expect(
      found(
        smallPlan({
          Line: [
            ['Line', 'Base', ...YEARS],
            [{ error: '#REF!' }, 900, '', ''],
          ],
        }),
        /error Line/,
      ),
    ).toEqual(['error Line / #REF! / Line: The name of a row in Line is the error #REF!; type a name.']);
    expect(
      found(
        smallPlan({
          Line: [
            ['Line', 'Base', ...YEARS],
            ['', 900, '', ''],
            ['Pay', 5, '', ''],
          ],
        }),
        /error Line/,
      ),
    ).toEqual(['error Line /  / Line: A row of Line has figures but no name in its first column; the row is not read.']);
    const nameless = [
      ...smallPlan(),
      [
        ['', 'Size'],
        ['red', 4],
      ],
    ];
    expect(read(planReport('checks', '', nameless))[1]).toEqual([
      ...['error', 'Range 7', '', ''],
      expect.stringMatching(/^A range begins with the header nothing; the first header of a plan table is one of Body, /),
    ]);
  });
});

test.each<[string, Table]>([
  ['no row', []],
  ['a row of no cells', [[]]],
  [
    'empty cells',
    [
      ['', null],
      [undefined, ' '],
    ],
  ],
])('a range of %s is no table and nothing is said of it', (_, range) => {
  const tables = [...smallPlan(), range];
  expect([figures('gap', 'Spending', tables), findings(tables)]).toEqual([[1000, 1010], findings(smallPlan())]);
});

describe('a total', () => {
  const line = (...rows: Rows) => found(smallPlan({ Line: [['Line', 'Base', ...YEARS], ...rows] }), / Line \/ (Total|Sum)/);
  const [pay, fuel]: Rows = [
    ['Pay', 900, 900, 900],
    ['Fuel', 100, 100, 100],
  ];
  it('is left out and said to be, as far as it agrees', () => {
    expect(line(pay!, fuel!, ['Total', 1000, 1000, 1000])).toEqual([
      'note Line / Total / : “Total” in the Line table is read as a total and not counted; it agrees with its rows.',
    ]);
    expect(line(pay!, fuel!, ['Total', 1000, 1000, 1200])).toEqual([
      'warning Line / Total / 2026/27: “Total” in the Line table is a total by its name and not counted, but it does not add up: 2026/27 is 1,200, and the rows above it add up to 1,000. Mend the total, or type another name if it is a row of its own.',
    ]);
    expect(line(pay!, fuel!, ['Summe', 1000, 1000, 1000])).toEqual([
      'warning Line / Summe / : Line “Summe” is counted, and it is the sum of “Pay” and “Fuel” in every figure. If it is their total, they count twice: take it out, or type Total before its name.',
    ]);
    // A year left empty by its Base is not known to be nil, so that it does not speak against the total.
    expect(line(['Pay', 900, '', 900], fuel!, ['Total', 1000, 1000, 1000])).toEqual([
      'note Line / Total / : “Total” in the Line table is read as a total and not counted; it agrees with its rows.',
    ]);
  });
});

describe('the Precept table', () => {
  const precept = (...rows: Rows) => found(smallPlan({ Precept: [['Precept', ...YEARS], ...rows] }), / Precept \//);
  it('names the row, the year and what to type', () => {
    expect(precept(['Choice', 'rise £', 'freeze'], ['Amount', 4, ''], ['Shade', 'red', ''])).toEqual([
      'note Precept / Shade / : The row “Shade” of Precept is not read; its rows are Choice, Amount, Limit, Limit %, Requirement, Notional amount, Substitute, Referendum cost if yes, Referendum cost if no, Chance of a yes.',
    ]);
    expect(precept(['Amount', 4, 4])).toContain(
      'error Precept / Choice / : Precept has no row Choice; type for each year one of freeze, limit, nine-penny grid, rise £, rise %, band D.',
    );
    expect(precept(['Choice', 'freeze', ''])).toEqual([
      'error Precept / Choice / 2026/27: Precept, Choice, 2026/27 holds nothing; type one of freeze, limit, nine-penny grid, rise £, rise %, band D.',
    ]);
    expect(precept(['Choice', 'freeze', 'band D'])).toEqual([
      'error Precept / Amount / 2026/27: Precept, Amount, 2026/27 is empty, and the choice is band D; type the amount in £.',
    ]);
    const chance = (typed: CellValue) => precept(['Choice', 'freeze', 'freeze'], ['Chance of a yes', '', typed]);
    expect([chance(0), chance('nil'), chance(1)]).toEqual([[], [], []]);
    for (const typed of [1.01, -0.01])
      expect(chance(typed)).toEqual([
        `error Precept / Chance of a yes / 2026/27: Precept, Chance of a yes, 2026/27 holds ${typed}; type a share from 0 to 1 such as 0.4.`,
      ]);
  });

  // Band D stays £20, and the limit is £1: £21 is the highest. 15 dwellings at £20 are £300.
  it('says what is not used, what differs, what is excessive, and where the grid lies below last year’s', () => {
    expect(precept(['Choice', 'freeze', 'freeze'], ['Limit', 1, 1], ['Substitute', '', 20])).toEqual([
      'note Precept / Substitute / 2026/27: Precept, Substitute, 2026/27 is not used: Band D needs no referendum.',
    ]);
    expect(precept(['Choice', 'freeze', 'rise £'], ['Amount', '', 4], ['Limit', 1, 1], ['Substitute', '', 22])).toContain(
      'error Precept / Substitute / 2026/27: Precept, Substitute, 2026/27 holds 22, which is excessive as 24 is; type an amount of at most 21.',
    );
    expect(precept(['Choice', 'freeze', 'freeze'], ['Requirement', 310, 300])).toEqual([
      'note Precept / Requirement / 2025/26: The requirement typed for 2025/26 differs from Band D × tax base by −£10.',
    ]);
    expect(precept(['Choice', 'freeze', 'rise £'], ['Amount', '', 1.01], ['Limit', 1, 1])).toEqual([
      expect.stringMatching(
        /^error Precept \/ Choice \/ 2026\/27: Band D 21\.01 in 2026\/27 is excessive under the principle of .*; the highest Band D that is not excessive is 21\. A higher one needs a referendum\.$/,
      ),
    ]);
    // £20 and a limit of £0.04: the largest multiple of 9p up to £20.04 is 222 × 0.09 = 19.98.
    expect(precept(['Choice', 'nine-penny grid', 'freeze'], ['Limit', 0.04, 1]).filter(one => one.includes('grid'))).toEqual([
      'warning Precept / Choice / 2025/26: The nine-penny grid gives Band D 19.98 in 2025/26, below last year’s 20.',
    ]);
  });

  it('has workings that lead to the cell of the choice', () => {
    const cells = YEARS.map(year => workingsOf(smallPlan(), '').ofTerm('bandD', financialYear(year)!)!.cell);
    expect(cells).toEqual(YEARS.map(column => ({ table: 'Precept', row: 'Choice', column })));
  });
});

// What stands behind a row’s last cell counts for nothing, and an empty one before it does.
test('the sign of a plan passes over empty cells at the end of a row alone', () => {
  const line = (...cells: CellValue[]): Table[] => [
    [
      ['Line', 'Base', ...YEARS],
      ['Pay', ...cells],
    ],
  ];
  expect(planHash(line(900, '', ' '))).toBe(planHash(line(900)));
  expect(planHash(line(900, null, undefined))).toBe(planHash(line(900)));
  expect(planHash(line('', 900))).not.toBe(planHash(line(900)));
  expect(planHash(line(900, 0))).not.toBe(planHash(line(900)));
});
