import { planReport, reportNames } from '../../core';
import type { CellValue, Table } from '../../core';
import { findings, read, rowOf } from '../plan/reading';

/** The Safer Streets grant of the June 2024 papers: £430,000 of projects, cut by £180,000 in its second year. */
const body = (...facts: CellValue[][]): Table => [['Body', 'Value'], ['Base year', '2023/24'], ...facts];
const services = (...more: CellValue[]): Table => [
  ['Service', 'Provider', 'Funded by', 'Priority', 'Named for cut', 'Committed', '2024/25', '2025/26'],
  ['VAWG officer', '', 'Safer Streets', 1, 'no', '', 250_000, 250_000],
  ['ASB Melton', 'Melton', 'Safer Streets', 2, 'yes', more[0] ?? '', 100_000, ''],
  ['O&W', 'Oadby & Wigston', 'Safer Streets', 3, 'yes', '', 80_000, ''],
  ['Helpline', 'contract', 'Core', '', '', '', 20_000, 20_000],
];
const funding: Table = [
  ['Funding', 'Kind', 'Base', '2024/25', '2025/26'],
  ['Safer Streets', 'specific', '', 430_000, 250_000],
];
const tables = [body(), services(), funding];
const cut = (words: string, of: Table[] = tables, scenario = '') => planReport(`cut: ${words}`, scenario, of);
/** Cut, After and what happens, service by service. */
const outcome = (words: string, of: Table[] = tables) =>
  read(cut(words, of))
    .slice(2)
    .map(row => [row[0], row[5], row[6], row[7]]);

describe('An in-year cut of £180,000 of Safer Streets', () => {
  it('by priority stops the two projects of lowest priority and spares the first', () => {
    expect(outcome('Safer Streets -180000 by priority')).toEqual([
      ['VAWG officer', 0, 250_000, 'goes on'],
      ['ASB Melton', 100_000, 0, 'stops'],
      ['O&W', 80_000, 0, 'stops'],
      ['Total', 180_000, 250_000, ''],
      ['Still to find', 0, '', ''],
    ]);
    expect(read(cut('Safer Streets -180000 by priority'))[1]).toEqual([
      'Safer Streets',
      '',
      '',
      430_000,
      '',
      180_000,
      250_000,
      'from the lowest priority upwards',
      '',
    ]);
  });

  it('pro rata takes 180/430 of each, to the penny by largest remainder', () => {
    // 104,651.1628, 41,860.4651 and 33,488.3721: the spare penny goes to Melton
    expect(outcome('Safer Streets −£180,000 pro rata').map(row => row[1])).toEqual([104_651.16, 41_860.47, 33_488.37, 180_000, 0]);
  });

  it('by name takes the named projects whole, and says what is then still to find or too much', () => {
    expect(outcome('safer streets -180k named').map(row => row[1])).toEqual([0, 100_000, 80_000, 180_000, 0]);
    expect(outcome('Safer Streets -0.2m named').at(-1)).toEqual(['Still to find', 20_000, '', '']);
    expect(outcome('Safer Streets -150000 named').at(-1)).toEqual([
      'Still to find',
      -30_000,
      '',
      'more than was asked: what is named goes whole',
    ]);
  });

  it('leaves what is committed, and tells each partner what it keeps', () => {
    const committed = [body(), services(30_000), funding];
    expect(outcome('Safer Streets -180000 by priority', committed).map(row => row[1])).toEqual([30_000, 70_000, 80_000, 180_000, 0]);
    const told = (name: string) => rowOf(cut('Safer Streets -180000 by priority', committed), name).at(-1);
    expect(told('ASB Melton')).toBe(
      'Melton: “ASB Melton” stops in 2024/25: £70,000 of £100,000 is not paid; £30,000 is committed and is paid.',
    );
    expect(told('O&W')).toBe('Oadby & Wigston: “O&W” stops in 2024/25: £80,000 of £80,000 is not paid.');
    expect(told('VAWG officer')).toBe('“VAWG officer” goes on in 2024/25 with £220,000, £30,000 less than £250,000.');
  });

  it('takes another year of the plan, and money in £000 as £ all the same', () => {
    expect(outcome('Safer Streets -50000 pro rata in 2025/26')[0]).toEqual(['VAWG officer', 50_000, 200_000, 'goes on with less']);
    const inThousands = [
      body(['Money in', '£000']),
      services().map(row => row.map(cell => (typeof cell === 'number' && cell > 100 ? cell / 1000 : cell))),
      funding.map(row => row.map(cell => (typeof cell === 'number' ? cell / 1000 : cell))),
    ];
    expect(outcome('Safer Streets -180000 by priority', inThousands).map(row => row[1])).toEqual([0, 100, 80, 180, 0]);
  });

  it('kept as a scenario takes as much from spending as from funding, so that the gap stands', () => {
    const kept: Table = [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ['Cut', 'Funding', 'Safer Streets', '2024/25', 'add', -180_000],
      ['Cut', 'Service', 'ASB Melton', '2024/25', 'add', -100_000],
      ['Cut', 'Service', 'O&W', '2024/25', 'add', -80_000],
    ];
    const gap = (scenario: string) => rowOf(planReport('gap', scenario, [...tables, kept]), 'Remaining gap')[0];
    expect(gap('Cut')).toBe(gap(''));
    expect(rowOf(planReport('gap', 'Cut', [...tables, kept]), 'Spending')[0]).toBe(270_000);
  });
});

describe('A cut that cannot be made says what to type', () => {
  it.each([
    [
      'Safer Street -180000 by priority',
      '“Safer Street” funds no Service row; type “Safer Streets”, as in cut: Safer Streets -180000 by priority.',
    ],
    ['Lottery -1 named', '“Lottery” funds no Service row; type one of Safer Streets, Core, as in'],
    ['-180000 by priority', 'The cut names no grant; type the grant, the amount and the rule, as in'],
    ['Safer Streets by priority', 'The cut gives no amount (found “by priority”); type the amount in £ after the grant, as in'],
    ['Safer Streets 0 named', 'The cut is £0; type an amount in £ such as -180000'],
    ['Safer Streets -180000', 'The cut’s rule is missing; type pro rata, by priority or named after the amount'],
    ['Safer Streets -180000 by size', 'The cut’s rule is “by size”; type pro rata, by priority or named after the amount'],
    ['Safer Streets -180000 named in 2035/36', 'The cut’s year is “2035/36”; type one from 2024/25 to 2025/26'],
    ['Safer Streets -500000 pro rata', 'The cut is £500,000 and “Safer Streets” pays £430,000 in 2024/25; type an amount up to that.'],
    ['Core -5000 by priority', 'Priority, Helpline, is empty; a cut by priority needs one for every project'],
    ['Core -5000 named', 'No Service row Funded by “Core” is Named for cut; type yes in Named for cut for those that go.'],
    ['Core -25000 pro rata', 'Cut is £25,000 and £20,000 is not spent yet; £5,000 must be found elsewhere.'],
  ])('cut: %s', (words, sentence) => {
    expect(() => cut(words)).toThrow(sentence);
  });

  it('without a grant lists what can be cut, and what to type', () => {
    expect(reportNames).toContain('cut');
    const rows = read(planReport('cut', '', [body(), services(30_000), funding]));
    expect(rows.map(row => [row[0], row[3], row[4]])).toEqual([
      ['Service', 'Before', 'Committed'],
      ['Safer Streets', 430_000, 30_000],
      ['VAWG officer', 250_000, 0],
      ['ASB Melton', 100_000, 30_000],
      ['O&W', 80_000, 0],
      ['Core', '', 0],
      ['Helpline', 20_000, 0],
    ]);
    expect(rows[1]!.at(-1)).toContain('Type cut: Safer Streets -10000 pro rata');
    expect(findings(tables).join()).not.toContain('Priority');
  });
});
