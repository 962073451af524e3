import { Chance, shareOf } from './chance';
import { DIRECTIONS } from './sobol-directions';

const BITS = 32;

/** As many dimensions as there are direction numbers for. */
export const MOST_DIMENSIONS = DIRECTIONS.length + 1;

/**
 * One dimension of a scrambled Sobol sequence: shares that fill 0 to 1 evenly, and evenly together with the other dimensions.
 *
 * Each dimension is scrambled by its own random matrix and shift (Matoušek's linear scrambling), so that every seed is a
 * fair sample and no draw stands at an end. Draws go in the order of the Gray code.
 */
export class SobolDimension {
  private readonly columns: Int32Array;
  private readonly shift: number;

  constructor(dimension: number, seed: number) {
    const chance = new Chance(seed, dimension + 1);
    this.columns = scrambled(directionsOf(dimension), chance);
    this.shift = chance.next() | 0;
  }

  /** Draws from a place in the sequence on, as shares. */
  fill(start: number, into: Float64Array, count: number): void {
    let bits = this.at(start);
    for (let i = 0; i < count; i++) {
      into[i] = shareOf(bits >>> 0);
      bits ^= this.columns[trailingZeros(start + i + 1)]!;
    }
  }

  private at(draw: number): number {
    let gray = draw ^ (draw >>> 1);
    let bits = this.shift;
    for (let column = 0; gray !== 0; column++, gray >>>= 1) if (gray & 1) bits ^= this.columns[column]!;
    return bits;
  }
}

function trailingZeros(n: number): number {
  let zeros = 0;
  while (((n >>> zeros) & 1) === 0) zeros++;
  return zeros;
}

/** The direction numbers of a dimension as 32-bit columns, the highest bit first. */
export function directionsOf(dimension: number): Int32Array {
  const columns = new Int32Array(BITS);
  if (dimension === 0) {
    for (let i = 0; i < BITS; i++) columns[i] = 1 << (BITS - 1 - i);
    return columns;
  }
  const { polynomial, first } = DIRECTIONS[dimension - 1]!;
  const degree = first.length;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      columns[i] = first[i]! << (BITS - 1 - i);
      continue;
    }
    let next = columns[i - degree]! ^ (columns[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((polynomial >>> (degree - k)) & 1) next ^= columns[i - k]!;
    columns[i] = next;
  }
  return columns;
}

/** Every column times one random lower triangular matrix of bits with ones on its diagonal. */
function scrambled(columns: Int32Array, chance: Chance): Int32Array {
  const rows = Array.from({ length: BITS }, (_, row) => {
    const diagonal = 1 << (BITS - 1 - row);
    const higher = row === 0 ? 0 : -1 << (BITS - row);
    return (chance.next() & higher) | diagonal;
  });
  return columns.map(column => rows.reduce((product, row, i) => product | (parity(row & column) << (BITS - 1 - i)), 0));
}

function parity(bits: number): number {
  let folded = bits ^ (bits >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}
