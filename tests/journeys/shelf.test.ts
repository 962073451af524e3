import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { differences } from '../shelf/differences';
import { plainWorkbook } from '../shelf/plain-workbook';
import { large, smallShapes } from '../shelf/shapes';
import { leave, openPreview, save } from './preview-in-browser';
import { beginJourneys, browser, server } from './opened';

jest.setTimeout(120_000);

beginJourneys();

/** Opens a file in the grid and saves it; says what came of the opening. */
async function throughGrid(page: Page, name: string, file: Uint8Array): Promise<{ readonly said: string; readonly saved: Uint8Array }> {
  await page.getByLabel('Workbook to open').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  const opened = page.getByText(new RegExp(`^${name.replace(/[.()]/g, '\\$&')} is not opened|^Opened ${name.replace(/[.()]/g, '\\$&')}`));
  await opened.waitFor({ timeout: 120_000 });
  const said = await opened.innerText();
  page.setDefaultTimeout(120_000);
  return { said, saved: new Uint8Array(readFileSync(await save(page))) };
}

test('every shape of workbook goes through the grid and back as it was', async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  for (const { name, file, leftOut } of [...smallShapes(), large()]) {
    const { said, saved } = await throughGrid(page, `${name.replace(/\W+/g, '-')}.xlsx`, file);
    const isDataType = leftOut.some(words => words.includes('data type'));
    const found = differences(plainWorkbook(file), plainWorkbook(saved)).filter(({ kind }) => !isDataType || kind !== 'data type');
    expect([name, found.slice(0, 5), found.length]).toEqual([name, [], 0]);
    for (const words of leftOut) expect(said).toContain(words);
  }
  await leave({ page, complaints });
});
