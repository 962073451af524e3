import { nothingVaries } from '../refusals/analysis';
import { drawColumn, methodFor } from '../figures/draws';
import type { DrawColumn, DrawMethod } from '../figures/draws';
import { normalPoint, normalShare } from '../figures/normal';
import { wordKey } from '../plan/cells';
import type { Plan } from '../plan/plan';
import type { Assumption } from '../plan/read-body';
import { mixingOf } from './correlation';
import type { Mixing } from './correlation';
import type { MovingAssumption } from './moving-assumptions';
import { typedRange } from './range';
import { drawnSteps } from './shapes';
import type { DrawnSteps } from './shapes';

/** No normal made from a share of 32 bits lies farther from the middle. */
const FARTHEST_NORMAL = 6.5;

/** The draws of a plan's uncertain assumptions: for each, by how many steps it lies from what the plan says. */
export class RiskDraws {
  readonly movingAssumptions: readonly MovingAssumption[];
  readonly method: DrawMethod;
  private readonly shapes: readonly DrawnSteps[];
  private readonly columns: readonly DrawColumn[];
  private readonly mixing: Mixing | undefined;
  private shares: Float64Array[] = [];

  constructor(plan: Plan, draws: number, seed: number) {
    const uncertain = uncertainAssumptions(plan);
    if (!uncertain.length) throw nothingVaries();
    this.mixing = mixingOf(
      plan,
      uncertain.map(one => one.name),
    );
    this.method = methodFor(draws, uncertain.length);
    this.shapes = uncertain.map(one => drawnSteps(typedRange(one)!, one));
    this.columns = uncertain.map((_, dimension) => drawColumn(this.method, seed, dimension));
    const farthest = FARTHEST_NORMAL * Math.sqrt(this.mixing?.members.length ?? 1);
    this.movingAssumptions = uncertain.map((assumption, i) => ({
      assumption,
      lowest: this.shapes[i]!.lowest(farthest),
      highest: this.shapes[i]!.highest(farthest),
    }));
  }

  /** The steps of `count` draws from `start` (0 is the first), a column a mover. */
  fill(start: number, count: number, into: readonly Float64Array[]): void {
    if (!this.shares[0] || this.shares[0].length < count) this.shares = this.columns.map(() => new Float64Array(count));
    this.columns.forEach((column, i) => column.fill(start, this.shares[i]!, count));
    const mixed = new Set(this.mixing?.members);
    this.shapes.forEach((shape, i) => {
      if (!mixed.has(i)) shaped(shape, this.shares[i]!, into[i]!, count);
    });
    if (this.mixing) this.fillMixed(this.mixing, count, into);
  }

  private fillMixed({ members, weights }: Mixing, count: number, into: readonly Float64Array[]): void {
    const normals = new Float64Array(members.length);
    for (let draw = 0; draw < count; draw++) {
      for (let i = 0; i < members.length; i++) normals[i] = normalPoint(this.shares[members[i]!]![draw]!);
      for (let i = 0; i < members.length; i++) {
        let mixed = 0;
        const row = weights[i]!;
        for (let j = 0; j <= i; j++) mixed += row[j]! * normals[j]!;
        const shape = this.shapes[members[i]!]!;
        into[members[i]!]![draw] = shape.at(shape.from === 'normal' ? mixed : normalShare(mixed));
      }
    }
  }
}

function shaped(shape: DrawnSteps, shares: Float64Array, into: Float64Array, count: number): void {
  const fromNormal = shape.from === 'normal';
  for (let draw = 0; draw < count; draw++) into[draw] = shape.at(fromNormal ? normalPoint(shares[draw]!) : shares[draw]!);
}

/** The assumptions that vary, in the order of their names, so that sorting the table in the workbook changes no draw. */
function uncertainAssumptions(plan: Plan): Assumption[] {
  const varying = plan.assumptions.filter(assumption => {
    const range = typedRange(assumption);
    return range && !(range.low.isZero() && range.high.isZero()) && !range.chance.isZero();
  });
  const key = (one: Assumption) => wordKey(one.name);
  return varying.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
