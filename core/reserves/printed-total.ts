import { inPounds, listed } from '../figures/in-words';
import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';

/** A row of a printed table. */
export interface PrintedRow {
  readonly name: string;
  readonly amount: Decimal;
}

/**
 * Why a printed total is not the sum of its rows, in words; nothing where it is. Names the row that was left out or
 * counted twice, or the one that does not belong there, where a single row explains the difference.
 */
export function whyTotalDiffers(total: Decimal, rows: readonly PrintedRow[], others: readonly PrintedRow[] = []): string | undefined {
  const sum = sumOf(rows.map(row => row.amount));
  const difference = total.minus(sum);
  if (difference.isZero()) return undefined;
  const explains = (candidates: readonly PrintedRow[], by: Decimal) =>
    candidates.filter(row => !row.amount.isZero() && row.amount.eq(by)).map(row => `“${row.name}”`);
  const causes = [
    ['leaves out', explains(rows, difference.neg())],
    ['counts twice', explains(rows, difference)],
    ['counts what is no part of it,', explains(others, difference)],
  ] as const;
  const cause = causes.find(([, names]) => names.length);
  const inWords = cause
    ? `${cause[0]} ${cause[1].length === 1 ? cause[1][0] : `one of ${listed(cause[1])}`} (${inPounds(difference.abs())})`
    : `differs by ${inPounds(difference)}`;
  return `is ${inPounds(total)} where its rows add up to ${inPounds(sum)}: it ${inWords}`;
}
