/** A report as cells of a sheet: figures with their formats, words as words, what is not known marked and explained below. */
import { Decimal, ModelError } from '../../core';
import type { ReportTable, ReportCell } from '../../core';
import { reportFormat } from './number-formats';
import type { MoneyIn } from './number-formats';
import type { SheetCell } from './new-sheet';

export interface ReportRange {
  readonly cells: readonly (readonly SheetCell[])[];
  /** What stands behind each cell that says it is not known, in the order of their numbers. */
  readonly footnotes: readonly string[];
}

export function reportRange(name: string, report: ReportTable, money: MoneyIn): ReportRange {
  const footnotes: string[] = [];
  const noted = (sentence: string): number => (footnotes.includes(sentence) ? footnotes.indexOf(sentence) + 1 : footnotes.push(sentence));
  const cells = report.map((row, index) => {
    const format = reportFormat(name, String(row[0]), money);
    return row.map((cell, column): SheetCell =>
      index === 0 ? { value: String(cell), look: column === 0 ? 'header' : 'figure header' } : shown(cell, format, noted),
    );
  });
  return { cells, footnotes };
}

function shown(cell: ReportCell, format: string, noted: (sentence: string) => number): SheetCell {
  if (cell instanceof ModelError) return { value: `not known (note ${noted(cell.sentence)})` };
  return cell instanceof Decimal ? { value: cell.toNumber(), format } : { value: cell };
}
