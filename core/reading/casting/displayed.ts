/**
 * A cell as it is displayed: the digits it shows and how many of them stand behind the point. What a table's cells say about
 * rounding is said by their last displayed place, so a figure is taken as those digits and never as a binary fraction.
 */
import { dayIn, monthIn } from '../../years/dates';
import type { CellValue } from '../cells';

/** The figure a cell displays: `digits` × 10^−`places`, exactly. `percent` where a % sign stands behind it. */
export interface Displayed {
  readonly digits: bigint;
  /** Below nil where the text shows thousands or millions: 5 × 10^5 for 0.5m. */
  readonly places: number;
  readonly percent: boolean;
  /** What one of the displayed digits' unit is worth in the value: 1000 where a format shows thousands, 0.01 for a %; 1 otherwise. */
  readonly scale?: number;
  /** The text shows fewer places than the value has. */
  readonly isRounded?: boolean;
}

/** Of the digits of a binary number those beyond the ninth are dust of calculation, not display (but two places are left to money). */
const SIGNIFICANT = 9;
const MOST_DIGITS = 15;

const DASHES = /[‐‑‒–—−]/g;
const SPACES = /[\u00a0\u2000-\u200b\u202f]/g;
const NOUGHTS: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };
const FIGURE = /^([-+]?)(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.\d*)?$/;

/** What the cell displays, or undefined where it is not plainly a figure (blank, words, a code with a leading nought). `text` is the displayed text where there is one. */
export function displayed(value: CellValue, text?: string, comma = false): Displayed | undefined {
  if (typeof value === 'number') {
    return text === undefined ? fromNumber(value) : asShown(value, text);
  }
  return typeof value === 'string' ? fromText(comma ? pointed(value) : value) : undefined;
}

/** Whether the texts of a table write a comma for the point (54,52): more do than could be thousands. */
export function writesCommas(cells: readonly (readonly CellValue[])[]): boolean {
  let commas = 0;
  let others = 0;
  for (const row of cells)
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length > 20 || !/\d/.test(cell)) continue;
      const text = plain(cell);
      if (/^[-+]?\d[\d .]*,(?:\d{1,2}|\d{4,})%?$/.test(text)) commas += 1;
      else if (/^[-+]?\d[\d,]*(?:,\d{3}|\.\d+)%?$/.test(text)) others += 1;
    }
  return commas > others;
}

const pointed = (text: string): string => text.replace(/\.(?=\d{3})/g, '').replace(',', '.');

/** A cell that holds nothing: blank, or one of the marks that stand for nothing. */
export function isPlaceholder(value: CellValue): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && /^(?:|-+|\.{1,3}|n\/?a|nil|null|x|#|:|\*)$/i.test(plain(value));
}

const plain = (text: string): string => text.replace(SPACES, ' ').replace(DASHES, '-').trim();

function fromNumber(value: number): Displayed | undefined {
  if (!Number.isFinite(value)) return undefined;
  const size = value < 0 ? -value : value;
  if (size >= 1e15) return undefined;
  const written = String(size);
  const decimal = written.includes('e') ? size.toFixed(SIGNIFICANT) : written;
  const [whole = '0', fraction = ''] = decimal.split('.');
  const long = whole.replace(/^0+/, '').length + fraction.length > SIGNIFICANT;
  const room = SIGNIFICANT - whole.replace(/^0+/, '').length;
  const places = long ? (room > 2 ? room : 2) : fraction.length;
  return rounded(value < 0, whole, fraction, places < fraction.length ? places : fraction.length);
}

/** The digits to a number of places, half away from nil; noughts at the end of a calculated number are not display. */
function rounded(below: boolean, whole: string, fraction: string, places: number): Displayed {
  let digits = BigInt(whole + fraction.slice(0, places));
  if ((fraction[places] ?? '0') >= '5') digits += 1n;
  let placesLeft = places;
  while (placesLeft > 0 && digits % 10n === 0n) {
    digits /= 10n;
    placesLeft -= 1;
  }
  return { digits: below ? -digits : digits, places: placesLeft, percent: false };
}

function fromText(given: string): Displayed | undefined {
  if (given.length > 40) return undefined;
  let text = plain(given);
  if (!/\d/.test(text)) return undefined;
  text = text.replace(/^\*(.*)\*$/, '$1').replace(/([\d)])\s?(?:[Eerpf]|[*†‡§¹²³⁴-⁹]+)$/, '$1');
  let below = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) {
    text = bracketed[1]!.trim();
    below = true;
  }
  text = text.replace(/[£$€]\s?/, '').replace(/^([-+])\s+/, '$1');
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  const scale = /^(.*\d)\s?(k|m|bn)$/i.exec(text);
  const noughts = scale ? NOUGHTS[scale[2]!.toLowerCase()]! : 0;
  if (scale) text = scale[1]!;
  if (/\d(?:-|\s?cr)$/i.test(text)) {
    text = text.replace(/(?:-|\s?cr)$/i, '');
    below = !below;
  }
  if (!FIGURE.test(text) || /^[-+]?0\d/.test(text)) return undefined;
  if (text.startsWith('-')) below = !below;
  const [whole = '', fraction = ''] = text.replace(/[-+, ]/g, '').split('.');
  if (whole.length > MOST_DIGITS || fraction.length > MOST_DIGITS) return undefined;
  const digits = BigInt(whole + fraction || '0');
  return { digits: below ? -digits : digits, places: fraction.length - noughts, percent };
}

/** A format may show thousands or millions of the value, or it as a per cent. */
const SCALES = [1, 1000, 1_000_000];
const PERCENT = [0.01, 1];

/**
 * A number as its text shows it: 1,200 for 1200.4, and for 1200400 where the format shows thousands. A text that is a date is no
 * figure; one that shows no number (####, a word of the format's own) leaves the value.
 */
function asShown(value: number, text: string): Displayed | undefined {
  const shown = fromText(text);
  if (!shown) return dayIn(text) || monthIn(text) ? undefined : fromNumber(value);
  const place = 10 ** shown.places;
  const off = (scale: number) => {
    const gap = Number(shown.digits) - (value / scale) * place;
    return gap < 0 ? -gap : gap;
  };
  const scale = (shown.percent ? PERCENT : SCALES).find(one => off(one) <= HALF_A_PLACE);
  if (scale === undefined) return fromNumber(value);
  return { ...shown, scale, isRounded: off(scale) > DUST };
}

/** Half of the last displayed place, and as much as the arithmetic of a value may be off. */
const HALF_A_PLACE = 0.51;
const DUST = 1e-6;
