import type { Decimal } from '../../../core/figures/decimal';
import type { ReportTable } from '../../../core/reports/writers/table';
import { known, notKnown } from './plan-model';
import type { Answer } from './plan-model';
import { isAmount, textIn } from './report-view';

/** A row of a report whose rows are told apart by more than their first column. */
export interface ReportRow {
  /** The words under a header; nothing where there are none. */
  words(header: string): string;
  /** The figure under a header as the report has it: a rate, months, years. */
  figure(header: string): Answer<Decimal>;
  /** The figure under a header in pounds. */
  money(header: string): Answer<Decimal>;
}

export interface ReportRows {
  readonly years: readonly string[];
  readonly rows: readonly ReportRow[];
}

const YEAR = /^\d{4}\/\d{2}$/;

/** A report row by row; `unit` is how many pounds one of its money figures stands for. */
export function rowsIn(report: ReportTable, unit: number): ReportRows {
  const headers = (report[0] ?? []).map(textIn);
  const rows = report.slice(1).map((cells): ReportRow => {
    const cell = (header: string) => cells[headers.indexOf(header)];
    const figure = (header: string): Answer<Decimal> => {
      const found = cell(header);
      if (isAmount(found)) return known(found);
      if (typeof found === 'object') return notKnown(found.sentence);
      return notKnown(textIn(found) || 'not known');
    };
    return {
      words: header => textIn(cell(header)),
      figure,
      money: header => {
        const found = figure(header);
        return found.known ? known(found.value.times(unit)) : found;
      },
    };
  });
  return { years: headers.filter(header => YEAR.test(header)), rows };
}

/** The amounts among answers that are known: what a scale or a number of decimals is chosen from. */
export const amountsIn = (answers: readonly Answer<Decimal>[]): Decimal[] => answers.flatMap(one => (one.known ? [one.value] : []));

/** An amount as `write` writes it, or why there is none. */
export const written = (amount: Answer<Decimal>, write: (amount: Decimal) => string): string =>
  amount.known ? write(amount.value) : amount.sentence;
