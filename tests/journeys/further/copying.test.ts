import { beginJourneys, expectReadable, journey, openScreen, rowsOf } from '../journey';

beginJourneys();

/* February 2026: Band D of £300.2302 up £11 in the plan; the limit is £15 more, 4.996%. */
journey(
  'a table of the pane goes to the clipboard as a table for a document and as rows for a sheet',
  { begins: 'february-2026', usual: { preview: { width: 320, theme: 'light' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Precept');
    await pane.getByRole('button', { name: 'Show every year, the reserves and all bands' }).click();
    const caption = 'Choices of Band D for 2026/27, side by side';
    const shown = await rowsOf(pane, caption);
    await pane.getByRole('button', { name: `Copy: ${caption}` }).click();
    await pane.getByText('Copied.').waitFor();
    await expectReadable(bench);
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item!.getType(type)).text();
      const html = new DOMParser().parseFromString(await text('text/html'), 'text/html');
      return {
        rows: (await text('text/plain')).split(/\r?\n/).map(row => row.split('\t')),
        caption: html.querySelector('p')?.textContent,
        table: [...html.querySelectorAll('tr')].map(row => [...row.children].map(cell => cell.textContent ?? '')),
        sides: [...html.querySelectorAll('tbody tr:nth-child(2) td')].map(cell => (cell as HTMLElement).style.textAlign),
      };
    });
    const plain = shown.map(row => row.map(cell => cell.replace(/^−(?=[£\d])/, '-')));
    expect(copied.rows).toEqual(plain);
    expect(copied.table).toEqual(plain);
    expect(copied.caption).toBe(caption);
    expect([...new Set(copied.sides.slice(1))]).toEqual(['right']);
    expect(plain.find(([name]) => name === 'Band D')).toEqual(expect.arrayContaining(['£311.2302', '£315.2302']));
  },
);
