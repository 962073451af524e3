import { notKnown } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import type { Assumption } from '../plan/read-body';
import type { AssumptionRange } from '../plan/read-range';
import { isFault } from '../figures/figure';

/** To what the plan holds an assumption: rates to 0.001%, amounts to the penny. Draws and levers move in whole multiples of it. */
export const stepOf = ({ unit }: Assumption): Decimal => new Decimal(unit.startsWith('%') ? '0.00001' : '0.01');

/** The range typed for an assumption; undefined where there is none. An impossible one is refused: nothing can be drawn from it. */
export function typedRange({ range }: Assumption): AssumptionRange | undefined {
  if (isFault(range)) throw notKnown(range);
  return range;
}
