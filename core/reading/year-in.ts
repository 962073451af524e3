import { dayOfSerial, yearOfDay } from '../years/dates';
import { financialYear } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { textOf } from './cells';
import type { CellValue } from './cells';

/** The year a cell gives, as a year or as an Excel date that lies in it; undefined where it gives none. */
export function yearIn(value: CellValue): FinancialYear | undefined {
  const day = typeof value === 'number' ? dayOfSerial(value) : undefined;
  return day ? yearOfDay(day) : financialYear(textOf(value));
}
