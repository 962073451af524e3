import { shortened } from '../errors';
import { itemAt } from '../lookups';
import type { Decimal } from './decimal';
import { amountOf } from './decimal';
import type { Amount } from './decimal';

/** An amount as a sentence quotes it: £1,234.50, without pence where there are none; more decimals where there are more. */
export function inPounds(amount: Amount): string {
  const exact = amountOf(amount);
  const [pounds, pence = ''] = exact.abs().toFixed().split('.');
  return `${exact.isNeg() && !exact.isZero() ? '−' : ''}£${grouped(pounds!)}${pence && `.${pence.padEnd(2, '0')}`}`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * A rate as a sentence quotes it: 0.05 is 5%, 0.41096 is 41.1%. What is just under or over a whole percent takes more decimals
 * until it shows: a rise of 4.9962% is not the 5% that needs a referendum.
 */
export const inPercent = (rate: Decimal, decimals = 1): string => `${inPoints(rate, decimals)}%`;

/** A difference between rates in percentage points, by the same rule: 0.0299616 is 2.996. */
export function inPoints(rate: Decimal, decimals = 1): string {
  const points = rate.times(100);
  const rounded = [0, 1, 2, 3, 4].map(more => points.toDecimalPlaces(decimals + more));
  const quoted = points.isInteger() ? points : (rounded.find(each => !each.isInteger()) ?? itemAt(rounded, 0));
  return quoted.toFixed();
}

/** Row numbers as a sentence lists them: row 3, or rows 1, 2 and 5. */
export function inRows(rows: readonly number[]): string {
  const numbers = rows.map(row => String(row + 1));
  return numbers.length === 1 ? `row ${numbers[0]}` : `rows ${listed(numbers)}`;
}

/** a, b and c; a long list is cut short and says so. */
export function listed(words: readonly string[]): string {
  if (words.length > 12) return `${words.slice(0, 10).join(', ')} and ${words.length - 10} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const LISTED_NAMES = 8;

/** Names as a sentence lists them: the first eight, each shortened. */
export const listedNames = (names: readonly string[]): string =>
  `${names.slice(0, LISTED_NAMES).map(shortened).join(', ')}${names.length > LISTED_NAMES ? ' …' : ''}`;

/** 1 row, 2 rows. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A number as a sentence quotes it: 353,000.4. */
export function inNumber(amount: Decimal): string {
  const [whole, ...decimals] = amount.abs().toFixed().split('.');
  return [`${amount.lt(0) ? '−' : ''}${grouped(whole!)}`, ...decimals].join('.');
}

/** A rate in full: 0.00142 is 0.142%. */
export const inRate = (rate: Decimal): string => inPercent(rate, rate.decimalPlaces()).replace('-', '−');
