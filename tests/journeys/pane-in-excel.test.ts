import type { Page } from 'playwright-core';
import { february2026 } from '../../addin/example/february-2026';
import type { TypedCell } from '../host/content';
import type { ExcelOptions } from '../host/simulated-excel';
import { openPane, picture } from './pane-in-excel';
import { leave } from './preview-in-browser';
import { beginJourneys, browser, server } from './opened';

jest.setTimeout(90_000);

beginJourneys();

const plan: ExcelOptions = {
  sheets: february2026.tables.map(({ sheet, name, values }) => ({
    name: sheet,
    tables: [{ name, at: 'A1', rows: values.map(row => row.map(cell => (cell ?? '') as TypedCell)) }],
  })),
};

const precept = february2026.tables.find(({ name }) => name === 'Precept')!.values;
/** The cell of the rise in 2026/27, on the sheet Precept. */
const RISE = `Precept!${'ABCDEFGH'[precept[0]!.indexOf('2026/27')]}${precept.findIndex(row => row[0] === 'Amount') + 1}`;
const lastScenarioRow = february2026.tables.find(({ name }) => name === 'Scenarios')!.values.length;

const written = (page: Page) => page.evaluate(() => window.simulatedExcel.log.rangesWritten);
const syncs = (page: Page) => page.evaluate(() => window.simulatedExcel.log.batches.filter(({ read }) => read.length > 0).length);

describe('the built pane beside a workbook in Excel', () => {
  // Published in February 2026: £1.2m to find after £3.5m of savings.
  test('it reads the plan in one go and the formulas of ours in another, shows the gap of £1.2m and writes nothing', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan);
    await page.getByText('£1,200,000').first().waitFor();
    expect([await syncs(page), await written(page)]).toEqual([2, []]);
    await picture(page, 'excel-overview');
    await leave({ page, complaints }, 'excel');
  });

  // £15 in place of £11: Band D £300.2302 + £15 = £315.2302.
  test('a co-author’s change of the precept is seen without asking', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan);
    await page.evaluate(rise => window.simulatedExcel.remotely(() => window.simulatedExcel.type(rise, 15)), RISE);
    await page.getByText('£315.2302').first().waitFor();
    await page.getByText('surplus').first().waitFor();
    expect(await written(page)).toEqual([]);
    await leave({ page, complaints }, 'excel');
  });

  test('a finding goes to its cell, and says so where the sheet was renamed meanwhile', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan);
    await page.getByRole('tab', { name: /Checks/ }).click();
    await page.getByRole('button', { name: 'Go to Reserves!G3' }).click();
    await page.waitForFunction(() => window.simulatedExcel.workbook.selection === 'Reserves!G3');
    await page.evaluate(() => {
      window.simulatedExcel.workbook.sheets.GetItem('Reserves').Name = 'Balances';
    });
    await page.getByRole('button', { name: 'Go to Reserves!G3' }).click();
    await page.getByText('was there a moment ago is not any more').waitFor();
    await leave({ page, complaints }, 'excel');
  });

  test('a rise that was tried is kept as rows of the Scenarios table, and put back again', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan);
    await page.getByRole('tab', { name: 'Plan' }).click();
    const rise = page.getByRole('slider', { name: 'Rise in Band D by 50p' });
    await rise.focus();
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: /Keep as/ }).click();
    await page.getByLabel('Name').fill('At £15');
    await picture(page, 'excel-keep-scenario');
    await page.getByRole('button', { name: /^Write/ }).click();
    await page.getByText('“At £15” is kept in').waitFor();
    await picture(page, 'excel-kept');
    const ranges = await written(page);
    expect(ranges.map(range => range.replace(/ \(.*/, ''))).toEqual([
      expect.stringMatching(new RegExp(`^Scenarios!A${lastScenarioRow + 1}(:|:[A-Z]+\\d+ )`)),
    ]);
    await page.getByRole('button', { name: 'Put back' }).click();
    await page.waitForFunction(row => (window.simulatedExcel.values(`Scenarios!A${row}`) ?? [])[0]?.[0] === '', lastScenarioRow + 1);
    await leave({ page, complaints }, 'excel');
  });
});
