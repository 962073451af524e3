import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startServer } from '../support/local-server';
import type { LocalServer } from '../support/local-server';
import { figure, goToSheet, openPreview, openStart, picturePane, select, settled, shownCells } from './preview-in-browser';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '../../.shots');

let browser: Browser;
let server: LocalServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

/** The preview over a workbook with nothing in it. */
async function openEmpty(options: BrowserContextOptions = {}) {
  const opened = await openPreview(browser, server.address, options);
  await opened.page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
  const pane = opened.page.locator('#pane');
  await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  await pane.getByRole('button', { name: 'Insert the example…' }).waitFor();
  return { ...opened, pane };
}

const sheetNames = (page: Page) =>
  page
    .locator('#grid')
    .getByRole('tab')
    .allInnerTexts()
    .then(names => names.map(name => name.trim()));

describe('from an empty workbook to a published plan', () => {
  // February 2026, £000: 4,700 cumulative, 3,500 savings, 1,200 to find. The scenario kept in between leaves no trace in them.
  test('the example is inserted, a driver moved and kept, put back, and the plan published and taken out again', async () => {
    const { page, pane, complaints } = await openEmpty();
    expect(await sheetNames(page)).toEqual(['Sheet1']);
    await pane.getByRole('button', { name: 'Insert the example…' }).click();
    await pane.getByRole('list', { name: 'Sheets that will be added' }).getByText('table Lines, A1:L13').waitFor();
    await picturePane(pane, 'start-what-will-be-written');
    await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText('£1,200,000').first().waitFor();
    await pane.getByText('Nothing that stood in the workbook was changed').waitFor();
    await page.screenshot({ path: join(SHOTS, 'start-inserted.png') });
    await goToSheet(page, 'Results');
    const gap = async () => figure(await shownCells(page), 'The plan at a glance', 'Remaining gap', '2026/27');
    expect(await settled(gap, '1,200.0')).toBe('1,200.0');

    await pane.getByRole('tab', { name: 'Plan', exact: true }).click();
    await pane.getByLabel('Rise in Band D', { exact: true }).fill('15');
    await page.keyboard.press('Tab');
    await pane.getByRole('button', { name: /^Keep as a scenario/ }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Fifteen');
    await page.getByRole('button', { name: /^Write \d+ rows?$/ }).click();
    const kept = pane.getByText('“Fifteen” is kept in Scenarios!');
    await kept.waitFor();
    expect(await settled(() => pane.getByLabel('Scenario', { exact: true }).inputValue(), 'Fifteen')).toBe('Fifteen');
    await pane.getByRole('button', { name: 'Put back' }).click();
    await kept.waitFor({ state: 'detached' });

    await openStart(pane, page);
    await pane.getByRole('button', { name: 'Publish as values…' }).click();
    await pane.getByRole('button', { name: 'Add 2 sheets' }).click();
    await pane.getByText('Published: base plan: 2 sheets were added').waitFor();
    const published = await shownCells(page);
    expect(figure(published, 'The plan at a glance', 'Remaining gap', '2026/27')).toBe('1,200.0');
    await page.screenshot({ path: join(SHOTS, 'start-published.png') });
    await goToSheet(page, 'Provenance');
    expect((await shownCells(page)).find(cells => cells[0] === 'Plan hash')![1]).toMatch(/^[0-9a-f]{64}$/);
    await page.screenshot({ path: join(SHOTS, 'start-provenance.png') });
    await pane.getByRole('button', { name: 'Take 2 sheets out again' }).click();
    await pane.getByText('Published: base plan: taken out again.').waitFor();
    expect((await sheetNames(page)).filter(name => /Published|Provenance/.test(name))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  // 10 FTE × £30,000 = £300,000; (1,000 + 500) × £82.50 = £123,750; 300,000 − 123,750 = £176,250.
  test('a plan of one’s own asks for what is missing, and shows the gap once it is typed', async () => {
    const { page, pane, complaints } = await openEmpty();
    await pane.getByLabel(/^Name of the body/).fill('Anyshire Fire Authority');
    await pane.getByLabel(/^Kind/).selectOption('fire authority');
    await pane.getByPlaceholder('2025/26').fill('2025/26');
    await pane.getByLabel(/^Base-year Band D/).fill('82.50');
    await pane.getByRole('button', { name: 'Begin the plan…' }).click();
    await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText('Anyshire Fire Authority').first().waitFor();
    await page.screenshot({ path: join(SHOTS, 'start-blank.png') });
    await type(page, 'Posts', ['B2', '10'], ['C2', '30000']);
    await type(page, 'Tax base', ['B2', '1000'], ['B3', '500']);
    await pane.getByText('£176,250').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function type(page: Page, sheet: string, ...cells: readonly (readonly [string, string])[]): Promise<void> {
  await goToSheet(page, sheet);
  for (const [address, text] of cells) {
    await select(page, address);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

describe('how Start looks at 320 px', () => {
  const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['high-contrast', { colorScheme: 'dark', forcedColors: 'active' }],
  ];

  test.each(LOOKS)('nothing is cut off, and everything can be read and reached: %s', async (name, look) => {
    const { page, pane, complaints } = await openEmpty({ viewport: { width: 320, height: 900 }, ...look });
    await picturePane(pane, `start-first-${name}`);
    const rules = () =>
      new AxeBuilder({ page })
        .include('#pane')
        .exclude('[data-tabster-dummy]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
    const broken = async () => (await rules()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
    expect(await broken()).toEqual([]);
    await pane.getByRole('button', { name: 'Insert the example…' }).click();
    await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText('£1,200,000').first().waitFor();
    await openStart(pane, page);
    await pane.getByRole('button', { name: 'Publish as values…' }).click();
    await pane.getByRole('list', { name: 'Sheets that will be added' }).waitFor();
    await picturePane(pane, `start-with-plan-${name}`);
    expect(await pane.evaluate(element => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await broken()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
