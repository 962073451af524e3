import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { gapSpoken } from '../words/gap';
import { spokenPounds } from '../words/pounds';
import { scenarioInWords } from '../words/scenario';
import { stillEmpty } from '../words/so-far';

/** What a screen reader is told when the answer changes: one sentence, the same words as the headline. */
export function headlineSpoken(answers: PlanAnswers, scenario: string, year: string): string {
  const gap = amountIn(answers.summary, 'remainingGap', year);
  const where = [scenarioInWords(scenario), year].filter(Boolean).join(', ');
  const missing = answers.stillEmpty;
  if (gap.known && missing > 0)
    return `${where}, known so far; ${stillEmpty(missing)}: ${spokenPounds(gap.value.abs())} ${gap.value.isNegative() ? 'of funding not spent' : 'to find'}.`;
  return gap.known ? `${where}: ${gapSpoken(gap.value)}.` : `${where}: the gap is not known. ${gap.sentence}`;
}
