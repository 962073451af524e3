import type { Decimal } from '../../../core/figures/decimal';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { gapInWords } from '../words/gap';
import { shortPounds } from '../words/pounds';

/** One sentence from the cumulative gap down the ladder to the remaining gap, leaving out the rungs that are nil. */
export function howItComesAbout(answers: PlanAnswers, year: string): string {
  const cumulative = amountIn(answers.gap, 'cumulativeGap', year);
  if (!cumulative.known) return cumulative.sentence;
  /* What makes a shortfall smaller makes a surplus larger. */
  const isSurplus = cumulative.value.isNegative();
  const parts = RUNGS.flatMap(({ row, closes, words }) => {
    const amount = amountIn(answers.gap, row, year);
    return amount.known && !amount.value.isZero()
      ? [`${closes === isSurplus ? 'plus' : 'less'} ${shortPounds(amount.value)} ${words}`]
      : [];
  });
  const left = answers.stillEmpty > 0 ? cumulativeSoFar(cumulative.value) : `a ${gapInWords(cumulative.value)}`;
  const start = `Spending less funding leaves ${cumulative.value.isZero() ? 'nothing to find' : left}`;
  if (parts.length) return `${start}, ${parts.join(', ')}.`;
  const open = cumulative.value.isZero() || cumulative.value.isNegative();
  return open ? `${start}, before any savings or reserves.` : `${start}; no savings or reserves are counted against it.`;
}

/** Of a plan with empty rows: nobody knows yet on which side it ends. */
const cumulativeSoFar = (gap: Decimal): string =>
  `${shortPounds(gap.abs())} ${gap.isNegative() ? 'of funding not spent' : 'to find'} so far`;

/** The rungs below the cumulative gap; whether an amount there makes the gap smaller. */
const RUNGS: readonly { row: string; closes: boolean; words: string }[] = [
  { row: 'savingsCounted', closes: true, words: 'of savings counted' },
  { row: 'contributions', closes: false, words: 'put into reserves' },
  { row: 'drawdowns', closes: true, words: 'drawn from reserves' },
];
