/**
 * The five walks of somebody new to the product: a chief finance officer with five minutes, another body from a blank, reserves,
 * an analyst, and whoever works narrow, dark and by keyboard. Each asserts what stopped the first walk.
 */
import type { Locator } from 'playwright-core';
import { beginFireAuthority } from '../fire-authority';
import { beginJourneys, expectReadable, journey, openScreen, rowsOf } from '../journey';
import { picturePane } from '../preview-in-browser';

beginJourneys();

const SCREENS = [
  'Start',
  'Overview',
  'Checks',
  'Plan',
  'Precept',
  'Reserves',
  'Commissioning',
  'Settlement',
  'Risk',
  'Two views',
  'Peers',
  'Check a table',
  'Reports',
  'Publish',
  'History',
];

/** Where every tab stands, by its name without a count. */
const places = (pane: Locator): Promise<readonly (readonly [string, number, number])[]> =>
  pane.getByRole('tab').evaluateAll(tabs => {
    const from = tabs[0]!.parentElement!.getBoundingClientRect();
    return tabs.map(tab => {
      const { left, top } = tab.getBoundingClientRect();
      return [tab.getAttribute('value')!, Math.round(left - from.left), Math.round(top - from.top)] as const;
    });
  });

/*
 * A. February 2026: 4,700 − 3,500 = 1,200 (£000) to find at £11. Smoothing, agreed in principle and not counted, takes exactly
 * that from the Budget Equalisation Reserve. £15 brings 354,982.8 × £4 = £1,419,931 more: £219,931 are left over.
 */
journey(
  'A: the question of five minutes, £11 beside £15, with what balances the year and how the gap is made',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'light' }, excel: { width: 320, theme: 'dark' } } },
  async bench => {
    const { page, pane } = bench;
    await pane.getByText('£1,200,000').first().waitFor();
    // 10, every screen is in sight, and none has moved when another is open.
    expect(
      await pane.getByRole('tab').evaluateAll(tabs => tabs.map(tab => (tab as HTMLElement).innerText.replace(/\s*\d+$/, '').trim())),
    ).toEqual(SCREENS);
    const before = await places(pane);
    await openScreen(bench, 'Publish');
    expect(await places(pane)).toEqual(before);
    // 8, every report is in a list with a line on what it is for, none has to be typed.
    await openScreen(bench, 'Reports');
    await pane.getByRole('button', { name: 'Insert 6 reports…' }).waitFor();
    expect(await pane.getByRole('list', { name: 'Reports of PLAN' }).getByRole('listitem').count()).toBeGreaterThanOrEqual(22);

    await openScreen(bench, 'Precept');
    const [, ...choices] = await rowsOf(pane, 'Choices of Band D for 2026/27');
    expect(choices.at(-1)![0]).toContain('referendum');
    await pane.getByRole('button', { name: 'Show every year, the reserves and all bands' }).click();
    const side = await rowsOf(pane, 'Choices of Band D for 2026/27, side by side');
    const row = (name: string) => side.find(([first]) => first!.startsWith(name))!.slice(1);
    expect(row('Needs a referendum').filter(answer => answer === 'yes')).toHaveLength(1);
    expect(row('Rise').some(rise => rise === '+£15.00')).toBe(true);
    for (const name of ['Yield', 'A week', 'Gap 26/27', 'Gap 29/30', 'Reserves 26/27', 'Band A', 'Band H'])
      expect(row(name).length).toBeGreaterThan(5);
    await pane.getByRole('button', { name: 'Copy: Choices of Band D for 2026/27, side by side' }).waitFor();

    // 10, what would balance it is one click away.
    await pane.getByRole('button', { name: 'Show what would balance it' }).click();
    await picturePane(pane, `walk-a-precept-${bench.adapter}`);
    await expectReadable(bench);
    await pane
      .getByRole('button', { name: /^Try: “Smoothing”, Budget Equalisation Reserve: £1,200,00\d drawn in 2026\/27, and counted$/ })
      .click();
    await pane.getByRole('heading', { name: 'Moved' }).waitFor();
    expect((await rowsOf(pane, /^Remaining gap as it stands and as tried/))[2]![1]).toMatch(/^−?0\.0$/);
    await pane.getByRole('button', { name: 'Undo all' }).click();

    // 15, workings open beside the sheet, to the cell, and are copied.
    await openScreen(bench, 'Overview');
    await pane
      .getByRole('button', { name: /how Remaining gap, 2026\/27, is made$/ })
      .first()
      .click();
    const workings = pane.getByRole('region', { name: 'How Remaining gap, 2026/27, is made' });
    await workings.getByRole('button', { name: 'Open all steps' }).click();
    await workings
      .getByRole('button', { name: /^Go to Assumptions!/ })
      .first()
      .click();
    await workings.getByRole('button', { name: 'Copy all steps' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expectReadable(bench);
    await picturePane(pane, `walk-a-workings-${bench.adapter}`);
    await workings.getByRole('button', { name: 'Back' }).click();
  },
);

// B. 1,000 × £82.50 = £82,500 of precept and nothing typed of spending: no surplus is told, and what is missing counts down.
journey(
  'B: another body from a blank is told what is known so far, and what is still to type',
  { begins: 'nothing', usual: { excel: { width: 320, theme: 'light' } } },
  async bench => {
    const { pane } = bench;
    await beginFireAuthority(bench);
    const asked = pane.getByRole('heading', { name: /^Still to type: \d+$/ });
    const count = async () => Number(/\d+$/.exec(await asked.innerText())![0]);
    const before = await count();
    // 1, no row of the body's own has a figure: the headline is no surplus.
    await bench.typeInto('Tax base', 'B2', '1000');
    await expect(asked.innerText()).resolves.toBe(`Still to type: ${before - 1}`);
    expect(await pane.getByText(/surplus/).count()).toBe(0);
    expect(await pane.getByText('Nothing to report').count()).toBe(0);
    await picturePane(pane, 'walk-b-known-so-far');
    await openScreen(bench, 'Checks');
    await pane.getByText(/^Known so far;/).waitFor();
    expect(await pane.getByText('Nothing to report').count()).toBe(0);
    // 15, what was written stands in the history, with the way back.
    await openScreen(bench, 'History');
    await pane.getByRole('button', { name: /^Take \d+ sheets out again: / }).waitFor();
    await expectReadable(bench);
    await picturePane(pane, 'walk-b-history');
  },
);

/*
 * C. The Budget Equalisation Reserve bears Smoothing, £1,200,000 agreed in principle; tried, it counts, and the gap of 2026/27
 * falls from £1.2m by what is drawn.
 */
journey(
  'C: a drawdown is moved, answers in the balances and the gap, is kept as a scenario and put back from the history',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'dark' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Reserves');
    const slider = pane.getByRole('slider', { name: /^Smoothing/ });
    await pane.getByText(/agreed in principle: does not count/).waitFor();
    await slider.focus();
    await page.keyboard.press('Home');
    await pane.getByText(/^Smoothing: £[\d,]+ drawn in 2026\/27$/).waitFor();
    await expectReadable(bench);
    await picturePane(pane, 'walk-c-reserves');
    await pane.getByRole('button', { name: 'Keep as a scenario…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('All of it');
    await page.getByRole('dialog').getByRole('button', { name: 'Write 2 rows' }).click();
    await pane.getByText(/^“All of it” is kept in Scenarios!/).waitFor();
    await openScreen(bench, 'History');
    await pane.getByRole('button', { name: /^Put back: “All of it” is kept/ }).click();
    await pane.getByText('Put back.', { exact: true }).first().waitFor();
    await picturePane(pane, 'walk-c-history');
  },
);

/*
 * D. 13, what has a range leads; one point of the others stands apart; 10,000 draws are on the list, and the search can be asked.
 * 9, £1,200,000 ÷ 354,982.8 = £3.3804 a Band D, on top of £311.2302: £314.6107 closes the gap, below the limit of £315.2302.
 */
journey(
  'D: the tornado shows what has a range, 10,000 draws are on the list, and a chance is asked for',
  { begins: 'february-2026', usual: { excel: { width: 450, theme: 'light' } } },
  async bench => {
    const { pane } = bench;
    await openScreen(bench, 'Risk');
    expect(await pane.getByRole('option', { name: '10,000' }).count()).toBe(1);
    // 14, the rules of the formula are set where they are seen.
    await openScreen(bench, 'Commissioning');
    const limits = pane.getByRole('region', { name: 'Limits' });
    await expect(limits.getByLabel('Largest fall').inputValue()).resolves.toBe('5%');
    await expectReadable(bench);
    await picturePane(limits, 'walk-d-limits');
    await openScreen(bench, 'Plan');
    const close = pane.getByRole('region', { name: 'Close the gap of 2026/27 with …' });
    await close.getByLabel('Close the gap of 2026/27 with', { exact: true }).selectOption('Band D');
    await close.getByText(/£314\.61/).waitFor();
    // 10, why two scenarios differ is told by cause, the rows behind.
    await pane.getByRole('region', { name: 'Why two scenarios differ' }).getByLabel('To').selectOption('Issued at £15');
    const bridge = pane.getByRole('region', { name: 'From one gap to the other, 2026/27' });
    await bridge.getByRole('button', { name: 'Show the rows behind it' }).click();
    await bridge.getByText('Not explained: £0').waitFor();
    await expectReadable(bench);
    await picturePane(bridge, 'walk-d-why');
    const card = pane.getByRole('region', { name: 'Keep the general reserve above its floor with …' });
    await card.getByLabel('Keep the general reserve above its floor with', { exact: true }).selectOption('Saving');
    await card.getByRole('button', { name: 'Find it' }).click();
    await card.getByText(/the chance of breach by the end of 2029\/30 \(1024 Sobol draws, seed 1\)/).waitFor({ timeout: 90_000 });
    await expectReadable(bench);
    await picturePane(card, 'walk-d-above-the-floor');
  },
);

const LONG = 'A scenario with a name as long as the longest that a finance team has ever given to anything it meant to keep for a year';

// E. 15, one long name pushes no figure out of sight, on any screen at 320 pixels; every card says what it is for.
journey(
  'E: at 320 pixels a long name cuts nothing off on any screen, and every card explains itself',
  { begins: 'february-2026', usual: { excel: { width: 320, theme: 'forced colours' } } },
  async bench => {
    const { page, pane } = bench;
    expect(LONG.length).toBeGreaterThanOrEqual(120);
    for (const [sheet, cell] of [
      ['Scenarios', 'A2'],
      ['Reserves', 'A3'],
      ['Lines', 'A2'],
    ] as const)
      await bench.typeInto(sheet, cell, LONG);
    await pane.getByLabel('Scenario', { exact: true }).selectOption(LONG);
    const withTables: string[] = [];
    const withTheName: string[] = [];
    for (const screen of SCREENS) {
      await openScreen(bench, screen);
      const folded = pane.getByRole('button', { name: /^(Show|Compare) /, expanded: false });
      while ((await folded.count()) > 0) await folded.first().click();
      await expectReadable(bench);
      /* A table of many years may scroll by itself; its first figure is always in sight. */
      const tables = await pane.getByRole('table').evaluateAll(all =>
        all.map(table => {
          const cell = table.querySelector('tbody td');
          const isHidden = cell !== null && cell.getBoundingClientRect().left > document.documentElement.clientWidth - 24;
          return { caption: table.querySelector('caption')?.textContent ?? '', text: table.textContent ?? '', isHidden };
        }),
      );
      expect([screen, tables.filter(({ isHidden }) => isHidden).map(({ caption }) => caption)]).toEqual([screen, []]);
      if (tables.length > 0) withTables.push(screen);
      if (tables.some(({ text }) => text.includes(LONG))) withTheName.push(screen);
      const abouts = pane.getByRole('button', { name: /^About / });
      for (const about of await abouts.all()) expect(await about.isVisible()).toBe(true);
      await abouts.first().click();
      await pane.getByRole('link', { name: 'Read more' }).waitFor();
      await picturePane(pane, `walk-e-${screen.toLowerCase().replaceAll(' ', '-')}`);
      await page.keyboard.press('Escape');
    }
    // Of screens that show no table before something is chosen there is nothing to push; these have one, and these hold the name in it.
    expect(withTables).toEqual(['Overview', 'Plan', 'Precept', 'Reserves', 'Commissioning', 'Risk', 'Two views', 'Peers']);
    expect(withTheName).toEqual(['Plan', 'Reserves']);
  },
);
