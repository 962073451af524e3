import type { Finding } from '../plan/findings';
import type { MoneyUnit } from '../plan/money-unit';
import { words } from './report';
import type { Report } from './report';
import { nameColumn, reportOf, wordsColumn } from './report-writer';

const NONE: Pick<Finding, 'table' | 'row' | 'column' | 'sentence' | 'mend' | 'inTables'> & { readonly severity: string } = {
  severity: 'none',
  table: '',
  row: '',
  column: '',
  sentence: 'Nothing to report: every table reads cleanly and no rule is broken.',
};

/** One row a finding, gravest first; a plan without findings says so. */
export function checksReport(findings: readonly Finding[], moneyUnit: MoneyUnit): Report {
  return reportOf(
    { id: 'checks', title: 'What the plan’s tables need', moneyUnit },
    [
      nameColumn('Severity'),
      wordsColumn('table', 'Table'),
      wordsColumn('row', 'Row'),
      wordsColumn('column', 'Column'),
      wordsColumn('finding', 'Finding'),
    ],
    (findings.length ? findings : [NONE]).map(({ severity, table, row, column, sentence, mend, inTables }) => ({
      id: [severity, table, row, column].filter(Boolean).join('/'),
      label: severity,
      role: findings.length ? 'row' : 'note',
      unit: 'words',
      cells: [table, row, column, sentence].map(words),
      ...(mend && { mend }),
      ...(inTables && { inTables }),
    })),
  );
}
