import { Decimal as DecimalLibrary } from 'decimal.js';

/**
 * Exact decimals, 40 digits, rounding half away from zero as law and published tables do.
 * A private copy: the library's global settings can be changed by anyone who loads it.
 */
export const Decimal = DecimalLibrary.clone({ precision: 40, rounding: DecimalLibrary.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = DecimalLibrary;

/** What a caller may hand to core as an amount. Binary numbers are read at 15 significant digits (see {@link amountOf}). */
export type Amount = string | number | DecimalLibrary;

/**
 * An amount as exact decimal. A binary number is read at 15 significant digits, Excel's own precision,
 * so that 241.08 + 15 (256.08000000000004 in binary) is 256.08 and does not break a limit.
 */
export function amountOf(value: Amount): DecimalLibrary {
  // What is written with so few signs has no sixteenth digit.
  if (typeof value === 'number') return String(value).length <= 15 ? new Decimal(value + 0) : new Decimal(value.toPrecision(15));
  return new Decimal(value);
}

/** One tenth, hundredth, … for one decimal, two, …; ten, a hundred for fewer than none. */
export const unitOfDecimals = (decimals: number): DecimalLibrary => new Decimal(`1e${-decimals}`);

/** Rounds half away from zero to a number of decimals; negative decimals round to tens, hundreds … */
export function roundedTo(value: DecimalLibrary, decimals: number): DecimalLibrary {
  if (decimals >= 0) return value.toDecimalPlaces(decimals, DecimalLibrary.ROUND_HALF_UP);
  const unit = unitOfDecimals(decimals);
  return value.div(unit).toDecimalPlaces(0, DecimalLibrary.ROUND_HALF_UP).times(unit);
}

export const toPenny = (value: DecimalLibrary) => roundedTo(value, 2);
export const toPound = (value: DecimalLibrary) => roundedTo(value, 0);

/** The exact sum of amounts; nothing for an empty list. */
export function sumOf(amounts: readonly DecimalLibrary[]): DecimalLibrary {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
}
