/** The built preview in a real browser, worked as a person works it: with the mouse, the keyboard and the clipboard. */
import { mkdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { cellAddress } from '../../addin/preview/addresses';
import { expectAgreement } from './agreement';
import { PICTURES } from './looks';
import type { Adapter } from './looks';

const SHOTS = join(__dirname, '../../.shots');
const PATIENCE = 15_000;

export interface Preview {
  readonly page: Page;
  /** Everything the page did that it should not: requests that left, errors, refusals of the security policy. */
  readonly complaints: readonly string[];
}

/** Opens the preview in a browser of its own making, and waits until its functions have answered. */
export async function openPreview(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Preview> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', request => {
    const to = request.url();
    if (!to.startsWith(address) && !to.startsWith('data:') && !to.startsWith(`blob:${address}`)) complaints.push(`asked for ${to}`);
  });
  page.on('pageerror', error => complaints.push(`page error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  await page.getByText('No MTFP formula shows an error').waitFor({ timeout: PATIENCE });
  await page.locator('#pane').getByText('Remaining gap').first().waitFor({ timeout: PATIENCE });
  await expectAgreement(page, 'preview');
  return { page, complaints };
}

/** Ends a journey: the pane and the cells agree, and nothing was done that should not be. */
export async function leave({ page, complaints }: Preview, adapter: Adapter = 'preview'): Promise<void> {
  await expectAgreement(page, adapter);
  expect(complaints).toEqual([]);
  await page.context().close();
}

/** Opens a file, given by its path or its bytes, and waits until the page says that it is open. */
export async function openWorkbook(page: Page, file: string | { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const [name, given] =
    typeof file === 'string'
      ? [basename(file), file]
      : [file.name, { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) }];
  await page.getByLabel('Workbook to open').setInputFiles(given);
  const said = page.getByText(`Opened ${name}`);
  await said.waitFor();
  await expectAgreement(page, 'preview');
  return said.innerText();
}

export async function goToSheet(page: Page, name: string): Promise<void> {
  await page.locator('#grid').getByRole('tab', { name, exact: true }).click();
  await page.locator('#grid').getByRole('tab', { name, exact: true, selected: true }).waitFor();
  await atRest(page);
  await expectAgreement(page, 'preview');
}

/** Waits until the page has nothing to do: a sheet that has just come into sight selects its own cell once it is drawn. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>(done => requestIdleCallback(() => done(), { timeout: 2000 })));

/** Selects cells by typing their address into the name box, which hands the keyboard back to the grid. */
export async function select(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('#grid input').last();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await atRest(page);
}

/** Where the selection is, as `Precept!C3`. */
export async function selectedPlace(page: Page): Promise<string> {
  const sheet = await page.locator('#grid').getByRole('tab', { selected: true }).innerText();
  return `${sheet.trim()}!${await page.locator('#grid input').last().inputValue()}`;
}

/** All cells of the sheet in sight as they are shown: selected and copied. */
export async function shownCells(page: Page): Promise<string[][]> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await select(page, 'A1:N90');
  await page.keyboard.press('Control+c');
  const text = await copied(page);
  return text.split(/\r?\n/).map(row => row.split('\t').map(cell => cell.trim()));
}

/** What has been copied; the grid puts it there in its own time. */
async function copied(page: Page): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text !== '' || Date.now() > until) return text;
    await pause();
  }
}

/** The figure at the crossing of a row's name and a column's header, in the report under a heading. */
export function figure(cells: readonly (readonly string[])[], heading: string, row: string, column: string): string | undefined {
  const header = cells.findIndex(cell => cell[0] === heading) + 1;
  return cells.slice(header + 1).find(cell => cell[0] === row)?.[cells[header]?.indexOf(column) ?? -1];
}

/** Where the grid has its editor’s input while no cell is being edited. */
const OUT_OF_SIGHT = '-1000px';

/**
 * Types into the selected cell. The grid loses what is typed before its editor is there, on a busy machine the first key too: the rest
 * follows once the editor’s input has gone to the cell.
 */
export async function type(page: Page, text: string): Promise<void> {
  const input = page.locator('[id^=univer-doc-selection-container-__INTERNAL_EDITOR__DOCS_NORMAL]');
  const isOpen = () => input.evaluate((element, away) => element.style.left !== away, OUT_OF_SIGHT);
  await page.keyboard.type(text.slice(0, 1));
  for (let waited = 1; !(await isOpen()); waited += 1) {
    await pause();
    if (waited % 50 === 0) await page.keyboard.type(text.slice(0, 1));
  }
  await page.keyboard.type(text.slice(1), { delay: 30 });
  await atRest(page);
}

/** Types into the cell at the crossing of a row's name and a column's header of the table that the sheet begins with. */
export async function typeInto(page: Page, row: string, column: string, typed: string): Promise<void> {
  const cells = await shownCells(page);
  const down = cells.findIndex(cell => cell[0] === row);
  const right = cells[0]!.indexOf(column);
  if (down < 1 || right < 1) throw new Error(`No cell ${row}, ${column} on this sheet.`);
  await select(page, cellAddress(down, right));
  await type(page, typed);
  await page.keyboard.press('Enter');
  await expectAgreement(page, 'preview');
}

/** Asks again until the answer is the expected one, or hands back the last answer for the test to show. */
export async function settled<T>(ask: () => Promise<T>, expected: T): Promise<T> {
  const until = Date.now() + PATIENCE;
  let answer = await ask();
  while (answer !== expected && Date.now() < until) {
    await pause();
    answer = await ask();
  }
  return answer;
}

const pause = () => new Promise(resolve => setTimeout(resolve, 100));

/** A picture for people who ask for pictures, from the top of the sheet, where a journey goes on from with or without them. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  for (const cell of ['B2', 'A1']) await select(page, cell); // B2 scrolls the sheet back: A1 is in sight already where it is frozen
  if (!PICTURES) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** A picture of the whole pane, however long it is, for people who ask for pictures. */
export async function picturePane(pane: Locator, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(SHOTS, { recursive: true });
  await pane.evaluate(element => {
    element.style.overflow = 'visible';
    element.style.height = 'auto';
  });
  await pane.screenshot({ path: join(SHOTS, `${name}.png`) });
  await pane.evaluate(element => {
    element.style.overflow = '';
    element.style.height = '';
  });
}

/** Opens a screen of the pane by its tab; Checks may carry a count beside its name. */
export async function openTab(pane: Page | Locator, name: string): Promise<void> {
  const called = new RegExp(`^${name}( |$)`);
  await pane.getByRole('tab', { name: called }).click();
  await pane.getByRole('tab', { name: called, selected: true }).waitFor();
}

/** Saves the workbook, and says where. */
export async function save(page: Page): Promise<string> {
  await expectAgreement(page, 'preview');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save .xlsx' }).click()]);
  const path = join(await mkdtemp(join(tmpdir(), 'saved-plan-')), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
