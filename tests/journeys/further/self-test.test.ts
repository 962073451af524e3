import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expectPage, reportPage } from '../../self-test/report-page';
import { expectReadable } from '../journey';
import { themed } from '../looks';
import { openPane, picture } from '../pane-in-excel';
import { openPreview, openTab } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(180_000);

beginJourneys();

/** Begins, waits until it is done, and hands over the report. */
async function checked(pane: Locator): Promise<string> {
  await pane.getByRole('button', { name: 'Begin', exact: true }).click();
  const report = pane.getByRole('textbox', { name: 'The report' });
  await report.waitFor({ timeout: 150_000 });
  return report.inputValue();
}

/** Presses an entry of the ribbon’s menu, as Excel does: by the name that the manifest gives it. */
const fromRibbon = (page: Page, name: string) =>
  page.evaluate(async called => {
    const { mappings } = (Office.actions as unknown as { _association: { mappings: Record<string, (event: object) => Promise<void>> } })
      ._association;
    await mappings[called.toUpperCase()]!({ completed: () => undefined }).catch(() => undefined);
  }, name);

const sheetsInExcel = (page: Page) => page.evaluate(() => window.simulatedExcel.workbook.sheets.members().map(sheet => sheet.Name));

test('in Excel: what it adds is shown first, nothing differs, its sheets go again but for the report, the recording is a file', async () => {
  const { page, complaints } = await openPane(
    browser,
    server.address,
    { calculates: { blank: 0 } },
    {
      ...themed({ width: 320, theme: 'dark' }),
      viewport: { width: 320, height: 900 },
      acceptDownloads: true,
    },
  );
  const pane = page.locator('#root');
  await fromRibbon(page, 'checkExcel');
  await pane.getByText('table SelfTestBody').waitFor();
  await expectReadable({ page, pane });
  await picture(page, 'self-test-asks');
  const report = await checked(pane);
  await pane.getByRole('button', { name: /^Show the \d+ that cannot be tried here$/ }).click();
  await expectReadable({ page, pane });
  await picture(page, 'self-test-found');
  expect(report).toMatch(/^\d+ passed, 1 cannot be tried here, 0 differ\.$/m);
  expect(report).toMatch(/^\| thousand-cells \| passed \| all, in \d+ ms \|/m);
  await pane
    .getByRole('radiogroup', { name: /^Save, close and open/ })
    .getByText('Yes')
    .click();
  expect(await pane.getByRole('textbox', { name: 'The report' }).inputValue()).toMatch(/do the cells show their figures\? yes$/m);
  await pane.getByText('The report of Check this Excel: 1 sheet was added.').waitFor();
  expect(await sheetsInExcel(page)).toEqual(['Sheet1', 'MTFP self-test report']);
  const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: 'Save the recording' }).click()]);
  const path = join(await mkdtemp(join(tmpdir(), 'recording-')), 'recording.json');
  await download.saveAs(path);
  const recording = JSON.parse(await readFile(path, 'utf8')) as unknown[];
  expect(recording.length).toBeGreaterThan(100);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('in the preview: beside a plan that stays as it is, and the report in docs/self-test is what is found today', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  const pane = page.locator('#pane');
  const headline = await pane.getByText('Remaining gap').first().textContent();
  await openTab(pane, 'Start');
  await pane.getByRole('button', { name: 'Check this Excel…' }).click();
  expectPage('preview', reportPage('the preview in a browser', await checked(pane)));
  expect(
    (await page.locator('#grid').getByRole('tab').allInnerTexts()).map(name => name.trim()).filter(name => name.includes('self-test')),
  ).toEqual(['MTFP self-test report']);
  await pane.getByRole('tab', { name: 'Overview' }).click();
  expect(await pane.getByText('Remaining gap').first().textContent()).toBe(headline);
  expect(complaints).toEqual([]);
  await page.context().close();
});
