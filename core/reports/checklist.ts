import { emptyRows } from '../plan/empty-rows';
import { rowOfTable, words } from './report';
import type { Report, Row } from './report';
import { nameColumn, reportOf, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

/** What is still to be typed: a row for each row of money in which no figure stands. While there is one, the plan is incomplete. */
export function checklistReport({ plan }: ReportWriter): Report {
  const rows = emptyRows(plan).map(({ table, name }): Row => ({
    id: rowOfTable(table, name),
    label: name,
    role: 'row',
    unit: 'words',
    cells: [words(table), words('Type its amounts, nil where there are none, or delete the row.')],
  }));
  const complete: Row = { id: 'complete', label: 'Every row of money has a figure', role: 'note', unit: 'words', cells: [] };
  return reportOf(
    { id: 'checklist', title: 'What is still to be typed', moneyUnit: plan.body.moneyUnit },
    [nameColumn('Row'), wordsColumn('table', 'Table'), wordsColumn('toDo', 'To do')],
    rows.length ? rows : [complete],
  );
}
