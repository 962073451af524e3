import type { BrowserContextOptions } from 'playwright-core';
import { leave, openPreview, picture } from '../preview-in-browser';
import { rulesBroken } from '../readable';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(90_000);

beginJourneys();

describe('how the preview looks', () => {
  const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['high-contrast', { colorScheme: 'dark', forcedColors: 'active' }],
    ['narrow', { viewport: { width: 320, height: 900 } }],
    ['narrow-dark', { viewport: { width: 320, height: 900 }, colorScheme: 'dark' }],
  ];

  // The grid is drawn on a canvas by Univer; what stands around it is ours.
  test.each(LOOKS)('nothing is cut off to the side, and everything around the grid can be read and reached: %s', async (name, look) => {
    const { page, complaints } = await openPreview(browser, server.address, look);
    const width = page.viewportSize()!.width;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // Beside the grid the pane scrolls by itself; the page ends with the window.
    if (width > 760) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
    expect(await page.locator('#pane').evaluate(pane => pane.scrollWidth - pane.clientWidth)).toBeLessThanOrEqual(0);
    await picture(page, `preview-${name}`);
    expect(await rulesBroken(page, { without: ['#grid'] })).toEqual([]);
    await leave({ page, complaints });
  });
});
