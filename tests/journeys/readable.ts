/** What of a page breaks a rule of WCAG 2.2 AA, as axe sees it: each rule with the elements that break it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * Fluent's focus markers never keep the focus. Only what breaks a rule is told with its elements, and in the page itself rather
 * than in a second one: that takes a quarter of the time, and neither ever has a frame of somebody else's.
 */
export async function rulesBroken(page: Page, { within, without = [] }: { within?: string; without?: readonly string[] }) {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(LEVELS)
    .setLegacyMode();
  if (within) axe.include(within);
  for (const part of ['[data-tabster-dummy]', ...without]) axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
}
