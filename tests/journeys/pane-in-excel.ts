/** The built task pane in a real browser, with the genuine office.js and the simulated Excel behind it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { excelScript, officeFile } from '../host/excel-in-page';
import type { ExcelOptions } from '../host/simulated-excel';
import { PICTURES } from './looks';

const SHOTS = join(__dirname, '../../.shots');
const PATIENCE = 15_000;

export interface PaneInExcel {
  readonly page: Page;
  /** Everything the page did that it should not: requests that left, errors, refusals of the security policy. */
  readonly complaints: readonly string[];
}

/** Opens the pane beside a workbook and waits until it has read the plan, or found none. */
export async function openPane(
  browser: Browser,
  address: string,
  excel: ExcelOptions,
  options: BrowserContextOptions = {},
): Promise<PaneInExcel> {
  const opened = await openPage(browser, address, excel, options);
  await opened.page
    .getByText('Remaining gap')
    .or(opened.page.getByRole('button', { name: 'Insert the example…' }))
    .first()
    .waitFor({ timeout: PATIENCE });
  return opened;
}

/** Opens the page beside a workbook, as Excel does for its cells or for the pane; `before` runs in the page before anything else. */
export async function openPage(
  browser: Browser,
  address: string,
  excel: ExcelOptions,
  options: BrowserContextOptions = {},
  before: () => void = () => undefined,
): Promise<PaneInExcel> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 }, ...options });
  await context.addInitScript(before);
  await context.addInitScript(await excelScript(excel));
  const complaints: string[] = [];
  await context.route(
    url => !url.href.startsWith(address),
    route => {
      const file = officeFile(route.request().url());
      if (file) return route.fulfill({ body: readFileSync(file), contentType: 'text/javascript' });
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', error => complaints.push(`page error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await page.goto(`${address}taskpane.html`);
  return { page, complaints };
}

/** A picture for people who ask for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
