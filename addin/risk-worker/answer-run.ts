/** A risk run as the worker makes it: progress after every block of draws, then what came of it or a sentence. */
import { quickestRunner, riskRun } from '../../core';
import type { RiskRequest } from '../../core';
import { sentenceOf } from '../panel/reading/plan-model';
import type { RiskNews } from '../panel/risk/serialised-run';
import { serialisedRun } from '../panel/risk/serialised-run';

export function answerRun(request: RiskRequest, tell: (news: RiskNews) => void): void {
  try {
    tell({ progress: { drawn: 0, draws: request.draws } });
    const run = riskRun(request, Infinity, quickestRunner);
    for (;;) {
      const step = run.next();
      if (step.done) return tell({ run: serialisedRun(step.value) });
      tell({ progress: step.value });
    }
  } catch (error) {
    return tell({ sentence: sentenceOf(error) });
  }
}
