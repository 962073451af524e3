import { riskRun } from '../../../core';
import type { RiskRequest } from '../../../core';
import { sentenceOf } from '../reading/plan-model';
import type { RiskNews, StopRun } from './risk-news';
import { serialisedRun } from './serialised-run';

/** A risk run on the page itself, which gets its turn between two blocks of draws: for hosts that give the pane no worker. */
export function runInSteps(request: RiskRequest, tell: (news: RiskNews) => void): StopRun {
  const run = riskRun(request);
  const next = () => {
    try {
      const step = run.next();
      if (step.done) return tell({ run: serialisedRun(step.value) });
      tell({ progress: step.value });
      turn = setTimeout(next);
    } catch (error) {
      tell({ sentence: sentenceOf(error) });
    }
  };
  let turn = setTimeout(next);
  return () => clearTimeout(turn);
}
