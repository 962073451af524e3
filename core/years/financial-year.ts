import { itemAt } from '../lookups';

/** A financial year by the calendar year it starts in: 2025 is 2025/26, 1 April 2025 to 31 March 2026. */
export type FinancialYear = number;

/** A financial year as it is written, by the year it starts in: 2025 is `2025/26`. */
export const yearName = (year: FinancialYear): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** Reads `2025/26`, `2025-26`, `2025/2026`, `25/26`, `FY25/26`; undefined where the text is not one financial year (2025/27 is not). */
export function financialYear(text: string): FinancialYear | undefined {
  const match = /^\s*(?:fy\s*)?((?:19|20|21)?\d\d)\s*[/\-–]\s*((?:19|20|21)?\d\d)\s*$/i.exec(text);
  if (!match) return undefined;
  const [first, second] = [itemAt(match, 1), itemAt(match, 2)];
  const start = first.length === 4 ? Number(first) : Number(first) + (Number(first) < LAST_CENTURY ? 2000 : 1900);
  const end = second.length === 2 ? (start + 1) % 100 : start + 1;
  return Number(second) === end ? start : undefined;
}

/** Two digits from here on are of the last century: 99/00 is 1999/00. */
const LAST_CENTURY = 80;

/** The place of a calendar month (1–12) in the financial year: April is 0, March is 11. */
export const placeInYear = (calendarMonth: number): number => (calendarMonth + 8) % 12;

/** How many months of the year a change from this calendar month is in force: April 12, September 7, March 1. */
export const monthsInForce = (calendarMonth: number): number => 12 - placeInYear(calendarMonth);
