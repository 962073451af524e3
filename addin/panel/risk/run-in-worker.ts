import { riskRun } from '../../../core';
import type { RiskRequest } from '../../../core';
import { sentenceOf } from '../reading/plan-model';
import type { RiskNews, StopRun } from './serialised-run';
import { serialisedRun } from './serialised-run';

/** Stands beside the page, for Excel and for the preview alike. */
const SCRIPT = 'risk-worker.js';

interface Run<N> {
  onNews(news: N): void;
  /** Whether more is to come after a piece of news. */
  isMore(news: N): boolean;
  /** What is told where the worker breaks off. */
  readonly stopped: N;
  /** The same work on the page, where no worker can be had. */
  onThePage(): StopRun;
}

/**
 * Work beside the page, so that the pane stays at hand however long it is; stopping it is at once. Where the host has no
 * workers, or does not let this one start, the same work is done on the page.
 */
export function runInWorker<R, N>(request: R, { onNews, isMore, stopped, onThePage }: Run<N>): StopRun {
  const worker = startedWorker(request);
  if (!worker) return onThePage();
  let stop: StopRun = () => worker.terminate();
  let isHeard = false;
  worker.onmessage = ({ data }: MessageEvent<N>) => {
    isHeard = true;
    if (!isMore(data)) worker.terminate();
    onNews(data);
  };
  worker.onerror = event => {
    event.preventDefault();
    worker.terminate();
    if (isHeard) onNews(stopped);
    else stop = onThePage();
  };
  return () => stop();
}

/** A risk run; on the page it is made in steps, and the draws are the same. */
export const runRisk = (request: RiskRequest, onNews: (news: RiskNews) => void): StopRun =>
  runInWorker<RiskRequest, RiskNews>(request, {
    onNews,
    isMore: news => 'progress' in news,
    stopped: { sentence: 'The run stopped before its end, perhaps for want of memory. Fewer draws need less.' },
    onThePage: () => runInSteps(request, onNews),
  });

function startedWorker(request: unknown): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    const worker = new Worker(new URL(SCRIPT, document.baseURI));
    worker.postMessage(request);
    return worker;
  } catch {
    return undefined;
  }
}

/** A risk run on the page itself, which gets its turn between two blocks of draws: for hosts that give the pane no worker. */
function runInSteps(request: RiskRequest, onNews: (news: RiskNews) => void): StopRun {
  const run = riskRun(request);
  const next = () => {
    try {
      const step = run.next();
      if (step.done) return onNews({ run: serialisedRun(step.value) });
      onNews({ progress: step.value });
      turn = setTimeout(next);
    } catch (error) {
      onNews({ sentence: sentenceOf(error) });
    }
  };
  let turn = setTimeout(next);
  return () => clearTimeout(turn);
}
