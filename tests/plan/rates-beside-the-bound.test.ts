import type { CellValue, Table } from '../../core';
import { YEARS, asked, body } from './beside-the-bound';
import { smallPlan } from './reading';

const severities = (tables: readonly Table[], about: string) => asked(tables, about).map(one => one.split(' ')[0]);

const precept = (choice: string, amount: CellValue, limit: CellValue = 100): CellValue[][] => [
  ['Precept', ...YEARS],
  ['Choice', choice, 'freeze'],
  ['Amount', amount, ''],
  ['Limit', limit, 100],
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
