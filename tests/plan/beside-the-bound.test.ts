import type { CellValue, Table } from '../../core';
import { findings, smallPlan } from './reading';

/**
 * A figure that is probably a slip is asked about beyond its bound and not at it (core/plan/plausible-bands.json, docs/model.md). In
 * the small plan Band D is £20 in the base year and £24 in 2025/26, at 15 dwellings: a precept of £360.
 */
const YEARS = ['2025/26', '2026/27'];
const asked = (tables: readonly Table[], about: string) => findings(tables).filter(one => one.includes(about));
const severities = (tables: readonly Table[], about: string) => asked(tables, about).map(one => one.split(' ')[0]);

const body = (bandD: CellValue, unit = '£', kind = 'police'): CellValue[][] => [
  ['Body', 'Value'],
  ['Name', 'Anyshire'],
  ['Kind', kind],
  ['Base year', '2024/25'],
  ['Base-year Band D', bandD],
  ['Money in', unit],
];
const precept = (choice: string, amount: CellValue, limit: CellValue = 100): CellValue[][] => [
  ['Precept', ...YEARS],
  ['Choice', choice, 'freeze'],
  ['Amount', amount, ''],
  ['Limit', limit, 100],
];
const lines = (pay: CellValue, fuel: CellValue): CellValue[][] => [
  ['Line', 'Base', ...YEARS],
  ['Pay', pay, '', ''],
  ['Fuel', fuel, '', ''],
];
const grants = (...amounts: CellValue[]): CellValue[][] => [
  ['Funding', 'Kind', 'Base', ...YEARS],
  ...amounts.map((amount, at) => [`Grant ${at + 1}`, 'core', amount, '', '']),
];
const councils = (...bases: CellValue[]): CellValue[][] => [
  ['Billing authority', 'Base', ...YEARS],
  ...bases.map((base, at) => [`Council ${at + 1}`, base, '', '']),
];

describe('a rate a year', () => {
  const moved: Record<string, (name: string) => Partial<Record<string, CellValue[][]>>> = {
    pay: name => ({
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', 'Pay award'],
        ['Officers', 1, 2000, name],
      ],
    }),
    prices: name => ({
      Line: [
        ['Line', 'Base', 'Driver', ...YEARS],
        ['Fuel', 100, name, '', ''],
      ],
    }),
    'tax base': name => ({
      'Billing authority': [
        ['Billing authority', 'Base', 'Growth', ...YEARS],
        ['North', 100, name, '', ''],
      ],
    }),
    grant: name => ({
      Funding: [
        ['Funding', 'Kind', 'Base', 'Driver', ...YEARS],
        ['Core grant', 'core', 100, name, '', ''],
      ],
    }),
    nothing: () => ({}),
  };
  const plan = (moves: string, name: string, rate: number, at: number) =>
    smallPlan({
      ...moved[moves]!(name),
      Assumption: [
        ['Assumption', 'Unit', 'From month', ...YEARS],
        [name, '% a year', 4, ...YEARS.map((_, place) => (place === at ? rate : 0.02))],
      ],
    });

  // By what it moves; by its name where it moves nothing, or a line.
  test.each([
    ['pay', 'X', -0.01, 0.1],
    ['prices', 'X', -0.02, 0.15],
    ['tax base', 'X', -0.03, 0.05],
    ['grant', 'X', -0.15, 0.15],
    ['nothing', 'X', -0.02, 0.15],
    ['nothing', 'Pay award', -0.01, 0.1],
    ['nothing', 'Officer salaries', -0.01, 0.1],
    ['nothing', 'Tax base', -0.03, 0.05],
    ['nothing', 'Grants', -0.15, 0.15],
    ['prices', 'Pay of drivers', -0.01, 0.1],
  ])('that moves %s and is named “%s” lies from %d to %d, in the first year and in the last', (moves, name, least, most) => {
    for (const at of [0, 1]) {
      const about = `Assumption / ${name} / ${YEARS[at]}: Assumption “${name}”, ${YEARS[at]}, is `;
      const severity = (rate: number) => severities(plan(moves, name, rate, at), about);
      expect([least, most].map(severity)).toEqual([[], []]);
      expect([least - 0.00001, most + 0.00001].map(severity)).toEqual([['warning'], ['warning']]);
      expect([0.99999, 1, -0.99999, -1].map(severity)).toEqual([['warning'], ['error'], ['warning'], ['error']]);
    }
  });

  // £100 × 1.16 = £116; £100 × (1 + 0.0016) = £100.16. A tax base of 100 × 0.9699 = 96.99.
  it('is asked about with what it makes of the first row it moves, and with the other reading from ten points on', () => {
    expect(asked(plan('prices', 'X', 0.16, 0), 'such as')).toEqual([]);
    expect(asked(plan('prices', 'X', 0.16, 0), 'a year: ')).toEqual([
      'warning Assumption / X / 2025/26: Assumption “X”, 2025/26, is 0.16, which is 16% a year: Fuel becomes £116. If 0.16% is meant, type 0.16% or 0.0016: Fuel becomes £100.16.',
    ]);
    expect(asked(plan('tax base', 'X', -0.0301, 0), 'a year: ')).toEqual([
      'warning Assumption / X / 2025/26: Assumption “X”, 2025/26, is -0.0301, which is -3.01% a year: North becomes 96.99 Band D equivalents; such rates have been from -3% to 5%.',
    ]);
    expect(asked(plan('nothing', 'X', 0.16, 0), 'a year.')).toEqual([
      'warning Assumption / X / 2025/26: Assumption “X”, 2025/26, is 0.16, which is 16% a year. If 0.16% is meant, type 0.16% or 0.0016.',
    ]);
    expect(asked(plan('pay', 'X', 0.2, 0), 'a year: ')[0]).toContain('a year: the average cost of Officers becomes £2,400. If 0.2%');
  });
});

describe('points, shares and bounds', () => {
  const range = (low: CellValue, high: CellValue, unit = '% a year') =>
    smallPlan({
      Assumption: [
        ['Assumption', 'Unit', 'Low', 'High', 'Shape', ...YEARS],
        ['X', unit, low, high, 'triangular', 0.02, 0.02],
      ],
    });
  it('Low and High of more than ten points are asked about, each and both', () => {
    expect([asked(range(-0.1, 0.1), 'points'), asked(range(-0.2, 0.2, 'number'), 'points')]).toEqual([[], []]);
    expect(asked(range(-0.11, 0.1), 'points')).toEqual([
      'warning Assumption / X / Low: Assumption “X”: Low is -0.11, which is −11 points. If -0.11 point is meant, type -0.0011.',
    ]);
    expect(asked(range(-0.1, 0.11), 'points')).toEqual([
      'warning Assumption / X / High: Assumption “X”: High is 0.11, which is +11 points. If 0.11 point is meant, type 0.0011.',
    ]);
    expect(asked(range(-0.5, 0.5), 'points')).toEqual([
      'warning Assumption / X / Low, High: Assumption “X”: Low is -0.5, which is −50 points; High is 0.5, which is +50 points. If -0.5 and 0.5 points are meant, type -0.005 and 0.005.',
    ]);
  });

  test.each<[string, string, number[], number[]]>([
    ['On-costs', 'Post', [1, -1, 0.5], [1.01, -1.01, 30]],
    ['Cap', 'Line', [0.99, -0.99], [1, -1, 3]],
    ['Collar', 'Line', [0.99, -0.99], [1, -1, 3]],
  ])('%s of a %s', (column, table, silent, spoken) => {
    const rows: Record<string, (share: number) => CellValue[][]> = {
      Post: share => [
        ['Post', 'Establishment FTE', 'Average cost', column],
        ['Row', 1, 2000, share],
      ],
      Line: share => [
        ['Line', 'Base', column, ...YEARS],
        ['Row', 100, share, '', ''],
      ],
    };
    const about = (share: number) => asked(smallPlan({ [table]: rows[table]!(share) }), `warning ${table} / Row / ${column}: `).length;
    expect([silent.map(about), spoken.map(about)]).toEqual([silent.map(() => 0), spoken.map(() => 1)]);
  });

  // The average cost is in £ whatever the plan's money is.
  it('an average cost below £1,000 is asked about', () => {
    const costing = (cost: CellValue) =>
      asked(
        smallPlan({
          Body: body(20, '£000'),
          Post: [
            ['Post', 'Establishment FTE', 'Average cost'],
            ['Officers', 1, cost],
          ],
        }),
        'a year, since it is always in £',
      );
    expect([costing(1000), costing('nil')]).toEqual([[], []]);
    expect(costing(999.99)).toEqual([
      'warning Post / Officers / Average cost: Post “Officers”, Average cost, is £999.99 a year, since it is always in £. If it is typed in thousands, £999,990 is meant: type 999990.',
    ]);
  });
});

describe('Band D', () => {
  // Police £43 to £811, fire £26 to £230: pence of 4,300 to 81,100 and of 2,600 to 23,000.
  test.each([
    ['police', [811, 4299.99, 81_100.01], [4300, 81_100]],
    ['fire authority', [230, 2599.99, 23_000.01], [2600, 23_000]],
  ])('of the base year of a %s in pence', (kind, silent, spoken) => {
    const about = (bandD: number) =>
      asked(smallPlan({ Body: body(bandD, '£', kind), Precept: precept('freeze', '') }), 'typed in pence').length;
    expect([silent.map(about), spoken.map(about)]).toEqual([silent.map(() => 0), spoken.map(() => 1)]);
  });

  // £20 × 1.16 = £23.20; £20 × 1.0016 = £20.032, to the penny £20.03.
  it('with a rise of more than 15%', () => {
    const rise = (rate: number) => severities(smallPlan({ Precept: precept('rise %', rate) }), 'Precept / Amount / 2025/26: ');
    expect([0.15, -0.15, 0.15001, -0.15001, 0.99999, 1, -1].map(rise)).toEqual([
      ...[[], [], ['warning'], ['warning'], ['warning'], ['error'], ['error']],
    ]);
    expect(asked(smallPlan({ Precept: precept('rise %', 0.16) }), 'Band D becomes')).toEqual([
      'warning Precept / Amount / 2025/26: Precept, Amount, 2025/26, is 0.16, which is 16%: Band D becomes £23.20. If 0.16% is meant, type 0.16% or 0.0016: Band D becomes £20.03.',
    ]);
  });

  // £20 + £0.09 = £20.09; £20 × 1.09 = £21.80.
  it('with a rise of less than 10p', () => {
    const rise = (amount: CellValue) => asked(smallPlan({ Precept: precept('rise £', amount) }), 'is a rise of');
    expect([0.1, -0.1, 0, 'nil', 4].map(amount => rise(amount).length)).toEqual([0, 0, 0, 0, 0]);
    expect([0.0999, -0.0999].map(amount => rise(amount).length)).toEqual([1, 1]);
    expect(rise(0.09)).toEqual([
      'warning Precept / Amount / 2025/26: Precept, Amount, 2025/26, is a rise of £0.09: Band D becomes £20.09. If 9% is meant, choose rise %: Band D becomes £21.80.',
    ]);
  });

  it('of less than half of the year before', () => {
    const chosen = (amount: number) => asked(smallPlan({ Precept: precept('band D', amount) }), 'the year before');
    expect(chosen(10)).toEqual([]);
    expect(chosen(9.99)).toEqual([
      'warning Precept / Amount / 2025/26: Precept, Amount, 2025/26, is a Band D of £9.99 after £20 the year before. If a rise of £9.99 is meant, choose rise £: Band D becomes £29.99.',
    ]);
  });

  it('with a limit of less than 50p', () => {
    const limit = (amount: CellValue) => asked(smallPlan({ Precept: precept('freeze', '', amount) }), 'since the row is in £');
    expect([0.5, 'nil', 5].map(amount => limit(amount).length)).toEqual([0, 0, 0]);
    expect(limit(0.03)).toEqual([
      'warning Precept / Limit / 2025/26: Precept, Limit, 2025/26, is £0.03, since the row is in £. If 3% is meant, type it in the row Limit %.',
    ]);
    expect(limit(0.4999)).toHaveLength(1);
  });
});

describe('the unit of the plan', () => {
  const plan = (unit: string, pay: number, fuel: number, ...of: CellValue[]) =>
    asked(smallPlan({ Body: body(20, unit), Line: lines(pay, fuel), Funding: of.length ? grants(...of) : [] }), 'Body / Money in / Value');

  // A hundredth of £360 is £3.60, income counted by its size; a thousand times £360 is £360,000.
  it('is asked about where all other rows are less than a hundredth of the precept, or more than a thousand times', () => {
    expect([plan('£', 2, 1.6), plan('£', -2, 1.6), plan('£', 1, 1.6, 1), plan('£', 500_000, 500_000)]).toEqual([[], [], [], []]);
    expect(plan('£', 2, 1.59)).toEqual([
      'warning Body / Money in / Value: The precept of 2025/26 is £360, and all other rows together are £3.59 with the plan’s money in £. If they are typed in £000, they are £3,590: type £000 in the Body row Money in.',
    ]);
    expect([plan('£', -2, 1.59), plan('£', 1, 1.59, 1)].map(found => found.length)).toEqual([1, 1]);
    expect(plan('£000', 0.002, 0.001)).toEqual([
      'warning Body / Money in / Value: The precept of 2025/26 is £360, and all other rows together are £3 with the plan’s money in £000. If they are typed in £m, they are £3,000: type £m in the Body row Money in.',
    ]);
    expect([plan('£m', 0.000002, 0.000001), plan('£000', 180, 180)]).toEqual([[], []]);
    expect(plan('£000', 200, 180)).toEqual([
      'warning Body / Money in / Value: The precept of 2025/26 is £360, and all other rows together are £380,000 with the plan’s money in £000. If they are typed in £, they are £380: type £ in the Body row Money in.',
    ]);
    expect(plan('£m', 0.2, 0.18)[0]).toContain('If they are typed in £, they are £0.38: type £ in the Body row Money in.');
  });
});

describe('a table in another unit than the rest', () => {
  const plan = (pay: number, fuel: number, of: CellValue[], ...bases: CellValue[]) =>
    asked(
      smallPlan({ Line: lines(pay, fuel), Funding: grants(...of), ...(bases.length && { 'Billing authority': councils(...bases) }) }),
      'typed in another unit than the rest',
    );
  const HEADS = ' A unit in its heads, such as 2026/27 £000, says which.';

  // Funding is 600 + 360 = 960. 0.8 × 1000 is 160 below it, a fifth of 800; 1.152 × 1000 is 192 above it, a fifth of 960.
  it('is asked about where the other reading comes within a fifth', () => {
    expect(plan(0.5, 0.46, [300, 300])).toEqual([
      `warning Line /  / 2025/26: In 2025/26 spending is £0.96 and funding £960. With the figures of Line a thousand times larger they would be £960 and £960: is Line typed in another unit than the rest?${HEADS}`,
    ]);
    expect([plan(0.4, 0.4, [300, 300]), plan(0.6, 0.55, [300, 300])].map(found => found.length)).toEqual([1, 1]);
    expect([plan(0.4, 0.39, [300, 300]), plan(0.6, 0.56, [300, 300])]).toEqual([[], []]);
    // 360 + 0.6 × 1000 = 960.
    expect(plan(480, 480, [0.3, 0.3])).toEqual([
      `warning Funding /  / 2025/26: In 2025/26 spending is £960 and funding £360.60. With the figures of Funding a thousand times larger they would be £960 and £960: is Funding typed in another unit than the rest?${HEADS}`,
    ]);
    // 2 × £24 = £48; 48,000 + 600.
    expect(plan(24_300, 24_300, [300, 300], 1, 1)).toEqual([
      'warning Billing authority /  / 2025/26: In 2025/26 spending is £48,600 and funding £648. With the figures of Billing authority a thousand times larger they would be £48,600 and £48,600: is Billing authority typed in another unit than the rest?',
    ]);
  });

  // 360 + 0.1 = 360.1, and a quarter of it is 90.025; read otherwise it is 460.
  it('is not asked about where both are within a quarter as they stand', () => {
    expect(plan(225, 225.1, [0.1])).toEqual([]);
    expect(plan(225, 225.13, [0.1])).toHaveLength(1);
  });

  // 360 + 17,640 = 18,000 is fifty times 360; 17,700 / 1000 = 17.70.
  it('may be too large only where one side is more than fifty times the other', () => {
    expect(plan(180, 180, [17_640])).toEqual([]);
    expect(plan(180, 180, [17_700])).toEqual([
      `warning Funding /  / 2025/26: In 2025/26 spending is £360 and funding £18,060. With the figures of Funding a thousand times smaller they would be £360 and £377.70: is Funding typed in another unit than the rest?${HEADS}`,
    ]);
    expect(plan(480_000, 480_000, [600])[0]).toContain('With the figures of Line a thousand times smaller they would be £960 and £960');
  });
});

describe('a cell beside its neighbours', () => {
  const row = (...cells: CellValue[]) =>
    asked(
      smallPlan({
        Line: [
          ['Line', 'Base', ...YEARS],
          ['Pay', ...cells],
          ['Fuel', 100, 100, 100],
        ],
      }),
      'in another unit than the row',
    );
  // Within a quarter of both: 800 and 1,250 of 1,000; at an end within a tenth: 1,100 and 910 (90 is less than 91).
  it('is asked about where a thousand times as much, or a thousandth, is in line', () => {
    expect(row(1000, 0.8, 1000)).toEqual([
      'warning Line / Pay / 2025/26: Line “Pay”, 2025/26, is £0.80 beside £1,000 in 2026/27. If it is typed in another unit than the row, £800 is meant: type 800.',
    ]);
    expect([row(1000, 1.25, 1000), row(1000, 1000, 1.1), row(1000, 1000, 0.91), row(1.1, 1000, 1000)].map(one => one.length)).toEqual([
      ...[1, 1, 1, 1],
    ]);
    expect([row(1000, 0.79, 1000), row(1000, 1.26, 1000), row(1000, 1000, 1.11), row(1000, 1000, 0.9), row(1.11, 1000, 1000)]).toEqual([
      ...[[], [], [], [], []],
    ]);
    expect(row(1000, 800_000, 1000)[0]).toContain('£800 is meant: type 800.');
    expect(row(1000, 1000, 900_000)).toEqual([]);
    expect(row(1000, 1000, 1_100_000)[0]).toContain(
      '2026/27, is £1,100,000 beside £1,000 in 2025/26. If it is typed in another unit than the row, £1,100 is meant: type 1100.',
    );
    expect(row(1_100_000, 1000, 1000)[0]).toContain('Base, is £1,100,000 beside £1,000 in 2025/26.');
    // Beside two that do not agree nothing is known, and nothing of them.
    expect([row(1000, 1, 2000), row(2000, 1, 1000)]).toEqual([[], []]);
  });

  it('of a row of two figures may be too small, and is never called too large', () => {
    expect(row(1000, 1, '')[0]).toContain('2025/26, is £1 beside £1,000 in Base. ');
    expect(row(1, 1000, '')[0]).toContain('Base, is £1 beside £1,000 in 2025/26. ');
    expect([row(1000, 1, '').length, row(1, 1000, '').length, row(1000, '', '').length]).toEqual([1, 1, 0]);
  });

  it('is looked at in grants and services too', () => {
    const with3 = (table: string, head: CellValue[]) =>
      asked(
        smallPlan({
          [table]: [
            [table, ...head, '2025/26', '2026/27', '2027/28'],
            ['Row', ...head.slice(1).map(() => 'core'), ...(head.length ? [1000] : []), 1, 1000, 1000],
          ],
        }),
        'in another unit than the row',
      );
    expect(with3('Funding', ['Base'])).toEqual([expect.stringContaining('warning Funding / Row / 2025/26: ')]);
    expect(with3('Service', [])).toEqual([expect.stringContaining('warning Service / Row / 2025/26: ')]);
  });
});
