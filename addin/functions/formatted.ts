/** Answers as they spill, each figure in the number format of its unit. */
import { cellInUnit, Decimal } from '../../core';
import type { Report, Unit } from '../../core';
import type { Answer } from './to-cell';
import { ownMoneyFormat, unitFormat } from './unit-formats';

/** A report, in its plan's money. */
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

/** What all figures of a function are counted in; money of one's own may be in pounds, thousands or millions, and nobody says which. */
export type Counted = Unit | 'own money';

const isFigure = (one: Answer): one is Decimal | number => typeof one === 'number' || one instanceof Decimal;

/** The answers of a function that knows what it counts in: one unit for all, or one a column. */
export function inFormats(
  answers: readonly (readonly Answer[])[],
  unit: Counted | readonly Unit[] | undefined,
): readonly (readonly Answer[])[] {
  if (!unit) return answers;
  const formatOf = (counted: Counted) =>
    counted === 'own money' ? ownMoneyFormat(answers.flat().filter(isFigure)) : unitFormat(counted, '£');
  const formats = typeof unit === 'string' ? formatOf(unit) : unit.map(formatOf);
  return answers.map(cells =>
    cells.map((amount, column) => {
      const format = typeof formats === 'object' ? formats[column] : formats;
      return format && isFigure(amount) ? { amount, format } : amount;
    }),
  );
}
