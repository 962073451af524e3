import type { RiskProgress } from '../../../core';
import type { ToldRun } from './told-run';

/** What is heard of a run: how far it is, again and again; then what came of it, or why nothing did. */
export type RiskNews = { readonly progress: RiskProgress } | { readonly told: ToldRun } | { readonly sentence: string };

export type StopRun = () => void;
