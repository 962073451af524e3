import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { february2026 } from '../../addin/example/february-2026';
import type { BookLayout } from '../../addin/preview/laid-out';
import { rawXlsx, tableXml, words } from '../preview/raw-xlsx';
import { bundled } from '../support/bundled';
import { figure, goToSheet, leave, openPreview, openWorkbook, picture, save, settled, shownCells, typeInto } from './preview-in-browser';
import { beginJourneys, browser, server } from './opened';

jest.setTimeout(120_000);

const SUMMARY = 'The plan at a glance';

beginJourneys();

const gapIn = async (page: Page) => figure(await shownCells(page), SUMMARY, 'Remaining gap', '2026/27');

describe('a plan taken out of the browser and back', () => {
  // February 2026 with the rise of £15: 1,200.0 less £4 on a base of 354,982.8 leaves 219.9 in hand; back at £11, 1,200.0 again.
  test('a plan changed and saved opens again with its figures, its formulas still at work, in the grid and in the pane', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '15');
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '(219.9)')).toBe('(219.9)');
    const before = await shownCells(page);
    const path = await save(page);
    expect(path).toMatch(/Leicestershire, February 2026 £11 or £15\.xlsx$/);

    expect(await openWorkbook(page, path)).toContain(`${february2026.tables.length} plan tables.`);
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '(219.9)')).toBe('(219.9)');
    expect(await shownCells(page)).toEqual(before);
    await picture(page, 'preview-opened-again');
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '11');
    await goToSheet(page, 'Results');
    expect(await settled(() => gapIn(page), '1,200.0')).toBe('1,200.0');
    await page.locator('#pane').getByText('£1,200,000').first().waitFor();
    await leave({ page, complaints });
  });

  test('a changed workbook is not put away without asking', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    const path = await save(page);
    await goToSheet(page, 'Precept');
    await typeInto(page, 'Amount', '2026/27', '12');
    const asked = new Promise<string>(resolve =>
      page.once('dialog', dialog => {
        resolve(dialog.message());
        void dialog.dismiss();
      }),
    );
    await page.getByLabel('Workbook to open').setInputFiles(path);
    expect(await asked).toMatch(/unsaved changes/);
    expect((await shownCells(page))[2]![1]).toBe('£12.00');
    await leave({ page, complaints });
  });

  // A column filled down in Excel, a hidden row, double rules, a short date, another add-in's answer and a row below the table.
  test('a workbook of another program goes through the grid and back with all it held', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    const rows = [
      words('A1', 'Line') + words('B1', 'Base') + words('C1', '2026/27'),
      `${words('A2', 'Fleet', 2)}<c r="B2"><v>100</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>200</v></c>`,
      `${words('A3', 'Energy')}<c r="B3"><v>50</v></c><c r="C3"><f t="shared" si="0"/><v>100</v></c><c r="E3" s="1"><v>46113</v></c>`,
      `${words('A4', 'A note below')}<c r="C4"><f>CONTOSO.RATE(1)</f><v>7</v></c>`,
    ];
    const xml = `<sheetData>${rows.map((row, i) => `<row r="${i + 1}"${i === 2 ? ' hidden="1"' : ''}>${row}</row>`).join('')}</sheetData>`;
    const bytes = rawXlsx([{ name: 'Lines', xml, table: tableXml('A1:C3', ['Line', 'Base', '2026/27']) }]);
    expect(await openWorkbook(page, { name: 'budget.xlsx', bytes })).toContain('Opened budget.xlsx: 1 plan table.');
    const path = await save(page);
    const { layoutOfFile } = bundled<{ layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout> }>(
      'addin/preview/xlsx/open-file.ts',
    );
    const again = await layoutOfFile(new Uint8Array(readFileSync(path)), 'again.xlsx');
    const { cells, hiddenRows } = again.sheets[0]!;
    expect([cells[1]![2], cells[2]![2]]).toMatchObject([
      { formula: '=B2*2', value: 200 },
      { formula: '=B3*2', value: 100 },
    ]);
    expect(cells[3]![2]).toMatchObject({ formula: '=CONTOSO.RATE(1)', value: 7, isLastKnown: true });
    expect(cells[2]![4]).toMatchObject({ value: 46113, format: 'dd/mm/yyyy;@' });
    expect(cells[1]![0]?.style).toMatchObject({ italic: true, border: { bottom: { style: 'double' } } });
    expect(hiddenRows).toEqual([2]);
    expect(again.tables[0]).toMatchObject({ block: { firstRow: 0, lastRow: 2 }, ofFile: { style: 'TableStyleMedium2' } });
    await leave({ page, complaints });
  });

  test('a file that is no workbook is refused with a sentence, and the plan stays', async () => {
    const { page, complaints } = await openPreview(browser, server.address);
    await page
      .getByLabel('Workbook to open')
      .setInputFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('not a workbook') });
    await page.getByText('notes.xlsx is not opened. It is not a workbook that can be read here.').waitFor();
    expect(await gapIn(page)).toBe('1,200.0');
    await leave({ page, complaints });
  });
});
