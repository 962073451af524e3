import { february2026 } from '../../addin/example/february-2026';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { NewSheet } from '../../addin/workbook/new-sheet';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const example = () => planSheets(february2026);

const small: NewSheet = {
  name: 'Gap',
  cells: [
    [{ value: 'Budget gap', look: 'title' }],
    [],
    [{ value: 'Change' }, { value: 'Kind' }, { value: '2011/12' }, { value: '2026/27' }],
    [{ value: 'Estates' }, { value: 'saving' }, { value: 1.5, format: '#,##0.0' }, {}],
    [{ value: '=cmd()' }, { value: 'growth' }, {}, { value: 2, format: '#,##0.0' }],
    [],
    [{ formula: '=MTFP.PLAN("gap",\'Gap\'!$B$1,Changes[#All])', look: 'header' }, { look: 'figure header' }],
  ],
  widths: [30, 14, 14, 14],
  heights: [2],
  frozen: { rows: 1, columns: 0 },
  tables: [{ name: 'Changes', address: 'A3:D5' }],
  names: [{ name: 'Gap_2026', address: 'D5' }],
  charts: [
    {
      title: 'The gap',
      type: 'ColumnStacked',
      source: 'B3:D5',
      seriesIn: 'columns',
      over: 'F2:L20',
      series: [{ unseen: true }, { colour: '#C00000' }],
    },
  ],
  print: { landscape: true, titleRows: 3, footer: 'Cash & precept' },
};

const noProgress = () => undefined;

describe('inserting sheets', () => {
  test('the example plan is there afterwards: its tables are read back as they were laid out', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    await workbook.insert(example(), noProgress);
    const tables = await workbook.planTables();
    expect(tables.map(({ name, sheet }) => [name, sheet])).toEqual(february2026.tables.map(({ name, sheet }) => [name, sheet]));
    const blanksAsText = (rows: readonly (readonly unknown[])[]) => rows.map(row => row.map(cell => cell ?? ''));
    expect(tables.map(({ values }) => values)).toEqual(february2026.tables.map(({ values }) => blanksAsText(values)));
    expect(excel.log.methods.filter(method => /Delete|Protect|Base64|Copy|Rows\.Add/.test(method))).toEqual([]);
  });

  test('each sheet is one trip to Excel, with two before and one after, and says how far it has come', async () => {
    const { excel } = await openWorkbook();
    const sheets = example();
    const heard: [number, number, string][] = [];
    await excelWorkbook().insert(sheets, (done, of, sheet) => heard.push([done, of, sheet]));
    expect(excel.log.syncs).toBe(sheets.length + 3);
    expect(heard).toEqual([...sheets.map(({ name }, i) => [i, sheets.length, name]), [sheets.length, sheets.length, '']]);
    expect(Math.max(...excel.log.batches.map(({ bytes }) => bytes))).toBeLessThan(100_000);
  });

  test('values, number formats, table, name, lists, prompts, panes, chart and print set-up come as asked', async () => {
    const { excel } = await openWorkbook();
    await excelWorkbook().insert([small], noProgress);
    const sheet = excel.workbook.sheets.GetItem('Gap');
    expect(excel.values('Gap!A3:D5')).toEqual([
      ['Change', 'Kind', '2011/12', '2026/27'],
      ['Estates', 'saving', 1.5, ''],
      ['=cmd()', 'growth', '', 2],
    ]);
    expect(sheet.GetRange('A5').ValueTypes).toEqual([['String']]);
    expect(sheet.GetRange('C4:D5').NumberFormat).toEqual([
      ['#,##0.0_);(#,##0.0)', 'General'],
      ['General', '#,##0.0_);(#,##0.0)'],
    ]);
    expect(excel.workbook.allTables().map(table => [table.Name, table.GetRange().Address])).toEqual([['Changes', 'Gap!A3:D5']]);
    expect(excel.workbook.Names.members().map(item => [item.Name, item.Value])).toEqual([['Gap_2026', 'Gap!D5']]);
    expect(sheet.looks.get('B4:B5 DataValidation.Rule')).toEqual({
      list: { inCellDropDown: true, source: 'pressure,growth,full-year effect,saving' },
    });
    expect(sheet.looks.get('B4:B5 DataValidation.ErrorAlert')).toMatchObject({ style: 'Warning' });
    expect(sheet.looks.get('D4:D5 DataValidation.Prompt')).toEqual({
      showPrompt: true,
      title: '2026/27',
      message: 'What is added in that year, not the running total.',
    });
    expect([sheet.looks.get('A1 Font.Size'), sheet.looks.get('1:1 RowHeight'), sheet.looks.get('A:A ColumnWidth')]).toEqual([15, 30, 168]);
    expect(sheet.frozen).toEqual(['rows 1']);
    const [chart] = sheet.Charts.members();
    expect([chart!.type, chart!.source.Address, chart!.titleText, chart!.position]).toEqual([
      'ColumnStacked',
      'Gap!B3:D5',
      'The gap',
      'F2:L20',
    ]);
    expect(chart!.series.members().map(({ Name, invisible, color }) => [Name, invisible, color])).toEqual([
      ['2011/12', true, ''],
      ['2026/27', false, '#C00000'],
    ]);
    expect(sheet.page.set).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '$1:$3',
      leftFooter: 'Cash && precept',
      rightFooter: 'Page &P of &N',
    });
  });

  test('only the new sheets are written to', async () => {
    const { excel } = await openWorkbook();
    await excelWorkbook().insert([small], noProgress);
    expect(excel.log.rangesWritten.filter(place => !/^('?Gap!|Gap |Gap_2026|Gap$)/.test(place))).toEqual([]);
  });

  test('names that are taken get another, and the formulas follow', async () => {
    const { excel } = await openWorkbook({
      sheets: [
        {
          name: 'Gap',
          tables: [
            {
              name: 'Changes',
              at: 'A1',
              rows: [
                ['Item', 'Note'],
                ['a', 'b'],
              ],
            },
          ],
        },
      ],
    });
    const { sheets } = await excelWorkbook().insert([small], noProgress);
    expect(sheets.map(({ name }) => name)).toEqual(['Gap (2)']);
    expect(excel.workbook.allTables().map(table => table.Name)).toEqual(['Changes', 'Changes_2']);
    expect(excel.workbook.rangeAt("'Gap (2)'!A7").Formulas).toEqual([['=MTFP.PLAN("gap",\'Gap (2)\'!$B$1,Changes_2[#All])']]);
    expect(excel.values('Gap!A1:B2')).toEqual([
      ['Item', 'Note'],
      ['a', 'b'],
    ]);
  });

  test('two new sheets or tables that are called the same are told apart', async () => {
    const { excel } = await openWorkbook();
    const { sheets } = await excelWorkbook().insert([small, small], noProgress);
    expect(sheets.map(({ name }) => name)).toEqual(['Gap', 'Gap (2)']);
    expect(excel.workbook.allTables().map(table => table.Name)).toEqual(['Changes', 'Changes_2']);
  });

  test('if Excel fails on the way, what was added is taken out again and the trouble told', async () => {
    const { excel } = await openWorkbook();
    const second = { ...small, name: 'More', tables: [], names: [] };
    const inserting = excelWorkbook().insert([small, second], done => {
      if (done === 1) excel.refuseNextWrite('AccessDenied');
    });
    await expect(inserting).rejects.toMatchObject({ sentence: expect.stringMatching(/is protected/) });
    expect(excel.workbook.sheets.members().map(sheet => sheet.Name)).toEqual(['Sheet1']);
  });

  test.each(['1.7', '1.4'])('an Excel of ExcelApi %s gets the sheets without what it cannot have', async version => {
    const { excel } = await openWorkbook({ requirementSets: { ExcelApi: version } });
    await excelWorkbook().insert([small], noProgress);
    expect(excel.values('Gap!D5')).toEqual([[2]]);
    expect(excel.workbook.sheets.GetItem('Gap').page.set).toEqual({});
  });
});

describe('taking sheets out again', () => {
  test('untouched sheets go in two trips', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    const inserted = await workbook.insert([small], noProgress);
    excel.log.clear();
    expect(await workbook.remove(inserted, { evenIfChanged: false })).toEqual({ removed: true, changed: [] });
    expect(excel.log.syncs).toBe(2);
    expect(excel.workbook.sheets.members().map(sheet => sheet.Name)).toEqual(['Sheet1']);
  });

  test('a sheet somebody has worked on is named and stays, unless that is agreed', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    const inserted = await workbook.insert([small], noProgress);
    excel.type('Gap!C4', 1.6);
    expect(await workbook.remove(inserted, { evenIfChanged: false })).toEqual({ removed: false, changed: ['Gap'] });
    expect(excel.workbook.sheets.members()).toHaveLength(2);
    expect(await workbook.remove(inserted, { evenIfChanged: true })).toEqual({ removed: true, changed: ['Gap'] });
  });

  test('a sheet that was deleted by hand meanwhile does no harm', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    const inserted = await workbook.insert([small], noProgress);
    excel.workbook.sheets.remove(excel.workbook.sheets.GetItem('Gap'));
    expect(await workbook.remove(inserted, { evenIfChanged: false })).toEqual({ removed: true, changed: [] });
  });
});

describe('adding rows to a plan table', () => {
  const scenarios = {
    name: 'Scenarios',
    at: 'B2',
    rows: [
      ['Scenario', 'Table', 'Value'],
      ['Freeze', 'Precept', 0],
    ],
  };
  const open = () => openWorkbook({ sheets: [{ name: 'Scenarios', tables: [scenarios] }] });

  test('the rows stand below the last one, the table has grown, and two trips were enough', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const [table] = await workbook.planTables();
    excel.log.clear();
    const addition = await workbook.addRows!(table!, [
      ['Higher', 'Assumption', 0.01],
      ['Lower', 'Assumption', ''],
    ]);
    expect(addition.place).toEqual({ sheet: 'Scenarios', address: 'B4:D5' });
    expect([excel.log.syncs, excel.log.rangesWritten]).toEqual([2, ['Scenarios!B4:D5 Formulas (5 of 6 cells)']]);
    expect((await workbook.planTables())[0]!.values.slice(2)).toEqual([
      ['Higher', 'Assumption', 0.01],
      ['Lower', 'Assumption', ''],
    ]);
  });

  test('they can be taken out again, unless they were changed since', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const [table] = await workbook.planTables();
    const addition = await workbook.addRows!(table!, [['Higher', 'Assumption', 0.01]]);
    excel.type('Scenarios!D4', 0.02);
    await expect(addition.putBack()).rejects.toMatchObject({ sentence: expect.stringMatching(/^Scenarios, D4 was changed since/) });
    excel.type('Scenarios!D4', 0.01);
    await addition.putBack();
    expect((await workbook.planTables())[0]!.values).toEqual(scenarios.rows);
  });

  test('filled cells below the table are not written over', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const [table] = await workbook.planTables();
    excel.type('Scenarios!D5', 'note');
    await expect(
      workbook.addRows!(table!, [
        ['a', 'b', 1],
        ['c', 'd', 2],
      ]),
    ).rejects.toMatchObject({ sentence: expect.stringMatching(/cells below the table Scenarios are filled/) });
    expect(excel.log.rangesWritten).toEqual([]);
  });

  const higher = [['Higher', 'Assumption', 0.01]];

  test('a table that Excel did not let grow is made longer, whether the answer came or was lost', async () => {
    for (const lost of [false, true]) {
      const { excel } = await open();
      excel.workbook.tablesGrow = false;
      const workbook = excelWorkbook();
      const [table] = await workbook.planTables();
      if (lost) excel.failRequest(2, { how: 'answer lost' });
      const addition = await workbook.addRows!(table!, higher);
      expect((await workbook.planTables())[0]!.values.slice(2)).toEqual(higher);
      await addition.putBack();
      expect((await workbook.planTables())[0]!.values).toEqual(scenarios.rows);
    }
  });

  test('where it cannot be made longer, the rows are taken out again and nothing is said to be added', async () => {
    const { excel } = await openWorkbook({ sheets: [{ name: 'Scenarios', tables: [scenarios] }], requirementSets: { ExcelApi: '1.12' } });
    excel.workbook.tablesGrow = false;
    const workbook = excelWorkbook();
    const [table] = await workbook.planTables();
    await expect(workbook.addRows!(table!, higher)).rejects.toMatchObject({
      sentence: expect.stringMatching(/^Excel did not let the table Scenarios grow .* try again\. What had been written was put back\.$/),
    });
    expect([excel.values('Scenarios!B4:D4'), (await workbook.planTables())[0]!.values]).toEqual([[['', '', '']], scenarios.rows]);
  });
});
