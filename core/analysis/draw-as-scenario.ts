import { wholeNumberGiven } from '../figures/given';
import { itemAt } from '../lookups';
import type { Table } from '../plan/cells';
import { OVERSPEND_AGAINST } from '../plan/overspend-facts';
import { readPlan } from '../plan/open-plan';
import { BASE_SCENARIO } from '../plan/scenario-names';
import { isOfReserves, planMeasure } from './measured';
import { stepOf } from './range';
import { RiskDraws } from './risk-draws';

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
  const { movingAssumptions: movers } = source;
  const into = movers.map(() => new Float64Array(1));
  source.fill(place, 1, into);
  const rows = movers.map(({ assumption }, i) => [
    name,
    'Assumption',
    assumption.name,
    'all years',
    'add',
    stepOf(assumption)
      .times(itemAt(itemAt(into, i), 0))
      .toNumber(),
  ]);
  const falls = measure && isOfReserves(planMeasure(measure, plan)) && !plan.overspend;
  const against = [name, 'Body', OVERSPEND_AGAINST, 'Value', 'set', scenario.trim() || BASE_SCENARIO];
  return [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows.filter(row => row[5] !== 0), ...(falls ? [against] : [])];
}
