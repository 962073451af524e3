import { Decimal } from '../figures/decimal';
import { emptyRows } from '../plan/empty-rows';
import { figure, words } from './report';
import type { Report } from './report';
import type { ReportWriter } from './report-writer';

/** The plan at a glance: a row a headline figure, a column a year. */
export function summaryReport(writer: ReportWriter): Report {
  const missing = emptyRows(writer.plan).length;
  const money = (term: 'spending' | 'netBudget' | 'funding' | 'cumulativeGap' | 'gapAfterSavings' | 'remainingGap') =>
    writer.moneyRow(term, year => year[term]);
  const reserve = (term: 'generalReserve' | 'totalReserves') =>
    writer.plan.has('Reserve') ? writer.moneyRow(term, year => year[term]) : writer.absentRow(term, 'money');
  return writer.report({ id: 'summary', title: 'The plan at a glance' }, 'Figure', [
    money('spending'),
    money('netBudget'),
    writer.plan.precept ? writer.preceptMoneyRow('precept', ({ precept }) => precept.precept) : writer.absentRow('precept', 'money'),
    money('funding'),
    money('cumulativeGap'),
    money('gapAfterSavings'),
    money('remainingGap'),
    reserve('generalReserve'),
    reserve('totalReserves'),
    writer.row({ id: 'weakestStatus', label: 'Weakest status' }, 'words', ({ remainingGap }) => words(remainingGap.status ?? 'typed')),
    ...(missing ? [writer.row({ id: 'notYetTyped', label: 'Not yet typed' }, 'count', () => figure(new Decimal(missing), 'count'))] : []),
  ]);
}
