import { terms } from '../terms';
import type { Report, ReportWriter } from './report';

/** The plan at a glance: a row a headline figure, a column a year. */
export function summaryReport(writer: ReportWriter): Report {
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
  ];
}
