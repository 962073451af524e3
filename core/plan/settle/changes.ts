import type { Figure } from '../../figures/figure';
import type { FinancialYear } from '../../years/financial-year';
import { sameWords } from '../cells';
import type { Change } from '../read-spending';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped } from '../cells';
import type { SettleContext } from './context';

/** A change's effect in each year: what is counted, and what a saving's delivery does not assure. */
export interface ChangeFigures<F> {
  readonly change: Change;
  readonly counted: ReadonlyMap<FinancialYear, F>;
  readonly notCounted: ReadonlyMap<FinancialYear, F>;
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
 * A saving counts amount × delivery, to the penny, in every year; the rest is not assumed later.
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
  const counted = new Map<FinancialYear, F>();
  const notCounted = new Map<FinancialYear, F>();
  let runningCounted = context.nothing();
  let runningRest = context.nothing();
  for (const year of plan.horizon.years) {
    const amount = isTakenOut(change, context) ? context.nothing() : context.cell(change.years.get(year) ?? {}, context.nothing(), '£');
    const delivered = isSaving ? amount.times(delivery).rounded('penny') : amount;
    const rest = amount.minus(delivered);
    runningCounted = change.recurring ? runningCounted.plus(delivered) : delivered;
    runningRest = change.recurring ? runningRest.plus(rest) : rest;
    counted.set(
      year,
      runningCounted.called({ table: 'Change', row: change.name, year }, { how: changeInWords(change), ...provenanceOf(change.source) }),
    );
    notCounted.set(year, runningRest);
  }
  return { change, counted, notCounted, inBaseBudget: context.cell(change.years.get(plan.horizon.baseYear) ?? {}, context.nothing(), '£') };
}

/** How a change counts, in words. */
function changeInWords({ kind, recurring }: Change): string {
  const amount = kind === 'saving' ? 'what is typed times its delivery, to the penny' : 'what is typed';
  return recurring ? `${amount}, of this year and the years before it: it lasts` : `${amount}, in this year alone: it is a one-off`;
}
