import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import type { ChangeFigures } from '../plan/settle/changes';
import { provenanceOf } from '../plan/settle/context';
import { partOfService } from '../plan/settle/spending';
import type { RowFigures } from '../plan/settle/spending';
import { EMPTY, figure, rowOfTable, words } from './report';
import type { Report, Row } from './report';
import { figureColumn, wordsColumn } from './report-writer';
import type { ReportWriter, RowName, Year } from './report-writer';

/** Every row that makes up spending, then savings and the net budget. One-offs of the base budget come out as a step of their own. */
export function spendingReport(writer: ReportWriter): Report {
  const { settled, plan } = writer;
  const rows = (
    figures: readonly RowFigures<Exact>[],
    table: string,
    of: readonly { readonly source: string }[],
    part: (index: number) => string = () => '',
  ): Row[] =>
    figures.map((one, index) =>
      writer.moneyRow({ id: rowOfTable(table, one.name), label: one.name }, ({ year }) => one.years.of(year), {
        figureName: { table, row: one.name, of: part(index) },
        before: [words(table), figure(one.baseYear, 'money', provenanceOf(itemAt(of, index).source))],
      }),
    );
  const change = ({ change: { name, kind }, counted }: ChangeFigures<Exact>): Row =>
    writer.moneyRow({ id: rowOfTable('Change', name), label: name }, ({ year }) => counted.of(year), {
      figureName: { table: 'Change', row: name },
      before: [words(`Change (${kind})`), EMPTY],
    });
  const ofNoTable = (name: RowName, of: (year: Year) => Exact, role: Row['role'] = 'total'): Row =>
    writer.moneyRow(name, of, { role, before: [EMPTY, EMPTY] });
  return writer.report(
    { id: 'spending', title: 'What makes up spending' },
    'Row',
    [
      ...rows(settled.posts, 'Post', plan.posts),
      ...rows(settled.lines, 'Line', plan.lines),
      ...rows(settled.services, 'Service', plan.services, index => partOfService(itemAt(plan.services, index))),
      ...settled.changes.filter(one => one.change.kind !== 'saving').map(change),
      ...(plan.has('Change')
        ? [ofNoTable({ id: 'oneOffsRemoved', label: 'Last year’s one-offs removed' }, year => year.baseYearOneOffs.times(MINUS_ONE), 'row')]
        : []),
      ofNoTable('spending', year => year.spending),
      ...settled.changes.filter(one => one.change.kind === 'saving').map(change),
      ofNoTable('savingsCounted', year => year.savingsCounted),
      ofNoTable('netBudget', year => year.netBudget),
      ofNoTable('netBudgetRequirement', year => year.netBudgetRequirement),
    ],
    { before: [wordsColumn('table', 'Table'), figureColumn('base', 'Base')] },
  );
}

const MINUS_ONE = exactKind.of('-1', 'number');
