import { compare, Decimal, planReport } from '../../core';
import type { ReportTable, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';

const tables = february2026.tables.map(table => table.values);
const figures = (report: ReportTable, name: string) =>
  report
    .find(row => row[0] === name)!
    .slice(1)
    .map(cell => (cell instanceof Decimal ? cell.toNumber() : cell));
const roundly = (report: ReportTable, name: string) => figures(report, name).map(figure => Math.round(Number(figure)));
/** The rise in Band D of 2026/27, typed anew. */
const rising = (by: number): Table[] =>
  tables.map(table =>
    table[0]![0] === 'Precept'
      ? table.map(row => (row[0] === 'Amount' ? row.map((cell, c) => (table[0]![c] === '2026/27' ? by : cell)) : row))
      : table,
  );

describe('the tutorial tells the truth', () => {
  test('the gap: £4.7m before savings, £3.5m identified, £1.2m to find (Panel papers, 28 January 2026)', () => {
    const gap = planReport('gap', '', tables);
    expect(roundly(gap, 'Cumulative gap')).toEqual([4700, 12500, 16200, 19900]);
    expect(roundly(gap, 'Gap after savings')).toEqual([1200, 9000, 12700, 16400]);
    expect(roundly(gap, 'Remaining gap')).toEqual([1200, 8750, 12900, 16600]);
    expect(roundly(planReport('summary', '', tables), 'Spending')[0]).toBe(284373);
  });

  // £4 × 354,982.8 = £1,419,931.20; the parts of nine authorities are rounded to £1 each before and after.
  test('the precept: £15 for £11 brings £1,419,930 and turns £1,200k to find into a surplus of £220k', () => {
    expect(figures(planReport('precept', '', tables), 'Precept')[0]).toBe(110_481.368);
    expect(figures(planReport('precept', '', rising(15)), 'Precept')[0]).toBe(111_901.298);
    expect(roundly(planReport('gap', '', rising(15)), 'Remaining gap')[0]).toBe(-220);
    expect(figures(planReport('bands', '', rising(15)), 'D')[0]).toBe(315.23);
  });

  test('£16 is an error that names £315.2302 as the highest that is not excessive', () => {
    expect(planReport('checks', '', rising(16)).some(row => row[0] === 'error' && String(row[4]).includes('315.2302'))).toBe(true);
  });

  test('the scenarios: issued at £15 −£220k, pessimistic £3.3m to £28.9m, smoothing buys a year and solves nothing', () => {
    const gaps = compare('gap', tables);
    expect(roundly(gaps, 'Issued at £15')[0]).toBe(-220);
    expect(
      roundly(gaps, 'Pessimistic')
        .map(gap => Math.round(gap / 100))
        .filter((_, year) => year === 0 || year === 3),
    ).toEqual([33, 289]);
    expect(roundly(gaps, 'Smoothing approved').slice(0, 2)).toEqual([0, roundly(gaps, 'Base')[1]]);
  });

  test('a word in a line’s Base leaves precept and bands standing', () => {
    const broken = tables.map(table =>
      table[0]![0] === 'Line'
        ? table.map((row, r) => (r === 1 ? row.map((cell, c) => (table[0]![c] === 'Base' ? 'abc' : cell)) : row))
        : table,
    );
    expect(planReport('gap', '', broken).find(row => row[0] === 'Remaining gap')![1]).toHaveProperty('sentence');
    expect(figures(planReport('bands', '', broken), 'D')[0]).toBe(311.23);
  });
});
