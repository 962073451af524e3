import type { Report } from './report';
import type { ReportWriter } from './report-writer';

const RUNGS = [
  'spending',
  'funding',
  'cumulativeGap',
  'newGap',
  'savingsCounted',
  'savingsNotCounted',
  'gapAfterSavings',
  'contributions',
  'drawdowns',
  'remainingGap',
  'structuralGap',
] as const;

/** The ladder of gaps: each rung under its own name, above nil a shortfall. */
export function gapReport(writer: ReportWriter): Report {
  return writer.report({ id: 'gap', title: 'The budget gap, rung by rung: above nil is a shortfall' }, 'Figure', [
    ...RUNGS.map(rung => writer.moneyRow(rung, year => year[rung])),
    ...(writer.plan.overspend ? [writer.moneyRow('overspend', year => year.overspend!.borne)] : []),
  ]);
}
