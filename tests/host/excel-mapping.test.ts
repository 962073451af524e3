import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { MappedRange } from '../../addin/workbook/mapped-range';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { ExcelOptions } from './simulated-excel';

afterAll(closeWorkbooks);

const budget: ExcelOptions = {
  sheets: [
    {
      name: 'Our budget',
      cells: [
        {
          at: 'B2',
          rows: [
            ['Cost centre', 'Base budget', '2026/27'],
            ['Fleet', 5600, 5700],
            ['Estate', 8200, '#REF!'],
          ],
        },
      ],
    },
  ],
};
const mapped: MappedRange = { sheet: 'Our budget', address: 'B2:D4', kind: 'Line', headers: { 'Base budget': 'Base' } };

/** 1,200.4 + 1,200.4 = 2,400.8, typed as 2,401. */
const ROUNDED = [
  ['£000', '2026/27'],
  ['Officers', 1200.4],
  ['Staff', 1200.4],
  ['Total', 2401],
];

test('a range of the user’s own is read as the plan table it was mapped to, still in two trips', async () => {
  const { excel } = await openWorkbook(budget);
  const workbook = excelWorkbook();
  await workbook.mapRanges([mapped]);
  excel.log.clear();
  expect(await workbook.planTables()).toEqual([
    {
      name: 'Line (Our budget, B2:D4)',
      sheet: 'Our budget',
      address: 'B2:D4',
      isMapped: true,
      reference: 'MTFP.TABLE("Line",MTFP_mapped_1,MTFP_mapped_1_headers)',
      notices: [],
      values: [
        ['Line', 'Base', '2026/27'],
        ['Fleet', 5600, 5700],
        ['Estate', 8200, { error: '#REF!' }],
      ],
    },
  ]);
  expect(excel.log.syncs).toBe(2);
  expect(excel.values("'Our budget'!B2:D2")).toEqual([['Cost centre', 'Base budget', '2026/27']]);
});

test('the mapping is remembered in the workbook as two names, for whoever opens it next, and replaced by the next', async () => {
  const { excel } = await openWorkbook(budget);
  const inQuotes = { ...mapped, headers: { 'The “base”, 25% "old"; £000': 'Base', Notes: '' } };
  await excelWorkbook().mapRanges([inQuotes, mapped]);
  expect(await excelWorkbook().mappedRanges()).toEqual([
    { ...inQuotes, name: 'MTFP_mapped_1' },
    { ...mapped, name: 'MTFP_mapped_2' },
  ]);
  excel.log.clear();
  await excelWorkbook().mapRanges([mapped]);
  expect(excel.log.syncs).toBe(2);
  expect(await excelWorkbook().mappedRanges()).toEqual([{ ...mapped, name: 'MTFP_mapped_1' }]);
  expect(excel.workbook.Names.members().map(item => [item.Name, item.Formula])).toEqual([
    ['MTFP_mapped_1', "='Our budget'!$B$2:$D$4"],
    ['MTFP_mapped_1_headers', '={"","Line";"Base budget","Base"}'],
  ]);
});

test('a range whose sheet or cells are gone is left out of the plan, and names somebody made by hand are not read', async () => {
  const { excel } = await openWorkbook(budget);
  const { Names: names } = excel.workbook;
  names.Add('MTFP_mapped_1', '=Gone!$B$2:$D$4', null);
  names.Add('MTFP_mapped_1_headers', '={"","Line"}', null);
  names.Add('MTFP_mapped_2', '=#REF!$B$2:$D$4', null);
  names.Add('MTFP_mapped_2_headers', '={"","Funding"}', null);
  names.Add('MTFP_mapped_3', "='Our budget'!$B$2", null);
  names.Add('MTFP_mapped_3_headers', '=17', null);
  names.Add('MTFP_mapped_total', '=17', null);
  expect(await excelWorkbook().planTables()).toEqual([]);
  expect(await excelWorkbook().mappedRanges()).toEqual([
    { name: 'MTFP_mapped_1', sheet: 'Gone', address: 'B2:D4', kind: 'Line', headers: {} },
    { name: 'MTFP_mapped_2', sheet: '', address: '', kind: 'Funding', headers: {} },
  ]);
});

test('a mapped range that somebody made a plan table of is read once, as the table', async () => {
  const rows = [
    ['Line', 'Base'],
    ['Fleet', 5600],
  ];
  await openWorkbook({ sheets: [{ name: 'Our budget', tables: [{ name: 'Lines', at: 'B2:C3', rows }] }] });
  await excelWorkbook().mapRanges([{ ...mapped, address: 'B2:C3' }]);
  expect((await excelWorkbook().planTables()).map(({ name }) => name)).toEqual(['Lines']);
});

describe('a mapped range that does not stand as it was mapped', () => {
  const FLEET = 'Our budget!B2:D4';

  // Unnoticed, the base of every line would have become nil.
  test('a header that was renamed makes errors of its column, and is told', async () => {
    const { excel } = await openWorkbook(budget);
    await excelWorkbook().mapRanges([mapped]);
    excel.type("'Our budget'!C2", 'Base budget 25/26');
    const [table] = await excelWorkbook().planTables();
    expect(table!.values).toEqual([
      ['Line', 'Base budget 25/26', '2026/27', 'Base'],
      ['Fleet', 5600, 5700, { error: '#REF!' }],
      ['Estate', 8200, { error: '#REF!' }, { error: '#REF!' }],
    ]);
    expect(table!.notices).toEqual([
      expect.stringMatching(/^Our budget!B2:D4 has no header “Base budget” any more, which was read as Base\./),
    ]);
  });

  test('a row typed right below it is told, a total is not', async () => {
    const { excel } = await openWorkbook(budget);
    await excelWorkbook().mapRanges([mapped]);
    excel.type("'Our budget'!B5:C5", [['Total', 13800]]);
    expect((await excelWorkbook().planTables())[0]!.notices).toEqual([]);
    excel.type("'Our budget'!B5:C5", [['Energy', 3400]]);
    expect((await excelWorkbook().planTables())[0]!.notices).toEqual([
      `The row right below ${FLEET} is filled and is not read as part of Line. Take it into the mapped range in Start.`,
    ]);
  });

  test('rows cannot be added to it as to a table, and nothing is written', async () => {
    const { excel } = await openWorkbook(budget);
    const workbook = excelWorkbook();
    await workbook.mapRanges([mapped]);
    const [table] = await workbook.planTables();
    await expect(workbook.addRows!(table!, [['Energy', 3400, null]])).rejects.toMatchObject({
      sentence: expect.stringMatching(/^Our budget!B2:D4 is a range of your own/),
    });
    expect(excel.values("'Our budget'!B5:D5")).toEqual([['', '', '']]);
  });
});

test('an Excel that cannot list its names reads the tables alone', async () => {
  await openWorkbook({ ...budget, requirementSets: { ExcelApi: '1.6' } });
  expect(await excelWorkbook().planTables()).toEqual([]);
});

test('what stands in a mapped place is read again for changing the mapping', async () => {
  await openWorkbook(budget);
  expect(await excelWorkbook().cellsAt({ sheet: 'Our budget', address: 'B2:C3' })).toEqual([
    ['Cost centre', 'Base budget'],
    ['Fleet', 5600],
  ]);
  expect(await excelWorkbook().cellsAt({ sheet: 'Gone', address: 'B2:C3' })).toEqual([]);
});

test('rows typed right below a mapped range belong to it where nothing stood there, up to the first gap', async () => {
  const { excel } = await openWorkbook(budget);
  const workbook = excelWorkbook();
  await workbook.mapRanges([{ ...mapped, grows: true }]);
  excel.type("'Our budget'!B5:D5", [['Energy', 3400, 3500]]);
  excel.type("'Our budget'!B7:D7", [['A note', 1, 2]]);
  const [table] = await workbook.planTables();
  expect([table!.address, table!.values.at(-1), table!.notices]).toEqual(['B2:D5', ['Energy', 3400, 3500], []]);
});

test('what the cells show under their number formats comes with the values, in one trip for what is selected', async () => {
  const { excel } = await openWorkbook({ sheets: [{ name: 'Ours', cells: [{ at: 'A1', rows: ROUNDED }] }] });
  await Excel.run(async context => {
    const range = context.workbook.worksheets.getItem('Ours').getRange('A1:B4');
    range.numberFormat = ROUNDED.map(row => row.map(() => '#,##0'));
    range.select();
    await context.sync();
  });
  excel.log.clear();
  const texts = [
    ['£000', '2026/27'],
    ['Officers', '1,200'],
    ['Staff', '1,200'],
    ['Total', '2,401'],
  ];
  expect(await excelWorkbook().selected()).toEqual({ sheet: 'Ours', address: 'A1:B4', values: ROUNDED, texts });
  expect(excel.log.syncs).toBe(1);
  expect(await excelWorkbook().wholeSheets()).toEqual([{ sheet: 'Ours', address: 'A1:B4', values: ROUNDED, texts }]);
  expect(await excelWorkbook().shownAt({ sheet: 'Ours', address: 'A4:B4' })).toEqual({
    sheet: 'Ours',
    address: 'A4:B4',
    values: [['Total', 2401]],
    texts: [['Total', '2,401']],
  });
  await excelWorkbook().mapRanges([{ sheet: 'Ours', address: 'A1:B4', kind: 'Line', headers: {} }]);
  expect((await excelWorkbook().planTables())[0]!.notices).toEqual([]);
  expect(await excelWorkbook().shownAt({ sheet: 'Gone', address: 'A1' })).toEqual({ sheet: 'Gone', address: 'A1', values: [] });
});

test('the selection is offered as a range to map', async () => {
  await openWorkbook(budget);
  const workbook = excelWorkbook();
  await workbook.goTo({ sheet: 'Our budget', address: 'B2:C3' });
  expect(await workbook.selected()).toMatchObject({
    sheet: 'Our budget',
    address: 'B2:C3',
    values: [
      ['Cost centre', 'Base budget'],
      ['Fleet', 5600],
    ],
  });
});

test('of whole columns that are selected, only what is filled is asked for', async () => {
  const { excel } = await openWorkbook(budget);
  const workbook = excelWorkbook();
  await workbook.goTo({ sheet: 'Our budget', address: 'B1:C200000' });
  excel.log.clear();
  expect(await workbook.selected()).toMatchObject({ address: 'B2:C4' });
  expect(excel.log.syncs).toBe(1);
  await workbook.goTo({ sheet: 'Our budget', address: 'F9' });
  expect(await workbook.selected()).toEqual({ sheet: 'Our budget', address: 'F9', values: [] });
});
