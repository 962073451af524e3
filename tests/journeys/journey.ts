/** A journey through the pane, made with every workbook and in the looks that are asked for; each begins with a workbook of its own. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ON_TOUR, lookInWords, tried } from './looks';
import type { Adapter, Look } from './looks';
import { beginJourneys, browser, server } from './opened';
import { openTab } from './preview-in-browser';
import { rulesBroken } from './readable';
import { pictureFile } from './tour';
import type { PictureName } from './tour';
import { openWorkbench } from './workbench';
import type { Held, Workbench } from './workbench';

const LONGEST = 120_000;
/** For one thing to appear on a busy machine. */
const PATIENCE = 15_000;

/** How much of the window a picture of the tour holds, in pixels. */
const PICTURED = 600;

interface Journey {
  readonly begins: Held;
  /** The look in every run, for each workbook that every run takes; the others come when all are asked for. */
  readonly usual: Partial<Record<Adapter, Look>>;
}

export { beginJourneys };

export function journey(title: string, { begins, usual }: Journey, goes: (bench: Workbench) => Promise<void>): void {
  test.each(tried(usual).map(([adapter, look]) => [`${adapter}, ${lookInWords(look)}`, adapter, look] as const))(
    `${title} (%s)`,
    async (_, adapter, look) => {
      const bench = await openWorkbench(browser, server.address, adapter, begins, look);
      bench.page.setDefaultTimeout(PATIENCE);
      try {
        await goes(bench);
        await bench.agrees();
        expect(bench.complaints).toEqual([]);
      } finally {
        await bench.page.context().close();
      }
    },
    LONGEST,
  );
}

/** Opens a screen by its tab. */
export async function openScreen(bench: Workbench, name: string): Promise<void> {
  const { pane } = bench;
  await openTab(pane, name);
  await pane.getByText(/^Opening /).waitFor({ state: 'detached' });
  await bench.agrees();
}

/** On the tour, pictures the pane as far down as a tall window shows it; with `from`, beginning at that part of it. */
export async function show({ page }: Workbench, name: PictureName, from?: Locator): Promise<void> {
  if (!ON_TOUR) return;
  const path = join(__dirname, '../..', pictureFile(name));
  mkdirSync(dirname(path), { recursive: true });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await (from ?? page.locator('body')).evaluate(part => part.scrollIntoView({ block: 'start' }));
  await page.screenshot({
    path,
    animations: 'disabled',
    caret: 'hide',
    clip: { x: 0, y: 0, width: page.viewportSize()!.width, height: PICTURED },
  });
}

/** Colours fade when a button becomes usable: waits until nothing on the page is on its way, but for what never ends. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const ending = document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(one => one.finished)).then(() => undefined);
  });

/** Fails where the pane is cut off to the side or breaks a rule of WCAG 2.2 AA. */
export async function expectReadable({ page, pane }: Pick<Workbench, 'page' | 'pane'>): Promise<void> {
  expect(await cutOff(pane)).toEqual([]);
  await settled(page);
  expect(await rulesBroken(page, { within: `#${await pane.getAttribute('id')}` })).toEqual([]);
}

/** What makes the pane wider than it is, outermost first: nothing where nothing is cut off, or only inside what scrolls by itself. */
const cutOff = (pane: Locator): Promise<readonly string[]> =>
  pane.evaluate(element => {
    if (element.scrollWidth <= element.clientWidth) return [];
    const edge = element.getBoundingClientRect().left + element.clientWidth;
    return [...element.querySelectorAll('*')]
      .filter(one => one.getBoundingClientRect().right > edge + 0.5)
      .filter(one => {
        for (let around = one.parentElement; around && around !== element; around = around.parentElement)
          if (getComputedStyle(around).overflowX !== 'visible') return false;
        return true;
      })
      .map(one => `${one.tagName}: ${(one.textContent ?? '').slice(0, 60)}`)
      .slice(0, 12);
  });

/** The rows of a table as they are read, by the beginning of its caption. */
export async function rowsOf(pane: Locator, caption: string | RegExp): Promise<readonly (readonly string[])[]> {
  const table = pane.getByRole('table', { name: caption });
  return table.locator('tr').evaluateAll(rows => rows.map(row => [...row.children].map(cell => (cell as HTMLElement).innerText.trim())));
}
