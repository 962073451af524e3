import type { Figure } from '../figures/figure';

export const MONTHS_IN_A_YEAR = 12;

/** What decides how a change counts. */
export interface CountedHow {
  readonly isSaving: boolean;
  readonly recurring: boolean;
  /** A saving that frees time or avoids a cost that is in no budget. */
  readonly isNonCashable: boolean;
  /** Of a recurring change, from 1 to 12: how much of its first year it is in force. */
  readonly monthsInFirstYear: number;
}

/** A change in one year: what is counted of it, and what a saving’s delivery does not assure. */
export interface ChangeInYear<F> {
  readonly counted: F;
  readonly notCounted: F;
}

/**
 * A change year by year, from what is typed in each: the year’s own increment in cash. A recurring one counts in its year and
 * every later one, a one-off in its year alone. Where it begins within a year, what is typed is a full year’s amount: its twelfths
 * count in that year, to the penny, and the whole of it later. A saving counts amount × delivery, to the penny, each year’s on its
 * own; what is not delivered is not assumed later.
 *
 * Source: none in law. Budget reports list pressures and savings as such increments; delivery is the body’s own judgement.
 * Not covered: a saving that is delivered late (a scenario’s delay moves it).
 */
export function changeByYear<F extends Figure<F>>(
  typed: readonly F[],
  delivery: F,
  { isSaving, recurring, monthsInFirstYear: months }: CountedHow,
  nothing: F,
): ChangeInYear<F>[] {
  const inItsYear = (figure: F) => (months === MONTHS_IN_A_YEAR ? figure : figure.share(months, MONTHS_IN_A_YEAR).rounded('penny'));
  let before: ChangeInYear<F> = { counted: nothing, notCounted: nothing };
  return typed.map(amount => {
    const assured = isSaving ? amount.times(delivery) : amount;
    const counted = isSaving ? inItsYear(assured).rounded('penny') : inItsYear(assured);
    const notCounted = inItsYear(amount).minus(counted);
    if (!recurring) return { counted, notCounted };
    const inYear = { counted: before.counted.plus(counted), notCounted: before.notCounted.plus(notCounted) };
    const whole = isSaving ? assured.rounded('penny') : assured;
    before = { counted: before.counted.plus(whole), notCounted: before.notCounted.plus(amount.minus(whole)) };
    return inYear;
  });
}

/** How a change counts, in words. */
export function changeInWords({ isSaving, recurring, isNonCashable, monthsInFirstYear: months }: CountedHow): string {
  if (isNonCashable) return 'nil: a saving that is not cashable lowers no gap';
  const amount = isSaving ? 'what is typed times its delivery, to the penny' : 'what is typed';
  if (!recurring) return `${amount}, in this year alone: it is a one-off`;
  const part = months === MONTHS_IN_A_YEAR ? '' : `, ${months} twelfths of it in the year it begins`;
  return `${amount}${part}, of this year and the years before it: it lasts`;
}
