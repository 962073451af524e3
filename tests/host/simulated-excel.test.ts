import { openInNode } from './excel-in-node';
import { closeWorkbooks, openWorkbook, settled } from './open-workbook';

afterAll(closeWorkbooks);

const lines = {
  name: 'Lines',
  at: 'B3',
  rows: [
    ['Line', 'Base', '2011/12'],
    ['Premises', 4_200_000, 4_300_000],
    ['Income', -900_000, ''],
  ],
};

test('a member that is not simulated fails the batch as in an Excel that lacks it', async () => {
  const { Excel } = await openWorkbook();
  await expect(
    Excel.run(async context => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').showCard();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('an Excel of ExcelApi 1.8 knows no events for the whole workbook and says so both ways', async () => {
  const { Excel, Office } = await openWorkbook({ requirementSets: { ExcelApi: '1.8' } });
  expect([
    Office.context.requirements.isSetSupported('ExcelApi', '1.8'),
    Office.context.requirements.isSetSupported('ExcelApi', '1.9'),
  ]).toEqual([true, false]);
  await expect(
    Excel.run(async context => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a value that was not loaded cannot be read, and a sheet that is not there is named as missing', async () => {
  const { Excel } = await openWorkbook();
  await expect(
    Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      return range.values;
    }),
  ).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  await expect(
    Excel.run(async context => {
      context.workbook.worksheets.getItem('Gone').load('name');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Gone');
      await context.sync();
      return sheet.isNullObject;
    }),
  ).toBe(true);
});

test('10,000 cells are written in blocks by office.js itself and read back', async () => {
  const { Excel, excel } = await openWorkbook();
  const rows = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 10 }, (__, j) => i * 10 + j));
  const read = await Excel.run(async context => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:J1000');
    range.values = rows;
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(read).toEqual(rows);
  expect(excel.log.rangesWritten.length).toBeGreaterThan(1);
  expect(excel.log.rangesWritten[0]).toBe('Sheet1!A1:J150 Values');
});

test('a block of the wrong size is refused', async () => {
  const { Excel } = await openWorkbook();
  await expect(
    Excel.run(async context => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('Excel reads what is typed: formulas, dates and numbers, unless an apostrophe stands before it', async () => {
  const { excel } = await openWorkbook();
  excel.workbook.results['=1+1'] = 2;
  excel.type('Sheet1!A1:F1', [['=1+1', "'=1+1", '2025/26', '2011/12', "'2011/12", '2.99%']]);
  // 1 December 2011 is day 40878 of Excel's calendar: 25,569 for 1 January 1970 and 15,309 days since.
  expect(excel.values('Sheet1!A1:F1')).toEqual([[2, '=1+1', '2025/26', 40878, '2011/12', 0.0299]]);
  expect(excel.workbook.rangeAt('Sheet1!A1:B1').Formulas).toEqual([['=1+1', '=1+1']]);
});

test('tables give their sheet, columns, header and body, and grow when the row below is filled', async () => {
  const { Excel, excel } = await openWorkbook({ sheets: [{ name: 'MTFP plan', tables: [lines] }] });
  const read = () =>
    Excel.run(async context => {
      const tables = context.workbook.tables.load('items/name,items/worksheet/name,items/columns/items/name');
      await context.sync();
      const table = tables.items[0]!;
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      return [table.name, table.worksheet.name, table.columns.items.map(column => column.name), body.address];
    });
  expect(await read()).toEqual(['Lines', 'MTFP plan', ['Line', 'Base', '2011/12'], "'MTFP plan'!B4:D5"]);
  excel.type("'MTFP plan'!B6:D6", [['Grants', 1, 2]]);
  expect((await read())[3]).toBe("'MTFP plan'!B4:D6");
});

test('who listens hears of edits by the user and by co-authors, until he stops', async () => {
  const { Excel, excel } = await openWorkbook();
  const heard: string[] = [];
  const registered = await Excel.run(async context => {
    const handler = context.workbook.worksheets.onChanged.add(async event => void heard.push(`${event.address} ${event.source}`));
    await context.sync();
    return handler;
  });
  excel.type('Sheet1!B2', 5);
  excel.remotely(() => excel.type('Sheet1!B3', 6));
  await settled();
  expect(heard).toEqual(['B2 Local', 'B3 Remote']);
  await Excel.run(registered.context, async context => {
    registered.remove();
    await context.sync();
  });
  excel.type('Sheet1!B4', 7);
  await settled();
  expect(heard).toHaveLength(2);
  expect(excel.workbook.events.targets).toEqual([]);
});

test('while the user types in a cell a batch is refused, or waits if it said that it may', async () => {
  const { Excel, excel } = await openWorkbook();
  const write = (delayForCellEdit: boolean) =>
    Excel.run({ delayForCellEdit }, async context => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
  excel.startCellEdit();
  await expect(write(false)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = write(true);
  excel.endCellEdit();
  await waiting;
  expect(excel.values('Sheet1!A1')).toEqual([[1]]);
});

test('a protected sheet refuses to be written to', async () => {
  const { Excel } = await openWorkbook({ sheets: [{ name: 'Plan', protected: true }] });
  await expect(
    Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[1]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('settings are one store, reached through the document or the workbook', async () => {
  const { Excel, Office, excel, close } = await openInNode({ settings: { schema: 1 } });
  expect(Office.context.document.settings.get('schema')).toBe(1);
  Office.context.document.settings.set('scenario', 'Freeze');
  await new Promise<void>(done => Office.context.document.settings.saveAsync(() => done()));
  const read = await Excel.run(async context => {
    const setting = context.workbook.settings.getItemOrNullObject('scenario').load('value');
    await context.sync();
    return setting.value as unknown;
  });
  expect([read, excel.settings.scenario]).toEqual(['Freeze', 'Freeze']);
  close();
});
