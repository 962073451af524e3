import * as loops from './plain-loops';
import { OP } from './recording';
import type { Instruction, Program } from './program';

/** Runs a program over blocks of draws. */
export interface TapeRunner {
  /** Results for `count` draws: a column an input in, a column a result out. */
  run(columns: readonly Float64Array[], count: number, into: readonly Float64Array[]): void;
}

/** What makes a program ready to run. */
export type BackEnd = (program: Program) => TapeRunner;

/** So many draws at once: the slots of a plan then stay in the processor's nearer memory. */
const BLOCK = 256;
const DRAWS_IN_TURN = 4;

/** The back end in plain JavaScript: there is always this one, and it gives the same bits as any other. */
export function plainRunner(program: Program): TapeRunner {
  const slots = Array.from({ length: program.slots }, () => new Float64Array(BLOCK));
  for (const { slot, value } of program.constants) slots[slot]!.fill(value);
  return {
    run(columns, count, into) {
      for (let from = 0; from < count; from += BLOCK) {
        const length = Math.min(BLOCK, count - from);
        const whole = -Math.floor(-length / DRAWS_IN_TURN) * DRAWS_IN_TURN;
        program.inputs.forEach((slot, column) => {
          if (slot !== undefined) slots[slot]!.set(columns[column]!.subarray(from, from + length));
        });
        for (const instruction of program.instructions) perform(instruction, slots, whole);
        program.outputs.forEach((slot, i) => into[i]!.set(length === BLOCK ? slots[slot]! : slots[slot]!.subarray(0, length), from));
      }
    },
  };
}

function perform({ op, into, a, b, c, by, rounding, isAboveNil }: Instruction, slots: readonly Float64Array[], n: number): void {
  const [z, x, y] = [slots[into]!, slots[a]!, slots[b]!];
  const lift = rounding?.lift ?? 0;
  const inverse = 1 / (rounding?.divisor ?? 1);
  switch (op) {
    case OP.add:
      return by === undefined ? loops.add(z, x, y, n) : loops.addValue(z, x, by, n);
    case OP.subtract:
      return loops.subtract(z, x, y, n);
    case OP.multiply:
      return by === undefined ? loops.multiply(z, x, y, n) : loops.multiplyValue(z, x, by, n);
    case OP.least:
      return by === undefined ? loops.least(z, x, y, n) : loops.leastValue(z, x, by, n);
    case OP.greatest:
      return by === undefined ? loops.greatest(z, x, y, n) : loops.greatestValue(z, x, by, n);
    case OP.round:
      return isAboveNil ? loops.roundAboveNil(z, x, inverse, lift, n) : loops.round(z, x, inverse, lift, n);
    case OP.roundProduct:
      if (by === undefined)
        return isAboveNil ? loops.roundProductAboveNil(z, x, y, inverse, lift, n) : loops.roundProduct(z, x, y, inverse, lift, n);
      return isAboveNil ? loops.roundProductValueAboveNil(z, x, by, inverse, lift, n) : loops.roundProductValue(z, x, by, inverse, lift, n);
    case OP.roundLargeProduct:
      return loops.roundLargeProduct(z, x, by ?? y, rounding!.divisor, lift, n);
    case OP.ifReaches:
      return loops.ifReaches(z, x, y, slots[c]!, n);
    case OP.ifPasses:
      return loops.ifPasses(z, x, y, slots[c]!, n);
  }
}
