import { amountOf } from '../figures/decimal';
import type { Finding } from '../plan/findings';
import type { MoneyUnit } from '../plan/money-unit';
import { figure, words } from './report';
import type { Report, Row } from './report';
import { nameColumn, reportOf, wordsColumn } from './report-writer';

/** What is typed to empty a cell. */
export const NOTHING_TYPED = 'nothing';

/** For each finding that asks whether another reading is meant: the cells to type so that it holds, a row a cell. */
export function mendsReport(findings: readonly Finding[], moneyUnit: MoneyUnit): Report {
  const rows = findings.flatMap(({ table, row, sentence, mend = [] }, place) =>
    mend.map((cell, index): Row => ({
      id: `${place + 1}/${index + 1}`,
      label: table,
      role: 'row',
      unit: 'number',
      cells: [
        words(cell.row ?? row),
        words(cell.column),
        typeof cell.value === 'number' ? figure(amountOf(cell.value), 'number') : words(cell.value || NOTHING_TYPED),
        words(sentence),
      ],
    })),
  );
  const none: Row = { id: 'none', label: 'Nothing to mend in one step', role: 'note', unit: 'words', cells: [] };
  return reportOf(
    { id: 'mends', title: 'What to type where another reading is meant', moneyUnit },
    [
      nameColumn('Table'),
      wordsColumn('row', 'Row'),
      wordsColumn('column', 'Column'),
      wordsColumn('type', 'Type'),
      wordsColumn('finding', 'Finding'),
    ],
    rows.length ? rows : [none],
  );
}
