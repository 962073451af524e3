import type { RiskRequest } from '../../../core';
import type { RiskNews, StopRun } from './risk-news';
import { runInSteps } from './run-in-steps';

/** Stands beside the page, for Excel and for the preview alike. */
const SCRIPT = 'risk-worker.js';

/**
 * A risk run beside the page, so that the pane stays at hand however many draws there are; stopping it is at once. Where the
 * host has no workers, or does not let this one start, the same run is made on the page in steps: the draws are the same.
 */
export function runRisk(request: RiskRequest, tell: (news: RiskNews) => void): StopRun {
  const worker = startedWorker(request);
  if (!worker) return runInSteps(request, tell);
  let stop: StopRun = () => worker.terminate();
  let isHeard = false;
  worker.onmessage = ({ data }: MessageEvent<RiskNews>) => {
    isHeard = true;
    if (!('progress' in data)) worker.terminate();
    tell(data);
  };
  worker.onerror = event => {
    event.preventDefault();
    worker.terminate();
    if (isHeard) tell({ sentence: 'The run stopped before its end, perhaps for want of memory. Fewer draws need less.' });
    else stop = runInSteps(request, tell);
  };
  return () => stop();
}

function startedWorker(request: RiskRequest): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    const worker = new Worker(new URL(SCRIPT, document.baseURI));
    worker.postMessage(request);
    return worker;
  } catch {
    return undefined;
  }
}
