import { wrongArgument } from '../refusals/templates';
import { itemAt } from '../lookups';

/** A day as text, 2026-02-04; two days compare as text does. */
export type Day = string;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Reads a day such as 2026-02-04; a day that is not in the calendar is refused. */
export function dayGiven(label: string, text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  const longest = month === 2 && isLeap(year!) ? 29 : DAYS_IN_MONTH[(month ?? 0) - 1];
  if (!match || longest === undefined || day! < 1 || day! > longest)
    throw wrongArgument(label, `“${text.trim()}”`, 'a day such as 2026-02-04');
  return text.trim();
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The name of a calendar month, 1 to 12. */
export const monthName = (month: number): string => itemAt(MONTHS, month - 1);

/** A day as a person writes it: 4 February 2026. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthName(month!)} ${year}`;
}
