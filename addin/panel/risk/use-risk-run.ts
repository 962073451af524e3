import { useEffect, useRef, useState } from 'react';
import type { RiskOutcome, RiskProgress, RiskRequest } from '../../../core';
import { sentenceOf } from '../reading/plan-model';
import { runInSteps } from './run-in-steps';

export type RiskState =
  | { readonly state: 'not run' }
  | { readonly state: 'running'; readonly progress: RiskProgress }
  | { readonly state: 'cancelled'; readonly progress: RiskProgress }
  | { readonly state: 'failed'; readonly sentence: string };

/** The last run that came to its end, with what it was asked. */
export interface RiskResult {
  readonly request: RiskRequest;
  readonly outcome: RiskOutcome;
}

/** One run at a time. An earlier result stays until a new one is there, so that a cancelled run loses nothing. */
export function useRiskRun() {
  const [state, setState] = useState<RiskState>({ state: 'not run' });
  const [result, setResult] = useState<RiskResult>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (request: RiskRequest) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const progress = (so: RiskProgress) => {
      if (!stop.signal.aborted) setState({ state: 'running', progress: so });
    };
    progress({ drawn: 0, draws: request.draws });
    try {
      const outcome = await runInSteps(request, { signal: stop.signal, progress });
      if (!outcome) return;
      setResult({ request, outcome });
      setState({ state: 'not run' });
    } catch (error) {
      if (!stop.signal.aborted) setState({ state: 'failed', sentence: sentenceOf(error) });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState(now => (now.state === 'running' ? { state: 'cancelled', progress: now.progress } : now));
  };
  return { state, result, run, cancel };
}
