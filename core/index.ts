/** The library's public face: ordinary functions, exact amounts in and out; an impossible call throws a ModelError with its sentence. */
export { ModelError } from './errors';
export { Decimal, amountOf } from './figures/decimal';
export type { Amount } from './figures/decimal';
export { terms } from './terms';
export type { Term, TermEntry } from './terms';
export { financialYear, yearName } from './years/financial-year';
export type { FinancialYear } from './years/financial-year';
export type { CellError, CellValue, Table } from './plan/cells';
