import { Chance, shareOf } from './chance';
import { MOST_DIMENSIONS, SobolDimension } from './sobol';

/** How draws are made: evenly spread (Sobol), or each by plain chance. */
export type DrawMethod = 'Sobol' | 'plain';

/** One dimension of the draws, as shares strictly between 0 and 1. */
export interface DrawColumn {
  /** Draws from `start` (0 is the first) into the front of an array. */
  fill(start: number, into: Float64Array, count: number): void;
}

const isPowerOfTwo = (draws: number): boolean => draws > 0 && Number.isInteger(draws) && (draws & (draws - 1)) === 0;

/** Sobol where the number of draws is a power of two, which its evenness needs, and there are no more dimensions than it has numbers for. */
export const methodFor = (draws: number, dimensions: number): DrawMethod =>
  isPowerOfTwo(draws) && dimensions <= MOST_DIMENSIONS ? 'Sobol' : 'plain';

/** The draws of one dimension. Dimensions are independent of each other and of how many there are. */
export const drawColumn = (method: DrawMethod, seed: number, dimension: number): DrawColumn =>
  method === 'Sobol' ? new SobolDimension(dimension, seed) : new PlainColumn(seed, dimension);

class PlainColumn implements DrawColumn {
  private chance: Chance;
  private place = 0;

  constructor(
    private readonly seed: number,
    private readonly dimension: number,
  ) {
    this.chance = new Chance(seed, dimension + 1);
  }

  fill(start: number, into: Float64Array, count: number): void {
    if (start < this.place) {
      this.chance = new Chance(this.seed, this.dimension + 1);
      this.place = 0;
    }
    for (; this.place < start; this.place++) this.chance.next();
    for (let i = 0; i < count; i++, this.place++) into[i] = shareOf(this.chance.next());
  }
}
