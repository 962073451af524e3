/** How far the mean and P90 of the last year's gap are out, by evenly spread draws and by plain chance, over forty seeds. */
import type { PlanOutputs } from '../../core/analysis/moving-assumptions';
import { movingPlan } from '../../core/analysis/moving-plan';
import { nearestRank, valuesAtRanks } from '../../core/analysis/percentiles';
import { RiskDraws } from '../../core/analysis/risk-draws';
import { readPlan } from '../../core/plan/open-plan';
import { sixtyLines, tablesOf } from '../plan/sixty-lines';

const SEEDS = 40;
const REFERENCE = 1 << 19;
const wanted: PlanOutputs = settled => [settled.years.at(-1)!.remainingGap];
const plan = readPlan(tablesOf(sixtyLines()));
const moving = movingPlan(plan, new RiskDraws(plan, 1024, 1).movingAssumptions, wanted);

function outcome(draws: number, seed: number): { mean: number; p90: number } {
  const source = new RiskDraws(plan, draws, seed);
  const moves = source.movingAssumptions.map(() => new Float64Array(draws));
  const values = new Float64Array(draws);
  source.fill(0, draws, moves);
  moving.run(moves, draws, [values]);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / draws / 100,
    p90: valuesAtRanks(values, [nearestRank(90, draws)])[0]! / 100,
  };
}

const truth = outcome(REFERENCE, 12345);
function out(draws: number): { mean: number; p90: number } {
  const runs = Array.from({ length: SEEDS }, (_, seed) => outcome(draws, seed + 1));
  const rms = (of: (run: { mean: number; p90: number }) => number) => Math.sqrt(runs.reduce((sum, run) => sum + of(run) ** 2, 0) / SEEDS);
  return { mean: Math.round(rms(run => run.mean - truth.mean)), p90: Math.round(rms(run => run.p90 - truth.p90)) };
}
console.log(JSON.stringify({ 'Sobol 1,024': out(1024), 'Sobol 4,096': out(4096), 'plain 1,000': out(1000), 'plain 10,000': out(10_000) }));
