/** The worker of the pane's long work: one request, a risk run or a search under chance, news of it, the end. */
import type { RiskRequest } from '../../core';
import { searchChance } from '../panel/risk/chance-search';
import type { ChanceSearch } from '../panel/risk/chance-search';
import { answerRun } from './answer-run';

self.onmessage = ({ data }: MessageEvent<RiskRequest | ChanceSearch>) => {
  const tell = (news: unknown) => self.postMessage(news);
  if ('lever' in data) searchChance(data, tell);
  else answerRun(data, tell);
};
