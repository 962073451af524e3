import { changeByYear, changeInWords, MONTHS_IN_A_YEAR } from '../../budget/change-by-year';
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

/** A change by year, as the rule counts it, from what is typed for each. A saving that is not cashable counts in no gap. */
export function settleChange<F extends Figure<F>>(change: Change, context: SettleContext<F>): ChangeFigures<F> {
  const { kind, plan } = context;
  const { years } = plan.horizon;
  const counts = {
    isSaving: change.kind === 'saving',
    recurring: change.recurring,
    isNonCashable: isNonCashable(change),
    monthsInFirstYear: change.recurring && change.month !== undefined ? monthsInForce(change.month) : MONTHS_IN_A_YEAR,
  };
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
  const inNoGap = counts.isNonCashable;
  const eachYear = (figureAt: (at: number) => F) => new Map(years.map((year, at) => [year, figureAt(at)]));
  return {
    change,
    counted: new Map(
      years.map((year, at) => [
        year,
        (inNoGap ? context.nothing() : byYear[at]!.counted).called({ table: 'Change', row: change.name, year }, making),
      ]),
    ),
    notCounted: eachYear(at => (inNoGap ? context.nothing() : byYear[at]!.notCounted)),
    nonCashable: eachYear(at => (inNoGap ? byYear[at]!.counted : context.nothing())),
    inBaseBudget: inNoGap ? context.nothing() : typed(plan.horizon.baseYear),
  };
}
