import type { Page } from 'playwright-core';
import { openPane } from '../pane-in-excel';
import {
  goToSheet,
  leave,
  openPreview,
  openTab,
  openWorkbook,
  picturePane,
  save,
  select,
  settled,
  shownCells,
  type,
} from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(180_000);

beginJourneys();

/** Types a block into the sheet in sight, a row at a time. */
async function typeBlock(page: Page, first: string, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(text => navigator.clipboard.writeText(text), rows.map(row => row.join('\t')).join('\n'));
  await select(page, first);
  await page.keyboard.press('Control+v');
}

/** By the menu of the row's number, as people do. */
async function insertRowAfterThird(page: Page): Promise<void> {
  for (const cell of ['B2', 'A1']) await select(page, cell); // scrolls back to the top
  const grid = (await page.locator('#grid canvas').last().boundingBox())!;
  await page.mouse.click(grid.x + 20, grid.y + 75, { button: 'right' });
  await page.getByText('rows after').click({ position: { x: 12, y: 8 } });
}

describe('a plan that begins with cells of one’s own', () => {
  test('headers stay as they are: matched, kept, moved with their rows, saved and opened again', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
    const pane = page.locator('#pane');
    await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
    await typeBlock(page, 'B2', [
      ['Cost centre', 'Base budget', 'Inflation', '2026-27 budget', 'Manager'],
      ['Fleet', '5600', '', '5700', 'A. N. Other'],
      ['Estate', '8200', '', '8400', 'S. O. Else'],
    ]);
    expect((await shownCells(page))[2]!.slice(1, 3)).toEqual(['Fleet', '5600']);
    await select(page, 'B2:F4');
    await pane.getByRole('button', { name: 'Use the selected cells…' }).click();
    const meaning = (header: string) => pane.getByLabel(`“${header}”`).inputValue();
    expect(await pane.getByLabel('What its rows are').inputValue()).toBe('Line');
    expect(await Promise.all(['Base budget', 'Inflation', '2026-27 budget', 'Manager'].map(meaning))).toEqual([
      'Base',
      'Driver',
      '2026/27',
      '',
    ]);
    await picturePane(pane, 'mapping-matched');
    await pane.getByRole('button', { name: 'Read it as Line' }).click();

    // The pane opens on Start, which says what is still needed for a gap.
    const list = pane.getByRole('list', { name: 'Cells read as tables' });
    await list.getByRole('button', { name: 'Sheet1!B2:F4', exact: true }).waitFor();
    await pane.getByText('Still needed to see a gap:').waitFor();
    expect(await pane.getByRole('list', { name: 'Plan tables found' }).innerText()).toContain('Line: 2 rows');

    await insertRowAfterThird(page);
    await list.getByRole('button', { name: 'Sheet1!B2:F5', exact: true }).waitFor();
    await select(page, 'C2');
    await type(page, 'Base 25/26');
    await page.keyboard.press('Enter');
    await pane.getByText('Sheet1!B2:F5 has no header “Base budget” any more, which was read as Base.').first().waitFor();

    const path = await save(page);
    await openWorkbook(page, path);
    await openTab(pane, 'Start');
    await list.getByRole('button', { name: 'Sheet1!B2:F5', exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Change how Sheet1!B2:F5 is read' }).click();
    expect(await meaning('Base 25/26')).toBe('Base');
    await pane.getByRole('button', { name: 'Read it as Line' }).click();
    await pane.getByText('has no header').first().waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'No longer read Sheet1!B2:F5 as Line' }).click();
    await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
    expect(await settled(async () => (await shownCells(page))[1]!.slice(1, 3).join(), 'Cost centre,Base 25/26')).toBe(
      'Cost centre,Base 25/26',
    );
    await leave({ page, complaints });
  });

  // £000: 5,700 + 8,400 of one's own cells less (1,000 + 500) × £82.50 = £123,750: £14,100,000 − £123,750 = £13,976,250.
  test('the tables that are still needed are added beside them, and the gap is shown once the tax base is typed', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
    const pane = page.locator('#pane');
    await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
    await typeBlock(page, 'B2', [
      ['Cost centre', 'Base budget', '2026-27 budget'],
      ['Fleet', '5600', '5700'],
      ['Estate', '8200', '8400'],
    ]);
    expect((await shownCells(page))[2]!.slice(1, 3)).toEqual(['Fleet', '5600']);
    await select(page, 'B2:D4');
    await pane.getByRole('button', { name: 'Use the selected cells…' }).click();
    await pane.getByRole('button', { name: 'Read it as Line' }).click();
    const form = pane.getByRole('region', { name: 'Add the tables that are still needed' });
    await form.getByLabel(/^Name of the body/).fill('Anyshire Fire Authority');
    await form.getByLabel(/^Kind/).selectOption('fire authority');
    await form.getByPlaceholder('2025/26').fill('2025/26');
    await form.getByLabel(/^Base-year Band D/).fill('82.50');
    await form.getByRole('button', { name: 'Add the tables…' }).click();
    await form.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText('Next, type your figures over their rows').waitFor();
    await goToSheet(page, 'Tax base');
    await select(page, 'B2');
    await type(page, '1000');
    await page.keyboard.press('Enter');
    await type(page, '500');
    await page.keyboard.press('Enter');
    await pane.getByRole('tab', { name: 'Overview' }).click();
    await pane.getByText('£13,976,250').first().waitFor();
    await leave({ page, complaints });
  });
});

test('a row typed right below cells that are read belongs to them', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  await page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
  const pane = page.locator('#pane');
  await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  await typeBlock(page, 'B2', [
    ['Cost centre', 'Base budget', '2026-27 budget'],
    ['Fleet', '5600', '5700'],
    ['Estate', '8200', '8400'],
  ]);
  await select(page, 'B2:D4');
  await pane.getByRole('button', { name: 'Use the selected cells…' }).click();
  await pane.getByRole('button', { name: 'Read it as Line' }).click();
  const tables = pane.getByRole('list', { name: 'Plan tables found' });
  await tables.getByText('Line: 2 rows').waitFor();
  await typeBlock(page, 'B5', [['Energy', '3400', '3500']]);
  await tables.getByText('Line: 3 rows').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('in Excel cells of one’s own are read, listed and taken out in the same way', async () => {
  const rows = [
    ['Cost centre', 'Base budget', '2026-27 budget'],
    ['Fleet', 5600, 5700],
    ['Estate', 8200, 8400],
  ];
  const { page, complaints } = await openPane(browser, server.address, { sheets: [{ name: 'Our budget', cells: [{ at: 'B2', rows }] }] });
  await page.evaluate(() =>
    Excel.run(async context => {
      context.workbook.worksheets.getItem('Our budget').getRange('B2:D4').select();
      await context.sync();
    }),
  );
  await page.getByRole('button', { name: 'Use the selected cells…' }).click();
  await page.getByRole('button', { name: 'Read it as Line' }).click();
  const list = page.getByRole('list', { name: 'Cells read as tables' });
  await list.getByRole('button', { name: 'Our budget!B2:D4', exact: true }).waitFor();
  await page.getByText('Still needed to see a gap:').waitFor();
  await page.getByRole('button', { name: 'No longer read Our budget!B2:D4 as Line' }).click();
  await page.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  await leave({ page, complaints }, 'excel');
});
