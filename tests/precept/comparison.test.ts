import type { CellValue, Table } from '../../core';
import { march2024 } from '../../addin/example/march-2024';
import { peerTable, regionOf } from '../../core/bodies/peers';
import { publishedBodies } from '../../core/bodies/published-bodies';
import { figures, findings } from '../plan/reading';

const PEERS: CellValue[][] = [
  ['Peer', 'Tax base', '2024/25', '2025/26', '2026/27'],
  ['North', 100, 190, 200, ''],
  ['South', 300, 250, 260, ''],
  ['West', 600, 280, 290, ''],
];

/** Band D £250 in the base year, then £260 and £262. */
const plan = (peers: CellValue[][] = PEERS, body: CellValue[][] = [['Compared with inflation', 'CPI']]): Table[] => [
  [['Body', 'Value'], ['Kind', 'police'], ['Base year', '2024/25'], ['Base-year Band D', 250], ...body],
  [
    ['Assumption', 'Unit', '2025/26', '2026/27'],
    ['CPI', '% a year', 0.02, 0.03],
    ['Flat award', '£', 100, 100],
  ],
  [
    ['Billing authority', 'Base'],
    ['Our area', 100],
  ],
  [
    ['Precept', '2025/26', '2026/27'],
    ['Choice', 'band D', 'rise £'],
    ['Amount', 260, 2],
    ['Limit', 20, 20],
  ],
  ...(peers.length ? [peers] : []),
];
const shown = (row: string, tables = plan()) => figures('comparison', row, tables);

test('Band D stands beside the others’ plain average, their weighted one and its place from the lowest', () => {
  // 2025/26: plain 750 ÷ 3 = 250; weighted (20,000 + 78,000 + 174,000) ÷ 1,000 = 272. 2024/25: 720 ÷ 3 = 240; 262.
  expect(shown('Band D')).toEqual([250, 260, 262]);
  expect(shown('Average of the others')).toEqual([240, 250, '']);
  expect(shown('Average weighted by tax base')).toEqual([262, 272, '']);
  expect(shown('Above or below the average')).toEqual([10, 10, '']);
  expect(shown('Place from the lowest')).toEqual(['2 of 4', '2 of 4', '']);
  expect(shown('Beside other bodies')[1]).toBe('Band D of £260 is £10 above the average of 3 other bodies, £250.');
  expect(findings(plan()).filter(one => /Peer|Compared/.test(one))).toEqual([]);
});

test('no weighted average is made unless every body has its tax base', () => {
  const rows = PEERS.map(row => (row[0] === 'West' ? ['West', '', ...row.slice(2)] : row));
  expect(shown('Average weighted by tax base', plan(rows))[1]).toBe('not modelled');
  expect(shown('Average of the others', plan(rows))).toEqual([240, 250, '']);
});

test('the rise stands beside inflation, and Band D beside what prices alone would have made it', () => {
  // 10 ÷ 250 = 4% against 2%; 2 ÷ 260 = 0.769…% against 3%. 250 → 255 → 262.65
  expect(
    shown('Rise %')
      .slice(1)
      .map(rate => Number(rate).toFixed(5)),
  ).toEqual(['0.04000', '0.00769']);
  expect(shown('Inflation')).toEqual(['', 0.02, 0.03]);
  expect(shown('Band D had it moved with inflation')).toEqual([250, 255, 262.65]);
  expect(shown('Above or below that')).toEqual([0, 5, -0.65]);
  expect(shown('Beside inflation')).toEqual([
    '',
    'The rise of 4% is 2 points above inflation of 2%.',
    'The rise of 0.77% is 2.23 points below inflation of 3%.',
  ]);
});

test('without peers or inflation the report says what to type', () => {
  const bare = plan([], []);
  expect(shown('Beside other bodies', bare)[0]).toBe('Add a Peer table: one row for each body, with its Band D by year.');
  expect(shown('Beside inflation', bare)[0]).toBe('Type the name of an assumption, such as CPI, in the Body row Compared with inflation.');
  for (const name of ['RPI', 'Flat award']) {
    expect(findings(plan(PEERS, [['Compared with inflation', name]]))).toContainEqual(
      expect.stringMatching(/^error Body \/ Compared with inflation \/ Value: /),
    );
    expect(shown('Beside inflation', plan(PEERS, [['Compared with inflation', name]]))[0]).toBe(
      `! Body, Compared with inflation, names “${name}”, which is not an assumption of a rate. Type the name of a row of the Assumption table whose unit is % a year.`,
    );
  }
});

test('a peer’s impossible Band D is asked for by name', () => {
  expect(findings(plan([PEERS[0]!, ['North', 1, -5, 200, '']]))).toContain(
    'error Peer / North / 2024/25: Peer “North”, 2024/25, is -5; type its amount above nil, or leave it empty.',
  );
});

test('what others charge in a later year makes it no year of the plan', () => {
  expect(
    figures(
      'comparison',
      'Band D',
      plan([
        ['Peer', '2029/30'],
        ['North', 300],
      ]),
    ),
  ).toHaveLength(3);
});

test('the March 2024 example stands beside its region in 2023/24 and its rises beside inflation', () => {
  const tables = march2024.tables.map(table => table.values);
  // As below: 280.0175, 6.79 below to the penny of 273.2302 − 280.02 = −6.7898
  expect(shown('Beside other bodies', tables)[0]).toBe('Band D of £273.23 is £6.79 below the average of 4 other bodies, £280.02.');
  // 13 ÷ 273.2302 = 4.7579%, inflation typed as 3%
  expect(shown('Beside inflation', tables)[1]).toBe('The rise of 4.76% is 1.76 points above inflation of 3%.');
  expect(findings(tables).filter(one => /Peer|Compared/.test(one))).toEqual([]);
});

test('the annual report’s two sentences for 2023/24, from the published figures of the region', () => {
  // 266.60 + 291.24 + 293.04 + 269.19 = 1,120.07; ÷ 4 = 280.0175; 273.23 is 6.79 below. 15 ÷ 258.23 = 5.8088%.
  const own = publishedBodies.find(body => body.name === 'Leicestershire Police and Crime Commissioner')!;
  const peers = peerTable(regionOf(own, publishedBodies), [2022, 2023]);
  expect(peers.slice(1).map(([name]) => String(name).split(' ')[0])).toEqual([
    'Derbyshire',
    'Lincolnshire',
    'Northamptonshire',
    'Nottinghamshire',
  ]);
  const tables: Table[] = [
    [
      ['Body', 'Value'],
      ['Kind', 'police'],
      ['Base year', '2022/23'],
      ['Base-year Band D', Number(own.bandD.get(2022))],
      ['Compared with inflation', 'CPI'],
    ],
    [
      // CPI of September 2022, Office for National Statistics: 10.1%
      ['Assumption', 'Unit', '2023/24'],
      ['CPI', '% a year', 0.101],
    ],
    [
      ['Billing authority', 'Base'],
      ['All', 340270.5],
    ],
    [
      ['Precept', '2023/24'],
      ['Choice', 'limit'],
    ],
    peers,
  ];
  expect(shown('Beside other bodies', tables)[1]).toBe('Band D of £273.23 is £6.79 below the average of 4 other bodies, £280.02.');
  expect(shown('Beside inflation', tables)[1]).toBe('The rise of 5.81% is 4.29 points below inflation of 10.1%.');
  expect(peers[1]!.slice(0, 3)).toEqual([
    'Derbyshire Police and Crime Commissioner',
    332179.9,
    expect.stringContaining('Ministry of Housing, Communities and Local Government'),
  ]);
});
