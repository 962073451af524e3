import { Decimal, ModelError, riskReport, yearName } from '../../../core';
import type { RiskOutcome, RiskYear } from '../../../core';
import type { ReportTable, ReportCell } from '../../../core/reports/writers/table';

/** The draws of a year that a person may want to open, by their numbers (1 is the first). */
export interface NotableDraws {
  readonly P10: number;
  readonly P50: number;
  readonly P90: number;
  readonly worst: number;
}

/** A cell of the report as plain data: an amount goes as its digits, so that nothing is lost between a worker and the pane. */
type PlainCell = string | boolean | { readonly amount: string } | { readonly kind: ModelError['kind']; readonly sentence: string };

/** What came of a run, as plain data: it can be sent from a worker to the pane. */
export interface ToldRun {
  readonly method: RiskOutcome['method'];
  /** How many pounds one of the report's money figures stands for. */
  readonly unit: string;
  /** What the function RISK answers. */
  readonly report: readonly (readonly PlainCell[])[];
  /** The years of the report, as its rows name them. */
  readonly years: readonly string[];
  /** What a measure of reserves assumes, in words; empty for any other. */
  readonly assumes: string;
  /** By year; a year that cannot be known has none. */
  readonly notable: Readonly<Record<string, NotableDraws>>;
}

export function told(outcome: RiskOutcome): ToldRun {
  return {
    method: outcome.method,
    unit: outcome.plan.body.moneyUnit.pounds.toFixed(),
    report: riskReport(outcome).map(row => row.map(plain)),
    years: outcome.years.map(one => yearName(one.year)),
    assumes: outcome.overspend?.inWords ?? '',
    notable: Object.fromEntries(
      outcome.years.flatMap(year => ('percentiles' in year ? [[yearName(year.year), notableIn(outcome, year)]] : [])),
    ),
  };
}

/** The report as it was before it was told. */
export const reportTold = ({ report }: ToldRun): ReportTable => report.map(row => row.map(asBefore));

function plain(cell: ReportCell): PlainCell {
  if (typeof cell !== 'object') return cell;
  return 'sentence' in cell ? { kind: cell.kind, sentence: cell.sentence } : { amount: cell.toFixed() };
}

function asBefore(cell: PlainCell): ReportCell {
  if (typeof cell !== 'object') return cell;
  return 'amount' in cell ? new Decimal(cell.amount) : new ModelError(cell.kind, cell.sentence);
}

function notableIn(outcome: RiskOutcome, { year, percentiles }: RiskYear): NotableDraws {
  const at = (percent: number) => percentiles.find(one => one.percent === percent)!.draw;
  return { P10: at(10), P50: at(50), P90: at(90), worst: worstDraw(outcome, year) };
}

/** The first draw with the worst news of a year: the highest gap or budget, the lowest reserve or precept. */
function worstDraw({ measure, draws, valueOf }: RiskOutcome, year: RiskYear['year']): number {
  const isHighBad = measure.adverse === 'above nil' || measure.adverse === 'above central case';
  let worst = 1;
  let value = valueOf(1, year);
  for (let draw = 2; draw <= draws; draw += 1) {
    const other = valueOf(draw, year);
    if (isHighBad ? other.gt(value) : other.lt(value)) [worst, value] = [draw, other];
  }
  return worst;
}
