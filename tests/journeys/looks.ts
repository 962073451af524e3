/** How a pane may look, and which of the looks a run of the journeys goes through. */
import type { BrowserContextOptions } from 'playwright-core';

export const ADAPTERS = ['preview', 'excel'] as const;
/** The workbook behind the pane: the one in the browser, or Excel as the unmodified office.js sees it. */
export type Adapter = (typeof ADAPTERS)[number];

const WIDTHS = [320, 450] as const;
const THEMES = ['light', 'dark', 'forced colours'] as const;

export interface Look {
  /** Of the pane, in pixels. */
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
}

const EVERY_LOOK: readonly Look[] = WIDTHS.flatMap(width => THEMES.map(theme => ({ width, theme })));

/** `MTFP_MATRIX=all` goes through every look with both workbooks; `MTFP_TOUR=1` only through the one the tour's pictures have. */
const MATRIX = process.env.MTFP_MATRIX === 'all';
export const ON_TOUR = process.env.MTFP_TOUR === '1';

/** `MTFP_PICTURES=1` leaves pictures in .shots for people to look at; no test compares them with anything. */
export const PICTURES = process.env.MTFP_PICTURES === '1';

const TOUR_LOOK: Look = { width: 450, theme: 'light' };

/** Each workbook with the looks it is tried in: the one the journey chooses, unless all are asked for. */
export function tried(usual: Partial<Record<Adapter, Look>>): readonly (readonly [Adapter, Look])[] {
  if (ON_TOUR) return [['excel', TOUR_LOOK]];
  return ADAPTERS.flatMap(adapter => {
    const one = usual[adapter];
    const looks = MATRIX ? EVERY_LOOK : one ? [one] : [];
    return looks.map(look => [adapter, look] as const);
  });
}

export const lookInWords = ({ width, theme }: Look): string => `${width} px, ${theme}`;

export const themed = ({ theme }: Look): BrowserContextOptions => ({
  locale: 'en-GB',
  colorScheme: theme === 'light' ? 'light' : 'dark',
  forcedColors: theme === 'forced colours' ? 'active' : 'none',
});
