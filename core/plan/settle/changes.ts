import type { Figure } from '../../figures/figure';
import { monthsInForce } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import { sameWords } from '../cells';
import { isNonCashable } from '../read-spending';
import type { Change } from '../read-spending';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped } from '../cells';
import type { SettleContext } from './context';

/** A change's effect in each year: what is counted, and what a saving's delivery does not assure. */
export interface ChangeFigures<F> {
  readonly change: Change;
  readonly counted: ReadonlyMap<FinancialYear, F>;
  readonly notCounted: ReadonlyMap<FinancialYear, F>;
  /** What a saving that is not cashable comes to, times its delivery; it is in no gap. */
  readonly nonCashable: ReadonlyMap<FinancialYear, F>;
  /** What the base budget already holds of it. */
  readonly inBaseBudget: F;
}

/** Whether a proposal that is not done takes this change out: the cost itself, and the savings that depend on it. */
function isTakenOut<F extends Figure<F>>(change: Change, { choice }: SettleContext<F>): boolean {
  return (
    choice?.option === 'not done' &&
    (sameWords(change.name, choice.proposal) || (change.dependsOn !== '' && sameWords(change.dependsOn, choice.proposal)))
  );
}

/**
 * Year columns hold the year's increment in cash. Recurring: in that year and every later one; one-off: that year only.
 * With a month, a recurring increment is a full year's amount: from that month to March in its year, each to the penny, and
 * whole in every later one. A saving counts amount × delivery, to the penny, in every year; the rest is not assumed later.
 * A saving that is not cashable counts nothing.
 */
export function settleChange<F extends Figure<F>>(change: Change, context: SettleContext<F>): ChangeFigures<F> {
  const { kind, plan } = context;
  const isSaving = change.kind === 'saving';
  const delivery =
    isSaving && isTyped(change.delivery)
      ? change.delivery.fault
        ? kind.faulty(change.delivery.fault)
        : kind.of(adjustedAmount(change.delivery), 'rate')
      : context.one;
  const months = monthsOf(change);
  const inItsYear = (figure: F) => (months === MONTHS ? figure : figure.share(months, MONTHS).rounded('penny'));
  const delivered = new Map<FinancialYear, F>();
  const rest = new Map<FinancialYear, F>();
  let deliveredBefore = context.nothing();
  let restBefore = context.nothing();
  for (const year of plan.horizon.years) {
    const amount = isTakenOut(change, context) ? context.nothing() : context.cell(change.years.get(year) ?? {}, context.nothing(), '£');
    const sure = isSaving ? amount.times(delivery) : amount;
    const now = isSaving ? inItsYear(sure).rounded('penny') : inItsYear(sure);
    const restNow = inItsYear(amount).minus(now);
    delivered.set(year, change.recurring ? deliveredBefore.plus(now) : now);
    rest.set(year, change.recurring ? restBefore.plus(restNow) : restNow);
    const whole = isSaving ? sure.rounded('penny') : sure;
    deliveredBefore = deliveredBefore.plus(whole);
    restBefore = restBefore.plus(amount.minus(whole));
  }
  const inNoGap = isNonCashable(change);
  const nothing = new Map(plan.horizon.years.map(year => [year, context.nothing()]));
  const named = ([year, figure]: [FinancialYear, F]): [FinancialYear, F] => [
    year,
    figure.called({ table: 'Change', row: change.name, year }, { how: changeInWords(change), ...provenanceOf(change.source) }),
  ];
  return {
    change,
    counted: new Map([...(inNoGap ? nothing : delivered)].map(named)),
    notCounted: inNoGap ? nothing : rest,
    nonCashable: inNoGap ? delivered : nothing,
    inBaseBudget: inNoGap ? context.nothing() : context.cell(change.years.get(plan.horizon.baseYear) ?? {}, context.nothing(), '£'),
  };
}

const MONTHS = 12;

/** The months of its first year that a change counts in. */
const monthsOf = ({ recurring, month }: Change): number => (recurring && month !== undefined ? monthsInForce(month) : MONTHS);

/** How a change counts, in words. */
function changeInWords(change: Change): string {
  if (isNonCashable(change)) return 'nil: a saving that is not cashable lowers no gap';
  const { kind, recurring } = change;
  const amount = kind === 'saving' ? 'what is typed times its delivery, to the penny' : 'what is typed';
  if (!recurring) return `${amount}, in this year alone: it is a one-off`;
  const months = monthsOf(change);
  const part = months === MONTHS ? '' : `, ${months} twelfths of it in the year it begins`;
  return `${amount}${part}, of this year and the years before it: it lasts`;
}
