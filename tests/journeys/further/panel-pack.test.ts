import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { reportData } from '../../../core';
import type { Table } from '../../../core';
import { february2026 } from '../../../addin/example/february-2026';
import { beginJourneys, expectReadable, journey, openScreen } from '../journey';
import { save, settled } from '../preview-in-browser';

beginJourneys();

const tables: Table[] = february2026.tables.map(({ values }) => values);
const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const textsIn = (xml: string): string => unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
/** The figures of the row of a Word table that begins with a name, in the first table that has it. */
function rowOf(document: string, name: string): number[] {
  for (const [row] of document.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)) {
    const [first, ...others] = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textsIn(cell));
    if (first === name) return others.map(text => Number(text.replace(/[,£]/g, '').replace(/^\((.*)\)$/, '-$1')));
  }
  throw new Error(`No row ${name}.`);
}

journey(
  'a Panel report is added in the preview, saved with what it prints, and comes as a Word document with its charts',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'dark' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Publish');
    await pane.getByRole('checkbox', { name: 'Issued at £15' }).check();
    await pane.getByRole('button', { name: 'Add the sheets…' }).waitFor();
    await expectReadable(bench);

    const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: 'Download for Word' }).click()]);
    expect(download.suggestedFilename()).toBe('Panel report, Base plan.docx');
    const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const document = strFromU8(parts['word/document.xml']!);
    // What PLAN answers, in £000 to one decimal, as the document shows it.
    const gap = reportData('gap', '', tables);
    for (const id of ['cumulativeGap', 'savingsCounted', 'structuralGap']) {
      const row = gap.rows.find(one => one.id === id)!;
      const amounts = row.cells.map(cell => (cell.kind === 'figure' ? Number(cell.amount.div(1000).toFixed(1)) : NaN));
      expect([id, rowOf(document, row.label)]).toEqual([id, amounts]);
    }
    expect(rowOf(document, 'Precept 2026/27')).toEqual([110_481.4, 111_901.3, 1_419.9]);
    expect(textsIn(document)).toContain('(219.9)');
    const pictures = Object.entries(parts).filter(([name]) => /^word\/media\/.*\.png$/.test(name));
    expect(pictures).toHaveLength(3);
    // Drawn, not blank, three dots to a pixel: 640 by 220 pixels are 1,920 by 660 dots.
    for (const [, png] of pictures) {
      const view = new DataView(png.buffer, png.byteOffset);
      expect([view.getUint32(16), view.getUint32(20), png.length > 8_000]).toEqual([1_920, 660, true]);
    }
    expect([...document.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, said]) => unescaped(said!))).toEqual([
      expect.stringMatching(/^The remaining gap by year, Base plan\. 2026\/27: shortfall of £1\.2m;/),
      'Base plan, 2026/27: Cumulative gap £4.7m; Savings counted −£3.5m; Remaining gap £1.2m.',
      expect.stringMatching(/^Base plan: General Reserve stays above its floor\./),
    ]);

    await pane.getByRole('button', { name: 'Add the sheets…' }).click();
    await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText(/^Panel report: Base plan: \d+ sheets were added/).waitFor();
    const saved = unzipSync(new Uint8Array(readFileSync(await save(page))));
    const workbook = unescaped(strFromU8(saved['xl/workbook.xml']!));
    const area = /<definedName name="_xlnm\.Print_Area"[^>]*>'Panel report Gap'!\$A\$1:\$E\$(\d+)<\/definedName>/.exec(workbook);
    expect(Number(area?.[1])).toBeGreaterThan(20);
    expect(workbook).toMatch(/<definedName name="_xlnm\.Print_Titles"[^>]*>'Panel report Gap'!\$1:\$2<\/definedName>/);
    const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    const xml = strFromU8(saved[`xl/worksheets/sheet${sheets.indexOf('Panel report Statutory') + 1}.xml`]!);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(xml).toContain('fitToWidth="1"');
    expect(unescaped(xml)).toContain('&LLeicester, Leicestershire and Rutland&RBase plan');
    expect(xml).toMatch(/<mergeCell ref="A\d+:F\d+"/);
  },
);

// 9,600 of recharges and fees are income, which a line has below nil; money in £000.
journey(
  'how negatives are written is chosen once, seen on the sheets at once, and saved with the workbook',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'light' } } },
  async bench => {
    const { page, pane } = bench;
    const fees = async () => (await bench.cells('Lines')).find(([name]) => name === 'Recharges and fees')![1]!.trim();
    expect(await fees()).toBe('(9,600.0)');
    await openScreen(bench, 'Publish');
    const way = (name: RegExp) => pane.getByRole('radiogroup', { name: 'Negative figures' }).getByRole('radio', { name });
    await way(/^With a minus/).click();
    expect(await settled(fees, '-9,600.0')).toBe('-9,600.0');
    await expectReadable(bench);
    const saved = unzipSync(new Uint8Array(readFileSync(await save(page))));
    expect(unescaped(strFromU8(saved['xl/workbook.xml']!))).toMatch(/<definedName name="MTFP_negatives"[^>]*>"minus"<\/definedName>/);
    expect(strFromU8(saved['xl/styles.xml']!)).toContain('#,##0.0_);-#,##0.0_)');
    await way(/^In brackets/).click();
    expect(await settled(fees, '(9,600.0)')).toBe('(9,600.0)');
  },
);

journey(
  'from the first screen to the sheets of a pack by keyboard alone',
  { begins: 'february-2026', usual: { excel: { width: 320, theme: 'light' } } },
  async bench => {
    const { page, pane } = bench;
    await pane.getByText('£1,200,000').first().waitFor();
    /** Tab until what has the focus is called so. */
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const called = await page.evaluate(() => {
          const { activeElement: one } = document;
          return one?.getAttribute('aria-label') ?? (one as HTMLInputElement | null)?.labels?.[0]?.textContent ?? one?.textContent ?? '';
        });
        if (name.test(called)) return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await tabTo(/^Overview/);
    const tab = pane.getByRole('tab', { name: 'Publish' });
    while (!(await tab.evaluate(one => one === document.activeElement))) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Add the sheets…' }).waitFor();
    await expectReadable(bench);
    await tabTo(/^Panel report/);
    await page.keyboard.press('ArrowUp');
    await pane.getByRole('heading', { name: 'One page: Base plan' }).waitFor();
    await pane.getByRole('button', { name: 'Add the sheets…' }).waitFor();
    await tabTo(/^Add the sheets/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await pane.getByText('One page: Base plan: 2 sheets were added').waitFor();
    expect(await bench.sheetNames()).toEqual(expect.arrayContaining(['One page Page', 'Provenance']));
  },
);
