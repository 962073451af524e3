import type { Page } from 'playwright-core';
import { february2026 } from '../../addin/example/february-2026';
import type { TypedCell } from '../host/content';
import type { ExcelOptions } from '../host/simulated-excel';
import { openPane } from './pane-in-excel';
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

async function openRisk(page: Page) {
  await page.getByRole('tab', { name: 'Risk', exact: true }).click();
  await page.getByRole('region', { name: 'How the plan may turn out' }).waitFor();
}

/** The figures behind the fan, as the pane writes them. */
async function fan(page: Page): Promise<string> {
  const table = page.getByRole('region', { name: /^Remaining gap by year/ });
  const show = table.getByRole('button', { name: 'Show as a table' });
  if (await show.isVisible()) await show.click();
  return (await table.getByRole('table').first().textContent()) ?? '';
}

async function run(page: Page, name: 'Run' | 'Run again') {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('region', { name: 'Chance of shortfall' }).waitFor();
  await page.getByRole('button', { name: 'Run again', exact: true }).waitFor();
}

test('a risk run goes to the worker under the pane’s own policy, and a host without workers gives the same figures', async () => {
  const { page, complaints } = await openPane(browser, server.address, plan, { viewport: { width: 1024, height: 900 } });
  const workers: string[] = [];
  page.on('worker', worker => workers.push(new URL(worker.url()).pathname));
  await openRisk(page);
  await run(page, 'Run');
  const inWorker = await fan(page);
  expect(workers).toEqual(['/risk-worker.js']);
  await page.evaluate(() => Object.assign(window, { Worker: undefined }));
  await run(page, 'Run again');
  expect(workers).toHaveLength(1);
  expect(await fan(page)).toBe(inWorker);
  expect(inWorker).toContain('2029/30');
  await leave({ page, complaints }, 'excel');
});

test('100,000 draws are cancelled at once, and the pane answers meanwhile', async () => {
  const { page, complaints } = await openPane(browser, server.address, plan, { viewport: { width: 1024, height: 900 } });
  await openRisk(page);
  await run(page, 'Run');
  const before = await fan(page);
  await page.getByLabel('Draws', { exact: true }).selectOption('100000');
  await page.getByRole('button', { name: 'Run again', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByText(/^Cancelled after [\d,]+ of 100,000 draws; nothing was changed\.$/).waitFor();
  expect(await fan(page)).toBe(before);
  await leave({ page, complaints }, 'excel');
});
