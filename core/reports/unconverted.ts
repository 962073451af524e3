import { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Fault } from '../figures/figure';
import { isFault } from '../figures/figure';
import type { Settled, YearFigures } from '../plan/settle/settle';
import { moneyUnitNamed } from '../plan/money-unit';
import type { FinancialYear } from '../years/financial-year';
import type { Report } from './report';
import { ABSENT, EMPTY } from './report';
import type { Cell } from './report';
import { nameColumn, reportOf } from './report-writer';
import { NOT_MODELLED } from './writers/table';
import type { ReportCell, ReportTable } from './writers/table';

export { NOT_MODELLED };
export type { ReportCell, ReportTable };

/** A figure as a report shows it: the amount, or why it is not known. */
export const cellOf = (figure: Exact | Decimal | Fault): ReportCell => {
  if (isFault(figure)) return new ModelError(figure.kind, figure.sentence);
  if (!('fault' in figure) && !('amount' in figure)) return figure;
  return figure.fault ? cellOf(figure.fault) : figure.amount;
};

/** What writes a plan's reports: amounts of money in the plan's own unit (£, £000, £m). */
export class TableWriter {
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

/** A report still written as a table, as data: its figures are in the plan's own unit, so that they are spilled as they are. */
export function fromTable(id: string, [header = [], ...rows]: ReportTable): Report {
  const columns = header.map((label, i) =>
    i === 0 ? nameColumn(String(label)) : { id: String(label), label: String(label), kind: 'figure' as const },
  );
  const made = rows.map(([label, ...cells]) => ({
    id: String(label),
    label: String(label),
    role: 'row' as const,
    unit: 'number' as const,
    cells: cells.map(asCell),
  }));
  return reportOf({ id, title: id, moneyUnit: moneyUnitNamed('') }, columns, made);
}

function asCell(cell: ReportCell): Cell {
  if (cell instanceof ModelError) return { kind: 'fault', fault: { kind: cell.kind, sentence: cell.sentence } };
  if (typeof cell === 'boolean') return { kind: 'truth', value: cell };
  if (typeof cell !== 'string') return { kind: 'figure', amount: cell, unit: 'number' };
  return cell === '' ? EMPTY : cell === NOT_MODELLED ? ABSENT : { kind: 'words', text: cell };
}
