import { terms } from '../terms';
import type { Report, ReportWriter } from './report';

/** The ladder of gaps: each rung under its own name, above nil a shortfall. */
export function gapReport(writer: ReportWriter): Report {
  return [
    writer.header('Figure'),
    writer.moneyRow(terms.spending.label, year => year.spending),
    writer.moneyRow(terms.funding.label, year => year.funding),
    writer.moneyRow(terms.cumulativeGap.label, year => year.cumulativeGap),
    writer.moneyRow(terms.newGap.label, year => year.newGap),
    writer.moneyRow(terms.savingsCounted.label, year => year.savingsCounted),
    writer.moneyRow(terms.savingsNotCounted.label, year => year.savingsNotCounted),
    writer.moneyRow(terms.gapAfterSavings.label, year => year.gapAfterSavings),
    writer.moneyRow(terms.contributions.label, year => year.contributions),
    writer.moneyRow(terms.drawdowns.label, year => year.drawdowns),
    writer.moneyRow(terms.remainingGap.label, year => year.remainingGap),
    writer.moneyRow(terms.structuralGap.label, year => year.structuralGap),
  ];
}
