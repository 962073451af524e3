import type { Figure } from '../figures/figure';
import { itemAt, lastOf } from '../lookups';
import { placeInYear } from '../years/financial-year';

/** A pay award, or an increment, in one financial year. */
export interface Award<F> {
  readonly name: string;
  /** Calendar month from which it is paid (4 = April). */
  readonly month: number;
  /** A rate on the average cost, or pounds for each FTE. */
  readonly kind: 'rate' | 'pounds';
  readonly value: F;
}

/** The average cost of one FTE through a year: a full-year amount, and the place in the year (April 0) it starts at. */
export interface CostStep<F> {
  readonly from: number;
  readonly averageCost: F;
}

/**
 * The average cost after each award of a year, in the order of their months (awards of one month in the order given).
 * Each result is rounded to the penny, as pay scales are, and takes the name by which workings show it.
 */
export function averageCosts<F extends Figure<F>>(
  atFirstOfApril: F,
  awards: readonly Award<F>[],
  named: (averageCost: F, award: Award<F>, before: F) => F,
): CostStep<F>[] {
  const steps: CostStep<F>[] = [{ from: 0, averageCost: atFirstOfApril }];
  const inOrder = awards
    .map((award, order) => ({ award, order }))
    .sort((a, b) => placeInYear(a.award.month) - placeInYear(b.award.month) || a.order - b.order);
  for (const { award } of inOrder) {
    const before = lastOf(steps).averageCost;
    const after = (award.kind === 'rate' ? before.plus(before.times(award.value)) : before.plus(award.value)).rounded('penny');
    steps.push({ from: placeInYear(award.month), averageCost: named(after, award, before) });
  }
  return steps;
}

/**
 * The cost of a staff group in a year: establishment × (1 − vacancy) × average cost × (1 + on-costs).
 *
 * All months are added as twelfths and divided once; the cost at rates, after vacancy and after on-costs is each
 * rounded to the penny. A change of FTE counts from its month to March.
 */
export function postCost<F extends Figure<F>>(post: {
  readonly establishment: F;
  readonly change: F;
  /** Calendar month from which the year's change of FTE counts. */
  readonly changeMonth: number;
  readonly costs: readonly CostStep<F>[];
  readonly one: F;
  readonly vacancy: F;
  readonly onCosts: F;
  readonly nothing: F;
}): F {
  const afterChange = post.establishment.plus(post.change);
  const changeFrom = placeInYear(post.changeMonth);
  let twelfths = post.nothing;
  let step = 0;
  for (let from = 0; from < 12;) {
    // Of awards of one month the last counts.
    while (step + 1 < post.costs.length && itemAt(post.costs, step + 1).from <= from) step += 1;
    const next = post.costs[step + 1]?.from ?? 12;
    const to = changeFrom > from ? Math.min(next, changeFrom) : next;
    const fte = from >= changeFrom ? afterChange : post.establishment;
    twelfths = twelfths.plus(fte.times(itemAt(post.costs, step).averageCost).share(to - from, 1));
    from = to;
  }
  const atRates = twelfths.share(1, 12).rounded('penny');
  const afterVacancy = atRates.times(post.one.minus(post.vacancy)).rounded('penny');
  return afterVacancy.times(post.one.plus(post.onCosts)).rounded('penny');
}
