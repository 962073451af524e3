import { inPercent, inPounds } from '../figures/in-words';
import { notKnown } from '../refusals/templates';
import type { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { findOrThrow, itemAt } from '../lookups';
import { remainingGapsOf, withOverspend } from '../plan/overspend';
import type { Plan } from '../plan/plan';
import { isFault } from '../figures/figure';
import { settle } from '../plan/settle/settle';
import type { Unit } from '../reports/report';
import type { FinancialYear } from '../years/financial-year';
import { isOfReserves, planMeasure } from './measured';
import type { PlanMeasure } from './measured';
import { PERCENTS } from './risk-outcome';
import type { RiskYear } from './risk-outcome';
import { riskOfPlan } from './risk-run';
import { amountKnown } from './sensitivity';

/** What a lever is to bring to a target: a measure of the plan, or what chance makes of one. */
export interface Objective {
  /** What a sentence calls it: gap, P90 of the gap, chance of breach. */
  readonly name: string;
  /** The measure it is, or that chance makes it of. */
  readonly measure: PlanMeasure;
  /** A gap meets its target at or below it, a reserve at or above it. */
  readonly isMetBelow: boolean;
  readonly unit: Unit;
  /** Whether an overspend that falls on reserves moves it. */
  readonly isOfReserves: boolean;
  /** What it comes to for a plan whose overspend falls on reserves: measured against the remaining gaps given, or its own. */
  of(plan: Plan, closed?: RemainingGaps): Decimal;
  inWords(amount: Decimal): string;
  /** How it was drawn, where it was. */
  readonly drawn: string;
}

/** Remaining gaps that are taken to be closed, by year. */
export type RemainingGaps = ReturnType<typeof remainingGapsOf>;

/** For a measure of reserves, the plan with its overspend falling on them. */
const borneIn = (plan: Plan, measure: PlanMeasure, closed?: RemainingGaps): Plan =>
  isOfReserves(measure) && !plan.overspend ? withOverspend(plan, closed ?? remainingGapsOf(plan)) : plan;

/** The draws of an objective under chance: always the same, so that only the lever moves it. */
const DRAWS = 1024;
const SEED = 1;
const DRAWN = ` (${DRAWS} Sobol draws, seed ${SEED})`;

/**
 * The objective that words name: a measure; `P90 gap` (a percentile of a measure); `chance of shortfall` (that the gap is above
 * nil) or `chance of breach` (that the general reserve is below its floor), each of another measure if `of` says so; with
 * `by then`, that it has come to that in the year or one before.
 */
export function objectiveNamed(words: string, year: FinancialYear, plan: Plan): Objective {
  const said = words.trim().replace(/\s+/g, ' ');
  const percentile = /^p(\d+) (?:of )?(?:the )?(.+)$/i.exec(said);
  const percent = percentile && PERCENTS.find(one => String(one) === percentile[1]);
  if (percentile && percent) return percentileObjective(percent, planMeasure(itemAt(percentile, 2), plan), year);
  const chance = /^chance of (?:a )?(shortfall|breach)( by then)?(?: of (?:the )?(.+))?$/i.exec(said);
  if (chance)
    return chanceObjective(
      itemAt(chance, 1).toLowerCase(),
      planMeasure(chance[3] ?? (/breach/i.test(itemAt(chance, 1)) ? 'general reserve' : 'gap'), plan),
      year,
      chance[2] ? 'chanceByThen' : 'chance',
    );
  return measureObjective(planMeasure(words, plan), year);
}

const isMetBelow = ({ adverse }: PlanMeasure): boolean => adverse === 'above nil' || adverse === 'above central case';
const spoken = ({ name }: PlanMeasure): string => (name === 'band d' ? 'Band D' : name);

export function measureObjective(measure: PlanMeasure, year: FinancialYear): Objective {
  return {
    name: spoken(measure),
    measure,
    isMetBelow: isMetBelow(measure),
    unit: measure.unit,
    isOfReserves: isOfReserves(measure),
    of: (plan, closed) =>
      amountKnown(
        measure.of<Exact>(
          findOrThrow(settle(borneIn(plan, measure, closed), exactKind).years, one => one.year === year),
          exactKind,
        ),
      ),
    inWords: inPounds,
    drawn: '',
  };
}

function percentileObjective(percent: number, measure: PlanMeasure, year: FinancialYear): Objective {
  return {
    name: `P${percent} of the ${spoken(measure)}`,
    measure,
    isMetBelow: isMetBelow(measure),
    unit: measure.unit,
    isOfReserves: isOfReserves(measure),
    of: (plan, closed) =>
      findOrThrow(drawnYear(borneIn(plan, measure, closed), measure, year).percentiles, one => one.percent === percent).value,
    inWords: inPounds,
    drawn: DRAWN,
  };
}

const chanceObjective = (of: string, measure: PlanMeasure, year: FinancialYear, which: 'chance' | 'chanceByThen'): Objective => ({
  name: `chance of ${of}${which === 'chance' ? '' : ' by the end'}`,
  measure,
  isMetBelow: true,
  unit: 'rate',
  isOfReserves: isOfReserves(measure),
  of: (plan, closed) => drawnYear(borneIn(plan, measure, closed), measure, year)[which],
  inWords: chance => inPercent(chance, 2),
  drawn: DRAWN,
});

function drawnYear(plan: Plan, measure: PlanMeasure, year: FinancialYear): RiskYear {
  const run = riskOfPlan(plan, measure, DRAWS, SEED);
  let step = run.next();
  while (!step.done) step = run.next();
  const drawn = findOrThrow(step.value.years, one => one.year === year);
  if (isFault(drawn)) throw notKnown(drawn);
  return drawn;
}
