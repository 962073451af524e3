import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { february2026 } from '../../addin/example/february-2026';
import type { TypedCell } from '../host/content';
import type { ExcelOptions } from '../host/simulated-excel';
import { openBrowser } from '../support/browser';
import { startServer } from '../support/local-server';
import type { LocalServer } from '../support/local-server';
import { openPane, picture } from './pane-in-excel';

jest.setTimeout(120_000);

let browser: Browser;
let server: LocalServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

const plan: ExcelOptions = {
  sheets: february2026.tables.map(({ sheet, name, values }) => ({
    name: sheet,
    tables: [{ name, at: 'A1', rows: values.map(row => row.map(cell => (cell ?? '') as TypedCell)) }],
  })),
};

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { viewport: { width: 320, height: 900 } }],
  ['dark', { viewport: { width: 450, height: 900 }, colorScheme: 'dark' }],
  ['high-contrast', { viewport: { width: 320, height: 900 }, colorScheme: 'dark', forcedColors: 'active' }],
];

const part = (page: Page, name: RegExp) => page.getByRole('region', { name });

/** The pane's tabs that do not fit stand in a menu. */
async function open(page: Page, screen: string): Promise<void> {
  const tab = page.getByRole('tab', { name: screen });
  if (await tab.isVisible()) return tab.click();
  await page.getByRole('button', { name: /more/i }).click();
  await page
    .getByRole('menuitemradio', { name: screen })
    .or(page.getByRole('menuitem', { name: screen }))
    .click();
}

/** The bars of a chart as they stand on the page, once they are drawn. */
async function bars(chart: Locator): Promise<{ x: number; y: number; width: number; height: number; hatched: boolean }[]> {
  await chart.locator('svg .visx-bar').first().waitFor();
  return chart.locator('svg:not([width="18"]) .visx-bar').evaluateAll(all =>
    all.map(bar => {
      const { x, y, width, height } = bar.getBoundingClientRect();
      return { x, y, width, height, hatched: (bar.getAttribute('fill') ?? '').startsWith('url') };
    }),
  );
}

const words = async (chart: Locator) => (await chart.locator('svg text').allTextContents()).map(word => word.trim());
const sorted = (sizes: readonly number[]) => [...sizes].sort((a, b) => a - b);

/** What is drawn in a colour that the system did not choose. */
const notFromTheSystem = (page: Page) =>
  page.evaluate(() => {
    const asked = document.body.appendChild(document.createElement('span'));
    const system = ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map(colour => {
      asked.style.color = colour;
      return getComputedStyle(asked).color;
    });
    asked.remove();
    const marks = [...document.querySelectorAll('svg[focusable="false"] :is(.visx-bar, .visx-area, .visx-linepath, line, text, circle)')];
    return marks.flatMap(mark => {
      const { fill, stroke, display } = getComputedStyle(mark);
      const own = [fill, stroke].filter(colour => colour.startsWith('rgb') && !/, 0\)$/.test(colour) && !system.includes(colour));
      return display === 'none' ? [] : own.map(colour => `${mark.tagName} ${mark.getAttribute('class')}: ${colour}`);
    });
  });

async function isClean(page: Page, look: string, screen: string): Promise<void> {
  await picture(page, `charts-${screen}-${look}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
  if (look === 'high-contrast') expect(await notFromTheSystem(page)).toEqual([]);
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

describe.each(LOOKS)('the charts, %s', (look, options) => {
  // The remaining gap of February 2026 in £m: 1.2, 8.8, 12.9 and 16.6; the general reserve is above its floor of £6.0m.
  test('the gap has a column a year as high as its amount, and the reserve its floor across it', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan, options);
    const trend = part(page, /^Gap by year/);
    const heights = (await bars(trend)).map(({ height }) => height);
    expect(heights).toHaveLength(4);
    expect(heights).toEqual(sorted(heights));
    expect(heights[3]! / heights[0]!).toBeCloseTo(16.6 / 1.2, -1);
    expect(await words(trend)).toEqual(expect.arrayContaining(['£0', '£10m', '1.2', '8.8', '12.9', '16.6', '26/27']));
    await trend.getByRole('radio', { name: /^2028\/29/ }).click({ force: true });
    await part(page, /^Remaining gap, 2028\/29/).waitFor();
    await isClean(page, look, 'overview');
    await open(page, 'Reserves');
    const balances = part(page, /^Balances/);
    const columns = await bars(balances);
    expect(columns).toHaveLength(5);
    const floors = await balances
      .locator('svg:not([width="18"]) line')
      .evaluateAll(lines =>
        lines.filter(line => getComputedStyle(line).strokeDasharray === '6px, 3px').map(line => line.getBoundingClientRect().y),
      );
    expect(floors).toHaveLength(4);
    expect(floors.every(floor => columns.every(({ y, height }) => y < floor && floor < y + height))).toBe(true);
    await isClean(page, look, 'reserves');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the fan has its bands, the middle outcome, the average and the plan; the tornado its amounts at both ends', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan, options);
    await open(page, 'Risk');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 60_000 });
    const fan = part(page, /by year, £m/);
    const svg = fan.getByRole('img').locator('svg');
    await svg.locator('.visx-area').first().waitFor();
    expect(await svg.locator('.visx-area:not([fill])').count()).toBe(2);
    expect(await svg.locator('.visx-linepath').count()).toBe(2);
    expect([await svg.locator('circle').count(), await svg.locator('path[d$="z"]').count()]).toEqual([4, 4]);
    expect(await words(fan)).toEqual(expect.arrayContaining(['£0', 'P90', 'P50', 'P10']));
    const tornado = part(page, /^What moves it most/);
    const rows = tornado.getByRole('listitem');
    const ends = await Promise.all((await rows.all()).map(row => words(row)));
    expect(ends.length).toBeGreaterThan(4);
    expect(ends.filter(both => both.length !== 2 || !both.every(end => /^[+−]£\d/.test(end)))).toEqual([]);
    const drawn = await bars(tornado);
    expect(drawn.filter(({ hatched }) => hatched)).toHaveLength(drawn.length / 2);
    await isClean(page, look, 'risk');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  // Published in February 2026: £4.7m in the force's view, £750,000 in the commissioner's, four steps between them.
  test('each step from one gap to the other begins where the one above it ended', async () => {
    const { page, complaints } = await openPane(browser, server.address, plan, options);
    await open(page, 'Two views');
    const [start, ...rest] = await bars(part(page, /^From one gap/));
    const end = rest.pop()!;
    expect(rest).toHaveLength(4);
    expect(rest.every(({ hatched }) => hatched)).toBe(true);
    let right = start!.x + start!.width;
    for (const step of rest) {
      expect(Math.abs(step.x + step.width - right)).toBeLessThan(2);
      right = step.x;
    }
    expect(Math.abs(end.x + end.width - right)).toBeLessThan(2);
    await isClean(page, look, 'two-views');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('until the drawing is there its figures stand in its place, and nothing moves when it comes', async () => {
  const { page, complaints } = await openPane(browser, server.address, plan);
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route('**/pane-charts.js', async route => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const trend = part(page, /^Gap by year/);
  await trend.getByText('26/27 1.2').waitFor();
  const before = await trend.boundingBox();
  await trend.getByRole('radio', { name: /^2027\/28/ }).click({ force: true });
  await part(page, /^Remaining gap, 2027\/28/).waitFor();
  release();
  await bars(trend);
  expect((await trend.boundingBox())!.height).toBe(before!.height);
  expect(complaints).toEqual([]);
  await page.context().close();
});
