import type { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { amountGiven } from '../figures/given';
import type { Table } from '../plan/cells';
import { sameWords } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { bearersInWords, overspendInWords, remainingGapsOf } from '../plan/overspend';
import { OVERSPEND_FALLS_ON } from '../plan/overspend-facts';
import { readPlan } from '../plan/open-plan';
import { settle } from '../plan/settle/settle';
import type { Settled } from '../plan/settle/settle';
import { EMPTY, figure, truth, words } from '../reports/report';
import type { Cell, Report, Row } from '../reports/report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from '../reports/report-writer';
import { toTable } from '../reports/writers/table';
import type { ReportTable } from '../reports/writers/table';
import type { FinancialYear } from '../years/financial-year';
import { objectiveNamed } from './objective';
import type { Objective } from './objective';
import { leverNamed } from './lever';
import type { Lever } from './levers/lever';
import { planYear } from './named-year';
import { searchSteps } from './step-search';
import { SolutionWords } from './solve-words';
import type { BelowFloor, Trial } from './solve-words';

/** Where a lever has to stand for a measure to meet its target, or why it cannot. */
export interface Solution {
  readonly lever: Lever;
  readonly answer: Trial;
  readonly isReachable: boolean;
  readonly why: string;
  /** What one step of the lever less, and one more, would come to; undefined beyond the lever’s ends and where the target is not met. */
  readonly below?: Trial | undefined;
  readonly above?: Trial | undefined;
  readonly asItStands: Trial;
  /** How many times the plan, or its draws, were worked out to find it. */
  readonly evaluations: number;
}

/**
 * Where a lever has to stand for a measure to reach a target in a year: `Band D`, `Saving`, `Drawdown: General reserve`,
 * or a row of Assumption, Change, Post (its vacancy rate) or Movement; a year of its own may follow the lever's name.
 *
 * The measure may also be what chance makes of one: `P90 gap`, `chance of breach`, `chance of breach by then` (objective.ts).
 * A gap or a net budget meets its target at or below it, a reserve, a precept or a Band D at or above it. The answer is
 * exact, to the lever's own step, with the step before and after it. Where the referendum limit, a reserve's floor or its
 * balance stands in the way, the answer is the nearest that it leaves, and the last column says so.
 */
export const solve = (
  lever: string,
  year: string,
  measure: string,
  target: Amount,
  scenario: string,
  tables: readonly Table[],
): ReportTable => toTable(solveData(lever, year, measure, target, scenario, tables));

/**
 * {@link solve} as data. Ids: rows `answer`, `below`, `above`, `asItStands`; columns `lever`, `result`, `reachable`, `why`.
 * `onTrial` hears of every place of the lever that was worked out, for those who wait for an answer under chance.
 */
export function solveData(
  lever: string,
  year: string,
  measure: string,
  target: Amount,
  scenario: string,
  tables: readonly Table[],
  onTrial?: (places: number) => void,
): Report {
  const plan = readPlan(tables, scenario);
  const inYear = planYear(year, plan);
  const objective = objectiveNamed(measure, inYear, plan);
  const amount = amountGiven('Target', target);
  const solution = solutionFor(
    leverNamed(lever, inYear, plan),
    objective,
    plan,
    inYear,
    objective.unit === 'money' ? amount.times(plan.body.moneyUnit.pounds) : amount,
    onTrial,
  );
  return solutionReport(solution, objective, plan);
}

function solutionReport({ lever, answer, isReachable, why, below, above, asItStands }: Solution, objective: Objective, plan: Plan): Report {
  const row = (id: string, label: string, trial: Trial | undefined, rest: readonly Cell[] = []): Row => ({
    id,
    label,
    role: 'row',
    unit: lever.unit,
    cells: [trial ? figure(trial.value, lever.unit) : EMPTY, trial ? figure(trial.result, objective.unit) : EMPTY, ...rest],
  });
  return reportOf(
    { id: 'solve', title: `What ${lever.name} has to be`, moneyUnit: plan.body.moneyUnit },
    [
      nameColumn('Solve'),
      figureColumn('lever', 'Lever value'),
      figureColumn('result', 'Result'),
      wordsColumn('reachable', 'Reachable'),
      wordsColumn('why', 'Why'),
    ],
    [
      row('answer', 'Answer', answer, [truth(isReachable), words(why)]),
      row('below', 'One step below', below),
      row('above', 'One step above', above),
      row('asItStands', 'As the plan stands', asItStands),
      ...(objective.isOfReserves
        ? [
            {
              id: 'overspendFallsOn',
              label: OVERSPEND_FALLS_ON,
              role: 'note' as const,
              unit: 'words' as const,
              cells: [words(bearersInWords(plan)), EMPTY, EMPTY, words(overspendInWords(plan))],
            },
          ]
        : []),
    ],
  );
}

/**
 * Solves for a lever already found; the target in £. What falls on reserves is measured against the gap of the plan as it
 * stands; a drawdown closes a gap and opens none, so against that of the plan with it.
 */
export function solutionFor(
  lever: Lever,
  objective: Objective,
  plan: Plan,
  year: FinancialYear,
  target: Decimal,
  onTrial?: (places: number) => void,
): Solution {
  const tried = new Map<number, Decimal>();
  const closed = objective.isOfReserves && lever.reserve === undefined ? remainingGapsOf(plan) : undefined;
  const at = (step: number): Decimal => {
    const known = tried.get(step) ?? objective.of(lever.set(valueAt(step)), closed);
    if (!tried.has(step)) onTrial?.(tried.size + 1);
    tried.set(step, known);
    return known;
  };
  const valueAt = (step: number) => lever.step.times(step);
  const stepAt = (value: Decimal) => value.div(lever.step).toDecimalPlaces(0).toNumber();
  const trialAt = (step: number): Trial => ({ value: valueAt(step), result: at(step) });
  const beyond = (step: number) => (objective.isMetBelow ? at(step).minus(target) : target.minus(at(step)));
  const space = { start: stepAt(lever.now), trial: stepAt(lever.trial), lowest: stepAt(lever.lowest), highest: stepAt(lever.highest) };
  const searched = searchSteps(beyond, space);
  const words = new SolutionWords(lever, objective, year, target);

  const solved = (step: number, isReachable: boolean, why: string, neighbours?: Pick<Solution, 'below' | 'above'>): Solution => ({
    lever,
    answer: trialAt(step),
    isReachable,
    why,
    ...neighbours,
    asItStands: trialAt(space.start),
    evaluations: tried.size,
  });
  const beside = (step: number) => (step >= space.lowest && step <= space.highest ? trialAt(step) : undefined);
  const { edge, nearest } = searched;
  if (edge === undefined)
    return searched.without === 'met everywhere'
      ? solved(nearest, true, words.metEverywhere())
      : solved(nearest, false, words.metNowhere(trialAt(nearest), trialAt(space.start)));
  const answer = valueAt(edge);
  if (lever.limit && answer.gt(lever.limit.value)) {
    const limited = lever.limit.value.div(lever.step).floor().toNumber();
    return solved(limited, false, words.stoppedByLimit(trialAt(limited), answer));
  }
  const shortOfFloor = lever.reserve === undefined ? undefined : belowFloor(settle(lever.set(answer), exactKind), lever.reserve, year);
  if (shortOfFloor) {
    const stepAtFloor = Math.max(edge - stepAt(shortOfFloor.by), space.lowest);
    return solved(stepAtFloor, false, words.stoppedByFloor(trialAt(stepAtFloor), answer, shortOfFloor));
  }
  return solved(edge, true, words.found(trialAt(edge)), { below: beside(edge - 1), above: beside(edge + 1) });
}

/** Whether a reserve closes below its floor from a year on, and by how much at most. */
function belowFloor(settled: Settled<Exact>, name: string, from: FinancialYear): BelowFloor | undefined {
  let worst: BelowFloor | undefined;
  for (const { year, reserves } of settled.years) {
    const balance = [...reserves.balances].find(([reserve]) => sameWords(reserve.name, name))?.[1];
    if (!balance || year < from || balance.closing.fault || balance.floor.fault) continue;
    const [closing, floor] = [balance.closing.amount, balance.floor.amount];
    const by = floor.minus(closing);
    if (by.gt(0) && (!worst || by.gt(worst.by))) worst = { year, closing, floor, by };
  }
  return worst;
}
