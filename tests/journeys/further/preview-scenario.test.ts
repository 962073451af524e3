import type { Page } from 'playwright-core';
import { figure, goToSheet, leave, openPreview, picture, select, settled, shownCells, type } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(120_000);

beginJourneys();

/** Moves the rise to £15 in the pane and keeps it as a scenario called Fifteen. */
async function keepFifteen(page: Page): Promise<void> {
  const pane = page.locator('#pane');
  await pane.getByRole('tab', { name: 'Plan', exact: true }).click();
  await pane.getByLabel('Rise in Band D', { exact: true }).fill('15');
  await page.keyboard.press('Tab');
  await pane.getByRole('button', { name: /^Keep as a scenario/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Fifteen');
  await page.getByRole('button', { name: /^Write \d+ rows?$/ }).click();
  await pane.getByText('“Fifteen” is kept in Scenarios!').waitFor();
}

const scenarioNames = async (page: Page) =>
  (await shownCells(page))
    .map(cells => cells[0])
    .filter(name => name !== '')
    .join(', ');

describe('a scenario tried in the pane and kept in the grid', () => {
  // £4 more than the £11 of February 2026 on a base of 354,982.8: 1,200.0 less 1,419.9 leaves 219.9 (£000) in hand.
  test('stands under the others, answers in the grid by its name, and is taken out again by Put back', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Scenarios');
    const before = await scenarioNames(page);
    await keepFifteen(page);
    await goToSheet(page, 'Scenarios');
    expect(await scenarioNames(page)).toMatch(new RegExp(`^${before}(, Fifteen)+$`));
    await picture(page, 'preview-scenario-kept');

    await goToSheet(page, 'Results');
    await select(page, 'B2');
    await type(page, 'Fifteen');
    await page.keyboard.press('Enter');
    const gap = async () => figure(await shownCells(page), 'The plan at a glance', 'Remaining gap', '2026/27');
    expect(await settled(gap, '(219.9)')).toBe('(219.9)');
    // The pane follows the sheet, and the sheet the pane.
    const chosen = page.locator('#pane').getByLabel('Scenario', { exact: true });
    expect(await settled(() => chosen.inputValue(), 'Fifteen')).toBe('Fifteen');
    await select(page, 'B2');
    await page.keyboard.press('Delete');
    expect(await settled(gap, '1,200.0')).toBe('1,200.0');
    expect(await settled(() => chosen.inputValue(), '')).toBe('');
    await chosen.selectOption({ label: 'Issued at £15' });
    expect(await settled(gap, '(219.9)')).toBe('(219.9)');
    await chosen.selectOption({ label: 'Base' });
    expect(await settled(gap, '1,200.0')).toBe('1,200.0');

    await page.locator('#pane').getByRole('button', { name: 'Put back' }).click();
    await goToSheet(page, 'Scenarios');
    expect(await settled(() => scenarioNames(page), before)).toBe(before);
    await leave({ page, complaints });
  });

  test('is not taken out once somebody has changed it', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Scenarios');
    await keepFifteen(page);
    const row = (await shownCells(page)).findIndex(cells => cells[0] === 'Fifteen') + 1;
    await select(page, `A${row}`);
    await type(page, 'Mine');
    await page.keyboard.press('Enter');
    await page.locator('#pane').getByRole('button', { name: 'Put back' }).click();
    await page.locator('#pane').getByText('The rows added to Scenarios were changed since').waitFor();
    expect(await scenarioNames(page)).toContain('Mine');
    await leave({ page, complaints });
  });
});
