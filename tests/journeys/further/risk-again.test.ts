import type { Locator, Page } from 'playwright-core';
import { beginJourneys, expectReadable, journey, openScreen, rowsOf, show } from '../journey';

beginJourneys();

/** Keeps the worker's script back until it is let go, so that there is a run to cancel however quick the machine. */
async function holdWorker(page: Page): Promise<() => Promise<void>> {
  let letGo = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  await page.route('**/risk-worker.js', async route => {
    await held;
    await route.continue().catch(() => {}); // a cancelled run has no use for its script any more
  });
  return async () => {
    letGo();
    await page.unroute('**/risk-worker.js');
  };
}

/** The chart as it is drawn, without the names that React gives its parts. */
const drawing = async (chart: Locator) => (await chart.innerHTML()).replace(/_r_\w+_/g, '');

/* The plan as it stands leaves £1.2m to find in 2026/27, published in February 2026; with £4 more, £1,419,930, it has £0.2m in hand. */
journey(
  'a risk run is cancelled, run, run from another seed and run again from the first: the same seed draws the same picture',
  { begins: 'february-2026', usual: { preview: { width: 320, theme: 'light' }, excel: { width: 450, theme: 'dark' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Risk');
    const release = await holdWorker(page);
    await pane.getByRole('button', { name: 'Run', exact: true }).click();
    await pane.getByRole('button', { name: 'Cancel' }).click();
    await pane.getByText('Cancelled after 0 of 4,096 draws; nothing was changed.').waitFor();
    await release();

    const chart = pane.getByRole('img', { name: /^Remaining gap: / }).first();
    const runWith = async (seed: string) => {
      await pane.getByLabel('Seed', { exact: true }).fill(seed);
      await pane.getByRole('button', { name: /^Run( again)?$/ }).click();
      await pane.getByText(`4,096 evenly spread draws, seed ${seed}, base plan.`).waitFor();
      await pane.getByRole('button', { name: 'Run again' }).waitFor();
      return { picture: await drawing(chart), figures: (await rowsOf(pane, / by year, .*evenly spread draws/)).map(row => row.join(' ')) };
    };
    await runWith('1');
    await show(bench, 'risk', pane.getByRole('heading', { name: /^Remaining gap by year/ }));
    await pane.getByRole('button', { name: 'Show as a table' }).first().click();
    const first = await runWith('1');
    expect(first.figures[1]).toMatch(/^2026\/27 .* 1\.2$/);
    const other = await runWith('2');
    expect(other.picture).not.toBe(first.picture);
    expect(other.figures).not.toEqual(first.figures);
    expect(await runWith('1')).toEqual(first);
    await expectReadable(bench);

    await pane.getByLabel('Scenario', { exact: true }).selectOption({ label: 'Issued at £15' });
    await pane.getByText('This run is of the base plan; the pane now shows Issued at £15.').waitFor();
    await pane.getByRole('button', { name: 'Run again' }).click();
    await pane.getByText('4,096 evenly spread draws, seed 1, Issued at £15.').waitFor();
    expect((await rowsOf(pane, / by year, .*evenly spread draws/))[1]!.at(-1)).toBe('−0.2');
  },
);
