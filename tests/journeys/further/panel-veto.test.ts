import { beginJourneys, expectReadable, journey, openScreen, rowsOf, show } from '../journey';

beginJourneys();

/*
 * The February 2026 decision, as published: Band D £300.2302 last year; £11 proposed on 28 January (£311.2302), vetoed as too low
 * by all 12 members on 4 February, £15 issued (£315.2302). Two thirds of 12 members are 8. The limit was a rise of £15.
 * £15 a year is 15 ÷ 52 = 29p a week.
 */
journey(
  'the veto of February 2026 is gone through, and what the revised precept could not have been is said',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'dark' }, excel: { width: 320, theme: 'light' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Precept');
    const choices = await rowsOf(pane, 'Choices of Band D for 2026/27');
    // £11 on £300.2302 is 3.66%, 21p a week, and brings £3.90m on 354,982.8 dwellings; £15 is 4.996%, 29p, £5.32m: £0.22m in hand.
    const shown = (choice: string) =>
      choices
        .find(([name]) => name === choice)!
        .slice(1)
        .map(cell => cell.replace(/\s+/g, ' '));
    expect(shown('In the plan')).toEqual(['£311.2302 +3.66%, +21p', '+3.90', '1.20']);
    expect(shown('Limit')).toEqual(['£315.2302 +4.996%, +29p', '+5.32', '−0.22']);
    await show(bench, 'precept');
    await pane.getByRole('radio', { name: 'A penny above the limit' }).check();
    await pane.getByText('It is above the limit and needs a referendum.').waitFor();

    await pane.getByLabel('Proposed on').fill('2026-01-28');
    await pane.getByLabel('Rise proposed').fill('11');
    await pane.getByLabel('Reported on').fill('2026-02-04');
    await pane.getByLabel('Veto').selectOption({ label: 'as too low' });
    await pane.getByLabel('Members').fill('12');
    await pane.getByText('A veto needs 8 votes: two thirds of all 12 members.').waitFor();
    const steps = pane
      .getByRole('list')
      .filter({ has: page.getByLabel('Rise proposed') })
      .getByRole('listitem');
    const step = (label: string) => steps.filter({ has: page.getByLabel(label, { exact: true }) });

    await pane.getByLabel('Votes for it').fill('7');
    await step('Votes for it').getByText('8 are needed, so there is no veto.').waitFor();
    await pane.getByLabel('Votes for it').fill('12');
    await step('Votes for it').getByText('12 of 12 members vote to veto the precept as too low: the veto stands.').waitFor();
    await pane.getByText('The revised Band D has to be above £311.2302 and at most £315.2302, a rise of £15.00.').waitFor();

    await pane.getByLabel('Revised on').fill('2026-02-10');
    await pane.getByLabel('Rise revised').fill('10.50');
    await step('Rise revised').getByLabel('Not in order').waitFor();
    await pane.getByLabel('Rise revised').fill('15');
    await step('Rise revised').getByLabel('In order', { exact: true }).waitFor();
    await pane.getByLabel('Reviewed on').fill('2026-02-12');
    await pane.getByLabel('Issued on').fill('2026-03-01');
    await pane.getByLabel('Rise issued').fill('15');
    await step('Rise issued').getByLabel('In order', { exact: true }).waitFor();
    expect(await steps.getByLabel('Not in order').count()).toBe(0);
    await expectReadable(bench);
    await show(bench, 'panel', step('Votes for it'));

    await pane.getByRole('button', { name: 'Clear' }).click();
    await pane.getByRole('button', { name: 'Replay Leicestershire, February 2026' }).click();
    await step('Rise issued').getByLabel('In order', { exact: true }).waitFor();
    expect(await pane.getByLabel('Rise revised').inputValue()).toBe('15');
  },
);
