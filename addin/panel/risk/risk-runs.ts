import type { RiskProgress, RiskRequest } from '../../../core';
import { runRisk } from './run-in-worker';
import type { SerialisedRun, StopRun } from './serialised-run';

export type RiskState =
  | { readonly state: 'not run' }
  | { readonly state: 'running'; readonly progress: RiskProgress }
  | { readonly state: 'cancelled'; readonly progress: RiskProgress }
  | { readonly state: 'failed'; readonly sentence: string };

/** The last run that came to its end, with what it was asked. */
export interface RiskResult {
  readonly request: RiskRequest;
  readonly run: SerialisedRun;
}

export interface RiskSoFar {
  readonly now: RiskState;
  readonly result?: RiskResult;
}

/**
 * The risk runs of a plan: one at a time, going on while other screens are open. An earlier result stays until a new one is
 * there, so that a cancelled run loses nothing.
 */
export class RiskRuns {
  private soFar: RiskSoFar = { now: { state: 'not run' } };
  private readonly listeners = new Set<() => void>();
  private stopRun: StopRun = () => {};

  readonly snapshot = (): RiskSoFar => this.soFar;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  run(request: RiskRequest): void {
    this.stop();
    this.setState({ now: { state: 'running', progress: { drawn: 0, draws: request.draws } } });
    this.stopRun = runRisk(request, news => {
      if ('progress' in news) this.setState({ now: { state: 'running', progress: news.progress } });
      else if ('run' in news) this.setState({ now: { state: 'not run' }, result: { request, run: news.run } });
      else this.setState({ now: { state: 'failed', sentence: news.sentence } });
    });
  }

  cancel(): void {
    this.stop();
    const { now } = this.soFar;
    if (now.state === 'running') this.setState({ now: { state: 'cancelled', progress: now.progress } });
  }

  stop(): void {
    this.stopRun();
    this.stopRun = () => {};
  }

  private setState(news: Partial<RiskSoFar>): void {
    this.soFar = { ...this.soFar, ...news };
    this.listeners.forEach(listener => listener());
  }
}
