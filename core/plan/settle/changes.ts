import { changeByYear, changeInWords } from '../../budget/change-by-year';
import type { Figure } from '../../figures/figure';
import { CompleteMap, itemAt } from '../../lookups';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import { sameWords } from '../cells';
import { isNonCashable } from '../read-spending';
import type { Change } from '../read-spending';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped } from '../cells';
import type { SettleContext } from './context';

/** A change's effect in each year: what is counted, and what a saving's delivery does not assure. */
export interface ChangeFigures<F> {
  readonly change: Change;
  readonly counted: ByYear<F>;
  readonly notCounted: ByYear<F>;
  /** What a saving that is not cashable comes to, times its delivery; it is in no gap. */
  readonly nonCashable: ByYear<F>;
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

/** A change by year, as the rule counts it, from what is typed for each; a saving that is not cashable counts nothing. */
export function settleChange<F extends Figure<F>>(change: Change, context: SettleContext<F>): ChangeFigures<F> {
  const { kind, plan } = context;
  const { years } = plan.horizon;
  const counts = { isSaving: change.kind === 'saving', recurring: change.recurring, month: change.month };
  const delivery =
    counts.isSaving && isTyped(change.delivery)
      ? change.delivery.fault
        ? kind.faulty(change.delivery.fault)
        : kind.of(adjustedAmount(change.delivery), 'rate')
      : context.one;
  const isOut = isTakenOut(change, context);
  const typed = (year: FinancialYear) => context.cell(change.years.get(year) ?? {}, context.nothing(), '£');
  const byYear = changeByYear(
    years.map(year => (isOut ? context.nothing() : typed(year))),
    delivery,
    counts,
    context.nothing(),
  );
  const inNoGap = isNonCashable(change);
  const each = (of: (at: number) => F) => new CompleteMap(years.map((year, at) => [year, of(at)]));
  const nothing = each(() => context.nothing());
  const counted = inNoGap ? nothing : each(at => itemAt(byYear, at).counted);
  const how = inNoGap ? 'nil: a saving that is not cashable lowers no gap' : changeInWords(counts);
  const named = (figure: F, year: FinancialYear) =>
    figure.called({ table: 'Change', row: change.name, year }, { how, ...provenanceOf(change.source) });
  return {
    change,
    counted: new CompleteMap(years.map(year => [year, named(counted.of(year), year)])),
    notCounted: inNoGap ? nothing : each(at => itemAt(byYear, at).notCounted),
    nonCashable: inNoGap ? each(at => itemAt(byYear, at).counted) : nothing,
    inBaseBudget: inNoGap ? context.nothing() : typed(plan.horizon.baseYear),
  };
}
