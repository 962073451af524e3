import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { areaOf } from '../../../addin/workbook/addresses';
import { namesOf as namesOfMapped } from '../../../addin/workbook/mapping-names';
import { OWN_GAP, OWN_MAPPINGS, ownSheets } from '../../host/own-workbook';
import { openPane, picture as pictureOfPane } from '../pane-in-excel';
import { goToSheet, openPreview, openTab, picture, picturePane, save, select, settled, shownCells } from '../preview-in-browser';
import { bundled } from '../../support/bundled';
import type { BookLayout, LaidCell } from '../../../addin/preview/laid-out';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(180_000);

beginJourneys();

const NAMES = namesOfMapped(OWN_MAPPINGS);
const GAP_IN_PANE = `£${OWN_GAP[0]!.toLocaleString('en-GB')}`;

/** The workbook as a file: as Excel would save it with the Total Row of the savings switched on, the last column summed. */
async function ownFile(): Promise<Buffer> {
  const { xlsxOf } = bundled<{ xlsxOf(layout: BookLayout): Promise<Uint8Array> }>('addin/preview/xlsx/save.ts');
  const sheets = ownSheets.map(({ name, tables = [], cells = [] }) => {
    const grid: (LaidCell | undefined)[][] = [];
    for (const { at, rows } of [...tables, ...cells]) {
      const { row, column } = areaOf(at);
      rows.forEach((line, i) => line.forEach((value, j) => ((grid[row + i] ??= [])[column + j] = value === '' ? undefined : { value })));
    }
    if (name === 'Changes') grid.push([{ value: 'Total' }, undefined, undefined, undefined, undefined, { value: 10_000 }]);
    return { name, cells: Array.from({ length: grid.length }, (_, i) => Array.from(grid[i] ?? [])), widths: [30] };
  });
  const tables = ownSheets.flatMap(({ name: sheet, tables: own = [] }) =>
    own.map(({ name, rows }) => {
      const lines = rows.length + (name === 'Changes' ? 1 : 0);
      return {
        name,
        header: String(rows[0]![0]),
        sheet,
        block: { firstRow: 0, firstColumn: 0, lastRow: lines - 1, lastColumn: rows[0]!.length - 1 },
        ...(name === 'Changes' && { ofFile: { showTotalRow: true, columns: rows[0]!.map(header => ({ name: String(header) })) } }),
      };
    }),
  );
  const layout = { title: 'Own plan', sheets, tables, names: NAMES.map(({ name, formula }) => ({ name, refersTo: formula.slice(1) })) };
  return Buffer.from(await xlsxOf(layout as BookLayout));
}

/** Of a saved file’s reserves from row 6 on: the names of the rows that are bold, and of those with a line above, in their first two cells. */
async function looksInFile(path: string) {
  const { layoutOfFile } = bundled<{ layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout> }>(
    'addin/preview/xlsx/open-file.ts',
  );
  const { sheets, fileStyles = [] } = await layoutOfFile(new Uint8Array(readFileSync(path)), 'saved.xlsx');
  const rows = sheets.find(({ name }) => name === 'Reserves')!.cells.slice(5);
  const styleOf = (cell: LaidCell | undefined) => (cell?.fileStyle === undefined ? cell?.style : fileStyles[cell.fileStyle]?.style);
  const names = (has: (cell: LaidCell | undefined) => boolean) =>
    rows.filter(row => row.length > 1 && row.slice(0, 2).every(has)).map(([first]) => first?.value);
  return {
    bold: names(cell => styleOf(cell)?.bold === true),
    ruled: names(cell => styleOf(cell)?.border?.top?.style === 'thin'),
  };
}

/** Counts what is clicked: six reports take three clicks. */
async function insertInThreeClicks(pane: Locator): Promise<void> {
  await openTab(pane, 'Reports');
  await pane.getByRole('button', { name: 'Insert 6 reports…' }).click();
  await pane.getByRole('button', { name: 'Add 1 sheet' }).click();
  await pane.getByText('1 sheet was added').waitFor();
}

describe('six reports for a workbook of one’s own', () => {
  test('in the preview, its savings with a Total Row: pane and cells are equal', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    const pane = page.locator('#pane');
    await page
      .getByLabel('Workbook to open')
      .setInputFiles({ name: 'own plan.xlsx', mimeType: 'application/octet-stream', buffer: await ownFile() });
    await pane.getByText(GAP_IN_PANE).first().waitFor();
    await insertInThreeClicks(pane);
    await picturePane(pane, 'insert-reports');
    const gap = async () => {
      const cells = await shownCells(page);
      return cells.filter(([name]) => name === 'Remaining gap').map(row => row.slice(1, 3).join(' '));
    };
    await goToSheet(page, 'Reports');
    expect(await settled(async () => (await gap()).join('; '), '190,000 200,000; 190,000 200,000')).toBe(
      '190,000 200,000; 190,000 200,000',
    );
    await picture(page, 'insert-reports-sheet');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('in the preview, the gap as values from a cell on: its sums are bold under a line, also in the file, and go with it', async () => {
    const { page, complaints } = await openPreview(browser, server.address, { viewport: { width: 1280, height: 800 } });
    const pane = page.locator('#pane');
    await page
      .getByLabel('Workbook to open')
      .setInputFiles({ name: 'own plan.xlsx', mimeType: 'application/octet-stream', buffer: await ownFile() });
    await pane.getByText(GAP_IN_PANE).first().waitFor();
    await goToSheet(page, 'Reserves');
    await select(page, 'A6');
    await openTab(pane, 'Reports');
    await pane.getByRole('radio', { name: 'From the selected cell on' }).check();
    await pane.getByRole('radio', { name: 'Values, which stay as they are now' }).check();
    await pane.getByRole('button', { name: 'None', exact: true }).click();
    await pane.getByRole('checkbox', { name: /^gap / }).check();
    await pane.getByRole('button', { name: 'Insert 1 report…' }).click();
    await page.getByRole('button', { name: /^Write \d+ cells$/ }).click();
    await pane.getByText('1 report inserted from Reserves!A6 on.').waitFor();
    await picture(page, 'insert-report-at-cell');
    expect(await looksInFile(await save(page))).toEqual({
      bold: ['The budget gap, rung by rung: above nil is a shortfall', 'Figure', 'Cumulative gap', 'Gap after savings', 'Remaining gap'],
      ruled: ['Cumulative gap', 'Gap after savings', 'Remaining gap'],
    });
    await pane.getByRole('button', { name: 'Put back' }).click();
    await pane.getByText('Put back.').waitFor();
    expect(await looksInFile(await save(page))).toEqual({ bold: [], ruled: [] });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('in Excel: six formulas that agree with the pane, also once the Total Row of the savings is switched on', async () => {
    const { page, complaints } = await openPane(browser, server.address, { sheets: ownSheets, names: NAMES });
    const pane = page.locator('#root');
    await pane.getByText(GAP_IN_PANE).first().waitFor();
    await insertInThreeClicks(pane);
    const gaps = async () => {
      await page.evaluate(() => window.simulatedExcel.workOut('Reports'));
      const cells = await page.evaluate(() => window.simulatedExcel.values('Reports!A1:C90')!);
      return cells.filter(([name]) => name === 'Remaining gap').map(row => row.slice(1, 3));
    };
    expect(await gaps()).toEqual([OWN_GAP, OWN_GAP]);
    await page.evaluate(() => {
      window.simulatedExcel.workbook.Tables.find('Changes')!.ShowTotals = true;
      window.simulatedExcel.type('Changes!A4:F4', [['Total', '', '', '', '', 10_000]]);
    });
    expect(await gaps()).toEqual([OWN_GAP, OWN_GAP]);
    await pane.getByRole('status').filter({ hasText: 'shortfall of £190 thousand' }).waitFor({ state: 'attached' });
    await pictureOfPane(page, 'insert-reports-excel');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
