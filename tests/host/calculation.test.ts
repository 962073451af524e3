import { openInNode } from './excel-in-node';
import type { ExcelInNode } from './excel-in-node';
import { functionsScript } from './functions-script';

let page: ExcelInNode;
beforeAll(async () => {
  page = await openInNode({ calculates: { blank: 0 } });
  page.window.eval(await functionsScript());
});
afterAll(() => page.close());

/** Waits for the calculation that was begun. */
async function calculated(address: string, until: (values: unknown[][]) => boolean): Promise<unknown[][]> {
  for (let turn = 0; turn < 2000; turn++) {
    const values = page.excel.values(address)!;
    if (until(values)) return values;
    await new Promise(done => setTimeout(done, 10));
  }
  return page.excel.values(address)!;
}
const answered = (values: unknown[][]) => values.flat().every(value => value !== '#BUSY!');
const open = () => page.excel.open({ sheets: [{ name: 'Sheet1' }], calculates: { blank: 0 } });
const edit = (does: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) =>
  page.Excel.run(async context => {
    does(context, context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

// £300 + £15; £90 × 6, 7, 8, 9, 11, 13, 15 and 18 ninths.
test('a formula is busy, then answers; a block spills, follows its arguments, and gives way to what is typed in it', async () => {
  open();
  page.excel.type('Sheet1!A1', '=MTFP.LIMIT("2026/27",300,"police",4)');
  page.excel.type('Sheet1!B1', 90);
  page.excel.type('Sheet1!A2', '=MTFP.BANDS(B1)');
  expect(page.excel.values('Sheet1!A1')).toEqual([['#BUSY!']]);
  expect(await calculated('Sheet1!A1:A2', answered)).toEqual([[315], [60]]);
  expect(page.excel.values('Sheet1!A2:H2')).toEqual([[60, 70, 80, 90, 110, 130, 150, 180]]);
  page.excel.type('Sheet1!B1', 180);
  expect(await calculated('Sheet1!A2:B2', values => values[0]![0] === 120)).toEqual([[120, 140]]);
  page.excel.type('Sheet1!C2', 'note');
  expect(await calculated('Sheet1!A2:D2', values => values[0]![0] === '#SPILL!')).toEqual([['#SPILL!', '', 'note', '']]);
});

test('an inserted row or column takes cells, tables, names and formulas along', async () => {
  open();
  page.excel.type('Sheet1!A2:B3', [
    ['Line', '2026/27'],
    ['Pay', 90],
  ]);
  page.excel.type('Sheet1!D1', '=SUM($B$3)');
  await edit(({ workbook }, sheet) => {
    sheet.tables.add('A2:B3', true).name = 'Lines';
    workbook.names.add('Pay', sheet.getRange('B3'));
  });
  await edit((_, sheet) => {
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('B:B').insert('Right');
  });
  const { workbook } = page.excel;
  expect(workbook.allTables()[0]!.GetRange().Address).toBe('Sheet1!A3:C4');
  expect([workbook.Names.members()[0]!.Value, workbook.rangeAt('Sheet1!E1').Formulas]).toEqual(['Sheet1!C4', [['=SUM($C$4)']]]);
  expect(page.excel.values('Sheet1!A3:C3')).toEqual([['Line', 'Column1', '2026/27']]);
  expect(await calculated('Sheet1!E1', values => values[0]![0] === 90)).toEqual([[90]]);
});

// 90 and 30; the total row holds their sum, 120, which #All takes in.
test('a total row belongs to all of a table and not to its data', async () => {
  open();
  page.excel.type('Sheet1!A1:B3', [
    ['Line', '2026/27'],
    ['Pay', 90],
    ['Fuel', 30],
  ]);
  await edit((_, sheet) => {
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Lines';
    table.showTotals = true;
  });
  page.excel.type('Sheet1!D1:E1', [['=SUM(Lines[#All])', '=SUM(Lines[[#Headers],[#Data]])']]);
  expect(await calculated('Sheet1!D1:E1', values => values[0]![0] === 240)).toEqual([[240, 120]]);
});
