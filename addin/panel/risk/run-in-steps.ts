import { riskRun } from '../../../core';
import type { RiskOutcome, RiskProgress, RiskRequest } from '../../../core';

/**
 * A risk run that leaves the pane its turn between two blocks of draws, so that it can be watched and stopped.
 * Answers with nothing where it was stopped.
 */
export async function runInSteps(
  request: RiskRequest,
  { signal, progress }: { signal: AbortSignal; progress(so: RiskProgress): void },
): Promise<RiskOutcome | undefined> {
  const run = riskRun(request);
  for (;;) {
    await nextTurn();
    if (signal.aborted) return undefined;
    const step = run.next();
    if (step.done) return step.value;
    progress(step.value);
  }
}

const nextTurn = () => new Promise<void>(resolve => setTimeout(resolve));
