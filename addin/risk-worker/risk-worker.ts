/** The worker of the Risk screen: one request, news of it, the end. */
import type { RiskRequest } from '../../core';
import { answerRun } from './answer-run';

self.onmessage = ({ data }: MessageEvent<RiskRequest>) => answerRun(data, news => self.postMessage(news));
