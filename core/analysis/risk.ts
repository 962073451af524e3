import type { NameGiven } from '../names';
import type { Table } from '../plan/cells';
import { OVERSPEND_FALLS_ON } from '../plan/overspend-facts';
import { isFault } from '../figures/figure';
import { EMPTY, figure, words } from '../reports/report';
import type { Cell, Report, Row, Unit } from '../reports/report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from '../reports/report-writer';
import { toTable } from '../reports/writers/table';
import type { ReportTable } from '../reports/writers/table';
import { yearName } from '../years/financial-year';
import type { Adverse, MeasureName } from './measured';
import { PERCENTS } from './risk-outcome';
import type { RiskOutcome, RiskYear } from './risk-outcome';
import { riskOutcome } from './risk-run';

const CHANCE_OF: Record<Adverse, string> = {
  'above nil': 'Chance of shortfall',
  'below floor': 'Chance of breach',
  'above central case': 'Chance above central case',
  'below central case': 'Chance below central case',
};

/** About half a second: what a recalculating workbook can bear. */
const MOST_WORK_IN_CELL = 400_000_000;

/**
 * What chance makes of a measure, a row a year: percentiles by nearest rank, the average outcome, the chance of a
 * shortfall (or of a reserve below its floor), the chance that it has come by then, and the central case, which is the
 * plan as it stands and not the average. Each “give or take” is the sampling error: 19 times in 20 the true figure lies
 * within it; for evenly spread (Sobol) draws it is an upper figure.
 */
export const risk = <M extends string>(
  measure: NameGiven<MeasureName, M>,
  draws: number,
  seed: number,
  scenario: string,
  tables: readonly Table[],
): ReportTable => toTable(riskData(measure, draws, seed, scenario, tables));

/** {@link risk} as data, a row a year by the year's name; see {@link riskReportData} for its columns. */
export const riskData = <M extends string>(
  measure: NameGiven<MeasureName, M>,
  draws: number,
  seed: number,
  scenario: string,
  tables: readonly Table[],
): Report => riskReportData(riskOutcome({ measure, draws, seed, scenario, tables }, MOST_WORK_IN_CELL));

/** A risk run already made, as RISK spills it; see {@link riskReportData}. */
export const riskReport = (outcome: RiskOutcome): ReportTable => toTable(riskReportData(outcome));

/** Columns `p5` … `p95`, `mean`, `chance`, `chanceByThen`, `centralCase`, `meanMargin`, `chanceMargin`, `draws`. */
export function riskReportData({ measure, method, draws, seed, years, plan, overspend }: RiskOutcome): Report {
  const columns = [
    nameColumn('Year'),
    ...PERCENTS.map(percent => figureColumn(`p${percent}`, `P${percent}`)),
    figureColumn('mean', 'Mean'),
    figureColumn('chance', CHANCE_OF[measure.adverse]),
    figureColumn('chanceByThen', 'Chance by then'),
    figureColumn('centralCase', 'Central case'),
    figureColumn('meanMargin', 'Mean, give or take'),
    figureColumn('chanceMargin', 'Chance, give or take'),
    wordsColumn('draws', 'Draws'),
  ];
  const about = words(`${method === 'Sobol' ? 'Sobol' : 'plain'} draws: ${draws}, seed ${seed}`);
  const figures = columns.filter(column => column.kind === 'figure');
  return reportOf({ id: 'risk', title: `How the ${measure.name} may turn out`, moneyUnit: plan.body.moneyUnit }, columns, [
    ...years.map((year): Row => ({
      id: yearName(year.year),
      label: yearName(year.year),
      role: 'row',
      unit: measure.unit,
      cells: [...(isFault(year) ? figures.map(() => figure(year, measure.unit)) : cellsOf(year, measure.unit)), about],
    })),
    ...(overspend ? [overspendRow(overspend, figures.length)] : []),
  ]);
}

/** What a run of a measure of reserves takes an overspend to do: on which reserve it falls, and in words. */
const overspendRow = ({ fallsOn, inWords }: NonNullable<RiskOutcome['overspend']>, figures: number): Row => ({
  id: 'overspendFallsOn',
  label: OVERSPEND_FALLS_ON,
  role: 'note',
  unit: 'words',
  cells: [words(fallsOn), ...Array.from({ length: figures - 1 }, () => EMPTY), words(inWords)],
});

const cellsOf = (year: RiskYear, unit: Unit): Cell[] => [
  ...year.percentiles.map(({ value }) => figure(value, unit)),
  figure(year.mean, unit),
  figure(year.chance, 'rate'),
  figure(year.chanceByThen, 'rate'),
  figure(year.centralCase, unit),
  figure(year.meanMargin, unit),
  figure(year.chanceMargin, 'rate'),
];
