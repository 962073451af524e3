import { compare, planReport } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { figures, findings, read, rowOf } from '../plan/reading';

const march = march2024.tables.map(table => table.values);
const february = february2026.tables.map(table => table.values);

describe('March 2024 in Leicestershire (money in £000)', () => {
  it('opens with the gap of £5.4m of 2024/25 to find: the programme that is to close it is ongoing (Panel pack, 18 June 2024)', () => {
    expect(figures('gap', 'Cumulative gap', march)[0]).toBe(5400);
    expect(figures('gap', 'Savings not counted', march)[0]).toBe(5400);
    expect(figures('gap', 'Remaining gap', march)[0]).toBe(5400);
    expect(figures('gap', 'Remaining gap', march, 'Savings programme delivered')[0]).toBe(0);
  });

  it('has the net budget of £243.15m in 2024/25 (Panel minutes, 1 February 2024) once the programme is delivered', () => {
    expect(figures('summary', 'Net budget', march, 'Savings programme delivered')[0]).toBe(243150);
    // 243,150 + 5,400 while nothing of it counts.
    expect(figures('summary', 'Net budget', march)[0]).toBe(248550);
  });

  // 2025/26: the gap after savings, 10,012.74035, less the one-off 1,200 of redundancy and transition; the maintenance grant
  // ends in 2025/26 and the Neighbourhood Policing Grant takes over, so that its 6,000 is no structural gap.
  it('does not take a grant that another replaced for lost: structural gap £8.8m in 2025/26, not £14.8m', () => {
    expect(figures('gap', 'Structural gap', march)[1]).toBe(8812.74035);
  });

  it('reaches the published Band D: £286.23, £300.2302 and £315.2302 at the limits of £13, £14 and £15', () => {
    expect(figures('precept', 'Band D', march).slice(0, 3)).toEqual([286.2302, 300.2302, 315.2302]);
  });

  it('has no finding of error', () => expect(findings(march).filter(one => one.startsWith('error'))).toEqual([]));
});

describe('February 2026 in Leicestershire (money in £000)', () => {
  it('has £4.7m before savings, £3.5m identified and £1.2m to find in 2026/27 at +£11 (Panel papers, 28 January 2026)', () => {
    expect(figures('gap', 'Cumulative gap', february)[0]).toBe(4700);
    expect(figures('gap', 'Savings counted', february)[0]).toBe(3500);
    expect(figures('gap', 'Gap after savings', february)[0]).toBe(1200);
  });

  it('has £9m by 2027/28 and £16.4m within four years, counting the savings of 2026/27 alone', () => {
    const [, second, , fourth] = figures('gap', 'Gap after savings', february);
    expect([second, fourth]).toEqual([9000, 16400]);
  });

  it('vetoed +£11 gives Band D £311.2302, issued +£15 gives £315.2302, and the £4 between is worth £1.4m to £1.5m', () => {
    expect(figures('precept', 'Band D', february)[0]).toBe(311.2302);
    expect(figures('precept', 'Band D', february, 'Issued at £15')[0]).toBe(315.2302);
    const worth =
      (figures('summary', 'Precept', february, 'Issued at £15')[0] as number) - (figures('summary', 'Precept', february)[0] as number);
    expect(worth).toBeGreaterThanOrEqual(1400);
    expect(worth).toBeLessThanOrEqual(1500);
  });

  it('has the bands of both precepts as ninths of Band D to the penny', () => {
    const column = (scenario: string) =>
      planReport('bands', scenario, february)
        .slice(1, 9)
        .map(row => Number(row[1]));
    expect(column('')).toEqual([207.49, 242.07, 276.65, 311.23, 380.39, 449.55, 518.72, 622.46]);
    expect(column('Issued at £15')).toEqual([210.15, 245.18, 280.2, 315.23, 385.28, 455.33, 525.38, 630.46]);
  });

  it('reconciles the force’s £4.7m with the commissioner’s £0.75m line by line, without a residual', () => {
    const bridge = planReport('bridge', 'Force view > Commissioner’s view', february);
    expect(read(bridge).map(row => [row[0], row[2]])).toEqual([
      ['Step', '2026/27'],
      ['Remaining gap: Force view', 4700],
      ['17 staff posts and one superintendent', -1000],
      ['Office budget cut of 3%', -162],
      ['Other identified savings', -2338],
      ['Deficit restated between 28 January and 10 February', -450],
      ['Remaining gap: Commissioner’s view', 750],
      ['Residual', 0],
    ]);
  });

  it('steps from each year’s budget to the next year’s gap, with a residual of nil', () => {
    expect(rowOf(planReport('standstill', '', february), 'Residual')).toEqual([0, 0, 0, 0]);
    expect(rowOf(planReport('standstill', '', february), 'Last year’s one-offs removed')).toEqual([-600, 0, -250, 0]);
  });

  it('marks every row that is not published as illustrative, assumed or computed', () => {
    for (const table of february2026.tables) {
      const source = (table.values[0] as string[]).indexOf('Source');
      if (source < 0 || table.name === 'Body') continue;
      for (const row of table.values.slice(1))
        expect([table.name, row[0], String(row[source]).length > 0 || row[0] === 'Amount']).toEqual([table.name, row[0], true]);
    }
  });

  it('compares its scenarios', () => {
    expect(read(compare('gap', february)).map(row => row[0])).toEqual([
      'Scenario',
      'Base',
      'Issued at £15',
      'Smoothing approved',
      'Pessimistic',
      'Optimistic',
      'Force view',
      'Commissioner’s view',
    ]);
  });
});
