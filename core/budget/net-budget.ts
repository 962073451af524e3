import type { Figure } from '../figures/figure';
import type { FinancialYear } from '../years/financial-year';

/** A one-off change as the base budget holds it. */
export interface OneOffInBase<F> {
  readonly isSaving: boolean;
  readonly inBaseBudget: F;
}

/**
 * What comes out of spending in every year of the plan because the base budget holds it once: the one-off changes of the
 * base year, less its one-off savings. What recurs is in the lines’ Base for good.
 *
 * Source: none in law. Budget reports take last year’s one-offs out as the first step of the bridge.
 * Not covered: a one-off of the base budget that no row of Change names.
 */
export function oneOffsInBase<F extends Figure<F>>(oneOffs: readonly OneOffInBase<F>[], total: (parts: readonly F[]) => F): F {
  const of = (isSaving: boolean) => total(oneOffs.filter(one => one.isSaving === isSaving).map(one => one.inBaseBudget));
  return of(false)
    .minus(of(true))
    .called({ term: 'oneOffsInBase' }, { how: 'the one-off changes of the base year, added up, less its one-off savings' });
}

/**
 * Net budget = spending − savings counted − specific grants and income: what core grants, the collection fund, the precept
 * and reserves have to meet, before any movement of reserves.
 *
 * Source: as police bodies publish it beside their gap; the justification of a general reserve above 5% is of this figure.
 * Not covered: bodies that publish a budget before specific grants; a grant’s Kind says on which side it stands.
 */
export const netBudgetOf = <F extends Figure<F>>(spending: F, savingsCounted: F, specific: F, year: FinancialYear): F =>
  spending
    .minus(savingsCounted)
    .minus(specific)
    .called(
      { term: 'netBudget', year },
      {
        how: words =>
          `spending of ${words.amount(spending)}${words.unlessNil(savingsCounted, `, less ${words.amount(savingsCounted)} of savings counted`)}${words.unlessNil(specific, `, less ${words.amount(specific)} of specific grants and income`)}`,
      },
    );

/**
 * Net budget requirement = net budget + what is put into reserves − what is drawn from them for the budget.
 *
 * Source: as published beside the precept; the statutory calculation (sections 42A and 43) has its own items.
 * Not covered: movements of unusable reserves, which neither cost nor fund the budget.
 */
export const netBudgetRequirementOf = <F extends Figure<F>>(netBudget: F, contributions: F, drawdowns: F, year: FinancialYear): F =>
  netBudget
    .plus(contributions)
    .minus(drawdowns)
    .called(
      { term: 'netBudgetRequirement', year },
      {
        how: words =>
          `net budget of ${words.amount(netBudget)}${words.unlessNil(contributions, `, plus ${words.amount(contributions)} put into reserves`)}${words.unlessNil(drawdowns, `, less ${words.amount(drawdowns)} drawn from reserves`)}`,
      },
    );
