import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';

/** A number that text plainly shows. */
export interface PlainNumber {
  readonly amount: Decimal;
  /** The text says £ in words of its own: 1.0m, 500k; then the amount is in £. */
  readonly inPounds: boolean;
  readonly isPercent: boolean;
}

const UNSEEN = /[\u200b\ufeff]/g;
const SPACES = /\s+/g;
/** A space between digits parts thousands, or else two figures stand in one cell: `3,400.0 1000`, `12 34`, `2026 27`. */
const TWO_FIGURES = /\.\d*\s+\d|\d{4}\s+\d|\d\s+(?!\d{3}(?!\d))\d/;
const SHAPE = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/;
/** Footnote marks behind a figure. */
const MARKS = /[*†‡§¹²³⁴-⁹]+$/;
const SCALES: Readonly<Record<string, Decimal>> = { k: new Decimal(1000), m: new Decimal(1_000_000), bn: new Decimal(1_000_000_000) };

/** The number that a text plainly shows: (1,000), £1,000, 1,000-, −5, 3%, 1.0m; undefined where it may be anything else. */
export function plainNumber(text: string): PlainNumber | undefined {
  const seen = text.replace(UNSEEN, '');
  if (TWO_FIGURES.test(seen)) return undefined;
  let bare = seen
    .replace(SPACES, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(MARKS, '');
  let sign = 1;
  const without = (shape: RegExp, isNegative: boolean) => {
    const found = shape.exec(bare);
    if (!found) return;
    bare = itemAt(found, 1);
    if (isNegative) sign = -sign;
  };
  without(/^£(.+)$/, false);
  without(/^\((.+)\)$/, true);
  if (sign > 0) without(/^-(.+)$/, true);
  if (sign > 0) without(/^(.+)-$/, true);
  if (sign > 0) without(/^(.+)(?:cr)$/i, true);
  without(/^\+(.+)$/, false);
  without(/^£(.+)$/, false);
  const [, digits, mark = ''] = /^(.*?)(%|k|m|bn)?$/i.exec(bare) ?? [];
  if (digits === undefined || !SHAPE.test(digits)) return undefined;
  const scale = SCALES[mark.toLowerCase()];
  const amount = new Decimal(digits.replace(/,/g, '')).times(sign);
  if (mark === '%') return { amount: amount.div(100), inPounds: false, isPercent: true };
  return { amount: scale ? amount.times(scale) : amount, inPounds: scale !== undefined, isPercent: false };
}

const DECIMAL_COMMA = /^(\(?[-−]?)£?\s*([-−]?)(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})\s*(%?\)?)$/;

/** How a figure typed with a comma for its point is typed here: `£317,92` is 317.92, `6.500,00` is 6500.00; undefined of other text. */
export function withPoint(text: string): string | undefined {
  const [, before, sign, whole, decimals, after] = DECIMAL_COMMA.exec(text.trim()) ?? [];
  return whole && `${before}${sign}${whole.replace(/\./g, '')}.${decimals}${after}`;
}
