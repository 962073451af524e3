import { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import type { Fault } from '../figures/figure';
import { isFault } from '../figures/figure';
import { moneyUnitNamed } from '../plan/money-unit';
import type { Report } from './report';
import { ABSENT, EMPTY } from './report';
import type { Cell } from './report';
import { nameColumn, reportOf } from './report-writer';
import { NOT_MODELLED } from './writers/table';
import type { ReportCell, ReportTable } from './writers/table';

export type { ReportCell, ReportTable };

/** A figure as a report shows it: the amount, or why it is not known. */
export const cellOf = (figure: Exact | Decimal | Fault): ReportCell => {
  if (isFault(figure)) return new ModelError(figure.kind, figure.sentence);
  if (!('fault' in figure) && !('amount' in figure)) return figure;
  return figure.fault ? cellOf(figure.fault) : figure.amount;
};

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
