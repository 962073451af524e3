/**
 * Plans that people typed and got a wrong figure from, as they were tried: a function called as Excel calls it.
 * They began as public bug reports and files; names and figures are invented. The standard plan: Band D £250 frozen,
 * tax base 101,000 then 102,000, grant £65m then £66m (funding £90.25m, £91.5m), lines £92m then £94m: gap £1.75m, £2.5m.
 */
import { outcome, sentenceOf, withExcel } from '../functions/calling';
import { standardPlan } from '../reading/standard-plan';

beforeAll(withExcel);

type Rows = (string | number | null)[][];
type Changes = Parameters<typeof standardPlan>[0];

const report = (name: string, changes: Changes, facts: Rows = []) =>
  outcome('PLAN', name, '', ...standardPlan(changes, facts)) as unknown[][];
const rowOf = (rows: unknown[][], name: string) => rows.find(row => row[0] === name)!.slice(1);
const inGap = (row: string, changes: Changes, facts: Rows = []) => rowOf(report('gap', changes, facts), row);
/** The checks' findings of one severity, a sentence each. */
const said = (severity: string, changes: Changes, facts: Rows = []) =>
  report('checks', changes, facts)
    .filter(row => row[0] === severity)
    .map(row => String(row[4]));

const lines = (...rows: Rows): Changes => ({ Line: [['Line', 'Base', '2026/27', '2027/28'], ...rows] });
const OFFICERS = ['Officers', 80_000_000, 82_000_000, 84_000_000];
const FLEET = ['Fleet', 10_000_000, 10_000_000, 10_000_000];

describe('rows that sum others', () => {
  test.each([
    ['below its rows, as a Total Row of Excel', [OFFICERS, FLEET, ['Total', 90_000_000, 92_000_000, 94_000_000]]],
    ['above its rows', [['Total', 90_000_000, 92_000_000, 94_000_000], OFFICERS, FLEET]],
    ['above its rows, by section', [['Total pay', 90_000_000, 92_000_000, 94_000_000], OFFICERS, FLEET, ['Estates', null, null, null]]],
  ])('a total of lines %s', (_, rows) => {
    // 82 + 10 = 92, 84 + 10 = 94
    expect(inGap('Spending', lines(...rows))).toEqual([92_000_000, 94_000_000]);
    expect(
      said('note', lines(...rows)).filter(one => one.includes('read as a total and not counted; it agrees with its rows')),
    ).toHaveLength(1);
  });

  test('two sections with their totals above them', () => {
    const rows = lines(
      ['Total pay', 90_000_000, 92_000_000, 94_000_000],
      OFFICERS,
      FLEET,
      ['Total premises', 3_000_000, 3_000_000, 3_000_000],
      ['Rent', 1_000_000, 1_000_000, 1_000_000],
      ['Energy', 2_000_000, 2_000_000, 2_000_000],
    );
    expect(inGap('Spending', rows)).toEqual([95_000_000, 97_000_000]); // 82 + 10 + 1 + 2, 84 + 10 + 1 + 2
  });

  // Shares (1/3 + 1/4) ÷ 2 = 7/24 of £640,000 and 17/24.
  test('a total of partnerships gets nothing', () => {
    const rows = report('allocations', {
      Service: [
        ['Service', 'Shared by', '2026/27', '2027/28'],
        ['CSP pot', 'partnerships', 640_000, 640_000],
      ],
      Partnership: [
        ['Partnership', 'Previous allocation', 'Population', 'Crime'],
        ['A', 300_000, 100, 10],
        ['B', 340_000, 200, 30],
        ['Total', 640_000, 300, 40],
      ],
      Weight: [
        ['Weight', 'Weight', 'Treat as'],
        ['Population', 0.5, 'share'],
        ['Crime', 0.5, 'share'],
      ],
    });
    expect([rowOf(rows, 'A')[1], rowOf(rows, 'B')[1], rowOf(rows, 'Total')[1]]).toEqual([186_666.67, 453_333.33, 640_000]);
  });

  test('a total of posts, whose average cost is the average', () => {
    const posts = {
      Line: [],
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', '2026/27'],
        ['Officers', 1000, 50_000, ''],
        ['Staff', 500, 40_000, ''],
        ['Total', 1500, 46_667, ''],
      ],
    };
    expect(inGap('Spending', posts)[0]).toBe(70_000_000); // 1,000 × 50,000 + 500 × 40,000
  });

  test('a total of bids ranks nowhere', () => {
    const rows = report('commissioning', {
      Service: [
        ['Service', 'Shared by', '2026/27', '2027/28'],
        ['Fund', 'bids', 100_000, 100_000],
      ],
      Bid: [
        ['Bid', 'Organisation', 'Requested', 'Score'],
        ['1', 'Alpha', 40_000, 80],
        ['2', 'Beta', 50_000, 70],
        ['Total', '', 90_000, 75],
      ],
    });
    expect([rowOf(rows, 'Bid: 1')[3], rowOf(rows, 'Bid: 2')[3], rowOf(rows, 'Bids: left in the pot')[3]]).toEqual([40_000, 50_000, 10_000]);
  });
});

describe('heads that are nearly right', () => {
  test('a year with a word behind it', () => {
    const plan = { Line: [['Line', 'Base', '2026/27', '2027/28 est.'], OFFICERS, FLEET] };
    expect(inGap('Spending', plan)).toEqual([92_000_000, 94_000_000]);
  });

  test('£m in the heads of figures in pounds is asked about; of figures in millions it is applied', () => {
    const inPounds = { Line: [['Line', 'Base', '2026-27 £m', '2027-28 £m'], OFFICERS] };
    expect(inGap('Spending', inPounds)).toEqual([82_000_000, 84_000_000]);
    expect(said('warning', inPounds)[0]).toContain('say £m');
    const inMillions = {
      Line: [
        ['Line', '2026-27 £m', '2027-28 £m'],
        ['Officers', 82, 84],
        ['Fleet', 10, 10],
      ],
    };
    expect(inGap('Spending', inMillions)).toEqual([92_000_000, 94_000_000]);
  });
});

describe('magnitude', () => {
  test('all rows in thousands beside a Band D in pounds', () => {
    const plan = {
      Funding: [
        ['Funding', 'Kind', '2026/27', '2027/28'],
        ['Police grant', 'core', 65_000, 66_000],
      ],
      ...lines(['All', 90_000, 92_000, 94_000]),
    };
    expect(said('warning', plan)).toEqual([
      expect.stringMatching(/^The precept of 2026\/27 is £25,250,000, and all other rows together are .* type £000/),
    ]);
  });

  // One table in thousands: £92,000 beside £90,250,000; a tax base of 101 makes a precept of £25,250.
  test.each<[string, Changes]>([
    ['Line', lines(['Officers', 80_000, 82_000, 84_000], ['Fleet', 10_000, 10_000, 10_000])],
    [
      'Funding',
      {
        Funding: [
          ['Funding', 'Kind', '2026/27', '2027/28'],
          ['Police grant', 'core', 65_000, 66_000],
        ],
      },
    ],
    [
      'Billing authority',
      {
        'Billing authority': [
          ['Billing authority', 'Base', '2026/27', '2027/28'],
          ['Aton', 100, 101, 102],
        ],
      },
    ],
  ])('one table in thousands, %s, among tables in pounds', (table, plan) => {
    const [only, ...more] = said('warning', plan);
    expect(only).toContain(`With the figures of ${table} a thousand times larger they would be £92,000,000 and £90,250,000`);
    expect(more).toEqual([]);
  });

  test('one year of one row in thousands', () => {
    expect(said('warning', lines(['Officers', 80_000_000, 82_000, 84_000_000], FLEET))).toEqual([
      'Line “Officers”, 2026/27, is £82,000 beside £84,000,000 in 2027/28. If it is typed in another unit than the row, £82,000,000 is meant: type 82000000.',
    ]);
  });

  test('an average cost in thousands, which is always in pounds', () => {
    const plan = {
      Line: [],
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', '2026/27'],
        ['Officers', 1000, 92, ''],
      ],
    };
    expect(said('warning', plan)).toEqual([
      'Post “Officers”, Average cost, is £92 a year, since it is always in £. If it is typed in thousands, £92,000 is meant: type 92000.',
    ]);
  });

  test('a tax base with a nought too many', () => {
    const plan = {
      'Billing authority': [
        ['Billing authority', 'Base', '2026/27', '2027/28'],
        ['Aton', 100_000, 101_000, 1_020_000],
      ],
    };
    expect(said('warning', plan)[0]).toContain('is 1020000 after 101000 in 2026/27, 909.9% more'); // 1,020 ÷ 101 − 1 = 9.099
  });

  test('a Money in that is no unit spoils every row of money', () => {
    const gap = report('gap', {}, [['Money in', '£k (thousands)']]);
    for (const row of gap.slice(1)) for (const cell of row.slice(1)) expect(cell).toBeInstanceOf(Error);
  });

  const driven = (rate: number, more: Rows[number] = [], heads: string[] = []): Changes => ({
    Line: [
      ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
      ['Supplies', 10_000_000, 'CPI', '', ''],
    ],
    Assumption: [
      ['Assumption', 'Unit', ...heads, '2026/27', '2027/28'],
      ['CPI', '% a year', ...more, rate, rate],
    ],
  });

  test('half a per cent typed as 0.5', () => {
    expect(said('warning', driven(0.5))).toEqual([
      'Assumption “CPI”, 2026/27, is 0.5, which is 50% a year: Supplies becomes £15,000,000. If 0.5% is meant, type 0.5% or 0.005: Supplies becomes £10,050,000.',
    ]);
  });

  test('a rise of 4.99% typed as 4.99 in Wales, where no limit stands in the way', () => {
    const tables = standardPlan({
      Precept: [
        ['Precept', '2026/27', '2027/28'],
        ['Choice', 'rise %', 'rise %'],
        ['Amount', 4.99, 4.99],
      ],
    });
    const inWales = tables.map(table => table.map(row => (row[0] === 'Country' ? ['Country', 'Wales'] : row)));
    const errors = (outcome('PLAN', 'checks', '', ...inWales) as unknown[][]).filter(row => row[0] === 'error');
    expect(String(errors[0]![4])).toContain('which is 499%');
  });

  test('one point of uncertainty typed as 1', () => {
    expect(said('warning', driven(0.03, [-1, 1], ['Low', 'High']))[0]).toContain('−100 points; High is 1, which is +100 points');
  });

  test('UPRATE refuses 300% as PAY does', () => {
    expect(sentenceOf('UPRATE', 10_000_000, [[3, 2.5]])).toContain('found 3, which is 300%; type a fraction such as 0.0475.');
  });
});

describe('0, sign and kind', () => {
  test('a grant that ends with 0 is a warning with both readings', () => {
    const plan = {
      Funding: [
        ['Funding', 'Kind', 'Base', '2026/27', '2027/28'],
        ['Police grant', 'core', 65_000_000, 65_000_000, 66_000_000],
        ['Uplift grant', 'core', 5_000_000, 5_000_000, 0],
      ],
    };
    expect(said('warning', plan)).toEqual([
      'Funding “Uplift grant”: the 0 in 2027/28 is read as no figure typed, so that the Base of £5,000,000 is used. If it is nil, type nil: £0.',
    ]);
    const nil = { Funding: plan.Funding.map(row => row.map(cell => (cell === 0 ? 'nil' : cell))) };
    expect(inGap('Funding', nil)[1]).toBe(91_500_000); // 25.5 + 66 + 0
  });

  test('a use of the reserve typed above nil is asked about with both gaps', () => {
    const plan = {
      Reserve: [
        ['Reserve', 'Kind', 'Opening'],
        ['General', 'general', 3_000_000],
      ],
      Movement: [
        ['Movement', 'Reserve', 'Status', '2026/27', '2027/28'],
        ['Use of general reserve to balance', 'General', 'approved', 1_000_000, 1_000_000],
      ],
    };
    expect(said('warning', plan)[0]).toContain('The remaining gap is £2,750,000; with the sign turned it is £750,000'); // 1.75 + 1, 1.75 − 1
  });

  test('savings typed as a running total: the total that is counted is said', () => {
    const plan = {
      Change: [
        ['Change', 'Kind', 'Recurring', '2026/27', '2027/28'],
        ['Procurement', 'saving', 'yes', 400_000, 1_000_000],
      ],
    };
    expect(said('note', plan).join()).toContain('£1,400,000 is saved in 2027/28');
  });

  test('a saving typed below nil adds to spending, which is asked about', () => {
    const plan = {
      Change: [
        ['Change', 'Kind', 'Recurring', '2026/27', '2027/28'],
        ['Procurement', 'saving', 'yes', -400_000, null],
      ],
    };
    expect(said('warning', plan)).toEqual([
      'Change “Procurement” is a saving and every amount is below nil, so that it adds £400,000 in 2026/27. If it takes away, type the amounts above nil; the Kind gives the direction.',
    ]);
  });
});

test('accounting brackets are read as the number they show', () => {
  const plan = lines(OFFICERS, ['Income', '(1,000,000)', '(1,000,000)', '(1,000,000)']);
  expect(inGap('Spending', plan)).toEqual([81_000_000, 83_000_000]);
  expect(said('note', plan)).toEqual([expect.stringContaining('3 cells hold text that is plainly a number')]);
});

test('band I of a Welsh body', () => {
  const tables = standardPlan().map(table => table.map(row => (row[0] === 'Country' ? ['Country', 'Wales'] : row)));
  expect(rowOf(outcome('PLAN', 'bands', '', ...tables) as unknown[][], 'I')).toEqual([583.33, 583.33]); // 250 × 21 ÷ 9
});

describe('names', () => {
  test('an authority spelt another way is asked about, and so is one that may stand there twice', () => {
    const plan = {
      'Billing authority': [
        ['Billing authority', '2026/27', '2027/28'],
        ['St. Helens', 100_000, 101_000],
      ],
      'Collection fund': [
        ['Collection fund', 'Kind', '2026/27'],
        ['St Helens', 'surplus', 100_000],
        ['St. Helens MBC', 'surplus', 100_000],
      ],
    };
    const warnings = said('warning', plan);
    expect(warnings.filter(one => one.includes('Type “St. Helens” if that is the authority.'))).toHaveLength(2);
    expect(warnings.at(-1)).toContain('may be one authority twice');
  });

  const reserve = (name: string): Changes => ({
    Reserve: [
      ['Reserve', 'Kind', 'Opening'],
      ['Estates and IT', 'general', 3_000_000],
      ['General', 'general', 1],
    ],
    Movement: [
      ['Movement', 'Reserve', 'Status', '2026/27'],
      ['Roofs', name, 'approved', -1_000_000],
    ],
  });
  test.each(['Estates & I.T.', 'Estate and IT'])('a reserve called %s is answered with the nearest name', name => {
    expect(said('error', reserve(name))[0]).toContain('Type “Estates and IT” if that is meant.');
  });

  test('two tables of movements that hold the same row', () => {
    const movement = [
      ['Movement', 'Reserve', 'Status', '2026/27'],
      ['Balance budget', 'General', 'approved', -1_000_000],
    ];
    const plan = {
      Reserve: [
        ['Reserve', 'Kind', 'Opening'],
        ['General', 'general', 3_000_000],
      ],
      Movement: movement,
      Copy: movement,
    };
    expect(said('warning', plan)[0]).toContain('Two Movement tables hold the same row “Balance budget”');
  });
});

test('what was right stays right', () => {
  const needs = (...cells: number[]) => cells.map(cell => [cell]);
  expect(outcome('ALLOCATE', 220, needs(445_455, 9_091, 545_455))).toEqual([[98], [2], [120]]);
  expect(outcome('ALLOCATE', 99.99, needs(75, 25))).toEqual([[74.99], [25]]);
  expect(outcome('ALLOCATE', 613, needs(98, 92, 98, 123, 102, 92), null, null, 1)).toEqual([[99], [93], [99], [125], [104], [93]]);
  expect(outcome('ALLOCATE', 25, [[1, 1, 1, 1]], null, null, 1)).toEqual([[7, 6, 6, 6]]);
  expect(sentenceOf('TAXBASE', [[100, 200, 300, 400, 300, 200, 100, 10]], 98.5)).toContain('found 98.5');
  const tables = standardPlan({
    Line: [
      ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
      ['Supplies', 10_000_000, 'CPI', '', ''],
    ],
    Assumption: [
      ['Assumption', 'Unit', 'Low', 'High', '2026/27', '2027/28'],
      ['CPI', '% a year', -0.01, 0.02, 0.03, 0.02],
    ],
  });
  expect(outcome('RISK', 'gap', 256, 7, '', ...tables)).toHaveLength(3);
  expect(outcome('RISK', 'gap', 256, 7, '', ...tables)).toEqual(outcome('RISK', 'gap', 256, 7, '', ...[...tables].reverse()));
});
