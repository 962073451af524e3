import type { Figure } from '../figures/figure';
import type { RowFigure } from '../figures/figure-name';

/**
 * What must stay in a reserve in a year: the higher of an amount and a share of that year's net budget, to the penny, half a
 * penny up. It is rounded here and nowhere else, so that whoever shows it, compares a balance with it or says by how much it
 * is missed has the same penny.
 *
 * Source: the body's own reserves strategy. No law sets a minimum: s.26 of the Local Government Act 2003 lets the
 * minister set one, and none is known.
 */
export function floorOf<F extends Figure<F>>(amount: F, share: F, netBudget: F, name: RowFigure): F {
  const ofBudget = netBudget.times(share).rounded('penny');
  return amount.atLeast(ofBudget).called(name, {
    how: words =>
      words.isAbove(amount, ofBudget)
        ? `${words.amount(amount)}, since ${words.amount(share)} of the net budget of ${words.amount(netBudget)} is less`
        : `${words.amount(share)} of the net budget of ${words.amount(netBudget)}, to the penny`,
    law: FLOOR_SET_BY,
  });
}

/** Which of a reserve’s figures its floor is, as its name is printed. */
export const FLOOR_OF = 'Floor of';

/** What a floor rests on: no law sets one. */
export const FLOOR_SET_BY = 'the body’s own reserves strategy; Local Government Act 2003, section 26, sets no minimum';
