import type { Browser, Page } from 'playwright-core';
import { february2026 } from '../../addin/example/february-2026';
import { openBrowser } from '../support/browser';
import { startServer } from '../support/local-server';
import type { LocalServer } from '../support/local-server';
import { figure, goToSheet, openPreview, picture, save, settled, shownCells, typeInto } from './preview-in-browser';

jest.setTimeout(120_000);

const SUMMARY = 'The plan at a glance';

let browser: Browser;
let server: LocalServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

const gapIn = async (page: Page) => figure(await shownCells(page), SUMMARY, 'Remaining gap', '2026/27');

describe('a plan taken out of the browser and back', () => {
  // February 2026 with the rise of £15: 1,200.0 less £4 on a base of 354,982.7 leaves 219.9 in hand; back at £11, 1,200.0 again.
  test('a plan changed and saved opens again with its figures, its formulas still at work, in the grid and in the pane', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '15');
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '-219.9')).toBe('-219.9');
    const before = await shownCells(page);
    const path = await save(page);
    expect(path).toMatch(/Leicestershire, February 2026 £11 or £15\.xlsx$/);

    await page.getByLabel('Workbook to open').setInputFiles(path);
    await page.getByText(`${february2026.tables.length} plan tables.`).waitFor();
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '-219.9')).toBe('-219.9');
    expect(await shownCells(page)).toEqual(before);
    await picture(page, 'preview-opened-again');
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '11');
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '1,200.0')).toBe('1,200.0');
    await page.locator('#pane').getByText('£1,200,000').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a changed workbook is not put away without asking', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    const path = await save(page);
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '12');
    const asked = new Promise<string>(resolve =>
      page.once('dialog', dialog => {
        resolve(dialog.message());
        void dialog.dismiss();
      }),
    );
    await page.getByLabel('Workbook to open').setInputFiles(path);
    expect(await asked).toMatch(/changes that are not saved/);
    expect((await shownCells(page))[2]![2]).toBe('£12.00');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a file that is no workbook is refused with a sentence, and the plan stays', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await page
      .getByLabel('Workbook to open')
      .setInputFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('not a workbook') });
    await page.getByText('notes.xlsx cannot be opened').waitFor();
    expect(await gapIn(page)).toBe('1,200.0');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
