/** A financial year by the calendar year it starts in: 2025 is 2025/26, 1 April 2025 to 31 March 2026. */
export type FinancialYear = number;

/** `2025/26`. */
export const yearName = (year: FinancialYear): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** Reads `2025/26`, `2025-26`, `2025/2026`; undefined where the text is not one financial year (2025/27 is not). */
export function financialYear(text: string): FinancialYear | undefined {
  const match = /^\s*((?:19|20|21)\d\d)\s*[/\-–]\s*(\d{2}|\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = match[2]!.length === 2 ? (start + 1) % 100 : start + 1;
  return Number(match[2]) === end ? start : undefined;
}

/** Text that was surely meant as a year (`2025/27`, `25/26`, `2025`), so that it is refused rather than left alone. */
export const looksLikeYear = (text: string): boolean => /^\s*\d{2,4}\s*[/\-–]\s*\d{2,4}\s*$/.test(text) || /^\s*(19|20)\d\d\s*$/.test(text);

/** The place of a calendar month (1–12) in the financial year: April is 0, March is 11. */
export const placeInYear = (calendarMonth: number): number => (calendarMonth + 8) % 12;

/** How many months of the year a change from this calendar month is in force: April 12, September 7, March 1. */
export const monthsInForce = (calendarMonth: number): number => 12 - placeInYear(calendarMonth);
