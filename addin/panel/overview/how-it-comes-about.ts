import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { gapInWords } from '../words/gap';
import { shortPounds } from '../words/pounds';

/** One sentence from the cumulative gap down the ladder to the remaining gap, leaving out the rungs that are nil. */
export function howItComesAbout(answers: PlanAnswers, year: string): string {
  const cumulative = amountIn(answers.gap, 'Cumulative gap', year);
  if (!cumulative.known) return cumulative.sentence;
  const parts = RUNGS.flatMap(({ row, words }) => {
    const amount = amountIn(answers.gap, row, year);
    return amount.known && !amount.value.isZero() ? [words(shortPounds(amount.value))] : [];
  });
  const start = `Spending less funding leaves ${cumulative.value.isZero() ? 'nothing to find' : `a ${gapInWords(cumulative.value)}`}`;
  if (parts.length) return `${start}, ${parts.join(', ')}.`;
  const open = cumulative.value.isZero() || cumulative.value.isNegative();
  return open ? `${start}, before any savings or reserves.` : `${start}; no savings or reserves are counted against it.`;
}

const RUNGS: readonly { row: string; words: (amount: string) => string }[] = [
  { row: 'Savings counted', words: amount => `less ${amount} of savings counted` },
  { row: 'Contributions', words: amount => `plus ${amount} put into reserves` },
  { row: 'Drawdowns', words: amount => `less ${amount} drawn from reserves` },
];
