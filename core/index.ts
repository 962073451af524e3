/** The library's public face: ordinary functions, exact amounts in and out; an impossible call throws a ModelError with its sentence. */
export { ModelError } from './errors';
export { Decimal, amountOf } from './figures/decimal';
export type { Amount } from './figures/decimal';
export { terms } from './terms';
export type { Term, TermEntry } from './terms';
export { financialYear, yearName } from './years/financial-year';
export type { FinancialYear } from './years/financial-year';
export type { CellError, CellValue, Table } from './plan/cells';
export { planReport, reportNames } from './reports/plan-report';
export type { Report, ReportCell } from './reports/report';
export { compare, MEASURES } from './analysis/compare';
export { PLAN_TABLES, planTableNames } from './plan/tables';
export type { TableName } from './plan/tables';
export { readPlan } from './plan/plan';
export type { Plan } from './plan/plan';
export { closings } from './reserves/closings';
export { runway } from './reserves/runway';
