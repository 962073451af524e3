/** The pane beside a workbook, whichever workbook it is: what a journey does and sees is the same in both. */
import type { Browser, Locator, Page } from 'playwright-core';
import { examples } from '../../addin/example/examples';
import type { TypedCell } from '../host/content';
import type { ExcelOptions } from '../host/simulated-excel';
import { expectAgreement } from './agreement';
import { themed } from './looks';
import type { Adapter, Look } from './looks';
import { openPane } from './pane-in-excel';
import { goToSheet, openPreview, select, shownCells, type } from './preview-in-browser';

/** What the workbook holds when the pane is opened: nothing, or one of the examples. */
export type Held = 'nothing' | 'february-2026' | 'march-2024';

export interface Workbench {
  readonly adapter: Adapter;
  readonly page: Page;
  readonly pane: Locator;
  /** Everything the page did that it should not. */
  readonly complaints: readonly string[];
  sheetNames(): Promise<readonly string[]>;
  /** The cells of a sheet from A1 on, as text. */
  cells(sheet: string): Promise<readonly (readonly string[])[]>;
  /** Types into a cell of a sheet. */
  typeInto(sheet: string, address: string, typed: string): Promise<void>;
  /** Fails where the pane's headline and the sheet's own PLAN("gap") of the same scenario do not come to agree. */
  agrees(): Promise<void>;
}

export function openWorkbench(browser: Browser, address: string, adapter: Adapter, held: Held, look: Look): Promise<Workbench> {
  return adapter === 'preview' ? inPreview(browser, address, held, look) : inExcel(browser, address, held, look);
}

const exampleCalled = (id: Held) => examples.find(example => example.id === id)!;

async function inPreview(browser: Browser, address: string, held: Held, look: Look): Promise<Workbench> {
  const { page, complaints } = await openPreview(browser, address, themed(look));
  const pane = page.locator('#pane');
  await widen(page, look.width);
  if (held !== examples[0]!.id) {
    const label = held === 'nothing' ? 'New workbook' : exampleCalled(held).title;
    await page.locator('header').first().getByRole('combobox').selectOption({ label });
    await (held === 'nothing'
      ? pane.getByRole('button', { name: 'Insert the example…' }).waitFor()
      : scenarioOf(held, pane).waitFor({ state: 'attached' }));
  }
  return {
    adapter: 'preview',
    page,
    pane,
    complaints,
    sheetNames: async () => {
      const names = await page.locator('#grid').getByRole('tab').allInnerTexts();
      return names.map(name => name.trim());
    },
    agrees: () => expectAgreement(page, 'preview'),
    cells: async sheet => {
      await goToSheet(page, sheet);
      return shownCells(page);
    },
    typeInto: async (sheet, cell, typed) => {
      await goToSheet(page, sheet);
      await select(page, cell);
      await type(page, typed);
      await page.keyboard.press('Enter');
      await expectAgreement(page, 'preview');
    },
  };
}

/** Drags the divider until the pane has its width. */
async function widen(page: Page, width: number): Promise<void> {
  const divider = page.getByRole('separator', { name: 'Width of the task pane' });
  const { y } = (await divider.boundingBox())!;
  await divider.hover();
  await page.mouse.down();
  await page.mouse.move(page.viewportSize()!.width - width, y + 100);
  await page.mouse.up();
  await page.waitForFunction(wanted => document.getElementById('pane')!.getBoundingClientRect().width === wanted, width);
}

async function inExcel(browser: Browser, address: string, held: Held, look: Look): Promise<Workbench> {
  const { page, complaints } = await openPane(browser, address, held === 'nothing' ? {} : workbookOf(held), {
    viewport: { width: look.width, height: 900 },
    ...themed(look),
  });
  const pane = page.locator('#root');
  return {
    adapter: 'excel',
    page,
    pane,
    complaints,
    sheetNames: () => page.evaluate(() => window.simulatedExcel.workbook.sheets.members().map(sheet => sheet.Name)),
    cells: sheet =>
      page.evaluate(name => {
        const rows = window.simulatedExcel.values(`'${name.replace(/'/g, "''")}'!A1:N90`) ?? [];
        return rows.map(row => row.map(cell => String(cell ?? '')));
      }, sheet),
    agrees: () => expectAgreement(page, 'excel'),
    typeInto: async (sheet, cell, typed) => {
      await page.evaluate(
        ([place, text]) => window.simulatedExcel.type(place!, text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text!),
        [`'${sheet}'!${cell}`, typed],
      );
      await expectAgreement(page, 'excel');
    },
  };
}

/** A scenario of the example in the pane's list: once it is there, the pane shows that plan. */
function scenarioOf(held: Held, pane: Locator): Locator {
  const scenarios = exampleCalled(held).tables.find(({ name }) => name === 'Scenarios')!;
  return pane.getByLabel('Scenario', { exact: true }).locator('option', { hasText: String(scenarios.values[1]![0]) });
}

/** An example as a workbook that Excel has open. */
export const workbookOf = (held: Held): ExcelOptions => ({
  sheets: exampleCalled(held).tables.map(({ sheet, name, values }) => ({
    name: sheet,
    tables: [{ name, at: 'A1', rows: values.map(row => row.map(cell => (cell ?? '') as TypedCell)) }],
  })),
});
