/** A report as cells of a sheet: each figure in the format of its unit, words as words, what is not known marked and explained below. */
import { cellInUnit, Decimal, ModelError } from '../../core';
import type { Cell, Column, Report } from '../../core';
import { unitFormat } from '../functions/unit-formats';
import type { SheetCell } from './new-sheet';

export interface ReportRange {
  readonly cells: readonly (readonly SheetCell[])[];
  /** What stands behind each cell that says it is not known, in the order of their numbers. */
  readonly footnotes: readonly string[];
}

export function reportRange({ columns, rows, moneyUnit }: Pick<Report, 'columns' | 'rows' | 'moneyUnit'>): ReportRange {
  const footnotes: string[] = [];
  const noted = (sentence: string): number => (footnotes.includes(sentence) ? footnotes.indexOf(sentence) + 1 : footnotes.push(sentence));
  const shown = (cell: Cell): SheetCell => {
    const value = cellInUnit(cell, moneyUnit);
    if (value instanceof ModelError) return { value: `not known (note ${noted(value.sentence)})` };
    return value instanceof Decimal ? { value: value.toNumber(), format: formatOf(cell, moneyUnit.name) } : { value };
  };
  return {
    cells: [columns.map(columnHeader), ...rows.map(({ label, cells }) => [{ value: label }, ...cells.map(shown)])],
    footnotes,
  };
}

/** Over figures a header stands at the right, as they do. */
export const columnHeader = ({ label, kind }: Column): SheetCell => ({
  value: label,
  look: kind === 'figure' || kind === 'year' ? 'figure header' : 'header',
});

/** The format of a cell; of words, none. */
export const formatOf = (cell: Cell, money: Report['moneyUnit']['name']): string | undefined =>
  cell.kind === 'figure' ? unitFormat(cell.unit, money) : undefined;
