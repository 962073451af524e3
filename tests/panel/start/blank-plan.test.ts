import { planReport } from '../../../core';
import type { Decimal } from '../../../core';
import { february2026 } from '../../../addin/example/february-2026';
import { blankPlan, yearsAfter } from '../../../addin/example/blank-plan';
import { currentTables } from '../../../addin/preview/table-book';
import { packSheets } from '../../../addin/pack/pack-sheets';
import { PACK_KINDS, packOf } from '../../../addin/pack/packs';

const plan = blankPlan({
  name: 'Anyshire Fire Authority',
  kind: 'fire authority',
  country: 'England',
  baseYear: '2025/26',
  years: 2,
  bandD: 82.5,
  decimals: 2,
  moneyIn: '£000',
});
const tables = plan.tables.map(table => table.values);

/** The plan with figures typed over empty cells, by row and header. */
const typed = (figures: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  tables.map(table => table.map(row => row.map((cell, column) => figures[String(row[0])]?.[String(table[0]![column])] ?? cell)));

describe('a blank plan for a body', () => {
  test('its only errors are the figures nobody has typed yet', () => {
    const errors = planReport('checks', '', tables)
      .filter(row => row[0] === 'error')
      .map(row => row.slice(1, 4));
    expect(errors).toEqual([
      ['Post', 'Staff', 'Establishment FTE'],
      ['Post', 'Staff', 'Average cost'],
      ['Billing authority', 'First billing authority', 'Base'],
      ['Billing authority', 'Second billing authority', 'Base'],
    ]);
  });

  // £000: 10 FTE × £30,000 = 300.00; precept (1,000 + 500) × £82.50 frozen = £123,750 = 123.75; 300 − 123.75 = 176.25.
  test('a post and two tax bases typed into it give a gap of £176,250', () => {
    const summary = planReport(
      'summary',
      '',
      typed({
        Staff: { 'Establishment FTE': 10, 'Average cost': 30_000 },
        'First billing authority': { Base: 1000 },
        'Second billing authority': { Base: 500 },
      }),
    );
    const gap = summary.find(row => row[0] === 'Remaining gap')!;
    expect(gap.slice(1).map(cell => (cell as Decimal).toString())).toEqual(['176.25', '176.25']);
  });

  test('its years follow the base year, across the century too', () => {
    expect(yearsAfter('2025/26', 3)).toEqual(['2026/27', '2027/28', '2028/29']);
    expect(yearsAfter('2098-99', 2)).toEqual(['2099/00', '2100/01']);
    expect(yearsAfter('25/26', 2)).toEqual(['2026/27', '2027/28']);
    expect(yearsAfter('next year', 3)).toEqual([]);
  });

  test('every row is as wide as its table', () => {
    expect(tables.filter(table => table.some(row => row.length !== table[0]!.length))).toEqual([]);
  });
});

test('a published copy holds nothing that reads as a plan table, so that it never counts twice', () => {
  const values = february2026.tables.map(table => table.values);
  const sheets = PACK_KINDS.flatMap(kind =>
    packSheets(packOf({ kind, tables: values, scenario: '', beside: ['Issued at £15'], madeOn: '20 February 2026' })),
  );
  const read = sheets.map(({ name, cells }) => ({
    name,
    rows: cells.length,
    columns: 20,
    cell: (row: number, column: number) => cells[row]?.[column]?.value,
    isFormula: () => false,
  }));
  expect(currentTables([], read).tables).toEqual([]);
});
