import type { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { dayIn, dayOfSerial, monthIn, yearAtEdge, yearOfDay } from '../years/dates';
import { dayInWords } from '../years/day';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { isCellError, isEmptyText } from './cells';
import type { CellValue } from './cells';
import { withoutUnit } from './money-units';

/** What the head of a column says. */
export interface Head {
  /** As it stands, lines and spaces as one. */
  readonly text: string;
  /** Without its unit. */
  readonly words: string;
  /** £ in one unit of the column, where the head says so. */
  readonly unit?: Decimal;
  /** The year whose figures stand below. */
  readonly year?: FinancialYear;
  /** How the year is written there: 2027-28 of `2027-28 £m`. */
  readonly yearText?: string;
  /** The words beside the year: budget, est., provisional. */
  readonly beside: string;
  /** The head speaks of a year and is not one: the years it may mean, or any. */
  readonly speaksOf?: readonly FinancialYear[] | 'any';
}

const MARKS = /[¹²³⁰-⁹*†‡§¶#^]+|\[\d{1,2}\]|\((?:\d|[a-z]|[ivx]+)\)/gi;
const PAIR = /(?<![\d.,/])(?:\bfy\s*)?((?:19|20|21)?\d\d)\s*[/-]\s*((?:19|20|21)?\d\d)(?![\d/])/gi;
/** 2026 to 2027, as government writes a financial year. */
const YEAR_TO_YEAR = /(?<![\d/-])((?:19|20)\d\d) to ((?:19|20)\d\d)(?![\d/-])/gi;
const ALONE = /(?<![\d.,/])((?:19|20)\d\d)(?![\d,/])/;
const NUMBERED = /\b(?:year|yr)\s*\d{1,2}\b|\bfy\s*(?:20)?\d\d\b|(?<!\d)20\d\d[./-]\d+/i;

/** Words beside a year that make the column something else than that year’s figures. */
const OF_ANOTHER_KIND =
  /%|\b(change|changes|changed|variance|variances|var|increase|decrease|difference|diff|differences|v|vs|versus|from|since|to|over|per|percent|percentage|balance|balances|opening|closing|at|sources?|notes?|comments?|reference|ref|cumulative|ytd|per cent|remaining|average|share|q[1-4]|quarter|month|months|period)\b/i;

/** Whether words beside a year make the column a change, a share or a balance rather than that year’s figures. */
export const isOfAnotherKind = (beside: string): boolean => OF_ANOTHER_KIND.test(beside);

/** Words that are usual beside a year; a year of two digits (26/27) counts with these alone, since 26/27 may be anything. */
const USUAL =
  /^(fy|e|p|f|b|r|est|estd|estimate|estimates|estimated|prov|provisional|budget|budgets|budgeted|forecast|fcast|f'cast|projected|projection|plan|planned|indicative|draft|approved|original|revised|latest|current|proposed|base|outturn|actual|actuals|final|financial|year|mtfp|mtfs|net|gross|total|restated|published|agreed|assumed|target|the|for|in|of|and|to|ended|ending|settlement|figures?|amount|cost|spend|spending|expenditure|allocation|award|saving|savings|use|movement|movements|contribution|drawdown)$/i;

/** Reads the head of a column: its unit, and its year in any of the usual spellings. Never throws. */
export function headOf(cell: CellValue): Head {
  if (isCellError(cell) || isEmptyText(cell)) return { text: '', words: '', beside: '' };
  if (typeof cell === 'number') return ofNumber(cell);
  const text = String(cell).replace(/\s+/g, ' ').trim();
  const { words, unit } = withoutUnit(text);
  const head = { text, words, ...(unit && { unit }) };
  const plain = words
    .replace(/[–—−‒]/g, '-')
    .replace(/⁄/g, '/')
    .replace(MARKS, ' ')
    .replace(YEAR_TO_YEAR, (words, from: string, to: string) => (Number(to) - Number(from) === 1 ? `${from}-${to}` : words));
  return { ...head, ...(dated(plain) ?? paired(plain) ?? spoken(plain)) };
}

/** A number as a head: a serial date that begins or ends a financial year is that year, 2026 speaks of one. */
function ofNumber(cell: number): Head {
  const day = dayOfSerial(cell);
  const text = day ? dayInWords(`${day.year}-${day.month}-${day.day}`) : String(cell);
  const head = { text, words: text, beside: '' };
  if (!day) return { ...head, ...spoken(text) };
  const year = yearAtEdge(day);
  return year === undefined ? { ...head, speaksOf: [yearOfDay(day)] } : { ...head, year, yearText: yearName(year) };
}

type YearRead = Pick<Head, 'beside'> & Partial<Pick<Head, 'year' | 'yearText' | 'speaksOf'>>;

function dated(text: string): YearRead | undefined {
  const found = dayIn(text);
  if (found) {
    const year = yearAtEdge(found.day);
    const beside = besideOf(text, found.index, found.length);
    const isOther =
      year === undefined || OF_ANOTHER_KIND.test(beside.replace(/\b(year|to|at)\b/gi, word => (/^at$/i.test(word) ? word : '')));
    if (year === undefined && !isOfAYear(beside)) return { beside };
    return isOther ? { beside, speaksOf: [yearOfDay(found.day)] } : { beside, year, yearText: yearName(year) };
  }
  const month = monthIn(text);
  if (!month) return undefined;
  const beside = besideOf(text, month.index, month.length);
  const year = yearOfDay({ ...month, day: 1 });
  const isWholeYear = month.month === 3 && /\byear\b/i.test(beside) && !OF_ANOTHER_KIND.test(beside.replace(/\bto\b/gi, ''));
  if (isWholeYear) return { beside, year, yearText: yearName(year) };
  return isOfAYear(beside) ? { beside, speaksOf: [year] } : { beside };
}

function paired(text: string): YearRead | undefined {
  const found = [...text.matchAll(PAIR)];
  if (found.length === 0) return undefined;
  const [only] = found;
  const years = found.map(one => financialYear(`${one[1]}/${one[2]}`));
  if (found.length > 1) return { beside: text, speaksOf: years.filter(year => year !== undefined) };
  const year = years[0];
  const beside = besideOf(text, only!.index, only![0].length);
  if (year === undefined)
    return itemAt(only!, 1).length === 4 || !beside ? { beside, speaksOf: near(itemAt(only!, 1), itemAt(only!, 2)) } : undefined;
  const hasCentury = itemAt(only!, 1).length === 4 || /fy/i.test(only![0]);
  if (!hasCentury && !isUsual(beside)) return undefined;
  return OF_ANOTHER_KIND.test(beside) ? { beside, speaksOf: [year] } : { beside, year, yearText: writtenYear(only!) };
}

/** A head that holds a year or counts years in a way that is not read. */
function spoken(text: string): YearRead {
  const alone = ALONE.exec(text);
  if (alone) {
    const year = Number(alone[1]);
    const beside = besideOf(text, alone.index, 4);
    return isOfAYear(beside) ? { beside, speaksOf: [year - 1, year] } : { beside };
  }
  return NUMBERED.test(text) ? { beside: text, speaksOf: 'any' } : { beside: text };
}

/** The years that a pair which is none may mean: 2026/28 is 2026/27 or 2027/28. */
function near(first: string, second: string): FinancialYear[] {
  const [from, to] = [first, second].map(part => (part.length === 4 ? Number(part) : 2000 + Number(part)));
  return [...new Set([from!, to! - 1])];
}

/** Whether the words beside a calendar year or a month leave it the head of a column of figures: 2027 forecast, not Return of October 2019. */
const isOfAYear = (beside: string): boolean => isUsual(beside) || OF_ANOTHER_KIND.test(beside);

export const isUsual = (words: string): boolean => words.split(/[^a-z']+/i).every(word => word === '' || USUAL.test(word));

const writtenYear = (found: RegExpMatchArray): string => found[0].replace(/^fy\s*/i, '').replace(/\s+/g, '');

const besideOf = (text: string, index: number, length: number): string =>
  `${text.slice(0, index)} ${text.slice(index + length)}`
    .replace(/[()[\]:;,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
