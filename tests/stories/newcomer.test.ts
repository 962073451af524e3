/** What a newcomer typed and read in February 2026 and March 2024, typed and read again: findings 2, 4, 6 and 11 of the walks. */
import { planReport, reportData, rowById } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import type { NewSheet } from '../../addin/workbook/new-sheet';

const february: Table[] = february2026.tables.map(({ values }) => values);
const march: Table[] = march2024.tables.map(({ values }) => values);

/** Cells typed into the row of a name; a row or a column that is not there is added. */
function typed(tables: readonly Table[], kind: string, row: string, cells: Readonly<Record<string, CellValue>>): Table[] {
  return tables.map(table => {
    if (table[0]![0] !== kind) return table;
    const headers = [...table[0]!, ...Object.keys(cells).filter(header => !table[0]!.includes(header))];
    const rows = table.slice(1).some(([name]) => name === row) ? table.slice(1) : [...table.slice(1), [row]];
    return [
      headers,
      ...rows.map(values =>
        headers.map((header, place) => (values[0] === row ? (cells[String(header)] ?? values[place]) : values[place]) ?? ''),
      ),
    ];
  });
}

const findings = (tables: readonly Table[]): string[] =>
  planReport('checks', '', [...tables])
    .slice(1)
    .map(row => String(row[4]));
const amount = (report: string, row: string, column: string, tables: readonly Table[], scenario = ''): number => {
  const data = reportData(report, scenario, [...tables]);
  const cell = rowById(data, row)!.cells[data.columns.findIndex(({ id }) => id === column) - 1]!;
  return cell.kind === 'figure' ? cell.amount.toNumber() : NaN;
};

describe('2. caps, floors, a unit and a largest fall that contradict each other', () => {
  // £000: Leicester had 272, so that a largest fall of 5% leaves 258.4, above its cap of 250. Rutland’s floor is 30.
  let limited = typed(february, 'Partnership', 'Leicester', { Cap: 250 });
  limited = typed(limited, 'Partnership', 'Rutland', { Floor: 30 });
  limited = typed(limited, 'Body', 'Allocation unit', { Value: 100 });
  const shares = planReport('allocations', '', limited);
  const share = (name: string) => Number(shares.find(([first]) => first === name)![2]);

  test('the amounts keep them, in whole hundreds, and the pot is shared out', () => {
    expect([share('Leicester'), share('Rutland'), share('Total')]).toEqual([250, 30, 640]);
    expect(share('Oadby & Wigston')).toBeGreaterThanOrEqual(33 * 0.95);
    const names = shares.slice(1).map(([name]) => String(name));
    expect(names.filter(name => Math.abs(share(name) * 10 - Math.round(share(name) * 10)) > 1e-9)).toEqual([]);
  });

  test('which rule gives way, and by how much, is a warning', () => {
    expect(findings(limited)).toContain(
      'Leicester in 2026/27: its Cap stands and the largest fall gives way: £250,000 is £8,400 below the least that the largest fall allows (£258,400).',
    );
  });
});

describe('4. the sheets for the Panel', () => {
  const sheets = packSheets(packOf({ kind: 'panel', scenario: '', beside: [], madeOn: '20 February 2026', tables: february }));
  const sheet = (name: string): NewSheet => sheets.find(one => one.name.endsWith(name))!;
  const row = ({ cells }: NewSheet, name: string) => cells.find(([first]) => first?.value === name)!;

  // 9,000 ÷ 263,473 is 3.42%.
  test('a reserve as a share of the budget is printed as a percentage', () => {
    const [, first] = row(sheet('Headline'), 'General reserve %');
    expect(Number(first!.value)).toBeCloseTo(0.0342, 4);
    expect(first!.format).toMatch(/^0\.00%/);
  });

  test('the figures behind the charts stand beside what is printed', () => {
    for (const { cells, widths, charts = [] } of sheets.filter(one => one.charts?.length)) {
      const printed = cells.flatMap(line => line.slice(0, widths.length)).map(cell => String(cell?.value ?? ''));
      expect(printed.filter(text => /behind the charts|below nil$/.test(text))).toEqual([]);
      expect(charts.length).toBeGreaterThan(0);
    }
  });

  test('what cannot be spent stands in no total of reserves', () => {
    const reserves = sheet('Reserves');
    expect(reserves.cells.flat().filter(cell => cell?.value === 'Pensions reserve')).toEqual([]);
    expect(reserves.cells.flat().map(cell => cell?.value)).toContain('In no total, since they cannot be spent: Pensions reserve.');
    expect(row(reserves, 'Total reserves')[1]!.value).toBe(21_500);
  });
});

describe('6. what is easily typed wrong is asked about, with both readings', () => {
  test('a percentage in the row of pounds', () => {
    expect(findings(typed(february, 'Precept', 'Limit', { '2026/27': 0.03 }))).toContain(
      'Precept, Limit, 2026/27, is £0.03, since the row is in £. If 3% is meant, type it in the row Limit %.',
    );
  });

  // 1,200 + 1,000 = 2,200 as it stands; 1,200 − 1,000 = 200 with the sign turned.
  test('a use of a reserve typed above nil', () => {
    const use = { Reserve: 'General Reserve', '2026/27': 1_000, Status: 'approved' };
    expect(findings(typed(february, 'Movement', 'Use of the general reserve', use)).join('\n')).toContain(
      '£1,000,000 is paid in, since it is above nil, although the row speaks of a use of the reserve. The remaining gap is £2,200,000; with the sign turned it is £200,000',
    );
  });

  // 500 + 900 + 900 + 900 = 3,200 where each is added to those before it.
  test('savings typed as running totals', () => {
    const savings = { Kind: 'saving', Recurring: 'yes', '2026/27': 500, '2027/28': 900, '2028/29': 900, '2029/30': 900 };
    expect(findings(typed(february, 'Change', 'Savings programme', savings)).join('\n')).toMatch(
      /“Savings programme”: .*£3,200,000 is saved in 2029\/30, .*If the amounts are running totals, £900,000 is meant/,
    );
  });

  // Premises 8,200 × (1 + 3) = 32,800; × 1.03 = 8,446.
  test('a rate of 3', () => {
    expect(findings(typed(february, 'Assumption', 'General inflation', { '2026/27': 3 })).join('\n')).toContain(
      'is 3, which is 300% a year: Premises becomes £32,800,000. If 3% is meant, type 3% or 0.03: Premises becomes £8,446,000.',
    );
  });
});

describe('11. one penny, one pound, everywhere', () => {
  // March 2024, £000: 7,600 − 4,612.7 = 2,987.3 in the general reserve; its floor is 2% of each year’s net budget.
  let drawn = typed(march, 'Reserve', 'General Reserve', { Floor: 0 });
  drawn = typed(drawn, 'Movement', 'A drawdown', { Reserve: 'General Reserve', '2024/25': -4612.7, Status: 'approved' });

  test('a floor that is a share of the budget is the same pence in the report and in the finding', () => {
    const floors = reportData('reserves', '', drawn).rows.find(({ label }) => label === 'Floor of General Reserve')!;
    const [finding] = findings(drawn).filter(text => text.includes('closes below'));
    const years = reportData('reserves', '', drawn).columns.filter(({ kind }) => kind === 'year');
    for (const [place, { id }] of years.entries()) {
      const cell = floors.cells[place]!;
      const floor = cell.kind === 'figure' ? cell.amount : undefined;
      expect(floor!.decimalPlaces()).toBeLessThanOrEqual(2);
      const short = floor!.minus(2_987_300);
      const shown = short.isInteger() ? short.toFixed(0) : short.toFixed(2);
      if (short.gt(0)) expect(finding).toContain(`£${shown.replace(/\B(?=(\d{3})+(?!\d))/g, ',')} in ${id}`);
    }
    expect(finding).toBeDefined();
  });

  // Rounding each authority’s part to £1 leaves £1 between the requirement and the precept at £15: 219,931 − 1 = 219,930.
  test('the pound between the statutory calculation and the gap is a row of its own', () => {
    const at = (row: string) => amount('statutory', row, '2026/27', february, 'Issued at £15');
    expect([at('outOfBalance'), at('residual')]).toEqual([-219_931, 1]);
    expect(at('outOfBalance') + at('residual')).toBe(amount('gap', 'remainingGap', '2026/27', february, 'Issued at £15'));
  });
});
