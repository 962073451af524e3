import { Decimal, sumOf, toPenny } from '../figures/decimal';
import { itemAt } from '../lookups';

/** What a risk to the general reserve could cost, and how likely it is. */
export interface RiskFigures {
  readonly name: string;
  /** Set by judgement; it stands in place of the reckoning. */
  readonly allowance: Decimal | undefined;
  readonly exposure: Decimal;
  /** A fraction, 1 being certain; with an impact, a score. */
  readonly likelihood: Decimal;
  /** A score on the same scale as the likelihood's. */
  readonly impact: Decimal | undefined;
  /** Risks of one group cannot all happen; empty for a risk of its own. */
  readonly group: string;
}

/** A risk with what it adds to the minimum. */
export interface RiskAllowance extends RiskFigures {
  readonly amount: Decimal;
  /** Only the largest of a group counts. */
  readonly counts: boolean;
}

/** The scale of a scoring matrix where the plan does not say: 5 by 5. */
export const USUAL_HIGHEST_SCORE = 5;

/**
 * The general reserve that stated risks call for: each risk's allowance, or exposure × likelihood; by scores, exposure ×
 * (likelihood × impact) ÷ the highest possible score. To the penny each. Of risks that cannot all happen only the
 * largest counts; of equals, the first.
 *
 * Source: CIPFA, LAAP Bulletin 99 (July 2014): no fixed share of the budget, but the risks the body faces.
 * Not covered: how risks move together; that is a matter of the risk run.
 */
export function riskAllowances(risks: readonly RiskFigures[], highestScore = USUAL_HIGHEST_SCORE): RiskAllowance[] {
  const amounts = risks.map(risk => risk.allowance ?? toPenny(risk.exposure.times(shareOf(risk, highestScore))));
  const largest = new Map<string, number>();
  risks.forEach(({ group }, index) => {
    const before = largest.get(group);
    if (before === undefined || itemAt(amounts, index).gt(itemAt(amounts, before))) largest.set(group, index);
  });
  return risks.map((risk, index) => ({
    ...risk,
    amount: itemAt(amounts, index),
    counts: risk.group === '' || index === largest.get(risk.group),
  }));
}

/** What the minimum rests on. */
export const RISKS_CALL_FOR_IT = 'CIPFA, LAAP Bulletin 99, July 2014: no fixed share of the budget, but the risks the body faces';

/** The sum of the allowances that count. */
export const riskBasedMinimum = (allowances: readonly RiskAllowance[]): Decimal =>
  sumOf(allowances.filter(one => one.counts).map(one => one.amount));

function shareOf({ likelihood, impact }: RiskFigures, highestScore: number): Decimal {
  return impact === undefined ? likelihood : likelihood.times(impact).div(new Decimal(highestScore).times(highestScore));
}
