import type { Figure } from '../figures/figure';
import { termIn } from '../terms';
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
  readonly lastYearsCumulativeGap?: F;
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
  const cumulativeGap = parts.spending.minus(parts.funding).called(termIn('cumulativeGap', parts.year));
  const gapAfterSavings = cumulativeGap.minus(parts.savingsCounted).called(termIn('gapAfterSavings', parts.year));
  return {
    cumulativeGap,
    newGap: (parts.lastYearsCumulativeGap ? cumulativeGap.minus(parts.lastYearsCumulativeGap) : cumulativeGap).called(
      termIn('newGap', parts.year),
    ),
    gapAfterSavings,
    remainingGap: gapAfterSavings.plus(parts.contributions).minus(parts.drawdowns).called(termIn('remainingGap', parts.year)),
    structuralGap: parts.recurringSpending
      .minus(parts.recurringFunding)
      .minus(parts.recurringSavings)
      .called(termIn('structuralGap', parts.year)),
  };
}
