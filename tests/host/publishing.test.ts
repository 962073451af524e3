import fc from 'fast-check';
import { Decimal, planHash, VERSION, verifyProvenance } from '../../core';
import type { Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { bridgeColumns } from '../../addin/workbook/bridge-columns';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { publishedSheets } from '../../addin/workbook/published-sheets';
import type { Publication } from '../../addin/workbook/published-sheets';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const tables: Table[] = february2026.tables.map(({ values }) => values);
const publication: Publication = { title: february2026.title, scenario: '', madeOn: '20 February 2026, 14:05', tables };
const amounts = (column: readonly unknown[]) => column.slice(1).map(figure => (figure as Decimal).toNumber());

describe('publishing a plan as values', () => {
  const sheets = publishedSheets(publication);
  const [figures, provenance] = sheets;
  const rowOf = (cells: typeof figures, name: string) => cells!.cells.find(row => row[0]?.value === name)!.map(cell => cell?.value);

  test('no cell needs the add-in: there is no formula on the published sheets', () => {
    expect(sheets.flatMap(({ cells }) => cells.flat()).filter(cell => cell?.formula !== undefined)).toEqual([]);
  });

  // The gap of £4.7m before savings, £3.5m of savings and £1.2m to find, as published in February 2026; money in £000.
  test('the published gap of February 2026 stands on the sheet', () => {
    expect(rowOf(figures, 'Cumulative gap').slice(0, 2)).toEqual(['Cumulative gap', 4700]);
    expect(rowOf(figures, 'Gap after savings').slice(0, 2)).toEqual(['Gap after savings', 1200]);
    // 2,242 + 151 + 1,020 + 260 FTE.
    expect(rowOf(figures, 'Total FTE').slice(0, 2)).toEqual(['Total FTE', 3673]);
  });

  // £9.0m of general reserve on a net budget of £263.47m is 3.42%: a share is no money, whatever the plan's unit.
  test('the general reserve as a share of the budget stands as a percentage among the reserves in £000', () => {
    const row = (name: string) => figures!.cells.find(cells => cells[0]?.value === name)!;
    expect(row('General reserve %')[1]).toEqual({ value: 0.034159, format: '0.00##%' });
    expect(row('General reserve')[1]!.format).toBe('#,##0.0');
  });

  // £15 on £300.2302 is 4.9962% (15 ÷ 300.2302 = 0.049961…): two decimals would print 5.00%, which it does not reach.
  test('a rise just below 5% is not published as 5.00%', () => {
    const issued = publishedSheets({ ...publication, scenario: 'Issued at £15' })[0]!;
    const rise = issued.cells.find(cells => cells[0]?.value === 'Rise %')![1]!;
    expect(rise.format).toBe('0.00##%');
    expect(((rise.value as number) * 100).toFixed(4)).toBe('4.9962');
  });

  test('counts of findings and remaining gaps have their own formats on the provenance', () => {
    const format = (name: string) => provenance!.cells.find(cells => cells[0]?.value === name)![1]!.format;
    expect([format('Findings: notes'), format('Remaining gap 2026/27')]).toEqual(['#,##0', '#,##0.0']);
  });

  test('scenario, version, plan hash, assumptions with their sources and checks are told on a sheet of their own', () => {
    expect(['Scenario', 'Version', 'Plan hash'].map(name => rowOf(provenance, name)[1])).toEqual(['Base', VERSION, planHash(tables)]);
    expect(rowOf(provenance, 'Assumption: Officer pension')).toContain(
      'Home Office evidence to the pay review body, 2024: 35.3% from April 2024',
    );
    expect(rowOf(provenance, 'Severity')).toEqual(['Severity', 'Table', 'Row', 'Column', 'Finding']);
    expect(provenance!.cells[1]![0]!.value).toContain('20 February 2026, 14:05');
  });

  test('the published provenance agrees with its tables, and no longer once a figure is changed by a penny', () => {
    const rows = provenance!.cells.map(row => row.map(cell => cell?.value ?? ''));
    expect(verifyProvenance(rows, tables)).toEqual([]);
    const dearer = tables.map(table =>
      table.map(row => (row[0] === 'Premises' ? row.map(cell => (cell === 8200 ? 8200.00001 : cell)) : row)),
    );
    expect(verifyProvenance(rows, dearer).map(({ item }) => item)).toContain('Plan hash');
  });

  test('the seed is told where a risk run is published', () => {
    expect(rowOf(publishedSheets({ ...publication, seed: 4711 })[1], 'Seed')[1]).toBe('4711');
  });

  test('a report that cannot be made says why in its place, and the others stand', () => {
    const broken = tables.map(table => (table[0]![0] === 'Billing authority' ? [table[0]!, ['North', 'many']] : table));
    const cells = publishedSheets({ ...publication, tables: broken })[0]!
      .cells.flat()
      .map(cell => cell?.value);
    expect(cells).toEqual(expect.arrayContaining([expect.stringMatching(/^not known \(note \d\)$/), expect.stringMatching(/^Note 1: /)]));
    expect(cells).toContain('Spending');
  });

  test('it goes into Excel with two native charts, the bridge on an unseen base, and can be taken out again', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    const inserted = await workbook.insert(sheets, () => undefined);
    expect(inserted.sheets.map(({ name }) => name)).toEqual(['Published base plan', 'Provenance']);
    const charts = excel.workbook.sheets.GetItem('Published base plan').Charts.members();
    expect(charts.map(chart => chart.type)).toEqual(['ColumnClustered', 'ColumnStacked']);
    expect(charts[0]!.series.members().map(series => series.Name)).toEqual(['Cumulative gap', 'Gap after savings', 'Remaining gap']);
    expect(charts[1]!.series.members().map(({ Name, invisible }) => [Name, invisible])).toEqual([
      ['Base', true],
      ['Total', false],
      ['Rise', false],
      ['Rise below nil', false],
      ['Fall', false],
      ['Fall below nil', false],
    ]);
    // £4,700k less £3,500k of savings leaves £1,200k: the fall hangs from 4,700 down to its base at 1,200.
    expect(charts[1]!.source.Values).toEqual([
      ['Stage', 'Base', 'Total', 'Rise', 'Rise below nil', 'Fall', 'Fall below nil'],
      ['Cumulative gap', 0, 4700, 0, 0, 0, 0],
      ['Savings counted', 1200, 0, 0, 0, 3500, 0],
      ['Contributions', 1200, 0, 0, 0, 0, 0],
      ['Drawdowns', 1200, 0, 0, 0, 0, 0],
      ['Remaining gap', 0, 1200, 0, 0, 0, 0],
    ]);
    // Names taken, both sheets empty, each filled, charts.
    expect(excel.log.syncs).toBe(5);
    expect(await workbook.remove(inserted, { evenIfChanged: false })).toEqual({ removed: true, changed: [] });
  });
});

describe('a bridge drawn as stacked columns', () => {
  test('a fall through nil has a part above it and a part below', () => {
    const [, fall, rise] = bridgeColumns(
      { name: 'Gap', amount: new Decimal(2) },
      [
        { name: 'Savings', change: new Decimal(-5) },
        { name: 'Costs', change: new Decimal(1) },
      ],
      'Left',
    );
    expect([amounts(fall!), amounts(rise!)]).toEqual([
      [0, 0, 0, 0, 2, -3],
      [-2, 0, 0, -1, 0, 0],
    ]);
  });

  test('the steps always add to the last total, and each bar is as long as its step', () => {
    const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(money, fc.array(money, { maxLength: 8 }), (first, changes) => {
        const columns = bridgeColumns(
          { name: 'First', amount: new Decimal(first) },
          changes.map((change, i) => ({ name: `Step ${i}`, change: new Decimal(change) })),
          'Last',
        );
        const [base, , ...bars] = amounts(columns[columns.length - 1]!);
        const lengths = columns.slice(1, -1).map(column =>
          amounts(column)
            .slice(2)
            .reduce((sum, part) => sum + Math.abs(part), 0),
        );
        expect(lengths).toEqual(changes.map(Math.abs));
        expect([base, amounts(columns[columns.length - 1]!)[1], bars.every(bar => bar === 0)]).toEqual([
          0,
          first + changes.reduce((sum, change) => sum + change, 0),
          true,
        ]);
      }),
      { seed: 20260220, numRuns: 200 },
    );
  });
});
