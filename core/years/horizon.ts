import type { ReadonlyCompleteMap } from '../lookups';
import type { FinancialYear } from './financial-year';

/** The plan's years: the base year, then 1–10 consecutive years; there is a first one for certain. */
export interface Horizon {
  readonly baseYear: FinancialYear;
  readonly years: readonly [FinancialYear, ...FinancialYear[]];
}

export const LONGEST_HORIZON = 10;

/** The years from the one after the base year to the last, which comes after it. */
export function horizonAfter(baseYear: FinancialYear, last: FinancialYear): Horizon {
  return { baseYear, years: [baseYear + 1, ...Array.from({ length: last - baseYear - 1 }, (_, i) => baseYear + 2 + i)] };
}

/** A value for each year of the plan, and for the base year where there is one. */
export type ByYear<V> = ReadonlyCompleteMap<FinancialYear, V>;
