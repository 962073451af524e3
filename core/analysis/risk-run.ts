import type { ModelError } from '../errors';
import { tooManyDraws } from '../refusals/analysis';
import type { Figure, Kind } from '../figures/figure';
import type { BackEnd } from '../figures/tape/plain-runner';
import { wholeNumberGiven } from '../figures/given';
import { quickestRunner } from '../figures/tape/runner';
import type { Table } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { bearersInWords, overspendInWords, remainingGapsOf, withOverspend } from '../plan/overspend';
import { readPlan } from '../plan/open-plan';
import type { Reserve } from '../plan/read-reserves';
import type { YearFigures } from '../plan/settle/settle';
import { isOfReserves, planMeasure } from './measured';
import type { PlanMeasure } from './measured';
import { movingPlan } from './moving-plan';
import type { PlanOutputs } from './moving-assumptions';
import { RiskDraws } from './risk-draws';
import { outcomeOf } from './risk-outcome';
import type { RiskOutcome } from './risk-outcome';

/** The fewest draws a risk run may have. */
export const FEWEST_DRAWS = 100;
/** The most draws a risk run may have. */
export const MOST_DRAWS = 100_000;
const HIGHEST_SEED = 4_294_967_295;

/** What a risk run is asked. */
export interface RiskRequest {
  readonly measure: string;
  /** 1,024, 4,096 and 16,384 are drawn evenly (Sobol), as every power of two; any other number by plain chance. */
  readonly draws: number;
  readonly seed: number;
  readonly scenario: string;
  readonly tables: readonly Table[];
}

/** How far a run has come. */
export interface RiskProgress {
  readonly drawn: number;
  readonly draws: number;
}

/** Draws worked out between two reports of progress. */
const BLOCK = 1024;

/**
 * A risk run in steps: works out a block of draws, yields how far it is, and returns the outcome at the end. Whoever runs
 * it may stop between two steps; a worker reports progress that way. The quickest back end is `quickestRunner`; the bits are the
 * same from each. `mostWork` (small operations) is for cells.
 */
export function* riskRun(request: RiskRequest, mostWork = Infinity, backEnd?: BackEnd): Generator<RiskProgress, RiskOutcome> {
  const draws = wholeNumberGiven('Draws', request.draws, FEWEST_DRAWS, MOST_DRAWS);
  const seed = wholeNumberGiven('Seed', request.seed, 0, HIGHEST_SEED);
  const plan = readPlan(request.tables, request.scenario);
  return yield* riskOfPlan(plan, planMeasure(request.measure, plan), draws, seed, mostWork, backEnd);
}

/**
 * The same for a plan already read. For a measure of reserves, what a draw’s remaining gap is above or below the plan’s own
 * falls on the reserve that bears it (`Overspend falls on`).
 */
export function* riskOfPlan(
  asItStands: Plan,
  measure: PlanMeasure,
  draws: number,
  seed: number,
  mostWork = Infinity,
  backEnd?: BackEnd,
): Generator<RiskProgress, RiskOutcome> {
  const falls = isOfReserves(measure) && !asItStands.overspend;
  const plan = falls ? withOverspend(asItStands, remainingGapsOf(asItStands)) : asItStands;
  const source = new RiskDraws(plan, draws, seed);
  const moving = movingPlan(plan, source.movingAssumptions, outputsOf(measure), backEnd);
  if (moving.operations * draws > mostWork) throw tooMuch(draws, Math.floor(mostWork / moving.operations));
  const columns = (rows: number, length: number) => Array.from({ length: rows }, () => new Float64Array(length));
  const results = columns(moving.figures.length, draws);
  const moves = columns(source.movingAssumptions.length, BLOCK);
  for (let drawn = 0; drawn < draws; drawn += BLOCK) {
    const count = Math.min(BLOCK, draws - drawn);
    source.fill(drawn, count, moves);
    moving.run(
      moves,
      count,
      results.map(column => column.subarray(drawn, drawn + count)),
    );
    yield { drawn: drawn + count, draws };
  }
  const overspend = isOfReserves(measure) ? { fallsOn: bearersInWords(plan), inWords: overspendInWords(plan) } : undefined;
  return outcomeOf({ plan, measure, method: source.method, draws, seed, overspend }, moving, results);
}

/** A risk run to its end, unless it is more work than it may be. */
export function riskOutcome(request: RiskRequest, mostWork = Infinity): RiskOutcome {
  const run = riskRun(request, mostWork, quickestRunner);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

function tooMuch(draws: number, most: number): ModelError {
  const preset = [65_536, 16_384, 4096, 1024].find(one => one <= most) ?? Math.max(most, FEWEST_DRAWS);
  return tooManyDraws(draws, preset);
}

/** For every year the measure, and how far it lies on the good side of nil: below nil is the bad news. */
const outputsOf =
  (measure: PlanMeasure): PlanOutputs =>
  (settled, kind) =>
    settled.years.flatMap(year => [measure.of(year, kind), roomOf(measure, year, kind)]);

/** How far reserves lie above their floors; what a reserve cannot bear of an overspend is short of its floor too. */
function roomOf<F extends Figure<F>>(measure: PlanMeasure, year: YearFigures<F>, kind: Kind<F>): F {
  if (!isOfReserves(measure)) return measure.of(year, kind);
  const tested = [...year.reserves.balances].filter(([reserve]) => isTested(reserve, measure));
  const rooms = tested.map(([, { closing, floor, overspend }]) =>
    overspend ? closing.minus(year.overspend!.rest).minus(floor) : closing.minus(floor),
  );
  return (rooms.length ? rooms.reduce((least, room) => least.atMost(room)) : kind.nothing('£')).rounded('penny', 'up');
}

/** `general reserve` asks about the general reserves, `reserves` about every one that is counted in the total. */
const isTested = (reserve: Reserve, { name }: PlanMeasure): boolean =>
  name === 'general reserve' ? reserve.kind === 'general' : reserve.kind !== 'unusable';
