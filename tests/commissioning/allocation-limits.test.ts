import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { findings, read, rowOf } from '../plan/reading';

const example = february2026.tables.map(one => one.values as Table);

/** The example with its cells changed: a table's cell by row and column, or its header. */
const changed = (
  first: string,
  change: (row: readonly CellValue[], index: number, header: readonly CellValue[]) => readonly CellValue[],
): Table[] => example.map(table => (table[0]![0] === first ? table.map((row, index) => change(row, index, table[0]!)) : table));

const body = (...facts: CellValue[][]): Table => [['Body', 'Value'], ['Base year', '2025/26'], ['Money in', '£'], ...facts];
const pot = (...amounts: number[]): Table => [
  ['Service', 'Shared by', ...amounts.map((_, year) => `${2026 + year}/${27 + year}`)],
  ['Pot', 'partnerships', ...amounts],
];
const weights: Table = [
  ['Weight', 'Weight'],
  ['Crime', 1],
];
const allocations = (tables: readonly Table[], column = 2) =>
  read(planReport('allocations', '', tables))
    .slice(1)
    .map(row => row[column]);
const why = (tables: readonly Table[], name: string) => rowOf(planReport('allocations', '', tables), name).at(-1) as string;
const aboutPartnerships = (tables: readonly Table[]) => findings(tables).filter(one => / (Partnership|Body) /.test(one));

describe('Floor and Cap stay what was typed while a largest fall is typed too', () => {
  it('keeps the four published amounts as floors: Leicester’s £272,000 is no longer damped to £269,384', () => {
    const tables = changed('Partnership', (row, index) =>
      index ? row : row.map(cell => (cell === 'Published, spring 2024' ? 'Floor' : cell)),
    );
    const report = planReport('allocations', '', tables);
    for (const [name, floor] of [
      ['Leicester', 272],
      ['Charnwood', 90],
      ['Blaby', 53],
      ['Oadby & Wigston', 33],
    ] as const)
      for (const year of [1, 2, 3, 4]) expect(rowOf(report, name)[year]).toBeGreaterThanOrEqual(floor);
    expect(rowOf(report, 'Total').slice(0, 5)).toEqual([640, 640, 640, 640, 640]);
    expect(aboutPartnerships(tables)).toEqual([]);
  });

  it('keeps a cap of £250,000 for Leicester and a floor of £30,000 for Rutland in units of £100, and says what gave way for whom', () => {
    const tables = changed('Partnership', (row, index) => [
      ...row,
      index === 0 ? 'Floor' : row[0] === 'Rutland' ? 30 : '',
      index === 0 ? 'Cap' : row[0] === 'Leicester' ? 250 : '',
    ]).map((table): Table =>
      table[0]![0] === 'Body' ? table.map(row => (row[0] === 'Allocation unit' ? [row[0], 100, ...row.slice(2)] : row)) : table,
    );
    const report = planReport('allocations', '', tables);
    expect(rowOf(report, 'Leicester')[1]).toBe(250); // 95% of £272,000 is £258,400: the cap stands, £8,400 below
    expect(rowOf(report, 'Rutland')[1]).toBeGreaterThanOrEqual(30);
    expect(rowOf(report, 'Oadby & Wigston')[1]).toBeGreaterThanOrEqual(31.4); // 95% of £33,000 is £31,350, up to whole £100
    expect(rowOf(report, 'Total')[1]).toBe(640);
    expect(aboutPartnerships(tables)).toEqual([
      'warning Partnership / Leicester / Cap: Leicester in 2026/27: its Cap stands and the largest fall gives way: £250,000 is £8,400 below the least that the largest fall allows (£258,400).',
    ]);
    expect(why(tables, 'Leicester')).toMatch(/its Cap stands and the largest fall gives way: .*\. It gets £250,000\.$/);
    expect(why(tables, 'Rutland')).not.toContain('held at the floor');
  });

  it('lets a floor stand against the largest rise, and says by how much the rise gives way', () => {
    const tables = [
      body(['Largest rise', 0.05]),
      pot(100),
      [
        ['Partnership', 'Previous allocation', 'Floor', 'Crime'],
        ['North', 60, '', 3],
        ['Rutland', 24, 30, 1],
      ] as Table,
      weights,
    ];
    // North at most 63; Rutland 30, against 25.20 by the largest rise: together 93, below the pot of 100
    expect(String(allocations(tables)[0])).toContain('lets through £93 at most, £7 less than the pot of £100');
    const enough = [body(['Largest rise', 0.05]), pot(92), ...tables.slice(2)];
    expect(allocations(enough)).toEqual([62, 30, 92]);
    expect(aboutPartnerships(enough)).toEqual([
      'warning Partnership / Rutland / Floor: Rutland in 2026/27: its Floor stands and the largest rise gives way: £30 is £4.80 above the most that the largest rise allows (£25.20).',
    ]);
  });

  it('uses a largest rise that stands alone, which was once ignored without a largest fall', () => {
    const rows: Table = [
      ['Partnership', 'Previous allocation', 'Crime'],
      ['North', 50, 8],
      ['South', 50, 2],
    ];
    expect(allocations([body(['Largest rise', 0.1]), pot(100), rows, weights])).toEqual([55, 45, 100]); // 80 by need, held at 55; the rest by need
    expect(allocations([body(), pot(100), rows, weights])).toEqual([80, 20, 100]);
  });

  it('gives what is left to the others by need once every gain stands at its most', () => {
    // North rises by need to 70, at most 52.50; 47.50 are left. The others keep at least 22.50 each, so 2.50 remain: by need 2 to 1.
    const tables = [
      body(['Largest fall', 0.1], ['Largest rise', 0.05]),
      pot(100),
      [
        ['Partnership', 'Previous allocation', 'Crime'],
        ['North', 50, 70],
        ['East', 25, 20],
        ['West', 25, 10],
      ] as Table,
      weights,
    ];
    expect(allocations(tables)).toEqual([52.5, 24.17, 23.33, 100]); // 22.50 + 1.6667, 22.50 + 0.8333
    expect(why(tables, 'East')).toMatch(
      /what is left is shared by need on top of the least of the others \(here £22\.50\)\. It gets £24\.17/,
    );
  });

  it('gives the whole unit nearest last year where none lies between fall and rise, with a finding', () => {
    // £1,000 units: 99% of £24,600 is £24,354 and 101% is £24,846; the nearest whole £1,000 is £25,000
    const tables = [
      body(['Allocation unit', 1000], ['Largest fall', 0.01], ['Largest rise', 0.01]),
      pot(125_000),
      [
        ['Partnership', 'Previous allocation', 'Crime'],
        ['North', 100_000, 3],
        ['Rutland', 24_600, 1],
      ] as Table,
      weights,
    ];
    expect(allocations(tables)).toEqual([100_000, 25_000, 125_000]);
    expect(aboutPartnerships(tables)).toEqual([
      'warning Partnership / Rutland / Previous allocation: Rutland in 2026/27: no whole unit lies between the largest fall and the largest rise: £25,000 is £154 above the most that the largest rise allows (£24,846).',
    ]);
  });

  it('refuses limits that ask for more than the pot, with the side and the amount', () => {
    const tables = [
      body(['Largest fall', 'nil']),
      pot(90),
      [
        ['Partnership', 'Previous allocation', 'Crime'],
        ['North', 60, 3],
        ['South', 40, 1],
      ] as Table,
      weights,
    ];
    expect(String(allocations(tables)[0])).toContain('The largest fall needs £100, £10 more than the pot of £90');
    expect(findings(tables).join('\n')).toContain('£10 more than the pot of £90');
  });

  it('reads the word nil as no fall at all, and refuses a fall that is text', () => {
    const rows: Table = [
      ['Partnership', 'Previous allocation', 'Crime'],
      ['North', 50, 8],
      ['South', 50, 2],
    ];
    expect(allocations([body(['Largest fall', 'nil']), pot(100), rows, weights])).toEqual([50, 50, 100]);
    const text = [body(['Largest fall', '5%']), pot(100), rows, weights];
    const sentence = 'Body, Largest fall, holds “5%”; type a fraction such as 0.05 for 5%, or nil.';
    expect(String(allocations(text)[0])).toBe(`! ${sentence}`);
    expect(findings(text)).toContain(`error Body / Largest fall / Value: ${sentence}`);
  });

  it('refuses a Floor above its Cap by the name of the partnership', () => {
    const rows: Table = [
      ['Partnership', 'Floor', 'Cap', 'Crime'],
      ['North', '', '', 8],
      ['South', 50, 40, 2],
    ];
    expect(findings([body(), pot(100), rows, weights]).join('\n')).toContain('The Floor of South is £50, above its cap of £40');
  });
});

describe('Why this amount tells one story', () => {
  it('tells a partnership that loses money of no gain, and names one final amount', () => {
    const leicester = why(example, 'Leicester');
    expect(leicester).not.toMatch(/gain/i);
    expect(leicester.match(/gets/g)).toHaveLength(1);
    expect(leicester).toMatch(
      /which is £[\d,.]+ of £640,000\. To keep the limits of others, [\d.]+% of what each share has above its least counts \(here above £258,400\)\. It gets £[\d,]+, £[\d,.]+ less than by need\.$/,
    );
  });

  it('ends every partnership’s story with the amount in the report', () => {
    for (const row of read(planReport('allocations', '', example)).slice(1, -1)) {
      const amount = `£${(Number(row[2]) * 1000).toLocaleString('en-GB')}`;
      expect(String(row.at(-1))).toMatch(new RegExp(`(gets|to) ${amount}\\b`));
    }
  });
});

describe('Phasing in, holding harmless and a smallest grant are typed in the Body table', () => {
  const rows: Table = [
    ['Partnership', 'Previous allocation', 'Crime'],
    ['North', 40, 7],
    ['South', 60, 3],
  ];

  it('phases in over three years: a third, two thirds and the whole of the way, each year to the exact pot', () => {
    const report = planReport('allocations', '', [body(['Phase in over', 3]), pot(100, 100, 100, 100), rows, weights]);
    expect(rowOf(report, 'North').slice(1, 5)).toEqual([50, 60, 70, 70]);
    expect(rowOf(report, 'South').slice(1, 5)).toEqual([50, 40, 30, 30]);
    // A larger pot: last year’s 40 : 60 brought to £110 is 44 : 66, the targets 77 : 33; a third of the way is 55 : 55.
    expect(allocations([body(['Phase in over', 3]), pot(110), rows, weights])).toEqual([55, 55, 110]);
    expect(why([body(['Phase in over', 3]), pot(100), rows, weights], 'South')).toMatch(
      /Year 1 of 3 of phasing in aims at £50\. It gets £50\.$/,
    );
  });

  it('keeps a largest fall on the way', () => {
    expect(allocations([body(['Phase in over', 3], ['Largest fall', 0.05]), pot(100), rows, weights])).toEqual([43, 57, 100]); // 95% of 60
  });

  it('holds harmless from outside the pot, in the Service row that pays it', () => {
    const services: Table = [
      ['Service', 'Shared by', '2026/27'],
      ['Pot', 'partnerships', 100],
      ['Transition', '', 27],
    ];
    const held = (service: CellValue) => [body(['Hold harmless', 0.05], ['Hold harmless from', service]), services, rows, weights];
    // South by need 30, held at 95% of 60 = 57: £27 from outside; North keeps its 70
    expect(allocations(held('Transition'))).toEqual([70, 57, 127]);
    expect(aboutPartnerships(held('Transition'))).toEqual([]);
    expect(why(held('Transition'), 'South')).toMatch(
      /From the pot it gets £30, that amount in whole units\. £27 from outside the pot holds it harmless, so that it gets £57\.$/,
    );
    expect(aboutPartnerships(held(''))).toEqual([
      'warning Body / Hold harmless / Value: Hold harmless takes £27 from outside the pot in 2026/27, which no Service row holds; type the name of the Service row that pays it in Body, Hold harmless from.',
    ]);
    expect(aboutPartnerships(held('Transitoin'))[0]).toContain('names “Transitoin”, which is not in the Service table');
    const short = [held('Transition')[0]!, services.map(row => (row[0] === 'Transition' ? ['Transition', '', 20] : row)), rows, weights];
    expect(aboutPartnerships(short)[0]).toContain(
      'Hold harmless takes £27 from outside the pot in 2026/27 and Service “Transition” holds £20: £7 too little.',
    );
  });

  it('gives every partnership with any need the smallest grant worth paying', () => {
    const small: Table = [...rows, ['West', '', 0.1], ['None', '', 'nil']];
    expect(allocations([body(['Minimum grant', 5]), pot(100), small, weights])).toEqual([66.5, 28.5, 5, 0, 100]); // 95 as 7 : 3
  });
});

describe('Sound plans', () => {
  it.each([
    ['February 2026', february2026],
    ['March 2024', march2024],
  ])('gets no finding about allocations in the example of %s', (_, { tables }) => {
    expect(aboutPartnerships(tables.map(one => one.values as Table))).toEqual([]);
  });
});

test.each([
  ['Cap', 'nil', ['warning Partnership / B / Cap: Partnership “B”, Cap, is nil, and caps nothing; type an amount above nil.']],
  ['Cap %', 'nil', ['warning Partnership / B / Cap %: Partnership “B”, Cap %, is nil, and caps nothing; type an amount above nil.']],
  ['Cap', 0, []],
  ['Cap', '', []],
  ['Floor', 'nil', []],
] as const)('a %s of “%s” is said to cap nothing where it is typed as nil', (column, typed, said) => {
  const tables: Table[] = [
    body(),
    pot(100, 100),
    weights,
    [
      ['Partnership', 'Previous allocation', 'Crime', column],
      ['A', 40, 1, ''],
      ['B', 60, 1, typed],
    ],
  ];
  expect(findings(tables).filter(one => one.includes('Partnership / '))).toEqual(said);
  // Each has half the crime: nothing holds B below £50.
  expect(allocations(tables).slice(0, 2)).toEqual([50, 50]);
});
