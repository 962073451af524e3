import { searchChance } from './chance-search';
import type { ChanceFound, ChanceNews, ChanceSearch } from './chance-search';
import type { StopRun } from './serialised-run';
import { runInWorker } from './run-in-worker';

export type SearchState =
  | { readonly state: 'not asked' }
  | { readonly state: 'searching'; readonly tried: number }
  | { readonly state: 'stopped'; readonly tried: number }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'found'; readonly search: ChanceSearch; readonly found: ChanceFound };

/** The searches under chance of a plan: one at a time, going on while other screens are open. */
export class ChanceSearches {
  private now: SearchState = { state: 'not asked' };
  private readonly listeners = new Set<() => void>();
  private stopSearch: StopRun = () => {};

  readonly snapshot = (): SearchState => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  search(search: ChanceSearch): void {
    this.stop();
    this.setState({ state: 'searching', tried: 0 });
    this.stopSearch = searchInWorker(search, news => {
      if ('tried' in news) this.setState({ state: 'searching', tried: news.tried });
      else if ('found' in news) this.setState({ state: 'found', search, found: news.found });
      else this.setState({ state: 'failed', sentence: news.sentence });
    });
  }

  cancel(): void {
    this.stop();
    if (this.now.state === 'searching') this.setState({ state: 'stopped', tried: this.now.tried });
  }

  stop(): void {
    this.stopSearch();
    this.stopSearch = () => {};
  }

  private setState(now: SearchState): void {
    this.now = now;
    this.listeners.forEach(listener => listener());
  }
}

/** In the worker, so that the pane stays at hand and the search can be stopped; on the page where it has none. */
const searchInWorker = (search: ChanceSearch, onNews: (news: ChanceNews) => void): StopRun =>
  runInWorker<ChanceSearch, ChanceNews>(search, {
    onNews,
    isMore: news => 'tried' in news,
    stopped: { sentence: 'The search stopped before its end, perhaps for want of memory.' },
    onThePage: () => {
      const turn = setTimeout(() => searchChance(search, onNews));
      return () => clearTimeout(turn);
    },
  });
