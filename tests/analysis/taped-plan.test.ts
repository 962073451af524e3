import { exactMovingPlan, movingPlan } from '../../core/analysis/moving-plan';
import type { MovingPlan, PlanOutputs } from '../../core/analysis/moving-assumptions';
import { RiskDraws } from '../../core/analysis/risk-draws';
import { programFor, tapedMovingPlan, tapedPlan } from '../../core/analysis/taped-plan';
import { plainRunner } from '../../core/figures/tape/plain-runner';
import { vectorRunner } from '../../core/figures/tape/vector-runner';
import { readPlan } from '../../core/plan/open-plan';
import { sixtyLines, tablesOf } from '../../bench/plan/sixty-lines';

/** Six figures a year: thirty results of five years. */
const wanted: PlanOutputs = settled =>
  settled.years.flatMap(year => [year.spending, year.funding, year.netBudget, year.cumulativeGap, year.remainingGap, year.generalReserve]);

function resultsOf(moving: MovingPlan, source: RiskDraws, draws: number): Float64Array[] {
  const moves = source.movingAssumptions.map(() => new Float64Array(draws));
  const into = moving.figures.map(() => new Float64Array(draws));
  source.fill(0, draws, moves);
  moving.run(moves, draws, into);
  return into;
}

/** How many results of the two differ when brought to the same parts of a pound. */
function wrongPence(one: MovingPlan, ones: readonly Float64Array[], other: MovingPlan, others: readonly Float64Array[]): number {
  return ones.reduce((wrong, column, figure) => {
    const [a, b] = [one.figures[figure]!.denominator, other.figures[figure]!.denominator];
    return wrong + column.reduce((count, value, draw) => count + (value * b === others[figure]![draw]! * a ? 0 : 1), 0);
  }, 0);
}

describe('a plan on tape', () => {
  const plan = readPlan(tablesOf(sixtyLines()));
  const source = new RiskDraws(plan, 1024, 1);
  const taped = tapedPlan(plan, source.movingAssumptions, wanted);

  it('is as many operations and slots as it was when they were last counted: more means slower', () => {
    const program = programFor(taped);
    expect([program.instructions.length, program.slots]).toEqual([1358, 56]);
  });

  it('has the same bits from plain JavaScript and from WebAssembly', () => {
    const [plain, vector] = [plainRunner, vectorRunner].map(runner =>
      resultsOf(
        tapedMovingPlan(taped, program => runner(program)),
        new RiskDraws(plan, 1000, 3),
        1000,
      ),
    );
    expect(plain!.every((column, figure) => column.every((value, draw) => Object.is(value, vector![figure]![draw])))).toBe(true);
  });

  it('has not one wrong penny in 300,000: thirty results of 10,000 draws, each worked out again by the exact kind', () => {
    const small = readPlan(tablesOf(sixtyLines(7, 0.05)));
    const draws = new RiskDraws(small, 10_000, 5);
    const [onTape, exact] = [movingPlan(small, draws.movingAssumptions, wanted), exactMovingPlan(small, draws.movingAssumptions, wanted)];
    expect(onTape.operations).toBeLessThan(1000);
    expect(onTape.figures).toHaveLength(30);
    expect(wrongPence(onTape, resultsOf(onTape, draws, 10_000), exact, resultsOf(exact, draws, 10_000))).toBe(0);
  }, 120_000);

  it('has none in the whole plan of sixty lines over 100 draws', () => {
    const [onTape, exact] = [movingPlan(plan, source.movingAssumptions, wanted), exactMovingPlan(plan, source.movingAssumptions, wanted)];
    expect(wrongPence(onTape, resultsOf(onTape, source, 100), exact, resultsOf(exact, source, 100))).toBe(0);
  });

  it('is worked out anew for every draw where its amounts pass the bound of whole numbers, with the same pence', () => {
    const vast = readPlan(tablesOf(sixtyLines(2, 0.1, 10_000_000)));
    const draws = new RiskDraws(vast, 100, 5);
    const [moving, exact] = [movingPlan(vast, draws.movingAssumptions, wanted), exactMovingPlan(vast, draws.movingAssumptions, wanted)];
    expect(moving.operations).toBe(exact.operations);
    expect(wrongPence(moving, resultsOf(moving, draws, 20), exact, resultsOf(exact, draws, 20))).toBe(0);
  });

  it('reckons every slope in one pass, as two plans a thousandth of a percent apart on either side have it', () => {
    const moving = movingPlan(plan, source.movingAssumptions, wanted);
    const steps = source.movingAssumptions.flatMap(
      (_, mover) =>
        [
          [mover, 1000],
          [mover, -1000],
        ] as const,
    );
    const moves = source.movingAssumptions.map((_, mover) => Float64Array.from(steps, ([moved, by]) => (moved === mover ? by : 0)));
    const into = moving.figures.map(() => new Float64Array(steps.length));
    moving.run(moves, steps.length, into);
    // The structural part of the last year's gap: figure 4 of the fifth year.
    const figure = 28;
    const slopes = moving.slopes(figure)!;
    source.movingAssumptions.forEach((_, mover) => {
      const difference = (into[figure]![2 * mover]! - into[figure]![2 * mover + 1]!) / 0.02 / moving.figures[figure]!.denominator;
      expect(Math.abs(slopes[mover]! - difference)).toBeLessThanOrEqual(Math.abs(difference) * 0.002 + 5000);
    });
  });
});
