import { beginJourneys, expectReadable, journey } from '../journey';
import { selectedPlace } from '../preview-in-browser';

beginJourneys();

/*
 * February 2026: the remaining gap of 2026/27 is 4,700 − 3,500 = 1,200 (£000). General inflation is typed in the Assumptions
 * sheet; Premises grow by it, 8,200 × 1.025 = 8,405.
 */
journey(
  'the headline unfolds, by the keyboard alone, down to the cell an assumption is typed in',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'light' }, excel: { width: 320, theme: 'dark' } } },
  async bench => {
    const { page, pane } = bench;
    await pane
      .getByRole('button', { name: /how Remaining gap, 2026\/27, is made$/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const workings = pane.getByRole('region', { name: 'How Remaining gap, 2026/27, is made' });
    await workings.getByText('= gap after savings of £1,200,000').waitFor();
    for (const step of ['Gap after savings 2026/27', 'Cumulative gap 2026/27', 'Spending 2026/27', 'Premises 2026/27']) {
      const item = workings
        .getByRole('listitem')
        .filter({ has: page.getByText(step, { exact: true }) })
        .last();
      await item.getByRole('button', { name: /^What it is made of/ }).focus();
      await page.keyboard.press('ArrowRight');
    }
    await workings.getByText('= £8,200,000 the year before, grown 2.5% by General inflation, to the penny').waitFor();
    await expectReadable(bench);
    const typed = workings
      .getByRole('listitem')
      .filter({ has: page.getByText('General inflation 2026/27', { exact: true }) })
      .last();
    await typed.getByRole('button', { name: /^Go to Assumptions!/ }).press('Enter');
    if (bench.adapter === 'preview') expect(await selectedPlace(page)).toMatch(/^Assumptions!/);
    await workings.getByText('General inflation 2026/27', { exact: true }).last().waitFor();
  },
);
