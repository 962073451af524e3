import type { ModelError } from '../../errors';
import { notKnown } from '../../refusals/templates';
import type { Decimal } from '../../figures/decimal';
import type { MoneyUnit } from '../../plan/money-unit';
import type { Cell, Report } from '../report';

/** A cell of a spilled table: words, a truth, an exact amount, or an error with its sentence. */
export type ReportCell = string | boolean | Decimal | ModelError;

/** A report as it spills into a sheet: rows of equal length, the header row first; the first column names the row. */
export type ReportTable = readonly (readonly ReportCell[])[];

/** What a cell says whose figure rests on one that nobody has typed yet; what that is, the checks say. */
export const NOT_FILLED = 'not filled yet';

/** What a cell says where the plan lacks the tables for it. */
export const NOT_MODELLED = 'not modelled';

/** A report as PLAN spills it: labels for ids, money in the plan's unit, faults as errors with their sentence. */
export function toTable({ columns, rows, moneyUnit }: Report): ReportTable {
  return [columns.map(column => column.label), ...rows.map(row => [row.label, ...row.cells.map(cell => cellInUnit(cell, moneyUnit))])];
}

/** One cell as it spills: money in the plan's unit. */
export function cellInUnit(cell: Cell, { pounds }: MoneyUnit): ReportCell {
  switch (cell.kind) {
    case 'figure':
      return cell.unit === 'money' ? cell.amount.div(pounds) : cell.amount;
    case 'words':
      return cell.text;
    case 'truth':
      return cell.value;
    case 'fault':
      return cell.fault.kind === 'not filled' ? NOT_FILLED : notKnown(cell.fault);
    case 'absent':
      return NOT_MODELLED;
    case 'empty':
      return '';
  }
}
