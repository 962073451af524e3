import type { Figure } from '../figures/figure';
import type { FinancialYear } from '../years/financial-year';

/** What the ladder of gaps is made from, in one year. */
export interface LadderParts<F> {
  readonly spending: F;
  readonly funding: F;
  readonly savingsCounted: F;
  readonly savingsNotCounted: F;
  readonly contributions: F;
  readonly drawdowns: F;
  /** Spending, funding and savings that last beyond the year: without one-offs, collection fund and funding that ends. */
  readonly recurringSpending: F;
  readonly recurringFunding: F;
  readonly recurringSavings: F;
  readonly lastYearsCumulativeGap: F | undefined;
  readonly year: FinancialYear;
}

/** The ladder of gaps. Above nil is a shortfall; no rung is ever mixed with another. */
export interface Ladder<F> {
  readonly cumulativeGap: F;
  readonly newGap: F;
  readonly gapAfterSavings: F;
  readonly remainingGap: F;
  readonly structuralGap: F;
}

/**
 * Cumulative gap = spending − funding. Gap after savings = cumulative gap − savings counted.
 * Remaining gap = gap after savings + contributions − drawdowns: the headline.
 * A drawdown lowers the remaining gap of its own year only; a recurring saving lowers the gap after savings
 * in its year and every later one; neither touches the cumulative gap.
 */
export function ladder<F extends Figure<F>>(parts: LadderParts<F>): Ladder<F> {
  const { spending, funding, savingsCounted, contributions, drawdowns, lastYearsCumulativeGap: last, year } = parts;
  const cumulativeGap = spending
    .minus(funding)
    .called(
      { term: 'cumulativeGap', year },
      { how: words => `spending of ${words.amount(spending)} less funding of ${words.amount(funding)}` },
    );
  const gapAfterSavings = cumulativeGap
    .minus(savingsCounted)
    .called(
      { term: 'gapAfterSavings', year },
      { how: words => `cumulative gap of ${words.amount(cumulativeGap)} less ${words.amount(savingsCounted)} of savings counted` },
    );
  return {
    cumulativeGap,
    newGap: (last ? cumulativeGap.minus(last) : cumulativeGap).called(
      { term: 'newGap', year },
      {
        how: words =>
          last
            ? `cumulative gap of ${words.amount(cumulativeGap)} less last year’s of ${words.amount(last)}`
            : 'the cumulative gap itself, in the first year',
      },
    ),
    gapAfterSavings,
    remainingGap: gapAfterSavings
      .plus(contributions)
      .minus(drawdowns)
      .called(
        { term: 'remainingGap', year },
        {
          how: words =>
            `gap after savings of ${words.amount(gapAfterSavings)}${words.unlessNil(contributions, `, plus ${words.amount(contributions)} put into reserves`)}${words.unlessNil(drawdowns, `, less ${words.amount(drawdowns)} drawn from reserves`)}`,
        },
      ),
    structuralGap: parts.recurringSpending
      .minus(parts.recurringFunding)
      .minus(parts.recurringSavings)
      .called(
        { term: 'structuralGap', year },
        {
          how: words =>
            `spending that recurs of ${words.amount(parts.recurringSpending)}, less funding that lasts of ${words.amount(parts.recurringFunding)} and savings that recur of ${words.amount(parts.recurringSavings)}`,
        },
      ),
  };
}
