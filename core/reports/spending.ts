import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { RowFigures } from '../plan/settle/spending';
import { terms } from '../terms';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

/** Every row that makes up spending, then savings and the net budget. One-offs of the base budget come out as a step of their own. */
export function spendingReport(writer: TableWriter): ReportTable {
  const { settled, plan } = writer;
  const rows = (figures: readonly RowFigures<Exact>[], table: string): ReportCell[][] =>
    figures.map(row => [
      row.name,
      table,
      writer.money(row.baseYear),
      ...plan.horizon.years.map(year => writer.money(row.years.get(year)!)),
    ]);
  const total = (name: string, figure: Parameters<TableWriter['moneyRow']>[1]): ReportCell[] => {
    const [label, ...cells] = writer.moneyRow(name, figure);
    return [label!, '', '', ...cells];
  };
  const changes = settled.changes.map((one): ReportCell[] => [
    one.change.name,
    `Change (${one.change.kind})`,
    '',
    ...plan.horizon.years.map(year => writer.money(one.counted.get(year)!)),
  ]);
  const [first, ...years] = writer.header('Row');
  return [
    [first!, 'Table', 'Base', ...years],
    ...rows(settled.posts, 'Post'),
    ...rows(settled.lines, 'Line'),
    ...rows(settled.services, 'Service'),
    ...changes.filter((_, i) => settled.changes[i]!.change.kind !== 'saving'),
    ...(plan.has('Change') ? [total('Last year’s one-offs removed', year => year.baseYearOneOffs.times(MINUS_ONE))] : []),
    total(terms.spending.label, year => year.spending),
    ...changes.filter((_, i) => settled.changes[i]!.change.kind === 'saving'),
    total(terms.savingsCounted.label, year => year.savingsCounted),
    total(terms.netBudget.label, year => year.netBudget),
    total(terms.netBudgetRequirement.label, year => year.netBudgetRequirement),
  ];
}

const MINUS_ONE = exactKind.of('-1', 'number');
