import { cellAt, rowById, terms } from '../../../core';
import type { Report, Term } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { notKnown } from './plan-model';
import type { Answer } from './plan-model';
import { figureIn, wordsIn } from './report-rows';

/** A report of rows × years, its figures found by the ids of rows and years. Money is in £. */
export interface ReportView {
  readonly years: readonly string[];
  /** The amount in a cell; not known where the row, the year or the figure is missing. */
  amount(row: string, year: string): Answer<Decimal>;
  /** Whether something is so; undefined where it is not known. */
  truth(row: string, year: string): boolean | undefined;
  /** The words of a cell; nothing where it holds something else. */
  words(row: string, year: string): string;
}

export function viewOf(report: Report): ReportView {
  const cell = (id: string, year: string) => {
    const row = rowById(report, id);
    return row && cellAt(report, row, year);
  };
  return {
    years: report.columns.filter(({ kind }) => kind === 'year').map(({ id }) => id),
    amount(row, year) {
      const found = cell(row, year);
      if (found?.kind === 'figure' || found?.kind === 'fault') return figureIn(found);
      const name = rowById(report, row)?.label ?? terms[row as Term]?.label ?? row;
      return notKnown(!found || found.kind === 'absent' ? `${name} is not modelled.` : `${name} is not known for ${year}.`);
    },
    truth(row, year) {
      const found = cell(row, year);
      return found?.kind === 'truth' ? found.value : undefined;
    },
    words: (row, year) => wordsIn(cell(row, year)),
  };
}
