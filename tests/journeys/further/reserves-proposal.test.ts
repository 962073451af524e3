import { beginJourneys, expectReadable, journey, openScreen, rowsOf, show } from '../journey';

beginJourneys();

/*
 * March 2024, £000: redundancy and transition costs of 1,200 in 2025/26, put off with the options full, part and none.
 * Reserves open at 7,600 + 9,800 + 1,900 + 2,600 = 21,900: 20,700 after all of it, 21,300 after half, 21,900 after none.
 * The costs are one-off, so whatever reserves met is no larger a gap the year after than with none. Not to do it saves 1,200
 * in 2025/26 and loses the saving that depends on it, 900 × 90% = 810: 390 less to find. In 2026/27 it loses (900 + 1,100) × 90% = 1,800.
 */
journey(
  'a proposal is set side by side: all, half or none from reserves, or not done, with what each means the year after',
  { begins: 'march-2024', usual: { preview: { width: 320, theme: 'dark' }, excel: { width: 450, theme: 'light' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Reserves');
    await show(bench, 'reserves');
    await show(bench, 'proposal', pane.getByRole('heading', { name: /^A proposal/ }));
    const side = await rowsOf(pane, /^Redundancy and transition: options side by side/);
    const row = (name: string) => side.find(([first]) => first === name)!.slice(1);
    expect(side[0]!.slice(1)).toEqual(['Full', 'Part', 'None', 'Not done']);
    expect(row('Drawn 25/26')).toEqual(['1.2', '0.6', '0.0', '0.0']);
    expect(row('Total reserves 25/26')).toEqual(['20.7', '21.3', '21.9', '21.9']);
    await pane.getByText(/^Reserves lower the gap of 2025\/26 by £1,200,000, once: .* the same as with none\.$/).waitFor();
    await pane.getByText(/^Reserves lower the gap of 2025\/26 by £600,000, once: .* the same as with none\.$/).waitFor();
    await pane
      .getByText(/the gap is £390,000 lower in 2025\/26, £1,800,000 higher in 2026\/27 and £1,800,000 higher in 2027\/28\.$/)
      .waitFor();

    await pane.getByRole('button', { name: 'Show every year in pounds' }).click();
    const years = await rowsOf(pane, /^Redundancy and transition: every option and year/);
    const pounds = (name: string) =>
      years
        .find(([first]) => first === name)!
        .slice(1)
        .map(text => Number(text.replace(/[£,]/g, '')));
    const gaps = { full: pounds('Full: remaining gap'), part: pounds('Part: remaining gap'), none: pounds('None: remaining gap') };
    expect(gaps.full.map((gap, year) => Math.round(gaps.none[year]! - gap))).toEqual([0, 1_200_000, 0, 0]);
    expect(gaps.part.map((gap, year) => Math.round(gaps.none[year]! - gap))).toEqual([0, 600_000, 0, 0]);
    expect(pounds('Full: total reserves')).toEqual([21_900_000, 20_700_000, 20_700_000, 20_700_000]);
    expect(pounds('Part: total reserves')).toEqual([21_900_000, 21_300_000, 21_300_000, 21_300_000]);
    await expectReadable(bench);

    // Chosen and approved in the workbook, by a hand that types: the base plan draws the 1,200 itself.
    const movements = await bench.cells('Movements');
    const at = movements.findIndex(([name]) => name === 'Transition, all of it') + 1;
    const column = (header: string) => 'ABCDEFGHIJKLMN'[movements[0]!.indexOf(header)]!;
    await bench.typeInto('Movements', `${column('Chosen')}${at}`, 'yes');
    await bench.typeInto('Movements', `${column('Status')}${at}`, 'approved');
    await openScreen(bench, 'Overview');
    await pane.getByRole('radio', { name: /25\/26/ }).focus();
    await page.keyboard.press('Space');
    await pane.getByRole('row', { name: 'Total reserves £20,700,000' }).waitFor();
  },
);
