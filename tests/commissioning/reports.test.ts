import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { findings, read, rowOf } from '../plan/reading';

const body = (...facts: CellValue[][]): Table => [['Body', 'Value'], ['Base year', '2021/22'], ...facts];
const services = (...rows: CellValue[][]): Table => [
  ['Service', 'Category', 'Funded by', 'Shared by', '2022/23', '2023/24', '2024/25'],
  ...rows,
];
const table = (report: string, tables: readonly Table[]) => read(planReport(report, '', tables));

describe('the commissioning report', () => {
  it('comes out as the 2022/23 table of the PCC Annual Report (page 11): £7.8m by category and by funding', () => {
    // In £m. The two published columns are crossed here in one possible way; the report's own totals are what is checked.
    const tables = [
      body(['Money in', '£m']),
      services(
        ['Victims and witnesses', 'Victims and witnesses', 'Other', '', 2.4, '', ''],
        ['Vulnerability and safeguarding', 'Vulnerability and safeguarding', 'Core', '', 0.7, '', ''],
        ['Prevention', 'Prevention', 'Core', '', 3.0, '', ''],
        ['Community safety, core', 'Community safety', 'Core', '', 0.7, '', ''],
        ['Community safety, other', 'Community safety', 'Other', '', 0.4, '', ''],
        ['Other', 'Other', 'Other', '', 0.6, '', ''],
      ),
    ];
    const report = planReport('commissioning', '', tables);
    const first = (name: string) => rowOf(report, name)[3];
    expect(
      ['Victims and witnesses', 'Vulnerability and safeguarding', 'Prevention', 'Community safety', 'Other'].map(name =>
        first(`Category: ${name}`),
      ),
    ).toEqual([2.4, 0.7, 3, 1.1, 0.6]);
    expect(first('Total')).toBe(7.8);
    expect([first('Funded by: Core'), first('Funded by: Other')]).toEqual([4.4, 3.4]);
  });

  it('comes out as the Serious Violence Duty table (Panel pack, 18 June 2024, paragraph 10), labour and non-labour', () => {
    const tables = [
      body(),
      services(
        ['Serious Violence Duty', 'Duty', 'Serious Violence Duty labour', '', 38795, 182091, 173343],
        ['Serious Violence Duty', 'Duty', 'Serious Violence Duty non-labour', '', 13692, 41343, 20968],
      ),
    ];
    expect(rowOf(planReport('commissioning', '', tables), 'Total').slice(3)).toEqual([52487, 223434, 194311]);
    expect(rowOf(planReport('commissioning', '', tables), 'Funded by: Serious Violence Duty labour').slice(3)).toEqual([
      38795, 182091, 173343,
    ]);
  });

  it('warns of a contract that runs longer than the grant which funds it', () => {
    const grant: Table = [
      ['Funding', 'Kind', 'Base', 'To'],
      ['Safer Streets', 'specific', 180000, '2022/23'],
    ];
    const found = findings([body(), grant, services(['Cameras', 'Prevention', 'Safer Streets', '', 180000, 180000, ''])]).join('\n');
    expect(found).toContain('Service “Cameras” runs in 2023/24, when “Safer Streets”, which funds it, is not paid.');
    expect(
      findings([body(), grant, services(['Cameras', 'Prevention', 'Safer Streets', '', 180000, 'nil', 'nil'])]).join('\n'),
    ).not.toContain('Cameras');
  });

  it('awards a grant round by score, and names the first bid without money', () => {
    const bids: Table = [
      ['Bid', 'Organisation', 'Requested', 'Score'],
      ['Boxing', 'Club', 600, 8],
      ['Mediation', 'Trust', 500, 7],
      ['Lights', 'Parish', 300, 9],
      ['Kites', 'Club', 50, 5],
    ];
    const report = planReport('commissioning', '', [
      body(['Bid threshold', 7]),
      services(['Prevention fund', 'Prevention', 'Core', 'bids', 1000, '', '']),
      bids,
    ]);
    expect(rowOf(report, 'Bid: Lights').slice(0, 6)).toEqual(['Parish', 'score 9', 'funded', 300, '', '']);
    expect(rowOf(report, 'Bid: Boxing')[3]).toBe(600);
    expect(rowOf(report, 'Bid: Mediation').slice(2, 4)).toEqual(['pot used up', 0]);
    expect(rowOf(report, 'Bid: Kites')[2]).toBe('below the threshold');
    expect(rowOf(report, 'Bids: first not funded')[2]).toBe('Mediation');
    expect(rowOf(report, 'Bids: left in the pot')[3]).toBe(100);
  });
});

describe('the allocations report', () => {
  const pot = (amount: number): Table => services(['Partnerships', 'Community safety', 'Core', 'partnerships', amount, amount, '']);
  const partnerships: Table = [
    ['Partnership', 'Previous allocation', 'Population', 'Crime', 'Other demand'],
    ['North', 50, 100, 9, 12],
    ['East', 25, 60, 3, 4],
    ['West', 25, 40, 3, 4],
  ];
  const weights: Table = [
    ['Weight', 'Weight'],
    ['Population', 0.5],
    ['Crime', 0.25],
    ['Other demand', 0.25],
  ];

  it('shares by population .50, crime .25 and other demand .25 as .55, .25 and .20', () => {
    const rows = table('allocations', [body(), pot(100), partnerships, weights]).slice(1);
    expect(rows.map(row => [row[0], row[2], row[9]])).toEqual([
      ['North', 55, 0.55],
      ['East', 25, 0.25],
      ['West', 20, 0.2],
      ['Total', 100, ''],
    ]);
    expect(rows.map(row => row.slice(5, 9))).toEqual([
      [5, 0.1, 0.05, 'winner'],
      [0, 0, 0, 'unchanged'],
      [-5, -0.2, -0.125, 'loser'],
      [0, '', '', ''],
    ]);
    expect(rows[0]![10]).toContain('North has 55% of all need');
  });

  it('lets nobody fall by more than the largest fall, and starts each year from the year before', () => {
    const rows = table('allocations', [body(['Largest fall', 0.1]), pot(100), partnerships, weights]).slice(1, 4);
    // Floors 45, 22.50, 22.50. West is lifted by 2.50, paid from the gains above the floor, 10 and 2.50: each keeps 10 ÷ 12.50 = 0.8.
    expect(rows.map(row => row[2])).toEqual([53, 24.5, 22.5]); // 45 + 8; 22.50 + 2; then West falls to at least 20.25
    expect(rows[2]![3]).toBe(20.25);
  });

  it('keeps to whole pounds where the allocation unit is £1', () => {
    const rows = table('allocations', [body(['Allocation unit', 1]), pot(101), partnerships, weights]).slice(1);
    expect(rows.map(row => row[2])).toEqual([56, 25, 20, 101]); // 55.55, 25.25, 20.20: the spare pound to the largest remainder
  });

  it('says where floors ask for more than the pot, in the cells and in the checks, and loses nothing else', () => {
    const floors: Table = [
      ['Partnership', 'Floor', 'Population'],
      ['North', 80, 100],
      ['East', 40, 60],
    ];
    const tables = [
      body(),
      pot(100),
      floors,
      [
        ['Weight', 'Weight'],
        ['Population', 1],
      ] as Table,
    ];
    expect(String(table('allocations', tables)[1]![2])).toContain('£20 more than the pot of £100');
    expect(findings(tables).join('\n')).toContain('£20 more than the pot of £100');
    expect(rowOf(planReport('commissioning', '', tables), 'Total').slice(3)).toEqual([100, 100, 0]);
  });

  it('warns of a rate used as a share and of an indicator that is 0, and refuses text', () => {
    const odd = (cell: CellValue): Table[] => [
      body(),
      pot(100),
      [
        ['Partnership', 'Crime rate'],
        ['North', 5],
        ['East', cell],
      ],
      [
        ['Weight', 'Weight'],
        ['Crime rate', 1],
      ],
    ];
    const warned = findings(odd(0)).join('\n');
    expect(warned).toContain('Crime rate looks like a rate and is shared as it stands');
    expect(warned).toContain('Crime rate, East, is ');
    expect(findings(odd('many')).join('\n')).toContain('Partnership “East”, Crime rate, holds “many”; type a number.');
  });

  it('names a weight that no column answers to', () => {
    expect(
      findings([
        body(),
        pot(100),
        partnerships,
        [
          ['Weight', 'Weight'],
          ['Crimes', 1],
        ],
      ]).join('\n'),
    ).toContain('Weight “Crimes” names no column of Partnership; its columns are Population, Crime, Other demand.');
  });

  it('shares Leicestershire’s £640,000 among nine partnerships with the four published amounts beside (weights illustrative)', () => {
    const rows = table(
      'allocations',
      february2026.tables.map(one => one.values),
    );
    expect(rows.slice(1, 5).map(row => row[1])).toEqual([272, 90, 53, 33]);
    expect(rows.at(-1)!.slice(1, 6)).toEqual([640, 640, 640, 640, 640]);
    expect(rows).toHaveLength(11);
  });
});
