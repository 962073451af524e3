import { changeByYear, changeInWords } from '../../budget/change-by-year';
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

/** A change by year, as the rule counts it, from what is typed for each. */
export function settleChange<F extends Figure<F>>(change: Change, context: SettleContext<F>): ChangeFigures<F> {
  const { kind, plan } = context;
  const { years } = plan.horizon;
  const counts = { isSaving: change.kind === 'saving', recurring: change.recurring };
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
  const making = { how: changeInWords(counts), ...provenanceOf(change.source) };
  return {
    change,
    counted: new Map(years.map((year, at) => [year, byYear[at]!.counted.called({ table: 'Change', row: change.name, year }, making)])),
    notCounted: new Map(years.map((year, at) => [year, byYear[at]!.notCounted])),
    inBaseBudget: typed(plan.horizon.baseYear),
  };
}
