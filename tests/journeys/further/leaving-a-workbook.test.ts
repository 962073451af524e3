import type { Page } from 'playwright-core';
import { large } from '../../shelf/shapes';
import { figure, goToSheet, leave, openPreview, save, select, settled, shownCells, typeInto } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(120_000);

const SUMMARY = 'The plan at a glance';

beginJourneys();

/** Whether the page asks before it is closed; where it asks, it stays. */
async function asksOnLeaving(page: Page): Promise<boolean> {
  const asked = new Promise<boolean>(resolve => {
    page.once('dialog', dialog => {
      resolve(dialog.type() === 'beforeunload');
      void dialog.dismiss();
    });
    page.once('close', () => resolve(false));
  });
  await page.close({ runBeforeUnload: true });
  return asked;
}

const gapIn = async (page: Page) => figure(await shownCells(page), SUMMARY, 'Remaining gap', '2026/27');

describe('a workbook that is left for another, or with the page', () => {
  // 400,000 cells take seconds; Stop comes after one.
  test('an opening says how far it is and can be stopped; the workbook in hand, changed and not saved, is still there', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '15');
    page.once('dialog', dialog => void dialog.accept());
    await page
      .getByLabel('Workbook to open')
      .setInputFiles({ name: 'big.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(large(13_500).file) });
    await page.getByText(/^Opening big\.xlsx … (reading it|sheet 1 of 1, Large)$/).waitFor();
    await page.getByRole('button', { name: 'Stop opening' }).click();
    await page.getByText('big.xlsx is not opened. It was stopped; the workbook that is open is as it was.').waitFor();
    await page.getByRole('button', { name: 'Stop opening' }).waitFor({ state: 'hidden' });
    expect((await shownCells(page))[2]![1]).toBe('£15.00');
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '(219.9)')).toBe('(219.9)');
    expect(await asksOnLeaving(page)).toBe(true);
    await leave({ page, complaints });
  });

  test.each([
    ['a typed figure', (page: Page) => typeInto(page, 'Amount', '2026/27', '12')],
    ['bold alone', (page: Page) => select(page, 'C3').then(() => page.keyboard.press('Control+b'))],
  ])('the page is left without a question until there is a change, %s, and again once it is saved', async (_, change) => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Precept');
    await change(page);
    expect(await settled(() => asksOnLeaving(page), true)).toBe(true);
    await save(page);
    expect(complaints).toEqual([]);
    expect(await asksOnLeaving(page)).toBe(false);
    await page.context().close();
  });

  test('a workbook that nobody changed is left without a question', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Precept');
    await select(page, 'C3');
    expect(complaints).toEqual([]);
    expect(await asksOnLeaving(page)).toBe(false);
    await page.context().close();
  });
});
