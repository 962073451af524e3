import { beginJourneys, expectReadable, journey, openScreen, show } from './journey';

beginJourneys();

/* February 2026, as published: £1.2m to find after savings in January; the force’s £4.7m against the commissioner’s £0.75m. */
journey(
  'every screen opens, can be read and is not cut off',
  { begins: 'february-2026', usual: { excel: { width: 320, theme: 'dark' } } },
  async bench => {
    const { pane } = bench;
    await pane.getByText('£1,200,000').first().waitFor();
    await expectReadable(bench);
    await show(bench, 'overview');
    for (const screen of ['Plan', 'Precept', 'Reserves', 'Commissioning', 'Risk', 'Publish', 'Start']) {
      await openScreen(bench, screen);
      await expectReadable(bench);
    }
    await openScreen(bench, 'Precept');
    // The gap that each choice leaves is the last column: in sight without scrolling in the narrowest pane.
    const choices = pane.getByRole('table', { name: /^Choices / }).first();
    expect(await choices.evaluate(table => table.parentElement!.scrollWidth - table.parentElement!.clientWidth)).toBe(0);
    await openScreen(bench, 'Two views');
    await pane.getByText('Force view: £4.7m shortfall. Commissioner’s view: £750k shortfall.').waitFor();
    await pane.getByText('Not explained: £0').waitFor();
    await expectReadable(bench);
    await show(bench, 'two-views');
    await openScreen(bench, 'Checks');
    await expectReadable(bench);
    await show(bench, 'checks');
  },
);
