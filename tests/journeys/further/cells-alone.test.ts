/** The page as Excel opens it for its cells alone, with the pane hidden, and what happens when the pane is asked for. */
import type { Browser, Page } from 'playwright-core';
import { february2026 } from '../../../addin/example/february-2026';
import type { TypedCell } from '../../host/content';
import type { ExcelOptions } from '../../host/simulated-excel';
import { openBrowser } from '../../support/browser';
import { startServer } from '../../support/local-server';
import type { LocalServer } from '../../support/local-server';
import { openPage, picture } from '../pane-in-excel';

jest.setTimeout(90_000);

let browser: Browser;
let server: LocalServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

const workbook: ExcelOptions = {
  sheets: february2026.tables.map(({ sheet, name, values }) => ({
    name: sheet,
    tables: [{ name, at: 'A1', rows: values.map(row => row.map(cell => (cell ?? '') as TypedCell)) }],
  })),
};
const planTables = february2026.tables.filter(({ isBeside }) => !isBeside).map(({ values }) => values);

/** Before anything runs: the page says that it is hidden, until somebody shows it. */
function hide() {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
}

/** What the page has asked its own server for and run; Excel’s scripts come from elsewhere. */
const scripts = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js'))
      .map(({ pathname }) => pathname.slice(1)),
  );

/** What the cells alone need. */
const FOR_CELLS = ['functions.js', 'further-functions.js', 'taskpane.js'];

/** The host of the tests has no pane to show; Excel’s answer is given for it. */
const fromRibbon = (page: Page, name: string) =>
  page.evaluate(async called => {
    Object.assign(Office.addin, { showAsTaskpane: () => Promise.resolve() });
    const { mappings } = (Office.actions as unknown as { _association: { mappings: Record<string, (event: object) => Promise<void>> } })
      ._association;
    await mappings[called.toUpperCase()]!({ completed: () => undefined });
  }, name);

const hiddenPage = async () => {
  const opened = await openPage(browser, server.address, workbook, {}, hide);
  await opened.page.waitForFunction(() => document.readyState === 'complete' && Object.keys(Office.addin).length > 0);
  return opened;
};

// Published in February 2026: a gap of £1.2m in 2026/27, the plan’s money in £000.
test('a page for cells answers them and loads nothing of the pane; the ribbon’s entry then brings the pane, at its screen', async () => {
  const { page, complaints } = await hiddenPage();
  const [answer] = await page.evaluate(
    tables => window.simulatedExcel.functions.call([{ id: 'PLAN', args: ['gap', '', tables] }]),
    planTables as never,
  );
  const rows = (answer as { value: [unknown, ...{ basicValue: number }[]][] }).value;
  expect(rows.find(([label]) => label === 'Remaining gap')!.slice(1)).toContainEqual(expect.objectContaining({ basicValue: 1200 }));
  expect(await scripts(page)).toEqual(FOR_CELLS);
  expect(await page.locator('#root').innerHTML()).toBe('');
  await fromRibbon(page, 'insertReport');
  await page.getByRole('tab', { name: 'Reports', selected: true }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/pane-reports.js')));
  expect(await scripts(page)).toContain('pane-shell.js');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('Check this Excel from the ribbon brings the pane too, and shows what it would add', async () => {
  const { page, complaints } = await hiddenPage();
  await fromRibbon(page, 'checkExcel');
  await page.getByText('table SelfTestBody').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('Recalculate all works without the pane', async () => {
  const { page, complaints } = await hiddenPage();
  await fromRibbon(page, 'recalculate');
  expect(await scripts(page)).toEqual([...FOR_CELLS, 'pane-recalculate.js']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('where the pane’s script does not come, a sentence says so; once it is there a second try shows the pane', async () => {
  const { page } = await hiddenPage();
  await page.context().route('**/pane-shell.js', route => route.abort(), { times: 1 });
  await fromRibbon(page, 'insertReport');
  await page.getByRole('alert').getByText('A part of the pane could not be loaded').waitFor();
  await picture(page, 'pane-not-loaded');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 500 });
  await picture(page, 'pane-not-loaded-dark');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('tab', { name: 'Reports', selected: true }).waitFor();
  await page.context().close();
});

test('where a script of the cells does not come there is no pane, and the page itself says so', async () => {
  const { page } = await hiddenPage();
  expect(await page.locator('#not-loaded').count()).toBe(0);
  await page.context().route('**/further-functions.js', route => route.abort());
  await page.reload();
  await page.getByRole('alert').getByText('A part of MTFP Modeller could not be loaded').waitFor();
  await picture(page, 'script-not-loaded');
  await page.context().close();
});
