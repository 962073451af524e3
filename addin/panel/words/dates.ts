import { monthName } from '../../../core/years/day';

/** `14:32`: the time of day on a 24-hour clock, as British papers print it. */
export const timeOfDay = (moment: Date): string => moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The day a financial year's balances close: 2026/27 closes on 31 March 2027. */
export const closingDay = (year: string): string => `31 March ${Number(year.slice(0, 4)) + 1}`;

/** `26/27`, where a column is too narrow for the century. */
export const shortYear = (year: string): string => year.slice(2);

/** The year before: 2026/27 → 2025/26. */
export function yearBefore(year: string): string {
  const start = Number(year.slice(0, 4));
  return `${start - 1}/${String(start % 100).padStart(2, '0')}`;
}

/** `20 February 2026`. */
export const dayOf = (moment: Date): string => `${moment.getDate()} ${monthName(moment.getMonth() + 1)} ${moment.getFullYear()}`;

/** `20 February 2026, 14:05`. */
export const momentInWords = (moment: Date): string => `${dayOf(moment)}, ${timeOfDay(moment)}`;
