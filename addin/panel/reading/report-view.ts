import type { Decimal } from '../../../core/figures/decimal';
import type { ReportTable, ReportCell } from '../../../core/reports/writers/table';
import { known, notKnown } from './plan-model';
import type { Answer } from './plan-model';

/** A report of rows × years, looked up by the row names that are its contract. */
export interface ReportView {
  readonly years: readonly string[];
  readonly names: readonly string[];
  /** The amount in a cell; not known where the row, the year or the figure is missing. */
  amount(row: string, year: string): Answer<Decimal>;
  /** The words in a row under any header; nothing where there are none. */
  words(row: string, header: string): string;
}

/** What a report says where the plan lacks the tables for a figure. */
const NOT_MODELLED = 'not modelled';

const YEAR = /^\d{4}\/\d{2}$/;

export const isAmount = (cell: ReportCell | undefined): cell is Decimal => typeof cell === 'object' && 'toFixed' in cell;
export const textIn = (cell: ReportCell | undefined): string => (typeof cell === 'string' ? cell : '');

export function viewOf(report: ReportTable): ReportView {
  const header = report[0] ?? [];
  const names = header.map(textIn);
  const columns = new Map<string, number>();
  names.forEach((name, column) => {
    if (YEAR.test(name)) columns.set(name, column);
  });
  const rows = new Map(report.slice(1).map(row => [textIn(row[0]), row]));
  return {
    years: [...columns.keys()],
    names: [...rows.keys()],
    words: (row, header) => textIn(rows.get(row)?.[names.indexOf(header)]),
    amount(row, year) {
      const cell = rows.get(row)?.[columns.get(year) ?? -1];
      if (isAmount(cell)) return known(cell);
      if (typeof cell === 'object') return notKnown(cell.sentence);
      return notKnown(cell === undefined || cell === NOT_MODELLED ? `${row} is not modelled.` : `${row} is not known for ${year}.`);
    },
  };
}
