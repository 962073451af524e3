import { readFileSync } from 'node:fs';
import { openInNode } from './excel-in-node';
import type { ExcelInNode } from './excel-in-node';

describe('the seams of office.js that the test host stands on', () => {
  let page: ExcelInNode;
  beforeAll(async () => {
    page = await openInNode({ sheets: [{ name: 'Plan', cells: [{ at: 'A1', rows: [['Base', 5.4]] }] }] });
  });
  afterAll(() => page.close());

  test('office.js is the version the host was made for, 1.1.110', () => {
    const { version } = JSON.parse(readFileSync(require.resolve('@microsoft/office-js/package.json'), 'utf8')) as { version: string };
    expect(version).toBe('1.1.110');
  });

  test('office.js believes that it runs in Excel', async () => {
    expect(await page.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  });

  test('one Excel.run reads and writes cells', async () => {
    const values = await page.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Plan').getRange('A1:B1');
      range.load('values,address');
      await context.sync();
      range.values = [['Base', 5.6]];
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual(['Plan!A1:B1', [['Base', 5.6]]]);
    expect(page.excel.workbook.rangeAt('Plan!B1').Values).toEqual([[5.6]]);
    expect(page.excel.log.syncs).toBe(2);
  });

  test('one custom function is called and answers', async () => {
    page.CustomFunctions.associate('TWICE', (amount: number) => amount * 2);
    expect(await page.excel.functions.call([{ id: 'TWICE', args: [2.7] }])).toEqual([{ value: 5.4 }]);
  });

  test('the calls of one recalculation come back in one message', async () => {
    const before = page.excel.functions.messages;
    const results = await page.excel.functions.call(Array.from({ length: 1000 }, (_, i) => ({ id: 'TWICE', args: [i] })));
    expect([results[999], page.excel.functions.messages - before]).toEqual([{ value: 1998 }, 1]);
  });
});
