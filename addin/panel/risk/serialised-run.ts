import { Decimal, riskReportData, yearName } from '../../../core';
import type { Cell, Report, RiskOutcome, RiskYear, Row, RiskProgress } from '../../../core';
import { findOrThrow } from '../../../core/lookups';

/** The draws of a year that a person may want to open, by their numbers (1 is the first). */
export interface NotableDraws {
  readonly P10: number;
  readonly P50: number;
  readonly P90: number;
  readonly worst: number;
}

/** A cell of the report as plain data: an amount goes as its digits, so that nothing is lost between a worker and the pane. */
type PlainCell = Exclude<Cell, { kind: 'figure' }> | (Omit<Extract<Cell, { kind: 'figure' }>, 'amount'> & { readonly amount: string });

/** A report as plain data. */
interface PlainReport extends Pick<Report, 'id' | 'title' | 'columns'> {
  readonly moneyUnit: Omit<Report['moneyUnit'], 'pounds'> & { readonly pounds: string };
  readonly rows: readonly (Omit<Row, 'cells'> & { readonly cells: readonly PlainCell[] })[];
}

/** What came of a run, as plain data: it can be sent from a worker to the pane. */
export interface SerialisedRun {
  readonly method: RiskOutcome['method'];
  /** What the function RISK answers, as data. */
  readonly report: PlainReport;
  /** The years of the report, as its rows name them. */
  readonly years: readonly string[];
  /** What a measure of reserves assumes, in words; empty for any other. */
  readonly assumes: string;
  /** By year; a year that cannot be known has none. */
  readonly notable: Readonly<Record<string, NotableDraws>>;
}

export function serialisedRun(outcome: RiskOutcome): SerialisedRun {
  return {
    method: outcome.method,
    report: plainReport(riskReportData(outcome)),
    years: outcome.years.map(one => yearName(one.year)),
    assumes: outcome.overspend?.inWords ?? '',
    notable: Object.fromEntries(
      outcome.years.flatMap(year => ('percentiles' in year ? [[yearName(year.year), notableIn(outcome, year)]] : [])),
    ),
  };
}

function plainReport({ id, title, columns, rows, moneyUnit }: Report): PlainReport {
  return {
    id,
    title,
    columns,
    moneyUnit: { ...moneyUnit, pounds: moneyUnit.pounds.toFixed() },
    rows: rows.map(row => ({ ...row, cells: row.cells.map(plain) })),
  };
}

/** The report as it was before it was made plain. */
export const reportOfRun = ({ report }: SerialisedRun): Report => ({
  ...report,
  moneyUnit: { ...report.moneyUnit, pounds: new Decimal(report.moneyUnit.pounds) },
  rows: report.rows.map(row => ({ ...row, cells: row.cells.map(asBefore) })),
});

const plain = (cell: Cell): PlainCell => (cell.kind === 'figure' ? { ...cell, amount: cell.amount.toFixed() } : cell);

const asBefore = (cell: PlainCell): Cell => (cell.kind === 'figure' ? { ...cell, amount: new Decimal(cell.amount) } : cell);

function notableIn(outcome: RiskOutcome, { year, percentiles }: RiskYear): NotableDraws {
  const at = (percent: number) => findOrThrow(percentiles, one => one.percent === percent).draw;
  return { P10: at(10), P50: at(50), P90: at(90), worst: worstDraw(outcome, year) };
}

/** The first draw with the worst outcome of a year: the highest gap or budget, the lowest reserve or precept. */
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

/** What is heard of a run: how far it is, again and again; then what came of it, or why nothing did. */
export type RiskNews = { readonly progress: RiskProgress } | { readonly run: SerialisedRun } | { readonly sentence: string };

export type StopRun = () => void;
