import { ModelError } from '../errors';
import { wholeNumberGiven } from '../figures/given';
import type { Decimal } from '../figures/decimal';
import type { Table } from '../plan/cells';
import { readPlan } from '../plan/plan';
import { isFault } from '../figures/figure';
import type { ReportTable, ReportCell } from '../reports/unconverted';
import { yearName } from '../years/financial-year';
import type { Adverse } from './measured';
import { shownAs } from './measured';
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
  ];
}

const cellsOf = (year: RiskYear, money: (amount: Decimal) => Decimal): Decimal[] => [
  ...year.percentiles.map(({ value }) => money(value)),
  money(year.mean),
  year.chance,
  year.chanceByThen,
  money(year.centralCase),
  money(year.meanMargin),
  year.chanceMargin,
];

/** One draw of a run as rows of the Scenario table, header first: kept there, the plan under it has that draw's pence. */
export function drawAsScenario(
  draw: number,
  draws: number,
  seed: number,
  scenario: string,
  tables: readonly Table[],
  name = `Draw ${draw} of ${draws}, seed ${seed}`,
): (string | number)[][] {
  const place = wholeNumberGiven('Draw', draw, 1, draws) - 1;
  const source = new RiskDraws(readPlan(tables, scenario), draws, seed);
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
  return [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows.filter(row => row[5] !== 0)];
}
