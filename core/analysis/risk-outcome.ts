import { Decimal, roundedTo } from '../figures/decimal';
import type { DrawMethod } from '../figures/draws';
import type { Fault } from '../figures/figure';
import type { Plan } from '../plan/plan';
import type { FinancialYear } from '../years/financial-year';
import type { PlanMeasure } from './measured';
import { amountOfSteps } from './moving-plan';
import type { MovingFigure, MovingPlan } from './moving-assumptions';
import { nearestRank, valuesAtRanks } from './percentiles';

export const PERCENTS = [5, 10, 25, 50, 75, 90, 95] as const;

/** A percentile: a value that was drawn, and the first draw that gave it (1 is the first), which can be opened as a scenario. */
export interface Percentile {
  readonly percent: number;
  readonly value: Decimal;
  readonly draw: number;
}

/** One year of a run. Amounts are in £. */
export interface RiskYear {
  readonly year: FinancialYear;
  readonly percentiles: readonly Percentile[];
  /** The average outcome: the mean of all draws, to the penny. */
  readonly mean: Decimal;
  /** The central case: the plan as it stands, no assumption moved. It is not the average outcome. */
  readonly centralCase: Decimal;
  /** The share of draws with the bad news: a shortfall, or a reserve below its floor. */
  readonly chance: Decimal;
  /** The share of draws that had it in this year or an earlier one. */
  readonly chanceByThen: Decimal;
  /** Sampling error: 19 times in 20 the true figure lies within this much. For Sobol draws it is an upper figure. */
  readonly meanMargin: Decimal;
  readonly chanceMargin: Decimal;
}

/** What a risk run came to: a year each, and every draw by its number. */
export interface RiskOutcome {
  readonly plan: Plan;
  readonly measure: PlanMeasure;
  readonly method: DrawMethod;
  readonly draws: number;
  readonly seed: number;
  /** For a measure of reserves: on which an overspend falls, and in words what that assumes. */
  readonly overspend: { readonly fallsOn: string; readonly inWords: string } | undefined;
  /** A year, or why it cannot be known. */
  readonly years: readonly (RiskYear | (Fault & { readonly year: FinancialYear }))[];
  /** What a draw came to (1 is the first), in £. */
  valueOf(draw: number, year: FinancialYear): Decimal;
}

/** What the draws say, year by year. Two columns a year: the measure, and how far it lies on the good side. */
export function outcomeOf(
  about: Omit<RiskOutcome, 'years' | 'valueOf'>,
  moving: MovingPlan,
  results: readonly Float64Array[],
): RiskOutcome {
  const { plan, measure, draws } = about;
  const central = centralCase(moving, results.length);
  const bad = new Uint8Array(draws);
  const years = plan.horizon.years.map((year, i): RiskOutcome['years'][number] => {
    const [figure, room] = [moving.figures[2 * i]!, moving.figures[2 * i + 1]!];
    const fault = figure.fault ?? room.fault;
    if (fault) return { ...fault, year };
    const values = results[2 * i]!;
    const expected = central[2 * i]!;
    const isBad = badNews(measure, expected);
    let [chance, chanceByThen] = [0, 0];
    results[2 * i + 1]!.forEach((margin, draw) => {
      if (isBad(margin)) {
        chance++;
        bad[draw] = 1;
      }
      chanceByThen += bad[draw]!;
    });
    const share = (count: number) => new Decimal(count).div(draws);
    return {
      year,
      percentiles: percentilesOf(values, figure),
      ...meanOf(values, figure),
      centralCase: amountOfSteps(expected, figure),
      chance: share(chance),
      chanceByThen: share(chanceByThen),
      chanceMargin: chanceMargin(chance, draws),
    };
  });
  const place = (year: FinancialYear) => 2 * plan.horizon.years.indexOf(year);
  return { ...about, years, valueOf: (draw, year) => amountOfSteps(results[place(year)]![draw - 1]!, moving.figures[place(year)]!) };
}

function centralCase(moving: MovingPlan, figures: number): number[] {
  const into = Array.from({ length: figures }, () => new Float64Array(1));
  moving.run(
    Array.from({ length: moving.inputs }, () => new Float64Array(1)),
    1,
    into,
  );
  return into.map(column => column[0]!);
}

function badNews({ adverse }: PlanMeasure, expected: number): (margin: number) => boolean {
  switch (adverse) {
    case 'above nil':
      return margin => margin > 0;
    case 'below floor':
      return margin => margin < 0;
    case 'above central case':
      return margin => margin > expected;
    case 'below central case':
      return margin => margin < expected;
  }
}

function percentilesOf(values: Float64Array, figure: MovingFigure): Percentile[] {
  const found = valuesAtRanks(
    values,
    PERCENTS.map(percent => nearestRank(percent, values.length)),
  );
  return PERCENTS.map((percent, i) => ({ percent, value: amountOfSteps(found[i]!, figure), draw: values.indexOf(found[i]!) + 1 }));
}

/** Added up exactly in parts that a binary number can hold, and its margin of 19 times in 20. */
function meanOf(values: Float64Array, figure: MovingFigure): { mean: Decimal; meanMargin: Decimal } {
  let sum = new Decimal(0);
  for (let from = 0; from < values.length; from += PART)
    sum = sum.plus(values.subarray(from, from + PART).reduce((total, value) => total + value, 0));
  const mean = sum.div(values.length);
  const middle = mean.toNumber();
  const variance = values.reduce((total, value) => total + (value - middle) * (value - middle), 0) / (values.length - 1);
  const margin = NINETEEN_IN_TWENTY * Math.sqrt(variance / values.length);
  return { mean: roundedTo(mean.div(figure.denominator), 2), meanMargin: roundedTo(new Decimal(margin).div(figure.denominator), 2) };
}

/** So many values add up exactly in a binary number. */
const PART = 1024;

const NINETEEN_IN_TWENTY = 1.959963984540054;

/** The margin of a share of draws; where none or all had it, the “rule of three”. */
function chanceMargin(count: number, draws: number): Decimal {
  if (count === 0 || count === draws) return roundedTo(new Decimal(3).div(draws), 5);
  const share = count / draws;
  return roundedTo(new Decimal(NINETEEN_IN_TWENTY * Math.sqrt((share * (1 - share)) / draws)), 5);
}
