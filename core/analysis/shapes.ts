import type { Decimal } from '../figures/decimal';
import { normalPoint } from '../figures/normal';
import { pertPoints } from '../figures/pert';
import type { Assumption } from '../plan/read-body';
import type { AssumptionRange } from '../plan/read-range';
import { stepOf } from './range';

/** How an assumption's draws are made: from a share (0 to 1) or from a standard normal, to whole steps of the assumption. */
export interface DrawnSteps {
  readonly from: 'share' | 'normal';
  at(point: number): number;
  /** No draw lies outside these, for normals up to so far from the middle. */
  lowest(farthestNormal: number): number;
  highest(farthestNormal: number): number;
}

/** One chance in twenty lies beyond this point of a standard normal. */
const ONE_IN_TWENTY = normalPoint(0.95);

const nearest = (steps: number): number => Math.floor(steps + 0.5);

/** The shape of an assumption as a way to turn chance into whole steps (0.001%, a penny), nil being the plan as it stands. */
export function drawnSteps(range: AssumptionRange, assumption: Assumption): DrawnSteps {
  const step = stepOf(assumption);
  const inSteps = (amount: Decimal) => amount.div(step).toNumber();
  const [low, high] = [inSteps(range.low), inSteps(range.high)];
  switch (range.shape) {
    case 'uniform':
      return between(low, high, share => low + share * (high - low));
    case 'triangular':
      return between(low, high, triangular(low, high));
    case 'PERT':
      return between(low, high, pert(low, high));
    case 'event':
      return event(low, high, range.chance.toNumber());
    case 'normal':
      return normal(low, high);
  }
}

const between = (low: number, high: number, at: (share: number) => number): DrawnSteps => ({
  from: 'share',
  at: share => nearest(at(share)),
  lowest: () => nearest(low),
  highest: () => nearest(high),
});

/** Most likely as the plan says, falling in a straight line to nil at Low and at High. */
function triangular(low: number, high: number): (share: number) => number {
  const width = high - low;
  const belowPlan = width === 0 ? 0 : -low / width;
  return share => (share < belowPlan ? low + Math.sqrt(share * width * -low) : high - Math.sqrt((1 - share) * width * high));
}

function pert(low: number, high: number): (share: number) => number {
  const width = high - low;
  if (width === 0) return () => 0;
  const points = pertPoints(-low / width);
  return share => low + width * points(share);
}

/** It happens with its chance, and then the figure moves to anywhere between Low and High. */
const event = (low: number, high: number, chance: number): DrawnSteps => ({
  from: 'share',
  at: share => (share < chance || chance === 1 ? nearest(low + (share / chance) * (high - low)) : 0),
  lowest: () => Math.min(nearest(low), 0),
  highest: () => Math.max(nearest(high), 0),
});

/** The plan's figure in the middle; each half is as wide as its own end says. */
function normal(low: number, high: number): DrawnSteps {
  const at = (point: number) => nearest(point * ((point < 0 ? -low : high) / ONE_IN_TWENTY));
  return { from: 'normal', at, lowest: farthest => at(-farthest), highest: farthest => at(farthest) };
}
