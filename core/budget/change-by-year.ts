import type { Figure } from '../figures/figure';
import { monthsInForce } from '../years/financial-year';

/** What decides how a change counts. */
export interface CountedHow {
  readonly isSaving: boolean;
  readonly recurring: boolean;
  /** The month from which a recurring change counts in its first year; from April where none is given. */
  readonly month?: number | undefined;
}

/** A change in one year: what is counted of it, and what a saving’s delivery does not assure. */
export interface ChangeInYear<F> {
  readonly counted: F;
  readonly notCounted: F;
}

const MONTHS = 12;

/** The months of its first year that a change counts in. */
const monthsOf = ({ recurring, month }: CountedHow): number => (recurring && month !== undefined ? monthsInForce(month) : MONTHS);

/**
 * A change year by year, from what is typed in each: the year’s own increment in cash. A recurring one counts in its year and
 * every later one, a one-off in its year alone. With a month, a recurring increment is a full year’s amount: from that month
 * to March in its year, each to the penny, and whole in every later one. A saving counts amount × delivery, to the penny,
 * each year’s on its own; what is not delivered is not assumed later.
 *
 * Source: none in law. Budget reports list pressures and savings as such increments; delivery is the body’s own judgement.
 * Not covered: a saving that is delivered late (a scenario’s delay moves it).
 */
export function changeByYear<F extends Figure<F>>(typed: readonly F[], delivery: F, counts: CountedHow, nothing: F): ChangeInYear<F>[] {
  const { isSaving, recurring } = counts;
  const months = monthsOf(counts);
  const inItsYear = (figure: F) => (months === MONTHS ? figure : figure.share(months, MONTHS).rounded('penny'));
  let before: ChangeInYear<F> = { counted: nothing, notCounted: nothing };
  return typed.map(amount => {
    const sure = isSaving ? amount.times(delivery) : amount;
    const now = isSaving ? inItsYear(sure).rounded('penny') : inItsYear(sure);
    const rest = inItsYear(amount).minus(now);
    if (!recurring) return { counted: now, notCounted: rest };
    const inYear = { counted: before.counted.plus(now), notCounted: before.notCounted.plus(rest) };
    const whole = isSaving ? sure.rounded('penny') : sure;
    before = { counted: before.counted.plus(whole), notCounted: before.notCounted.plus(amount.minus(whole)) };
    return inYear;
  });
}

/** How a change counts, in words. */
export function changeInWords(counts: CountedHow): string {
  const amount = counts.isSaving ? 'what is typed times its delivery, to the penny' : 'what is typed';
  if (!counts.recurring) return `${amount}, in this year alone: it is a one-off`;
  const months = monthsOf(counts);
  const part = months === MONTHS ? '' : `, ${months} twelfths of it in the year it begins`;
  return `${amount}${part}, of this year and the years before it: it lasts`;
}
