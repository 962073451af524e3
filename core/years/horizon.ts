import type { FinancialYear } from './financial-year';

/** The plan's years: the base year, then 1–10 consecutive years. */
export interface Horizon {
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
}

export const LONGEST_HORIZON = 10;

export function horizonAfter(baseYear: FinancialYear, last: FinancialYear): Horizon {
  const years = Array.from({ length: last - baseYear }, (_, i) => baseYear + 1 + i);
  return { baseYear, years };
}
