import type { Figure } from '../figures/figure';

/** What decides how a change counts. */
export interface CountedHow {
  readonly isSaving: boolean;
  readonly recurring: boolean;
}

/** A change in one year: what is counted of it, and what a saving’s delivery does not assure. */
export interface ChangeInYear<F> {
  readonly counted: F;
  readonly notCounted: F;
}

/**
 * A change year by year, from what is typed in each: the year’s own increment in cash. A recurring one counts in its year and
 * every later one, a one-off in its year alone. A saving counts amount × delivery, to the penny, each year’s on its own; what
 * is not delivered is not assumed later.
 *
 * Source: none in law. Budget reports list pressures and savings as such increments; delivery is the body’s own judgement.
 * Not covered: a saving that is delivered late (a scenario’s delay moves it).
 */
export function changeByYear<F extends Figure<F>>(
  typed: readonly F[],
  delivery: F,
  { isSaving, recurring }: CountedHow,
  nothing: F,
): ChangeInYear<F>[] {
  let before: ChangeInYear<F> = { counted: nothing, notCounted: nothing };
  return typed.map(amount => {
    const delivered = isSaving ? amount.times(delivery).rounded('penny') : amount;
    const rest = amount.minus(delivered);
    before = recurring
      ? { counted: before.counted.plus(delivered), notCounted: before.notCounted.plus(rest) }
      : { counted: delivered, notCounted: rest };
    return before;
  });
}

/** How a change counts, in words. */
export function changeInWords({ isSaving, recurring }: CountedHow): string {
  const amount = isSaving ? 'what is typed times its delivery, to the penny' : 'what is typed';
  return recurring ? `${amount}, of this year and the years before it: it lasts` : `${amount}, in this year alone: it is a one-off`;
}
