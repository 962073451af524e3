import { exponential, logarithm } from './logarithm';

const CELLS = 1024;

const power = (base: number, exponent: number): number => (base <= 0 ? (exponent === 0 ? 1 : 0) : exponential(exponent * logarithm(base)));

/**
 * The points of a PERT distribution between 0 and 1 with its peak at `mode`: a beta distribution whose peak counts four
 * times as much as its ends. Gives the point below which a share lies.
 *
 * Source: D. G. Malcolm et al., “Application of a technique for research and development program evaluation” (1959).
 * The area is added up in a thousand cells by Simpson's rule, which places a point to a millionth of the range.
 */
export function pertPoints(mode: number): (share: number) => number {
  const density = (x: number) => power(x, 4 * mode) * power(1 - x, 4 * (1 - mode));
  const heights = Array.from({ length: CELLS + 1 }, (_, i) => density(i / CELLS));
  const below = new Float64Array(CELLS + 1);
  for (let i = 0; i < CELLS; i++) below[i + 1] = below[i]! + (heights[i]! + 4 * density((i + 0.5) / CELLS) + heights[i + 1]!) / 6;
  const whole = below[CELLS]!;
  return share => {
    const area = share * whole;
    let cell = 0;
    for (let step = CELLS / 2; step >= 1; step /= 2) if (below[cell + step]! <= area) cell += step;
    const [left, right] = [heights[cell]!, heights[cell + 1]!];
    // Within a cell the density runs straight from one height to the other, to the cell's own area.
    const straight = ((area - below[cell]!) / (below[cell + 1]! - below[cell]!)) * ((left + right) / 2);
    if (straight === 0) return cell / CELLS;
    return (cell + (2 * straight) / (left + Math.sqrt(left * left + 2 * (right - left) * straight))) / CELLS;
  };
}
