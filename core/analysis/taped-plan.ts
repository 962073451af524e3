import { recordingKind } from '../figures/tape/recorded';
import type { Recorded } from '../figures/tape/recorded';
import { plainRunner } from '../figures/tape/plain-runner';
import type { BackEnd } from '../figures/tape/plain-runner';
import { programOf } from '../figures/tape/program';
import type { Program } from '../figures/tape/program';
import { Recording } from '../figures/tape/recording';
import { slopesOf } from '../figures/tape/slopes';
import { itemAt } from '../lookups';
import { wordKey } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { settle } from '../plan/settle/settle';
import { yearName } from '../years/financial-year';
import type { MovingAssumption, MovingPlan, PlanOutputs } from './moving-assumptions';
import { stepOf } from './range';

/** What a plan became on tape: the recording, and where each of its outputs stands on it. */
export interface TapedPlan {
  readonly tape: Recording;
  /** A figure that no mover reaches has no place, only its amount. */
  readonly outputs: readonly Recorded[];
  readonly movingAssumptions: readonly MovingAssumption[];
}

/** The rules of the plan, unchanged, worked out once by the kind that records. Throws {@link NotOnTape} where whole numbers do not suffice. */
export function tapedPlan(plan: Plan, movers: readonly MovingAssumption[], outputs: PlanOutputs): TapedPlan {
  const tape = new Recording();
  const baseYear = yearName(plan.horizon.baseYear);
  const inputs = new Map(
    movers.map(({ assumption, lowest, highest }, column) => [
      wordKey(assumption.name),
      { column, step: stepOf(assumption), lowest, highest },
    ]),
  );
  const kind = recordingKind(tape, ({ table, row, column }) =>
    table === 'Assumption' && column !== baseYear ? inputs.get(wordKey(row)) : undefined,
  );
  return {
    tape,
    outputs: outputs<Recorded>(settle(plan, kind), kind).map(figure => (figure.fixed?.fault ? figure : withParts(figure))),
    movingAssumptions: movers,
  };
}

/** A fixed amount too is held as parts of one, so that every result is a whole number. */
const withParts = (figure: Recorded): Recorded => (figure.fixed ? figure.onTape() : figure);

export const programFor = ({ tape, outputs, movingAssumptions: movers }: TapedPlan): Program =>
  programOf(
    tape,
    outputs.filter(figure => !figure.fault).map(figure => figure.place),
    movers.length,
  );

/** A plan on tape as one that moves. */
export function tapedMovingPlan(taped: TapedPlan, backEnd: BackEnd = plainRunner): MovingPlan {
  const program = programFor(taped);
  const runner = backEnd(program);
  const known = taped.outputs.map((figure, place) => ({ figure, place })).filter(({ figure }) => !figure.fault);
  return {
    figures: taped.outputs.map(({ parts, fault }) => ({ denominator: parts, fault })),
    inputs: taped.movingAssumptions.length,
    operations: program.instructions.length,
    run(moves, count, into) {
      runner.run(
        moves,
        count,
        known.map(({ place }) => itemAt(into, place)),
      );
      taped.outputs.forEach((figure, place) => {
        if (figure.fault) itemAt(into, place).fill(0, 0, count);
      });
    },
    slopes(figure) {
      const { place, parts } = itemAt(taped.outputs, figure);
      const inSteps = slopesOf(
        taped.tape,
        place,
        taped.movingAssumptions.map(() => 0),
      );
      return taped.movingAssumptions.map(({ assumption }, mover) => itemAt(inSteps, mover) / parts / stepOf(assumption).toNumber());
    },
  };
}
