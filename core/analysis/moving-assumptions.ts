import type { Fault, Figure, Kind } from '../figures/figure';
import type { Assumption } from '../plan/read-body';
import type { Settled } from '../plan/settle/settle';

/** An assumption that moves, in whole steps (0.001%, a penny) from what the plan says, alike in every year but the base year. */
export interface MovingAssumption {
  readonly assumption: Assumption;
  readonly lowest: number;
  readonly highest: number;
}

/** The outputs asked of a settled plan, in whichever kind of number. */
export type PlanOutputs = <F extends Figure<F>>(settled: Settled<F>, kind: Kind<F>) => readonly F[];

/** One output: how many of its steps make a pound, or why it cannot be known. */
export interface MovingFigure {
  readonly denominator: number;
  readonly fault: Fault | undefined;
}

/** A plan some of whose assumptions move, worked out for many moves at once. Every result is exact: the pence of the exact plan. */
export interface MovingPlan {
  readonly figures: readonly MovingFigure[];
  /** How many columns of moves it takes. */
  readonly inputs: number;
  /** How many small operations one move takes: what a long run has to be measured by. */
  readonly operations: number;
  /** Works out `count` moves: a column of steps a mover in, a column of whole numbers a figure out. */
  run(moves: readonly Float64Array[], count: number, into: readonly Float64Array[]): void;
  /** How fast a figure moves with every mover where the plan stands, in pounds for a whole one (a rate of 100%, £1); undefined off tape. */
  slopes(figure: number): readonly number[] | undefined;
}
