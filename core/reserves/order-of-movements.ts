import type { Figure } from '../figures/figure';
import { CompleteMap, itemAt } from '../lookups';
import type { ReadonlyCompleteMap } from '../lookups';
import type { FinancialYear } from '../years/financial-year';
import { drawnFrom } from './balance';
import { inOrder } from './pro-rata';

/** A transfer that asks something of one reserve for another. */
export interface DueTransfer<R> {
  readonly name: string;
  readonly reserve: R;
  readonly to: R;
}

/** What a year's movements ask of reserves. */
export interface AskedOfReserves<F, R, T> {
  readonly contribution: (reserve: R) => F;
  /** In the order in which they are made. */
  readonly transfers: readonly T[];
  /** Undefined where nothing asks to draw on the reserve. */
  readonly drawdown: (reserve: R) => F | undefined;
}

/** What was made of them. */
export interface MadeOfReserves<F, R, T> {
  readonly contributions: ReadonlyCompleteMap<R, F>;
  readonly transfers: readonly (T & { readonly made: F })[];
  readonly drawdowns: ReadonlyCompleteMap<R, F>;
  /** Contributions and transfers in; transfers out and drawdowns. */
  readonly putIn: ReadonlyCompleteMap<R, F>;
  readonly takenOut: ReadonlyCompleteMap<R, F>;
}

/**
 * The movements of a year in their order: contributions go in first, then transfers, each at most what is there, then
 * drawdowns, which together never exceed what is then there. What is not made returns to the remaining gap.
 *
 * Source: none in law. It is the model’s own order: every reserve receives before it gives, and none falls below nil.
 * Not covered: movements within the year by date.
 */
export function madeInOrder<F extends Figure<F>, R extends { readonly name: string }, T extends DueTransfer<R> & { readonly asked: F }>(
  openings: ReadonlyCompleteMap<R, F>,
  asked: AskedOfReserves<F, R, T>,
  nothing: F,
  year: FinancialYear,
): MadeOfReserves<F, R, T> {
  const reserves = [...openings.keys()];
  const contributions = new CompleteMap(reserves.map(reserve => [reserve, asked.contribution(reserve)]));
  const putIn = new CompleteMap(contributions);
  const takenOut = new CompleteMap(reserves.map(reserve => [reserve, nothing]));
  const there = (reserve: R) => openings.of(reserve).plus(putIn.of(reserve)).minus(takenOut.of(reserve));
  const transfers = asked.transfers.map(transfer => {
    const { name, reserve, to } = transfer;
    const made = drawnFrom(there(reserve), transfer.asked, nothing, { table: 'Movement', row: name, of: 'transfer', year });
    takenOut.set(reserve, takenOut.of(reserve).plus(made));
    putIn.set(to, putIn.of(to).plus(made));
    return { ...transfer, made };
  });
  const drawdowns = new CompleteMap(
    reserves.map(reserve => {
      const drawdown = asked.drawdown(reserve);
      const name = { table: 'Reserve', row: reserve.name, of: 'drawdowns', year };
      return [reserve, drawdown ? drawnFrom(there(reserve), drawdown, nothing, name) : nothing];
    }),
  );
  for (const reserve of reserves) takenOut.set(reserve, takenOut.of(reserve).plus(drawdowns.of(reserve)));
  return { contributions, transfers, drawdowns, putIn, takenOut };
}

/**
 * The order in which transfers are made: a reserve gives once it has received what is due to it, whatever the order of
 * the rows. Where reserves give to each other in a circle, the first by name begins.
 *
 * Source: none in law. It makes the result the same whatever the order of the rows.
 * Not covered: a transfer that waits for another year's money.
 */
export function transfersInOrder<R extends { readonly name: string }, T extends DueTransfer<R>>(transfers: readonly T[]): T[] {
  const sorted = [...transfers].sort(
    (a, b) => inOrder(a.reserve.name, b.reserve.name) || inOrder(a.name, b.name) || inOrder(a.to.name, b.to.name),
  );
  const givers = new CompleteMap<R, { readonly place: number; readonly gives: T[]; due: number }>();
  sorted.forEach((one, place) => {
    const giver = givers.get(one.reserve);
    if (giver) giver.gives.push(one);
    else givers.set(one.reserve, { place, gives: [one], due: 0 });
  });
  for (const { reserve, to } of sorted) if (to !== reserve && givers.has(to)) givers.of(to).due += 1;
  const inTurn: T[] = [];
  const left = new Set(givers.keys()); // in the order of their first transfer
  const ready = [...left].filter(reserve => givers.of(reserve).due === 0);
  while (left.size) {
    const reserve = ready.shift() ?? left.values().next().value!;
    left.delete(reserve);
    for (const one of givers.of(reserve).gives) {
      inTurn.push(one);
      const receiver = givers.get(one.to);
      if (one.to === reserve || !receiver) continue;
      receiver.due -= 1;
      if (receiver.due === 0 && left.has(one.to)) intoPlace(ready, one.to, other => givers.of(other).place);
    }
  }
  return inTurn;
}

/** Puts an item where it belongs in a list that is in order of place. */
function intoPlace<R>(list: R[], item: R, placeOf: (one: R) => number): void {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (placeOf(itemAt(list, middle)) < placeOf(item)) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, item);
}
