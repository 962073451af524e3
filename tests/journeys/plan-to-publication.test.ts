import { readFileSync } from 'node:fs';
import { planHash } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { zipParts } from '../shelf/zip-parts';
import { beginJourneys, expectReadable, journey, openScreen, rowsOf, show } from './journey';
import { save, settled } from './preview-in-browser';

beginJourneys();

const NOTHING_CHANGED = 'Nothing that stood in the workbook was changed';

/*
 * February 2026, £000 unless said otherwise. Published: 4,700 to find, 3,500 of savings, 1,200 left; Band D £300.2302, up £11
 * as proposed or £15 as issued. On the nine bases of 2026/27 (354,982.8), each authority's amount to the pound,
 * £315.2302 brings £111,901,298 and £311.2302 £110,481,368: £1,419,930 more, which turns 1,200 to find into 219.9 in hand.
 */
journey(
  'the example is put in, £15 tried, compared, kept and put back, and the plan published and taken out again',
  { begins: 'nothing', usual: { preview: { width: 320, theme: 'light' }, excel: { width: 450, theme: 'dark' } } },
  async bench => {
    const { page, pane } = bench;
    await expectReadable(bench);
    await show(bench, 'start');

    await pane.getByRole('button', { name: 'Insert the example…' }).click();
    const toBeAdded = pane.getByRole('list', { name: 'Sheets that will be added' });
    await toBeAdded.getByText('table Lines, A1:L13').waitFor();
    await show(bench, 'to-be-written', toBeAdded);
    await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText(NOTHING_CHANGED).waitFor();
    await pane.getByRole('button', { name: 'Close' }).click();
    await pane.getByText('£1,200,000').first().waitFor();
    const sheets = await bench.sheetNames();
    const scenarios = await bench.cells('Scenarios');

    await openScreen(bench, 'Plan');
    await pane.getByLabel('Rise in Band D', { exact: true }).fill('15');
    await page.keyboard.press('Tab');
    await pane.getByRole('button', { name: '−0.2: how Remaining gap, 2026/27, is made' }).waitFor();
    await show(bench, 'plan');
    await pane.getByRole('button', { name: 'Show cause by cause' }).click();
    await pane.getByRole('button', { name: 'Show row by row' }).click();
    expect((await rowsOf(pane, 'What each row of the plan adds to the gap of 2026/27')).at(-1)).toEqual(['Together', '−£1,419,930']);
    await expectReadable(bench);

    await pane.getByRole('button', { name: 'Compare all scenarios' }).click();
    await pane.getByRole('row', { name: /^Issued at £15/ }).waitFor();
    await show(bench, 'compare', pane.getByRole('heading', { name: 'Scenarios side by side' }));
    await pane.getByLabel('Measure').selectOption({ label: 'Band D' });
    const bandD = async (scenario: string) => (await rowsOf(pane, 'Band D in every scenario')).find(([name]) => name === scenario)?.[1];
    expect(await bandD('Base')).toBe('£311.23');
    expect(await bandD('Issued at £15')).toBe('£315.23');

    await pane.getByRole('button', { name: /^Keep as a scenario/ }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Fifteen');
    await page.getByRole('button', { name: 'Write 2 rows' }).click();
    const kept = pane.getByText('“Fifteen” is kept in Scenarios!');
    await kept.waitFor();
    const added = (await bench.cells('Scenarios')).filter(([name]) => name === 'Fifteen');
    expect(added.map(row => row.slice(1, 6))).toEqual([
      ['Precept', 'Choice', '2026/27', 'set', 'rise £'],
      ['Precept', 'Amount', '2026/27', 'set', '15'],
    ]);
    await pane.getByRole('button', { name: 'Put back' }).click();
    await kept.waitFor({ state: 'detached' });
    expect(await bench.cells('Scenarios')).toEqual(scenarios);
    // The cell follows the pane in a request of its own.
    const inCell = async () => JSON.stringify((await bench.cells('Results'))[1]!.slice(0, 2));
    expect(await settled(inCell, '["Scenario",""]')).toBe('["Scenario",""]');

    await openScreen(bench, 'Publish');
    await pane.getByRole('checkbox', { name: 'Issued at £15' }).check();
    await pane.getByRole('button', { name: 'Add the sheets…' }).waitFor();
    await expectReadable(bench);
    await show(bench, 'publish');
    await pane.getByRole('button', { name: 'Add the sheets…' }).click();
    await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
    await pane.getByText(/^Panel report: Base plan: \d+ sheets were added/).waitFor();
    const published = (await bench.sheetNames()).filter(name => !sheets.includes(name));
    expect(published).toEqual(expect.arrayContaining(['Panel report Headline', 'Panel report Scenarios', 'Provenance']));
    const amountsIn = (cells: readonly (readonly string[])[], row: string) =>
      cells
        .find(([name]) => name === row)!
        .slice(1)
        .map(text => Number(text.replace(/[,£]/g, '').replace(/^\((.*)\)$/, '-$1')));
    const gap = await bench.cells('Panel report Gap');
    expect(['Cumulative gap', 'Gap after savings', 'Remaining gap'].map(row => amountsIn(gap, row)[0])).toEqual([4700, 1200, 1200]);
    const sideBySide = await bench.cells('Panel report Scenarios');
    expect(amountsIn(sideBySide, 'Band D 2026/27').slice(0, 3)).toEqual([311.2302, 315.2302, 4]);
    const hash = (await bench.cells('Provenance')).find(([name]) => name === 'Plan hash')![1];
    expect(hash).toBe(planHash(february2026.tables.map(({ values }) => values)));

    if (bench.adapter === 'preview') {
      const parts = zipParts(readFileSync(await save(page)));
      const charts = [...parts].flatMap(([name, xml]) => (/^xl\/charts\/chart\d+\.xml$/.test(name) ? [xml] : []));
      const [onResults, ...ofPack] = charts;
      expect(onResults).toMatch(/'Results'!/);
      expect(onResults).toMatch(/<c:v>1200<\/c:v>/);
      expect(ofPack.find(xml => /'Panel report Headline'!/.test(xml))).toMatch(/<c:v>1200<\/c:v>/);
      expect(charts).toHaveLength(4);
    }
    await pane.getByRole('button', { name: /^Take \d+ sheets out again$/ }).click();
    await pane.getByText('Panel report: Base plan: taken out again.').waitFor();
    expect(await settled(async () => (await bench.sheetNames()).join(), sheets.join())).toBe(sheets.join());
  },
);
