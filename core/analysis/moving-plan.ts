import { notKnown } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { recalculation } from '../figures/recalculation';
import type { Recalculated } from '../figures/recalculation';
import type { BackEnd } from '../figures/tape/plain-runner';
import { NotOnTape } from '../figures/tape/recording';
import { itemAt } from '../lookups';
import { wordKey } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { settle } from '../plan/settle/settle';
import { yearName } from '../years/financial-year';
import { stepOf } from './range';
import { tapedMovingPlan, tapedPlan } from './taped-plan';
import type { MovingAssumption, MovingFigure, MovingPlan, PlanOutputs } from './moving-assumptions';

/** A plan that moves: on tape, or worked out anew for every move where whole numbers do not suffice. The pence are the same. */
export function movingPlan(plan: Plan, movers: readonly MovingAssumption[], outputs: PlanOutputs, backEnd?: BackEnd): MovingPlan {
  try {
    return tapedMovingPlan(tapedPlan(plan, movers, outputs), backEnd);
  } catch (error) {
    if (!(error instanceof NotOnTape)) throw error;
    return exactMovingPlan(plan, movers, outputs);
  }
}

/** Results of the exact plan have at most so many decimals. */
const EXACT_DENOMINATOR = 10_000;

/** Working a plan out anew takes about as long as so many operations on tape. */
const EXACT_OPERATIONS = 1_000_000;

/** The plan recalculated for every move by the exact kind: right for any plan, and slower than a tape. */
export function exactMovingPlan(plan: Plan, movers: readonly MovingAssumption[], outputs: PlanOutputs): MovingPlan {
  const baseYear = yearName(plan.horizon.baseYear);
  const places = new Map(movers.map(({ assumption }, mover) => [wordKey(assumption.name), mover]));
  const recalculated = recalculation<number>(
    ({ table, row, column }) => (table === 'Assumption' && column !== baseYear ? places.get(wordKey(row)) : undefined),
    kind => outputs<Recalculated>(settle(plan, kind), kind),
  );
  const sizes = movers.map(({ assumption }) => stepOf(assumption));
  const settledAt = (steps: (mover: number) => number) => recalculated(mover => itemAt(sizes, mover).times(steps(mover)));
  const figures = settledAt(() => 0).map(({ fault }): MovingFigure => ({ denominator: EXACT_DENOMINATOR, fault }));
  return {
    figures,
    inputs: movers.length,
    operations: EXACT_OPERATIONS,
    slopes: () => undefined,
    run(moves, count, into) {
      for (let i = 0; i < count; i++) {
        settledAt(mover => itemAt(itemAt(moves, mover), i)).forEach((figure, place) => {
          itemAt(into, place)[i] = itemAt(figures, place).fault ? 0 : wholeSteps(figure);
        });
      }
    },
  };
}

function wholeSteps(figure: Exact): number {
  if (figure.fault) throw notKnown(figure.fault);
  return figure.amount.times(EXACT_DENOMINATOR).toNumber();
}

/** A figure's whole number as an amount. */
export const amountOfSteps = (steps: number, { denominator }: MovingFigure): Decimal => new Decimal(steps + 0).div(denominator);
