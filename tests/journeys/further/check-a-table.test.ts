/** Casting in the pane beside both workbooks: what cells show decides what is rounding, and a figure on two sheets that differs is found. */
import type { Locator } from 'playwright-core';
import { rawXlsx, words } from '../../preview/raw-xlsx';
import { openPane } from '../pane-in-excel';
import { openPreview, picturePane, select } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(180_000);

beginJourneys();

/**
 * 3 × 1,200.4 = 3,601.2 in the cells and 3 × 1,200 = 3,600 beside 3,601 as shown: rounding. 2,350.4 + 500.3 + 100.2 = 2,950.9 in
 * the cells and 2,950 beside 2,951 as shown: rounding too.
 */
const ROWS = [
  ['£000', '2026/27', '2027/28'],
  ['Officers', 1200.4, 2350.4],
  ['Staff', 1200.4, 500.3],
  ['Fleet', 1200.4, 100.2],
  ['Total', 3601.2, 2950.9],
];
/** The paper has Fleet as 1,210; everything else is the budget’s as it is shown. */
const PAPER = [
  ['£000', '2026/27', '2027/28'],
  ['Officers', 1200, 2350],
  ['Staff', 1200, 500],
  ['Fleet', 1210, 100],
];
/** Excel's own format 3, #,##0, as style 1. */
const WHOLE =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';
const book = () =>
  rawXlsx(
    [['Budget', ROWS] as const, ['Panel paper', PAPER] as const].map(([name, rows]) => ({
      name,
      xml: `<sheetData>${rows
        .map(
          (row, r) =>
            `<row r="${r + 1}">${row
              .map((cell, c) => {
                const address = `${'ABC'[c]}${r + 1}`;
                return typeof cell === 'number' ? `<c r="${address}" s="1"><v>${cell}</v></c>` : words(address, cell);
              })
              .join('')}</row>`,
        )
        .join('')}</sheetData>`,
    })),
    { styles: WHOLE },
  );

const ROUNDING = 'Budget!A1:C5. 2 totals: 2 add within rounding, none fails to add.';

async function seeRounding(pane: Locator): Promise<void> {
  await pane.getByRole('button', { name: 'Check the selected cells' }).click();
  await pane.getByText(ROUNDING).waitFor();
  await pane.getByRole('button', { name: 'Show them' }).click();
  await pane.getByText('Differs by £1k on 3 lines: rounding.').first().waitFor();
}

async function seeApart(pane: Locator): Promise<void> {
  await pane.getByRole('button', { name: 'Check every sheet' }).click();
  await pane.getByText('Fleet, 2026/27, is £1,200k in Budget!B4 and £1,210k in Panel paper!B4.').first().waitFor();
}

test('in the preview the totals of a file add within the rounding that its number formats show', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  await page
    .getByLabel('Workbook to open')
    .setInputFiles({ name: 'budget.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book()) });
  await page.getByText('Opened budget.xlsx').waitFor();
  const pane = page.locator('#pane');
  await pane.getByRole('heading', { name: 'There is no plan in this workbook yet' }).waitFor();
  await select(page, 'A1:C5');
  await seeRounding(pane);
  await seeApart(pane);
  await picturePane(pane, 'check-a-table-rounding');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('in Excel too', async () => {
  const { page, complaints } = await openPane(browser, server.address, {
    sheets: [
      { name: 'Budget', cells: [{ at: 'A1', rows: ROWS }] },
      { name: 'Panel paper', cells: [{ at: 'A1', rows: PAPER }] },
    ],
  });
  await page.evaluate(() =>
    Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Budget').getRange('A1:C5');
      range.numberFormat = Array.from({ length: 5 }, () => Array.from({ length: 3 }, () => '#,##0'));
      range.select();
      await context.sync();
    }),
  );
  await seeRounding(page.locator('body'));
  await seeApart(page.locator('body'));
  expect(complaints).toEqual([]);
  await page.context().close();
});
