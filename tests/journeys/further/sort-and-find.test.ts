import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { blockAddress } from '../../../addin/preview/addresses';
import type { BookLayout, SidecarItem } from '../../../addin/preview/laid-out';
import { bundled } from '../../support/bundled';
import { expectAgreement } from '../agreement';
import {
  goToSheet,
  leave,
  openPreview,
  openWorkbook,
  picture,
  save,
  select,
  selectedPlace,
  settled,
  shownCells,
} from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(120_000);

beginJourneys();

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

const column = async (page: Page, index: number, rows: number) => (await shownCells(page)).slice(0, rows).map(row => row[index]!);

/** Where the cells of these journeys are in the grid, in pixels: row 3, in the first column and in the second of Costs. */
const PLACES = { A3: { x: 80, y: 75 }, B3: { x: 235, y: 75 } };

/** Sorts by the column of a cell of its table, from the menu of the cell. */
async function sort(page: Page, cell: keyof typeof PLACES, how: 'Expand Ascending' | 'Expand Descending'): Promise<void> {
  await select(page, 'A1');
  const { x, y } = (await page.locator('#grid canvas').last().boundingBox())!;
  await page.mouse.click(x + PLACES[cell].x, y + PLACES[cell].y, { button: 'right' });
  expect(await selectedPlace(page)).toMatch(new RegExp(`!${cell}$`));
  await page.getByText('Sort', { exact: true }).last().hover();
  await page.getByText(how, { exact: true }).click();
}

const undo = async (page: Page) => {
  await select(page, 'A1');
  await page.keyboard.press('Control+z');
};

// The lines of February 2026 by the alphabet, and as they stand there.
const BY_NAME = [
  'Line',
  'Capital financing and minimum revenue provision',
  'Commissioning outside the named services',
  'Energy',
  'Insurance',
  'Office of the Commissioner',
  'Other running costs and pressures',
  'Overtime',
  'Premises',
  'Recharges and fees',
  'Regional collaboration',
  'Technology contracts',
  'Transport and fuel',
];
const AS_GIVEN = ['Line', 'Overtime', 'Premises', 'Energy', 'Transport and fuel', 'Technology contracts', 'Regional collaboration'];

// February 2026, £000: 4,700 cumulative, 3,500 savings, 1,200 to find. The order of its lines changes nothing of it.
test('lines sorted by name, words replaced, both undone, saved and opened again: the plan stays one plan', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  await goToSheet(page, 'Lines');
  await sort(page, 'A3', 'Expand Ascending');
  await expectAgreement(page, 'preview');
  const names = async () => (await column(page, 0, BY_NAME.length)).join('|');
  expect(await settled(names, BY_NAME.join('|'))).toBe(BY_NAME.join('|'));
  await page.locator('#pane').getByText('£1,200,000').first().waitFor();
  await picture(page, 'preview-sorted');

  // Energy rises as everything else does: another gap, and the same in pane and cells.
  await page.keyboard.press('Control+h');
  await page.getByPlaceholder('Find in this Sheet').fill('Energy inflation');
  await page.getByPlaceholder('Input Replace String').fill('General inflation');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Replace All' }).click();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await page.locator('#pane').getByText('£1,200,000').first().waitFor({ state: 'detached' });
  await expectAgreement(page, 'preview');
  const drivers = async () => (await column(page, 7, 5))[3]!;
  await page.keyboard.press('Escape');
  expect(await settled(drivers, 'General inflation')).toBe('General inflation');

  await undo(page);
  await page.locator('#pane').getByText('£1,200,000').first().waitFor();
  await expectAgreement(page, 'preview');
  const path = await save(page);
  expect(await openWorkbook(page, path)).not.toContain('not kept');
  await goToSheet(page, 'Lines');
  expect(await settled(names, BY_NAME.join('|'))).toBe(BY_NAME.join('|'));
  await page.locator('#pane').getByText('£1,200,000').first().waitFor();
  await leave({ page, complaints });
});

test('sorting is undone in one step', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  await goToSheet(page, 'Lines');
  const names = async () => (await column(page, 0, AS_GIVEN.length)).join('|');
  await sort(page, 'A3', 'Expand Descending');
  const last = [...BY_NAME.slice(1)].reverse().slice(0, AS_GIVEN.length - 1);
  expect(await settled(names, ['Line', ...last].join('|'))).toBe(['Line', ...last].join('|'));
  await undo(page);
  expect(await settled(names, AS_GIVEN.join('|'))).toBe(AS_GIVEN.join('|'));
  await leave({ page, complaints });
});

const cell = (address: string) => ({ firstRow: Number(address.slice(1)) - 1, lastRow: Number(address.slice(1)) - 1 });
const at = (address: string, more: Omit<SidecarItem, 'block'>): SidecarItem => {
  const firstColumn = address.charCodeAt(0) - 65;
  return { block: { ...cell(address), firstColumn, lastColumn: firstColumn }, ...more };
};

/** Four lines with twice their base beside them, a total row, a note, a link, a list and a rule, each of one line. */
const COSTS: BookLayout = {
  title: 'Costs',
  isFile: true,
  sheets: [
    {
      name: 'Costs',
      widths: [20, 12, 12],
      cells: [
        [{ value: 'Cost' }, { value: 'Base' }, { value: 'Twice' }],
        ...(['Fleet 30', 'Energy 10', 'Rents 40', 'IT 20'] as const).map((line, index) => {
          const [name, base] = line.split(' ');
          return [{ value: name! }, { value: Number(base) }, { formula: `=B${index + 2}*2`, value: Number(base) * 2 }];
        }),
        [{ value: 'Total' }, { formula: '=SUBTOTAL(109,Costs[Base])', value: 100 }, { value: '' }],
      ],
      sidecarItems: [
        at('A2', { note: { text: 'Forty cars' } }),
        at('A3', { link: { target: 'https://www.gov.uk/energy' } }),
        at('B4', { rule: { type: 'custom', formula1: 'B4<=C4', showErrorMessage: true } }),
        at('B5', { conditional: { rule: '<cfRule type="expression" priority="1"><formula>B5&gt;C5</formula></cfRule>' } }),
      ],
    },
  ],
  tables: [
    {
      name: 'Costs',
      header: 'Cost',
      sheet: 'Costs',
      block: { firstRow: 0, lastRow: 5, firstColumn: 0, lastColumn: 2 },
      ofFile: {
        showTotalRow: true,
        columns: [{ name: 'Cost', totalLabel: 'Total' }, { name: 'Base', totalFunction: 'sum' }, { name: 'Twice' }],
      },
    },
  ],
};

/** The formula by which a rule of the file decides. */
const formulaOf = (rule: string | undefined): string | undefined =>
  rule && /<formula>(.*?)<\/formula>/.exec(rule)?.[1]?.replace('&gt;', '>').replace('&lt;', '<');

/** What lies where: each row of cells as it reads, and what is kept beside. */
async function holds(file: Uint8Array) {
  const { sheets, leftOut } = await layoutOfFile(file, 'Costs.xlsx');
  const [{ cells, sidecarItems: kept = [] }] = sheets as [BookLayout['sheets'][number]];
  return {
    leftOut,
    rows: cells.slice(0, 6).map(row => row.slice(0, 3).map(one => one?.formula ?? one?.value ?? '')),
    kept: kept
      .map(({ block, note, link, rule, conditional }) => {
        const said = note?.text ?? link?.target ?? rule?.formula1 ?? formulaOf(conditional?.rule);
        return said === undefined ? '' : `${blockAddress(block)} ${String(said)}`;
      })
      .filter(Boolean)
      .sort(),
  };
}

const TOTAL = ['Total', '=SUBTOTAL(109,Costs[Base])', ''];
// By base, greatest first: Rents 40, Fleet 30, IT 20, Energy 10. Each with its formula of its own row, and what was said of it.
test('formulas, notes, links and rules of a file go with the rows of its table, and the total row stays the last', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  const before = await xlsxOf(COSTS);
  await openWorkbook(page, { name: 'Costs.xlsx', bytes: before });
  await sort(page, 'B3', 'Expand Descending');
  const bases = async () => (await column(page, 1, 6)).join('|');
  expect(await settled(bases, 'Base|40|30|20|10|100')).toBe('Base|40|30|20|10|100');
  expect(await holds(readFileSync(await save(page)))).toEqual({
    leftOut: [],
    rows: [['Cost', 'Base', 'Twice'], ['Rents', 40, '=B2*2'], ['Fleet', 30, '=B3*2'], ['IT', 20, '=B4*2'], ['Energy', 10, '=B5*2'], TOTAL],
    kept: ['A3 Forty cars', 'A5 https://www.gov.uk/energy', 'B2 B2<=C2', 'B4 B4>C4'],
  });
  await undo(page);
  expect(await settled(bases, 'Base|30|10|40|20|100')).toBe('Base|30|10|40|20|100');
  expect(await holds(readFileSync(await save(page)))).toEqual(await holds(before));
  await leave({ page, complaints });
});
