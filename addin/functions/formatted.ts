/** A report as it spills, each figure in the number format of its unit. */
import { cellInUnit } from '../../core';
import type { Report } from '../../core';
import type { Answer } from './to-cell';
import { unitFormat } from './unit-formats';

export const formatted = ({ columns, rows, moneyUnit }: Report): Answer[][] => [
  columns.map(({ label }) => label),
  ...rows.map(({ label, cells }): Answer[] => [
    label,
    ...cells.map((cell): Answer => {
      const shown = cellInUnit(cell, moneyUnit);
      const format = cell.kind === 'figure' ? unitFormat(cell.unit, moneyUnit.name) : undefined;
      return cell.kind === 'figure' && format ? { amount: shown as typeof cell.amount, format } : shown;
    }),
  ]),
];
