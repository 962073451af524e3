import { wrongArgument } from '../refusals/templates';
import { financialYear } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { Decimal, amountOf } from './decimal';
import type { Amount } from './decimal';

/** An item of a list as a sentence names it: “Tax bases, item 3”. */
const item = (label: string, index: number) => `${label}, item ${index + 1}`;

const PLAIN_NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?\s*$/i;
const LARGEST = new Decimal('1e60');
const SMALLEST = new Decimal('1e-60');

function found(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'string' ? `the text “${value.trim()}”` : String(value);
}

/**
 * What a caller gave for one amount, exact: the one gate for amounts. What is not a finite number, or lies outside what can
 * be calculated with, is refused with a sentence that names the argument.
 */
export function amountGiven(label: string, value: Amount, such = 'an amount'): Decimal {
  const isNumber =
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value === 'string'
        ? PLAIN_NUMBER.test(value)
        : Decimal.isDecimal(value) && value.isFinite();
  if (!isNumber) throw wrongArgument(label, found(value), such);
  const amount = amountOf(typeof value === 'string' ? value.trim() : value);
  if (!amount.isZero() && (amount.abs().gt(LARGEST) || amount.abs().lt(SMALLEST)))
    throw wrongArgument(label, amount.toExponential(2), 'a figure from 1e-60 to 1e60');
  return amount;
}

/** An amount that cannot be below nil. */
export function amountFromNil(label: string, value: Amount): Decimal {
  const amount = amountGiven(label, value, 'an amount of nil or above');
  if (amount.lt(0)) throw wrongArgument(label, amount.toFixed(), 'an amount of nil or above');
  return amount;
}

/** An amount that has to be above nil. */
export function amountAboveNil(label: string, value: Amount): Decimal {
  const amount = amountGiven(label, value, 'an amount above nil');
  if (amount.lte(0)) throw wrongArgument(label, amount.toFixed(), 'an amount above nil');
  return amount;
}

/** Each amount of a list, read by one of the readers above. */
export const eachOf = (
  label: string,
  values: readonly Amount[],
  read: (label: string, value: Amount) => Decimal = amountGiven,
): Decimal[] => values.map((value, index) => read(item(label, index), value));

/** A rate between two bounds, both allowed; the usual slip, 98.5 for 0.985, is named. */
export function rateGiven(label: string, value: Amount, lowest: number, highest: number, such: string): Decimal {
  const rate = amountGiven(label, value, such);
  if (rate.lt(lowest) || rate.gt(highest)) throw wrongArgument(label, `${rate.toFixed()}, which is ${rate.times(100).toFixed()}%`, such);
  return rate;
}

/** Growth in a year as a fraction: from −1 to below 1, since 1 typed for 1% would double the figure. */
export function growthGiven(label: string, value: Amount): Decimal {
  const such = 'a fraction such as 0.0475';
  const rate = rateGiven(label, value, -1, 1, such);
  if (rate.eq(1)) throw wrongArgument(label, '1, which is 100%', such);
  return rate;
}

/** A whole number between two bounds, both allowed. */
export function wholeNumberGiven(label: string, value: number, lowest: number, highest: number): number {
  if (!Number.isInteger(value) || value < lowest || value > highest)
    throw wrongArgument(label, found(value), `a whole number from ${lowest} to ${highest}`);
  return value;
}

/** A financial year in any of its spellings. */
export function yearGiven(label: string, text: string): FinancialYear {
  const year = typeof text === 'string' ? financialYear(text) : undefined;
  if (year === undefined) throw wrongArgument(label, found(text), 'a financial year such as 2025/26');
  return year;
}
