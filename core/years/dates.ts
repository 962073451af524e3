import { itemAt } from '../lookups';
import type { FinancialYear } from './financial-year';

/** A day of the calendar in numbers. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const FIRST_SERIAL = 36526; // 1 January 2000
const LAST_SERIAL = 73050; // 31 December 2099
const FIRST_OF_MARCH_2000 = 36586;

/** The day of an Excel serial date (1900 system); undefined for numbers that are no date of this century. */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL + 1)) return undefined;
  const sinceMarch2000 = Math.floor(serial) - FIRST_OF_MARCH_2000;
  const marchYear = Math.floor((4 * sinceMarch2000 + 3) / 1461);
  const dayOfYear = sinceMarch2000 - Math.floor((1461 * marchYear) / 4);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: 2000 + marchYear + (month < 3 ? 1 : 0), month, day };
}

/** The financial year a day lies in. */
export const yearOfDay = ({ year, month }: CalendarDay): FinancialYear => (month < 4 ? year - 1 : year);

/** The financial year a day begins or ends: 1 April 2026 and 31 March 2027 are 2026/27; undefined for any other day. */
export function yearAtEdge({ year, month, day }: CalendarDay): FinancialYear | undefined {
  if (month === 4 && day === 1) return year;
  return month === 3 && day === 31 ? year - 1 : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 for a month's name or its first three letters. */
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WORDED = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${MONTH})[\\s,.-]+((?:19|20|21)\\d\\d|\\d\\d)(?!\\d)`, 'i');
const ISO = /(?<!\d)((?:19|20|21)\d\d)-(\d\d)-(\d\d)(?:T[\d:.]+Z?)?(?!\d)/i;
const BRITISH = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20|21)\d\d|\d\d)(?![\d/.-])/;
const MONTH_ALONE = new RegExp(`\\b(${MONTH})[\\s,.'’-]+((?:19|20|21)\\d\\d|\\d\\d)(?!\\d)`, 'i');

/** 1 to 12 for a calendar month by its number, its name or the first letters of it, with or without a full stop: 9, Sep., Sept, September. */
export function calendarMonth(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 && value <= 12 ? value : undefined;
  const text = String(value).trim();
  if (/^\d{1,2}$/.test(text)) return calendarMonth(Number(text));
  return new RegExp(`^(?:${MONTH})\\.?$`, 'i').test(text) ? monthOf(text) : undefined;
}

/** A day written in a text, in the British order, with where it stands. */
export function dayIn(text: string): { readonly day: CalendarDay; readonly index: number; readonly length: number } | undefined {
  const at = (found: RegExpExecArray, year: number, month: number, day: number) =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { day: { year, month, day }, index: found.index, length: found[0].length }
      : undefined;
  const iso = ISO.exec(text);
  if (iso) return at(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = WORDED.exec(text);
  if (worded) return at(worded, full(itemAt(worded, 3)), monthOf(itemAt(worded, 2)), Number(worded[1]));
  const british = BRITISH.exec(text);
  return british ? at(british, full(itemAt(british, 4)), Number(british[3]), Number(british[1])) : undefined;
}

/** A month with its calendar year in a text (Apr-26, March 2027). */
export function monthIn(
  text: string,
): { readonly year: number; readonly month: number; readonly index: number; readonly length: number } | undefined {
  const found = MONTH_ALONE.exec(text);
  return found
    ? { year: full(itemAt(found, 2)), month: monthOf(itemAt(found, 1)), index: found.index, length: found[0].length }
    : undefined;
}
