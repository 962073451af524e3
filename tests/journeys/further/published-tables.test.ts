/** Four tables of other bodies, mapped in the pane as printed: no retyping, and the clicks are counted. */
import type { Locator } from 'playwright-core';
import { FIVE_YEAR_PLAN, RESERVES, SPENDING_PLAN, WATERFALL } from '../../field-cases/published-tables';
import { leave, openPreview, picturePane, select, settled, shownCells } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(180_000);

beginJourneys();

const MOST_CLICKS = 10;

/** A new workbook with the table pasted at A1 as printed, and a hand that counts what it clicks. */
async function withTable(rows: readonly (readonly string[])[], address: string) {
  const { page, complaints } = await openPreview(browser, server.address);
  await page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
  const pane = page.locator('#pane');
  await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  await page.evaluate(text => navigator.clipboard.writeText(text), rows.map(row => row.join('\t')).join('\n'));
  await select(page, 'A1');
  await page.keyboard.press('Control+v');
  await settled(async () => (await shownCells(page))[1]![1], rows[1]![1]!);
  let clicks = 0;
  const click = async (what: Locator) => {
    clicks += 1;
    await what.click();
  };
  clicks += 1; // the range is selected with one drag of the mouse
  await select(page, address);
  await click(pane.getByRole('button', { name: 'Use the selected cells…' }));
  return { page, pane, complaints, click, clicksSoFar: () => clicks };
}

async function matches(pane: Locator, total: string): Promise<string[]> {
  const rows = pane.getByRole('row', { name: new RegExp(`^${total}, `) });
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map(row => row.replace(/\s+/g, ' ').trim());
}

async function kept(pane: Locator, kinds: readonly string[], place: string): Promise<void> {
  const list = pane.getByRole('list', { name: 'Cells read as tables' });
  for (const [index] of kinds.entries()) await list.getByRole('button', { name: place, exact: true }).nth(index).waitFor();
}

test('a spending plan in millions written into its cells: its total is ours', async () => {
  const { page, pane, complaints, click, clicksSoFar } = await withTable(SPENDING_PLAN, 'A1:C9');
  expect(await matches(pane, 'Total spending plan')).toEqual([
    'Total spending plan, 2023/2024 201,400,000 201,400,000 nil',
    'Total spending plan, 2024/25 221,000,000 221,000,000 nil',
  ]);
  await picturePane(pane, 'published-spending-plan');
  await click(pane.getByRole('button', { name: 'Read it as Line' }));
  await kept(pane, ['Line'], 'Sheet1!A1:C9');
  expect(clicksSoFar()).toBeLessThanOrEqual(MOST_CLICKS);
  await leave({ page, complaints });
});

test('a five-year plan of a council: matched year by year, a thousandth of rounding named as such', async () => {
  const { page, pane, complaints, click, clicksSoFar } = await withTable(FIVE_YEAR_PLAN, 'A1:G10');
  expect(await matches(pane, 'Total cost pressures')).toEqual([
    'Total cost pressures, 2020/21 £m 216.264 216.264 nil',
    'Total cost pressures, 2021/22 £m 227.338 227.337 -0.001, rounding',
    'Total cost pressures, 2022/23 £m 237.727 237.726 -0.001, rounding',
    'Total cost pressures, 2023/24 £m 247.7 247.7 nil',
    'Total cost pressures, 2024/25 £m 257.532 257.532 nil',
  ]);
  await picturePane(pane, 'published-five-year-plan');
  await click(pane.getByRole('button', { name: 'Read it as Line and Change' }));
  await kept(pane, ['Line', 'Change'], 'Sheet1!A1:G10');
  expect(clicksSoFar()).toBeLessThanOrEqual(MOST_CLICKS);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('from gross spending down to the precept, the total with the other sign', async () => {
  const { page, pane, complaints, click, clicksSoFar } = await withTable(WATERFALL, 'A1:C7');
  expect(await matches(pane, 'Council tax requirement')).toEqual([
    'Council tax requirement, 2023/24 £million 61.8 61.8 nil',
    'Council tax requirement, 2024/25 £million 64.3 64.3 nil',
  ]);
  await click(pane.getByRole('button', { name: 'Read it as Line' }));
  await kept(pane, ['Line'], 'Sheet1!A1:C7');
  expect(clicksSoFar()).toBeLessThanOrEqual(MOST_CLICKS);
  await leave({ page, complaints });
});

test('a schedule of reserves becomes two tables; where its own total leaves a row out, that is said', async () => {
  const { page, pane, complaints, click, clicksSoFar } = await withTable(RESERVES, 'A1:E15');
  const told = await matches(pane, 'Total earmarked reserves');
  expect(told).toEqual([
    'Total earmarked reserves, Forecasted balance as at 31 March 2024 -18,789 -18,789 nil',
    'Total earmarked reserves, Forecasted balance as at 31 March 2025 -9,810 -11,010 -1,200',
    'Total earmarked reserves, Forecasted balance as at 31 March 2026 -3,978 -4,478 -500',
  ]);
  expect(await pane.getByText(/leaves out Control futures project/).count()).toBeGreaterThan(0);
  await picturePane(pane, 'published-reserves');
  await click(pane.getByRole('button', { name: 'Read it as Reserve and Movement' }));
  await kept(pane, ['Reserve', 'Movement'], 'Sheet1!A1:E15');
  expect(clicksSoFar()).toBeLessThanOrEqual(MOST_CLICKS);
  await leave({ page, complaints });
});
