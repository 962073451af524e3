import { terms } from '../../../core';
import type { Term } from '../../../core';

/** The measures worth drawing in a pane, by the names of RISK, with the figure each is. */
export const MEASURES = [
  ['gap', 'remainingGap'],
  ['cumulative gap', 'cumulativeGap'],
  ['gap after savings', 'gapAfterSavings'],
  ['structural gap', 'structuralGap'],
  ['net budget', 'netBudget'],
  ['precept', 'precept'],
  ['general reserve', 'generalReserve'],
  ['reserves', 'totalReserves'],
] as const satisfies readonly (readonly [string, Term])[];

/** The figure of the plan that a measure is. */
export const measureTerm = (measure: string): Term => MEASURES.find(([name]) => name === measure)![1];
export const measureLabel = (measure: string): string => terms[measureTerm(measure)].label;

/** The powers of two are drawn evenly, the others by plain chance. */
export const DRAWS = [1_024, 4_096, 10_000, 16_384, 100_000] as const;
export const USUAL_DRAWS = 4_096;
export const FIRST_SEED = 1;

const HIGHEST_SEED = 4_294_967_295;

/** A seed as people type it; undefined for anything but a whole number that RISK takes. */
export function seedTyped(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  const seed = Number(digits);
  return /^\d{1,10}$/.test(digits) && seed <= HIGHEST_SEED ? seed : undefined;
}

/** `4,096`. */
export const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
