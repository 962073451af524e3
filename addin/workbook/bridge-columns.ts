/**
 * A bridge as columns of a stacked chart, which every Excel draws, prints and exports: an unseen base that holds each
 * step up where the one before it ended. A step that crosses nil has a part above it and a part below.
 */
import { Decimal } from '../../core';

export interface BridgeStep {
  readonly name: string;
  /** What the step adds; takes away where below nil. */
  readonly change: Decimal;
}

/** Name, base, total, rise, rise below nil, fall, fall below nil. */
export type BridgeColumn = readonly [name: string, ...figures: Decimal[]];

export const BRIDGE_HEADERS = ['Stage', 'Base', 'Total', 'Rise', 'Rise below nil', 'Fall', 'Fall below nil'] as const;

const NIL = new Decimal(0);

/** From a first total through its steps to the last, each a column. */
export function bridgeColumns(
  first: { readonly name: string; readonly amount: Decimal },
  steps: readonly BridgeStep[],
  lastName: string,
): BridgeColumn[] {
  let runningTotal = first.amount;
  const columns = steps.map(({ name, change }): BridgeColumn => {
    const before = runningTotal;
    runningTotal = runningTotal.plus(change);
    return step(name, before, runningTotal);
  });
  return [total(first.name, first.amount), ...columns, total(lastName, runningTotal)];
}

const total = (name: string, amount: Decimal): BridgeColumn => [name, NIL, amount, NIL, NIL, NIL, NIL];

function step(name: string, from: Decimal, to: Decimal): BridgeColumn {
  const [low, high] = from.lt(to) ? [from, to] : [to, from];
  const base = low.gte(0) ? low : high.lte(0) ? high : NIL;
  const above = Decimal.max(high, 0).minus(Decimal.max(low, 0));
  const below = Decimal.min(low, 0).minus(Decimal.min(high, 0));
  return from.lt(to) ? [name, base, NIL, above, below, NIL, NIL] : [name, base, NIL, NIL, NIL, above, below];
}
