import { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Fault } from '../figures/figure';
import { isFault } from '../figures/figure';
import type { Settled, YearFigures } from '../plan/settle/settle';
import type { FinancialYear } from '../years/financial-year';

/** A cell of a report: words, a truth, an exact amount, or an error with its sentence. */
export type ReportCell = string | boolean | Decimal | ModelError;

/** Rows of equal length, the header row first; the first column names the row. */
export type Report = readonly (readonly ReportCell[])[];

/** What a cell says where the plan lacks the tables for it. */
export const NOT_MODELLED = 'not modelled';

/** A figure as a report shows it: the amount, or why it is not known. */
export const cellOf = (figure: Exact | Decimal | Fault): ReportCell => {
  if (isFault(figure)) return new ModelError(figure.kind, figure.sentence);
  if (!('fault' in figure) && !('amount' in figure)) return figure;
  return figure.fault ? cellOf(figure.fault) : figure.amount;
};

/** What writes a plan's reports: amounts of money in the plan's own unit (£, £000, £m). */
export class ReportWriter {
  constructor(readonly settled: Settled<Exact>) {}

  get plan() {
    return this.settled.plan;
  }

  /** Money in the unit that the Body row `Money in` gives. */
  money(figure: Exact | Decimal | Fault): ReportCell {
    const { pounds, fault } = this.plan.body.moneyUnit;
    const cell = cellOf(fault ?? figure);
    return typeof cell === 'object' && !(cell instanceof ModelError) ? cell.div(pounds) : cell;
  }

  /** The header row: the report's name, further headers, then the plan's years. */
  header(first: string, ...more: string[]): ReportCell[] {
    return [first, ...more, ...this.plan.horizon.years.map(year => this.plan.yearHeader(year))];
  }

  /** A row of one cell a year. */
  row(name: string, cell: (year: YearFigures<Exact>) => ReportCell): ReportCell[] {
    return [name, ...this.settled.years.map(cell)];
  }

  moneyRow(name: string, figure: (year: YearFigures<Exact>) => Exact): ReportCell[] {
    return this.row(name, year => this.money(figure(year)));
  }

  /** The total tax base of the year before. */
  taxBaseBefore(year: FinancialYear): Exact {
    const { baseYear } = this.plan.horizon;
    return exactKind.total(
      this.settled.taxBases.map(base => (year - 1 === baseYear ? base.baseYear : base.years.get(year - 1)!)),
      'dwellings',
    );
  }

  /** A row that the plan's tables do not reach. */
  absentRow(name: string): ReportCell[] {
    return this.row(name, () => NOT_MODELLED);
  }
}

/** Rows filled to one length, so that every report is a rectangle. */
export function rectangular(rows: readonly (readonly ReportCell[])[]): Report {
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
