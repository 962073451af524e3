import type { Locator, Page } from 'playwright-core';
import { beginJourneys, expectReadable, journey, openScreen } from '../journey';
import type { Workbench } from '../workbench';

beginJourneys();

const part = ({ pane }: Workbench, name: RegExp) => pane.getByRole('region', { name });

/** What is drawn in a chart, without the signs of its legend. */
const DRAWN = 'svg[focusable="false"]:not([width="18"])';

/** The bars of a chart as they stand on the page, once they are drawn. */
async function bars(chart: Locator): Promise<{ x: number; y: number; width: number; height: number; hatched: boolean }[]> {
  const drawn = chart.locator(`${DRAWN} .visx-bar`);
  await drawn.first().waitFor();
  return drawn.evaluateAll(all =>
    all.map(bar => {
      const { x, y, width, height } = bar.getBoundingClientRect();
      return { x, y, width, height, hatched: (bar.getAttribute('fill') ?? '').startsWith('url') };
    }),
  );
}

const words = (chart: Locator) => chart.locator(`${DRAWN} text`).allTextContents();
const sorted = (sizes: readonly number[]) => [...sizes].sort((a, b) => a - b);

/** Under forced colours, what is drawn in a colour that the system did not choose; and whatever axe finds in any look. */
async function expectInEveryLook(bench: Workbench): Promise<void> {
  expect(await ownColours(bench.page)).toEqual([]);
  await expectReadable(bench);
}

const ownColours = (page: Page) =>
  page.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return [];
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

/* The remaining gap of February 2026 in £m: 1.2, as published, then 8.8, 12.9 and 16.6. The general reserve stays above its floor of £6.0m. */
journey(
  'the gap has a column a year as high as its amount, and the reserve its floor across it',
  { begins: 'february-2026', usual: { excel: { width: 320, theme: 'forced colours' } } },
  async bench => {
    const { pane } = bench;
    const trend = part(bench, /^Gap by year/);
    const heights = (await bars(trend)).map(({ height }) => height);
    expect(heights).toHaveLength(4);
    expect(heights).toEqual(sorted(heights));
    expect(heights[3]! / heights[2]!).toBeCloseTo(16.6 / 12.9, 1);
    expect(await words(trend)).toEqual(expect.arrayContaining(['£0', '£10m', '1.2', '8.8', '12.9', '16.6', '26/27']));
    const { x, y, width, height } = (await bars(trend))[2]!;
    await bench.page.mouse.click(x + width / 2, y + height / 2);
    await part(bench, /^Remaining gap, 2028\/29/).waitFor();
    await expectInEveryLook(bench);

    await openScreen(bench, 'Reserves');
    const balances = part(bench, /^Balances/);
    const columns = await bars(balances);
    expect(columns).toHaveLength(5);
    const floors = await balances
      .locator(`${DRAWN} line`)
      .evaluateAll(lines =>
        lines.filter(line => getComputedStyle(line).strokeDasharray === '6px, 3px').map(line => line.getBoundingClientRect().y),
      );
    expect(floors).toHaveLength(4);
    expect(floors.every(floor => columns.every(column => column.y < floor && floor < column.y + column.height))).toBe(true);
    await pane.getByText('the floor, £6.0m').waitFor();
    await expectInEveryLook(bench);
  },
);

journey(
  'the fan has its bands, the middle outcome, the average one and the plan; the tornado its amounts at both ends',
  { begins: 'february-2026', usual: { excel: { width: 450, theme: 'forced colours' } } },
  async bench => {
    await openScreen(bench, 'Risk');
    await bench.pane.getByRole('button', { name: 'Run', exact: true }).click();
    await bench.pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 60_000 });
    const fan = part(bench, /by year, £m/);
    const drawn = fan.locator(DRAWN);
    await drawn.locator('.visx-area').first().waitFor();
    expect(await drawn.locator('.visx-area:not([fill])').count()).toBe(2);
    expect(await drawn.locator('.visx-linepath').count()).toBe(2);
    expect([await drawn.locator('circle').count(), await drawn.locator('path[d$="z"]').count()]).toEqual([4, 4]);
    expect(await words(fan)).toEqual(expect.arrayContaining(['£0', 'P90', 'P50', 'P10']));
    const tornado = part(bench, /^What moves it most/);
    const ends = await Promise.all((await tornado.getByRole('listitem').all()).map(words));
    expect(ends.length).toBeGreaterThan(4);
    expect(ends.filter(both => both.length !== 2 || !both.every(end => /^[+−]£\d/.test(end)))).toEqual([]);
    const both = await bars(tornado);
    expect(both.filter(({ hatched }) => hatched)).toHaveLength(both.length / 2);
    await expectInEveryLook(bench);
  },
);

/* Published in February 2026: £4.7m in the force's view, £750,000 in the commissioner's; four savings between them. */
journey(
  'each step from one gap to the other begins where the one above it ended',
  { begins: 'february-2026', usual: { excel: { width: 320, theme: 'light' } } },
  async bench => {
    await openScreen(bench, 'Two views');
    const [start, ...steps] = await bars(part(bench, /^From one gap/));
    const end = steps.pop()!;
    expect(steps.map(({ hatched }) => hatched)).toEqual([true, true, true, true]);
    const ends = [start!.x + start!.width, ...steps.map(({ x }) => x)];
    const begins = [...steps.map(({ x, width }) => x + width), end.x + end.width];
    expect(begins.map((place, index) => Math.abs(place - ends[index]!)).filter(distance => distance > 2)).toEqual([]);
    await expectInEveryLook(bench);
  },
);

journey(
  'until the drawing is there its figures stand in its place, and nothing moves when it comes',
  { begins: 'february-2026', usual: { excel: { width: 450, theme: 'dark' } } },
  async bench => {
    const { page } = bench;
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    await page.route(/(pane-charts|parts\/drawing-\w+)\.js$/, async route => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    const trend = part(bench, /^Gap by year/);
    await trend.getByText('26/27 1.2').waitFor();
    const before = (await trend.boundingBox())!;
    await trend.getByRole('radio', { name: /^2027\/28/ }).press(' ');
    await part(bench, /^Remaining gap, 2027\/28/).waitFor();
    release();
    await bars(trend);
    expect((await trend.boundingBox())!.height).toBe(before.height);
  },
);
