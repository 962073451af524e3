import { adjustedAmount } from '../plan/cells';
import { isCount } from '../plan/read-body';
import type { Assumption } from '../plan/read-body';
import type { FinancialYear } from '../years/financial-year';
import { figure, rowOfTable, words } from './report';
import type { Cell, Report, Unit } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

/** What the plan assumes: each driver by year, with its unit, status and source. */
export function assumptionsReport(writer: ReportWriter): Report {
  return writer.report(
    { id: 'assumptions', title: 'What the plan assumes' },
    'Assumption',
    writer.plan.assumptions.map(one =>
      writer.row({ id: rowOfTable('Assumption', one.name), label: one.name }, unitOf(one), ({ year }) => assumedIn(one, year), {
        figureName: { table: 'Assumption', row: one.name },
        before: [words(one.unit), words(one.fromMonth === undefined ? '' : String(one.fromMonth)), words(one.status), words(one.source)],
      }),
    ),
    {
      before: [
        wordsColumn('unit', 'Unit'),
        wordsColumn('fromMonth', 'From month'),
        wordsColumn('status', 'Status'),
        wordsColumn('source', 'Source'),
      ],
    },
  );
}

/** In what an assumption is counted; amounts an FTE and other assumed £ are never in the plan's unit. */
export const unitOf = ({ unit }: Assumption): Unit => (unit.startsWith('%') ? 'rate' : isCount(unit) ? 'count' : 'pounds');

/** An assumption in a year, with how firm it is and where it is from. */
export function assumedIn(assumption: Assumption, year: FinancialYear): Cell {
  const cell = assumption.years.get(year) ?? {};
  const { status, source } = assumption;
  return figure(cell.fault ?? adjustedAmount(cell), unitOf(assumption), { status, ...(source ? { source } : {}) });
}
