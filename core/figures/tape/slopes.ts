import { OP, roundedBy } from './recording';
import type { Recording, TapeNode } from './recording';

/**
 * How fast one result moves with every input at once, where the inputs stand: whole numbers of the result for one of the
 * input. One pass forward for the values and one back for the slopes, whatever the number of inputs.
 *
 * A slope passes straight through a rounding. Of a least, a greatest or a choice it follows the side taken; the step
 * itself, where the other side would be taken, is no part of a slope.
 */
export function slopesOf({ nodes }: Recording, result: number, inputs: readonly number[]): Float64Array {
  const values = valuesOf(nodes, result, inputs);
  const slopes = new Float64Array(result + 1);
  const byColumn = new Float64Array(inputs.length);
  slopes[result] = 1;
  for (let place = result; place >= 0; place--) {
    const slope = slopes[place]!;
    if (slope === 0) continue;
    const node = nodes[place]!;
    if (node.op === OP.input) byColumn[node.value]! += slope;
    else passBack(node, slope, slopes, values);
  }
  return byColumn;
}

function passBack({ op, operands, rounding }: TapeNode, slope: number, slopes: Float64Array, values: Float64Array): void {
  const [a, b, c] = operands as [number, number, number];
  switch (op) {
    case OP.add:
      slopes[a]! += slope;
      slopes[b]! += slope;
      return;
    case OP.subtract:
      slopes[a]! += slope;
      slopes[b]! -= slope;
      return;
    case OP.multiply:
      slopes[a]! += slope * values[b]!;
      slopes[b]! += slope * values[a]!;
      return;
    case OP.least:
      slopes[values[b]! < values[a]! ? b : a]! += slope;
      return;
    case OP.greatest:
      slopes[values[a]! < values[b]! ? b : a]! += slope;
      return;
    case OP.round:
      slopes[a]! += slope / rounding!.divisor;
      return;
    case OP.roundProduct:
    case OP.roundLargeProduct:
      slopes[a]! += (slope * values[b]!) / rounding!.divisor;
      slopes[b]! += (slope * values[a]!) / rounding!.divisor;
      return;
    case OP.ifReaches:
      slopes[values[a]! >= 0 ? b : c]! += slope;
      return;
    case OP.ifPasses:
      slopes[values[a]! > 0 ? b : c]! += slope;
      return;
  }
}

function valuesOf(nodes: readonly TapeNode[], last: number, inputs: readonly number[]): Float64Array {
  const values = new Float64Array(last + 1);
  for (let place = 0; place <= last; place++) {
    const { op, operands, value, rounding } = nodes[place]!;
    const [x, y, z] = [values[operands[0] ?? 0]!, values[operands[1] ?? 0]!, values[operands[2] ?? 0]!];
    switch (op) {
      case OP.input:
        values[place] = inputs[value]!;
        break;
      case OP.constant:
        values[place] = value;
        break;
      case OP.add:
        values[place] = x + y;
        break;
      case OP.subtract:
        values[place] = x - y;
        break;
      case OP.multiply:
        values[place] = x * y;
        break;
      case OP.least:
        values[place] = Math.min(x, y);
        break;
      case OP.greatest:
        values[place] = Math.max(x, y);
        break;
      case OP.round:
        values[place] = roundedBy(x, rounding!);
        break;
      case OP.roundProduct:
      case OP.roundLargeProduct:
        values[place] = roundedBy(x * y, rounding!);
        break;
      case OP.ifReaches:
        values[place] = x >= 0 ? y : z;
        break;
      case OP.ifPasses:
        values[place] = x > 0 ? y : z;
        break;
    }
  }
  return values;
}
