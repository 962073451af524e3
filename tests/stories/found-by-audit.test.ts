/**
 * Faults that an audit of 29 November 2026 reproduced on this product, each with the plan it used. The figures beside them are its
 * own, or those of the examples' published amounts.
 */
import { planReport, risk, solve } from '../../core';
import type { Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { figures, findings, read } from '../plan/reading';

const F: Table[] = february2026.tables.map(table => table.values);
const changed = (first: string, of: (table: Table) => Table): Table[] => F.map(table => (table[0]![0] === first ? of(table) : table));

const YEARS = ['2023/24', '2024/25'];
const core: Table[] = [
  [
    ['Billing authority', 'Base', ...YEARS],
    ['A', 340000, '', ''],
  ],
  [
    ['Precept', ...YEARS],
    ['Choice', 'limit', 'limit'],
  ],
  [
    ['Line', 'Base', ...YEARS],
    ['Rest', 85e6, '', ''],
  ],
];
const body: Table = [
  ['Body', 'Value'],
  ['Name', 'LLR'],
  ['Kind', 'police'],
  ['Country', 'England'],
  ['Base year', '2022/23'],
  ['Base-year Band D', 258.2302],
  ['Bid threshold', 65],
];

describe('what an audit reproduced', () => {
  it('typed floors stand under a largest fall: Leicester keeps £272,000, Blaby £53,000, Oadby & Wigston £33,000, Charnwood £90,000', () => {
    const floors = changed('Partnership', table =>
      table.map((row, i) => (i ? row : row.map(cell => (cell === 'Published, spring 2024' ? 'Floor' : cell)))),
    );
    const of = (name: string) => figures('allocations', name, floors)[1] as number;
    expect(of('Leicester')).toBeGreaterThanOrEqual(272);
    expect(of('Blaby')).toBeGreaterThanOrEqual(53);
    expect(of('Oadby & Wigston')).toBeGreaterThanOrEqual(33);
    expect(of('Charnwood')).toBeGreaterThanOrEqual(90);
    expect(of('Total')).toBe(640);
    expect(findings(floors).filter(one => one.startsWith('error'))).toEqual([]);
  });

  it('a cap of £250,000 stands against a largest fall that would leave Leicester £258,400, and the checks say what gave way', () => {
    const capped = changed('Partnership', table => table.map((row, i) => [...row, i ? (row[0] === 'Leicester' ? 250 : '') : 'Cap']));
    expect(figures('allocations', 'Leicester', capped)[1]).toBe(250);
    expect(figures('allocations', 'Total', capped)[1]).toBe(640);
    expect(findings(capped).filter(one => one.startsWith('warning Partnership / Leicester / Cap'))).not.toEqual([]);
  });

  it('the general reserve moves with the draws: P5 lies below P95, and its chance of breach is not nil in every year', () => {
    const [header, ...years] = read(risk('general reserve', 1024, 7, '', F));
    const at = (name: string) => header!.indexOf(name);
    const rows = years.filter(row => /^20\d\d\/\d\d$/.test(String(row[0])));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(Number(row[at('P5')])).toBeLessThan(Number(row[at('P95')]));
    const chance = header!.findIndex(one => /^Chance/.test(String(one)));
    expect(rows.some(row => Number(row[chance]) > 0)).toBe(true);
  });

  it('a chance of breach is not met wherever Band D stands', () => {
    const said = read(solve('Band D', '2026/27', 'chance of breach', 0.1, '', F))
      .flat()
      .join(' ');
    expect(said).not.toContain('Wherever Band D');
  });

  it('Money unit for Money in, and Largest falls for Largest fall, are warnings that name the row meant', () => {
    const slips = changed('Body', table =>
      table.map(row =>
        row[0] === 'Money in' ? ['Money unit', '£000', '', ''] : row[0] === 'Largest fall' ? ['Largest falls', 0.05, '', ''] : row,
      ),
    );
    const said = findings(slips).filter(one => one.startsWith('warning Body'));
    expect(said.join('\n')).toMatch(/“Money unit” is not a row that the plan reads.*Type Money in\./);
    expect(said.join('\n')).toMatch(/“Largest falls” is not a row that the plan reads.*Type Largest fall\./);
  });

  it('projects of £430,000 on a grant cut to £250,000 are £180,000 above what it pays', () => {
    const services: Table = [
      ['Service', 'Funded by', 'Priority', 'Named for cut', ...YEARS],
      ['VAWG', 'Safer Streets', 1, 'no', 250000, 250000],
      ['ASB Melton', 'Safer Streets', 2, 'yes', 100000, 100000],
      ['O&W', 'Safer Streets', 3, 'yes', 80000, 80000],
    ];
    const funding: Table = [
      ['Funding', 'Kind', 'Base', ...YEARS],
      ['Safer Streets', 'specific', 0, 430000, 250000],
    ];
    const tables = [body, services, funding, ...core];
    expect(findings(tables)).toContainEqual(
      expect.stringContaining('£430,000 is spent on “Safer Streets” in 2024/25, £180,000 above the £250,000 it pays'),
    );
    const cut = read(planReport('cut: Safer Streets -180000 named', '', tables)).filter(row =>
      ['ASB Melton', 'O&W'].includes(String(row[0])),
    );
    expect(cut.map(row => row.includes('stops'))).toEqual([true, true]);
  });

  it('rejected and withdrawn bids are not funded, and £12,000 claimed of £10,000 approved is a finding', () => {
    const pot: Table = [
      ['Service', 'Funded by', 'Shared by', ...YEARS],
      ['Fund', 'Core', 'bids', 20000, ''],
    ];
    const bids: Table = [
      ['Bid', 'Organisation', 'Requested', 'Score', 'Status', 'Approved', 'Claimed'],
      ['A', 'a', 10000, 80, 'rejected', '', ''],
      ['B', 'b', 10000, 75, 'withdrawn', 10000, 12000],
      ['C', 'c', 10000, 70, 'eligible', '', ''],
    ];
    const tables = [body, pot, bids, ...core];
    const results = read(planReport('commissioning', '', tables)).filter(row => /^Bid: /.test(String(row[0])));
    expect(results.map(row => [row[0], row[3]])).toEqual([
      ['Bid: C', 'funded'],
      ['Bid: A', 'rejected'],
      ['Bid: B', 'withdrawn'],
    ]);
    expect(findings(tables)).toContainEqual(expect.stringContaining('Claimed, is £12,000, £2,000 more than the £10,000 approved'));
  });

  it('an empty later year of a service is a finding, not a silent nil', () => {
    const services: Table = [
      ['Service', 'Funded by', ...YEARS],
      ['Victim First', 'Ministry of Justice', 1400000, ''],
    ];
    expect(findings([body, services, ...core])).toContainEqual(expect.stringContaining('has no figure in 2024/25 and costs nothing then'));
  });
});
