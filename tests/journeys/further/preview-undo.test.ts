import { figure, goToSheet, leave, openPreview, select, settled, shownCells } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(120_000);

beginJourneys();

// February 2026, £000: 4,700 cumulative, 3,500 savings, 1,200 to find.
test('one press of Undo takes all the sheets of an inserted example out, and one of Redo brings them back with their answers', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  await page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
  const pane = page.locator('#pane');
  await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  await pane.getByRole('button', { name: 'Insert the example…' }).click();
  await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
  await pane.getByText('£1,200,000').first().waitFor();
  await select(page, 'B2');
  await page.keyboard.press('Control+z');
  await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  const sheets = await page.locator('#grid').getByRole('tab').allInnerTexts();
  expect(sheets.map(name => name.trim())).toEqual(['Sheet1']);
  await select(page, 'B2');
  await page.keyboard.press('Control+y');
  await pane.getByText('£1,200,000').first().waitFor();
  await goToSheet(page, 'Results');
  const gap = async () => figure(await shownCells(page), 'The plan at a glance', 'Remaining gap', '2026/27');
  expect(await settled(gap, '1,200.0')).toBe('1,200.0');
  await leave({ page, complaints });
});
