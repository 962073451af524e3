import type { CellValue, Table } from '../../core';
import { findings, smallPlan } from './reading';

/** One row, or one cell of a column, of another size than its fellows: the bounds of docs/model.md, and what is said beyond them. */
const YEARS = ['2025/26', '2026/27'];
const asked = (tables: readonly Table[], about: string) => findings(tables).filter(one => one.includes(about));
const inThousands: CellValue[][] = [
  ['Body', 'Value'],
  ['Name', 'Anyshire'],
  ['Kind', 'police'],
  ['Base year', '2024/25'],
  ['Base-year Band D', 20],
  ['Money in', '£000'],
];
const RESERVE = ['Reserve', 'Kind', 'Opening', 'Floor', 'Purpose', 'Closes'];

describe('a row beside the precept', () => {
  const plan = (changes: Partial<Record<string, CellValue[][]>>) =>
    asked(smallPlan({ Body: inThousands, Funding: [], ...changes }), 'the whole precept of 2025/26 is £360');
  const line = (pay: number, fuel: CellValue): CellValue[][] => [
    ['Line', 'Base', ...YEARS],
    ['Pay', pay, '', ''],
    ['Fuel', fuel, '', ''],
  ];
  const said = (place: string, row: string, is: string, meant: string, type: string) =>
    `warning ${place}: ${row}, is ${is} with the plan’s money in £000; the whole precept of 2025/26 is £360. If it is typed in £, ${meant} is meant: type ${type}.`;

  // Ten times £360 is £3,600, ten times £440 of fuel £4,400.
  it('is asked about beyond ten times the precept and ten times all other rows', () => {
    expect([plan({ Line: line(3.6, 0.01) }), plan({ Line: line(4.4, 0.44) })]).toEqual([[], []]);
    expect(plan({ Line: line(3.61, 0.01) })).toEqual([said('Line / Pay / Base', 'Line “Pay”, Base', '£3,610', '£3.61', '0.00361')]);
    expect(plan({ Line: line(4.41, 0.44) })).toEqual([said('Line / Pay / Base', 'Line “Pay”, Base', '£4,410', '£4.41', '0.00441')]);
    expect(plan({ Line: line(-4.41, 0.44) })).toHaveLength(1);
  });

  // More than £360, and more than half of it and the £360 of Pay together.
  it('of a collection fund is more than the precept and than half of all', () => {
    const fund = (amount: CellValue, pay: number) =>
      plan({
        Line: line(pay, 'nil'),
        'Collection fund': [
          ['Collection fund', 'Kind', ...YEARS],
          ['North', 'surplus', amount, ''],
        ],
      });
    expect([fund(0.36, 0.1), fund(0.361, 0.361)]).toEqual([[], []]);
    expect(fund(0.361, 0.36)).toEqual([
      said('Collection fund / North / 2025/26', 'Collection fund “North”, 2025/26', '£361', '£0.361', '0.000361'),
    ]);
  });

  // 5 in each table is £5,000; only figures of more than a hundredth of the largest are named and mended.
  test.each<[string, string, CellValue[][], string]>([
    [
      'Funding',
      '',
      [
        ['Funding', 'Kind', 'Base', ...YEARS],
        ['Odd', 'core', 5, 5, 0.05],
      ],
      'Base, 2025/26',
    ],
    [
      'Change',
      '',
      [
        ['Change', 'Kind', 'Recurring', ...YEARS],
        ['Odd', 'pressure', 'no', 5, 5],
      ],
      '2025/26, 2026/27',
    ],
    [
      'Service',
      '',
      [
        ['Service', 'Category', ...YEARS],
        ['Odd', 'Victims', 'nil', 5],
      ],
      '2026/27',
    ],
    [
      'Movement',
      'Reserve',
      [
        ['Movement', 'Reserve', 'Status', ...YEARS],
        ['Odd', 'Small', 'planned', 5, 'nil'],
      ],
      '2025/26',
    ],
    ['Reserve', '', [RESERVE, ['Odd', 'general', 5, '', '', '']], 'Opening'],
    ['Reserve', '', [RESERVE, ['Odd', 'general', 0.01, 5, '', '']], 'Floor'],
  ])('is looked for in %s', (table, with_, rows, columns) => {
    const reserves = with_ ? { Reserve: [RESERVE, ['Small', 'general', 0.01, '', '', '']] } : {};
    const found = plan({ Line: line(0.1, 0.1), ...reserves, [table]: rows });
    expect(found).toEqual([
      expect.stringContaining(`warning ${table} / Odd / ${columns}: ${table} “Odd”, ${columns.split(', ')[0]}, is £5,000 `),
    ]);
  });

  it('is not looked for among unusable reserves, nor in a plan of £', () => {
    expect(plan({ Line: line(0.1, 0.1), Reserve: [RESERVE, ['Pensions', 'unusable', 5, '', '', '']] })).toEqual([]);
    expect(asked(smallPlan({ Funding: [], Line: line(4410, 440) }), 'the whole precept')).toEqual([]);
  });

  // 2 FTE at £2,000 a year is £4,000, beside £399.99 of fuel; £400 is a tenth.
  it('of a post is asked about by what it costs', () => {
    const post = (fuel: number) =>
      plan({
        Line: [
          ['Line', 'Base', ...YEARS],
          ['Fuel', fuel, '', ''],
        ],
        Post: [
          ['Post', 'Establishment FTE', 'Average cost'],
          ['Officers', 2, 2000],
        ],
      });
    expect(post(0.4)).toEqual([]);
    expect(post(0.39999)).toEqual([
      'warning Post / Officers / Establishment FTE, Average cost: Post “Officers” costs £4,000 in 2025/26; the whole precept of 2025/26 is £360. Look at Establishment FTE, and at Average cost, which is in £.',
    ]);
  });
});

describe('a cell of a column of one size', () => {
  const LIE = 'the others lie between';
  const bases = (...typed: CellValue[]) =>
    asked(
      smallPlan({
        'Billing authority': [['Billing authority', 'Base'], ...typed.map((base, at): CellValue[] => [`Council ${at + 1}`, base])],
      }),
      LIE,
    );

  // Fellows of 100 to 120: too small below 100 / 30 and among them times 1,000, from 100 / 5 to 120 × 5; too large above 120 × 30, a
  // hundredth or a thousandth of it from 20 to 600.
  it('is asked about where a lost point or a thousand brings it among the others', () => {
    const of = (odd: CellValue) => bases(100, 110, 120, odd);
    expect(of(0.6)).toEqual([
      'warning Billing authority / Council 4 / Base: Billing authority “Council 4”, Base, is 0.6; the others lie between 100 and 120. If 600 is meant, type 600.',
    ]);
    expect([0.02, 3600.01, 60_000, 60_001, 600_000].map(odd => of(odd).length)).toEqual([1, 1, 1, 1, 1]);
    expect([0.01, 0.61, 3.33, 3600, 600_001, '', 'nil'].map(odd => of(odd).length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect([of(60_000)[0], of(60_001)[0]]).toEqual([
      expect.stringContaining('is 60,000; the others lie between 100 and 120. If 600 is meant, type 600.'),
      expect.stringContaining('is 60,001; the others lie between 100 and 120. If 60.001 is meant, type 60.001.'),
    ]);
    expect([bases(0.1, 100, 110, 120).length, bases(100, 110, 0.1).length]).toEqual([1, 0]);
  });

  it('is looked for in what partnerships had, their people and what is weighed', () => {
    const column = (name: string, unit: string) =>
      asked(
        smallPlan({
          Body: inThousands.map(row => row.map(cell => (cell === '£000' ? unit : cell))),
          Partnership: [
            ['Partnership', name],
            ['A', 100],
            ['B', 110],
            ['C', 120],
            ['D', 100_000],
          ],
          Weight: [
            ['Weight', 'Weight'],
            ['crime', 1],
          ],
        }),
        LIE,
      );
    expect(column('Population', '£')).toEqual([
      'warning Partnership / D / Population: Partnership “D”, Population, is 100,000; the others lie between 100 and 120. If 100 is meant, type 100.',
    ]);
    expect(column('Previous allocation', '£000')).toEqual([
      'warning Partnership / D / Previous allocation: Partnership “D”, Previous allocation, is £100,000,000; the others lie between £100,000 and £120,000. If £100,000 is meant, type 100.',
    ]);
    expect(column('Crime', '£')).toEqual([expect.stringContaining('warning Partnership / D / Crime: ')]);
    expect([column('Calls', '£'), column('Floor', '£')]).toEqual([[], []]);
  });
});

describe('a tax base beside the year before', () => {
  const north = (...cells: CellValue[]) =>
    asked(
      smallPlan({
        'Billing authority': [
          ['Billing authority', 'Base', ...YEARS],
          ['North', ...cells],
        ],
      }),
      'no council’s tax base has moved so far in a year',
    );
  it('is asked about beyond a quarter more or less', () => {
    expect([north(100, 125, 125), north(100, 75, 75), north(100, '', 125), north('', 100, 300).length]).toEqual([[], [], [], 1]);
    expect(north(100, 125.01, 125)).toEqual([
      'warning Billing authority / North / 2025/26: Billing authority “North”, 2025/26, is 125.01 after 100 in Base, 25.01% more; no council’s tax base has moved so far in a year. Type the year’s own tax base.',
    ]);
    expect(north(100, 100, 74)).toEqual([
      'warning Billing authority / North / 2026/27: Billing authority “North”, 2026/27, is 74 after 100 in 2025/26, 26% less; no council’s tax base has moved so far in a year. Type the year’s own tax base.',
    ]);
  });
});

// 100 + 110 + 120 = 330, which is 120 if they are totals so far.
test('a saving that recurs is asked about as a running total where its amounts rise and end higher', () => {
  const saving = (kind: string, recurring: string, ...amounts: CellValue[]) =>
    asked(
      smallPlan({
        Change: [
          ['Change', 'Kind', 'Recurring', 'Delivery', ...amounts.map((_, at) => `${2025 + at}/${26 + at}`)],
          ['Fleet', kind, recurring, 1, ...amounts],
        ],
      }),
      'are running totals',
    );
  const rising = [100, 110, 120];
  expect(saving('saving', 'yes', ...rising)).toEqual([
    'note Change / Fleet / 2027/28: Change “Fleet”: each year’s amount is added to those before it, so that £330 is saved in 2027/28, before Delivery. If the amounts are running totals, £120 is meant: type only what each year adds.',
  ]);
  expect([saving('saving', 'yes', 100, 100, 110).length, saving('saving', 'yes', 100, 110).length]).toEqual([1, 1]);
  expect([saving('saving', 'no', ...rising), saving('growth', 'yes', ...rising)]).toEqual([[], []]);
  expect([
    ...[saving('saving', 'yes', 100, 100, 100), saving('saving', 'yes', 100, 50, 200), saving('saving', 'yes', 120, 110, 100)],
    ...[saving('saving', 'yes', 100, '', 110), saving('saving', 'yes', 100, 'nil', 'nil')],
  ]).toEqual([[], [], [], [], []]);
});
