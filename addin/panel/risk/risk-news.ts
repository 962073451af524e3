import type { RiskProgress } from '../../../core';
import type { SerialisedRun } from './serialised-run';

/** What is heard of a run: how far it is, again and again; then what came of it, or why nothing did. */
export type RiskNews = { readonly progress: RiskProgress } | { readonly run: SerialisedRun } | { readonly sentence: string };

export type StopRun = () => void;
