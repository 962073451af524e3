import fc from 'fast-check';
import { Decimal, planHash, VERSION, verifyProvenance } from '../../core';
import type { Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import type { PackRequest } from '../../addin/pack/packs';
import { bridgeColumns } from '../../addin/workbook/bridge-columns';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { NewSheet } from '../../addin/workbook/new-sheet';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import { caseCount } from '../support/case-count';

afterAll(closeWorkbooks);

const tables: Table[] = february2026.tables.map(({ values }) => values);
const asked: PackRequest = { kind: 'panel', scenario: '', beside: ['Issued at £15'], madeOn: '20 February 2026, 14:05', tables };
const sheetsOf = (change: Partial<PackRequest> = {}): NewSheet[] => packSheets(packOf({ ...asked, ...change }));
const amounts = (column: readonly unknown[]) => column.slice(1).map(figure => (figure as Decimal).toNumber());

describe('a Panel report as sheets', () => {
  const sheets = sheetsOf();
  const sheet = (name: string) => sheets.find(one => one.name.endsWith(name))!;
  const row = (of: NewSheet, name: string) => of.cells.find(cells => cells[0]?.value === name)!;
  const valuesOf = (of: NewSheet, name: string) => row(of, name).map(cell => cell?.value);

  test('no cell needs the add-in: there is no formula on them', () => {
    expect(sheets.flatMap(({ cells }) => cells.flat()).filter(cell => cell?.formula !== undefined)).toEqual([]);
  });

  // The gap of £4.7m before savings, £3.5m of savings and £1.2m to find, as published in February 2026; money in £000.
  test('the published gap of February 2026 stands on the sheets', () => {
    expect(valuesOf(sheet('Gap'), 'Cumulative gap').slice(0, 2)).toEqual(['Cumulative gap', 4700]);
    expect(valuesOf(sheet('Gap'), 'Gap after savings').slice(0, 2)).toEqual(['Gap after savings', 1200]);
    // 2,242 + 151 + 1,020 + 260 FTE.
    const workforce = sheetsOf({ kind: 'budget book' }).find(({ name }) => name.endsWith('Workforce'))!;
    expect(valuesOf(workforce, 'Total FTE').slice(0, 2)).toEqual(['Total FTE', 3673]);
  });

  // £9.0m of general reserve on a net budget of £263.47m is 3.42%: a share is no money, whatever the plan's unit.
  test('the general reserve as a share of the budget stands as a percentage among figures in £000', () => {
    expect(row(sheet('Headline'), 'General reserve %')[1]).toEqual({ value: 0.034159, format: '0.00%' });
    expect(row(sheet('Headline'), 'General reserve')[1]!.format).toBe('#,##0.0');
  });

  // £15 on £300.2302 is 4.9962% (15 ÷ 300.2302 = 0.049961…): two decimals would print 5.00%, which it does not reach.
  test('a rise just below 5% is not published as 5.00%', () => {
    const issued = sheetsOf({ scenario: 'Issued at £15', beside: [] }).find(({ name }) => name.endsWith('Headline'))!;
    const rise = row(issued, 'Rise %')[1]!;
    expect(rise.format).toBe('0.0000%');
    expect(((rise.value as number) * 100).toFixed(4)).toBe('4.9962');
  });

  test('reserves that cannot be spent stand in no table of balances, and two rows are never told apart by a capital alone', () => {
    const names = sheet('Reserves').cells.map(cells => String(cells[0]?.value ?? ''));
    expect(names).not.toContain('Pensions reserve');
    const from = names.indexOf('Reserves at 31 March, £000');
    const block = names.slice(from, names.indexOf('', from)).map(name => name.toLowerCase());
    expect(new Set(block).size).toBe(block.length);
    expect(names.join(' ')).toContain('In no total, since they cannot be spent: Pensions reserve.');
  });

  test('scenario, version, plan hash, assumptions with their sources and checks are told on sheets of their own', () => {
    const provenance = sheet('Provenance');
    expect(['Scenario', 'Version', 'Plan hash'].map(name => valuesOf(provenance, name)[1])).toEqual(['Base', VERSION, planHash(tables)]);
    expect(valuesOf(provenance, 'Assumption: Officer pension')).toContain(
      'Home Office evidence to the pay review body, 2024: 35.3% from April 2024',
    );
    expect(valuesOf(sheet('Checks'), 'Severity')).toEqual(['Severity', 'Table', 'Row', 'Column', 'Finding']);
    expect(provenance.cells[1]![0]!.value).toContain('20 February 2026, 14:05');
    const format = (name: string) => row(provenance, name)[1]!.format;
    expect([format('Findings: notes'), format('Remaining gap 2026/27')]).toEqual(['#,##0', '#,##0.0']);
  });

  test('the published provenance agrees with its tables, and no longer once a figure is changed by a penny', () => {
    const rows = sheet('Provenance').cells.map(cells => cells.map(cell => cell?.value ?? ''));
    expect(verifyProvenance(rows, tables)).toEqual([]);
    const dearer = tables.map(table =>
      table.map(cells => (cells[0] === 'Premises' ? cells.map(cell => (cell === 8200 ? 8200.00001 : cell)) : cells)),
    );
    expect(verifyProvenance(rows, dearer).map(({ item }) => item)).toContain('Plan hash');
  });

  test('a plan with an error is a draft on every sheet and page; a figure that cannot be known says why below its table', () => {
    const broken = tables.map(table => (table[0]![0] === 'Billing authority' ? [table[0]!, ['North', 'many']] : table));
    const drafts = sheetsOf({ tables: broken });
    expect(drafts.filter(({ cells }) => !String(cells[2]?.[0]?.value).startsWith('Draft, not to be relied on: the checks found'))).toEqual(
      [],
    );
    expect(drafts.filter(({ print }) => print?.header?.centre !== 'DRAFT')).toEqual([]);
    const cells = drafts.flatMap(one => one.cells.flat()).map(cell => cell?.value);
    expect(cells).toEqual(expect.arrayContaining([expect.stringMatching(/^not known \(note \d\)$/), expect.stringMatching(/^Note 1: /)]));
    expect(cells).toContain('Spending');
    expect(sheets.filter(({ print }) => print?.header?.centre !== undefined)).toEqual([]);
  });

  test('every sheet prints on A4, the first two rows on every page, and nothing of the figures behind charts', () => {
    for (const { name, print, cells, widths } of sheets) {
      expect([name, print?.titleRows, print?.header]).toEqual([
        name,
        2,
        { left: 'Leicester, Leicestershire and Rutland', right: 'Base plan' },
      ]);
      const [, letter, last] = /^A1:([A-Z])(\d+)$/.exec(print!.area!)!;
      expect(letter!.charCodeAt(0) - 64).toBe(widths.length);
      const printed = cells.slice(0, Number(last)).flatMap(line => line.slice(0, widths.length));
      expect(printed.filter(cell => /^(Stage|Rise below nil|Fall below nil)$|behind the charts/.test(String(cell?.value ?? '')))).toEqual(
        [],
      );
    }
    expect(
      sheet('Gap')
        .cells.flat()
        .map(cell => cell?.value),
    ).toContain('Rise below nil');
  });

  test('it goes into Excel with native charts over free rows, printed areas and joined cells, and can be taken out again', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    const inserted = await workbook.insert(sheets, () => undefined);
    expect(inserted.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    const worksheet = (name: string) => excel.workbook.sheets.GetItem(`Panel report ${name}`);
    const [trend] = worksheet('Headline').Charts.members();
    expect([trend!.type, trend!.series.members().map(series => series.Name)]).toEqual(['ColumnClustered', ['Remaining gap']]);
    const [bridge] = worksheet('Gap').Charts.members();
    expect(bridge!.series.members().map(({ Name, invisible }) => [Name, invisible])).toEqual([
      ['Base', true],
      ['Total', false],
      ['Rise', false],
      ['Rise below nil', false],
      ['Fall', false],
      ['Fall below nil', false],
    ]);
    // Nothing goes into reserves or out of them in the year, and no column stands for it. £4,700k less £3,500k of savings leaves £1,200k: the fall hangs from 4,700 down to its base at 1,200.
    expect(bridge!.source.Values).toEqual([
      ['Stage', 'Base', 'Total', 'Rise', 'Rise below nil', 'Fall', 'Fall below nil'],
      ['Cumulative gap', 0, 4700, 0, 0, 0, 0],
      ['Savings counted', 1200, 0, 0, 0, 3500, 0],
      ['Remaining gap', 0, 1200, 0, 0, 0, 0],
    ]);
    const [reserve] = worksheet('Reserves').Charts.members();
    expect((reserve!.source.Values as unknown[][]).slice(1).map(([name, first]) => [name, first])).toEqual([
      ['General Reserve', 9000],
      ['Floor', 6000],
    ]);
    const page = worksheet('Headline').PageLayout.set;
    expect(page).toMatchObject({
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printArea: sheet('Headline').print!.area,
      titleRows: '$1:$2',
      leftHeader: 'Leicester, Leicestershire and Rutland',
      rightHeader: 'Base plan',
      rightFooter: 'Page &P of &N',
    });
    expect(page.leftFooter).toContain('20 February 2026, 14:05');
    expect([...worksheet('Statutory').looks.keys()].filter(key => key.endsWith(' Merged')).length).toBe(sheet('Statutory').joined!.length);
    expect(await workbook.remove(inserted, { evenIfChanged: false })).toEqual({ removed: true, changed: [] });
  });

  test('a pack of one page is held to one', () => {
    const [page] = sheetsOf({ kind: 'one page' });
    expect([page!.name, page!.print!.pagesTall]).toEqual(['One page Page', 1]);
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
      { seed: 20260220, numRuns: caseCount(200) },
    );
  });
});
