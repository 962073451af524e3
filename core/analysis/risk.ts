import { ModelError } from '../errors';
import { wholeNumberGiven } from '../figures/given';
import type { Decimal } from '../figures/decimal';
import type { Table } from '../plan/cells';
import { OVERSPEND_AGAINST, OVERSPEND_FALLS_ON } from '../plan/overspend-facts';
import { readPlan } from '../plan/plan';
import { BASE_SCENARIO } from '../plan/scenario-names';
import { isFault } from '../figures/figure';
import type { ReportTable, ReportCell } from '../reports/unconverted';
import { yearName } from '../years/financial-year';
import type { Adverse } from './measured';
import { isOfReserves, planMeasure, shownAs } from './measured';
import { stepOf } from './range';
import { RiskDraws } from './risk-draws';
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
export function risk(measure: string, draws: number, seed: number, scenario: string, tables: readonly Table[]): ReportTable {
  return riskReport(riskOutcome({ measure, draws, seed, scenario, tables }, MOST_WORK_IN_CELL));
}

export function riskReport(outcome: RiskOutcome): ReportTable {
  const { measure, method, draws, seed } = outcome;
  const chance = CHANCE_OF[measure.adverse];
  const header = [
    'Year',
    ...PERCENTS.map(percent => `P${percent}`),
    'Mean',
    chance,
    'Chance by then',
    'Central case',
    'Mean, give or take',
    'Chance, give or take',
    'Draws',
  ];
  const about = `${method === 'Sobol' ? 'Sobol' : 'plain'} draws: ${draws}, seed ${seed}`;
  return [
    header,
    ...outcome.years.map((year): ReportCell[] => {
      if (isFault(year)) return [yearName(year.year), ...header.slice(2).map(() => new ModelError(year.kind, year.sentence)), about];
      return [yearName(year.year), ...cellsOf(year, amount => shownAs(measure, amount, outcome.plan)), about];
    }),
    ...(outcome.overspend ? [overspendRow(outcome.overspend, header.length)] : []),
  ];
}

/** What a run of a measure of reserves takes an overspend to do: on which reserve it falls, and in words. */
const overspendRow = ({ fallsOn, inWords }: NonNullable<RiskOutcome['overspend']>, width: number): ReportCell[] => [
  OVERSPEND_FALLS_ON,
  fallsOn,
  ...Array.from({ length: width - 3 }, () => ''),
  inWords,
];

const cellsOf = (year: RiskYear, money: (amount: Decimal) => Decimal): Decimal[] => [
  ...year.percentiles.map(({ value }) => money(value)),
  money(year.mean),
  year.chance,
  year.chanceByThen,
  money(year.centralCase),
  money(year.meanMargin),
  year.chanceMargin,
];

/**
 * One draw of a run as rows of the Scenario table, header first: kept there, the plan under it has that draw's pence. Of a
 * measure of reserves a last row says against which scenario its overspend is measured.
 */
export function drawAsScenario(
  draw: number,
  draws: number,
  seed: number,
  scenario: string,
  tables: readonly Table[],
  name = `Draw ${draw} of ${draws}, seed ${seed}`,
  measure = '',
): (string | number)[][] {
  const place = wholeNumberGiven('Draw', draw, 1, draws) - 1;
  const plan = readPlan(tables, scenario);
  const source = new RiskDraws(plan, draws, seed);
  const { movers } = source;
  const into = movers.map(() => new Float64Array(1));
  source.fill(place, 1, into);
  const rows = movers.map(({ assumption }, i) => [
    name,
    'Assumption',
    assumption.name,
    'all years',
    'add',
    stepOf(assumption).times(into[i]![0]!).toNumber(),
  ]);
  const falls = measure && isOfReserves(planMeasure(measure, plan)) && !plan.overspend;
  const against = [name, 'Body', OVERSPEND_AGAINST, 'Value', 'set', scenario.trim() || BASE_SCENARIO];
  return [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows.filter(row => row[5] !== 0), ...(falls ? [against] : [])];
}
