import { terms } from '../terms';
import type { ReportRequest } from './plan-report';
import type { Report, ReportWriter } from './report';
import { weakestStatusByYear } from './workings';

/** The plan at a glance: a row a headline figure, a column a year. */
export function summaryReport(writer: ReportWriter, request: Pick<ReportRequest, 'tables' | 'scenario'>): Report {
  const statuses = weakestStatusByYear(request);
  const hasReserves = writer.plan.has('Reserve');
  const hasPrecept = writer.plan.precept !== undefined;
  return [
    writer.header('Figure'),
    writer.moneyRow(terms.spending.label, year => year.spending),
    writer.moneyRow(terms.netBudget.label, year => year.netBudget),
    hasPrecept ? writer.moneyRow(terms.precept.label, year => year.precept!.precept) : writer.absentRow(terms.precept.label),
    writer.moneyRow(terms.funding.label, year => year.funding),
    writer.moneyRow(terms.cumulativeGap.label, year => year.cumulativeGap),
    writer.moneyRow(terms.gapAfterSavings.label, year => year.gapAfterSavings),
    writer.moneyRow(terms.remainingGap.label, year => year.remainingGap),
    hasReserves ? writer.moneyRow(terms.generalReserve.label, year => year.generalReserve) : writer.absentRow(terms.generalReserve.label),
    hasReserves ? writer.moneyRow(terms.totalReserves.label, year => year.totalReserves) : writer.absentRow(terms.totalReserves.label),
    writer.row('Weakest status', ({ year }) => statuses.get(year)!),
  ];
}
