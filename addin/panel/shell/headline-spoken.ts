import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { gapSpoken } from '../words/gap';

/** What a screen reader is told when the answer changes: one sentence, the same words as the headline. */
export function headlineSpoken(answers: PlanAnswers, scenario: string, year: string): string {
  const gap = amountIn(answers.summary, 'remainingGap', year);
  const where = `${scenario || 'Base plan'}, ${year}`;
  return gap.known ? `${where}: ${gapSpoken(gap.value)}.` : `${where}: the gap is not known. ${gap.sentence}`;
}
