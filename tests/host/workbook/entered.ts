/** What stands in a cell: what was typed, and what it comes to. */
export interface Cell {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** Typed with an apostrophe before it, so that Excel keeps it as text. */
  readonly quoted?: boolean;
  /** The formula whose answer reaches into this cell, by its `row,column`. */
  readonly spilledFrom?: string;
  /** A number with properties, as a function handed it over. */
  readonly rich?: object;
}

export const ERROR_NAMES = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!'];

const MONTH = /^(\d{4})\s*[/-]\s*(0?[1-9]|1[0-2])$/;
const MONTH_NAME = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](\d{4}|\d{1,2})$/i;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What Excel makes of a value that is typed or set: text that looks like a formula, a number, a date or TRUE
 * becomes that, unless the cell is formatted as text or the text stands behind an apostrophe.
 */
export function entered(typed: unknown, numberFormat: string, resultOf: (formula: string) => Cell['value']): Cell | undefined {
  if (typed === '' || typed === undefined) return undefined;
  if (typeof typed === 'number' || typeof typed === 'boolean') return { value: typed };
  const text = String(typed);
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (numberFormat === '@') return { value: text };
  if (/^=./.test(text)) return { formula: text, value: resultOf(text) };
  const number = numberIn(text);
  if (number !== undefined) return { value: number };
  if (/^[+\-@]./.test(text)) return { formula: `=${text}`, value: resultOf(text) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const date = dateIn(text.trim());
  return { value: date ?? text };
}

function numberIn(text: string): number | undefined {
  const match = /^\s*([+-]?)\s*£?([\d,]*\.?\d+|\d[\d,]*\.?)(e[+-]?\d+)?(%?)\s*$/i.exec(text);
  if (!match) return undefined;
  const digits = `${match[1]}${match[2]!.replace(/,/g, '')}`;
  return Number(match[4] ? `${digits}e-2` : `${digits}${match[3] ?? ''}`);
}

/** Excel's serial number of the first of the month: `2011/12` and `May 2028` are dates to Excel, `2025/26` is not. */
function dateIn(text: string): number | undefined {
  const month = MONTH.exec(text);
  if (month) return serial(Number(month[1]), Number(month[2]));
  const named = MONTH_NAME.exec(text);
  return named && named[2]!.length === 4 ? serial(Number(named[2]), MONTH_NAMES.indexOf(named[1]!.toLowerCase()) + 1) : undefined;
}

const serial = (year: number, month: number): number => {
  const before = year - 1;
  const toNewYear = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 693_593;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return toNewYear + days.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
};

/** The display text, for the few formats the add-in uses. */
export function shown(value: Cell['value'], numberFormat: string): string {
  if (typeof value !== 'number') return typeof value === 'boolean' ? String(value).toUpperCase() : value;
  const [, always = '', atMost = ''] = /0\.(0+)(#*)/.exec(numberFormat) ?? [];
  const digits = (number: number) => trimmed(number.toFixed(always.length + atMost.length), atMost.length);
  if (numberFormat.includes('%')) return `${digits(value * 100)}%`;
  if (!/[0#]/.test(numberFormat)) return String(value);
  const [whole = '', part] = digits(Math.abs(value)).split('.');
  const grouped = numberFormat.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${numberFormat.includes('£') ? '£' : ''}${grouped}${part ? `.${part}` : ''}`;
}

/** Without so many noughts at its end at most. */
const trimmed = (digits: string, most: number): string => digits.replace(new RegExp(`0{0,${most}}$`), '');

/** The number format that a function gave its answer; a format of the cell goes before it. Source: Microsoft, “Use data types with custom functions”. */
export const formatCarried = (cell: Cell | undefined): string | undefined =>
  (cell?.rich as { readonly numberFormat?: string } | undefined)?.numberFormat;
