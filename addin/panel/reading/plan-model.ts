import type { Country } from '../../../core/precept/bands';
import type { Amount, Decimal } from '../../../core/figures/decimal';
import type { HouseholdEffect } from '../../../core/precept/household';
import type { Table } from '../../../core/plan/cells';
import type { Report, Workings } from '../../../core';

/** What the pane asks of the model. The real one is core; tests hand in their own. */
export interface PlanModel {
  /** A report as data: found by ids, money in £. */
  planReport(report: string, scenario: string, tables: readonly Table[]): Report;
  /** How every figure of a plan was made. */
  workings(scenario: string, tables: readonly Table[]): Workings;
  /** One measure in every scenario, the base plan first. */
  compare(measure: string, tables: readonly Table[]): Report;
  /** Where a lever has to stand for a measure to reach a target in a year, or what stands in the way. */
  solve?(lever: string, year: string, measure: string, target: Amount, scenario: string, tables: readonly Table[]): Report;
  bands(bandD: Amount, decimals?: number, country?: string): Decimal[];
  /** The bands of two years’ Band D and what lies between the two bills. */
  householdEffects(last: Amount, now: Amount, country?: Country): readonly HouseholdEffect[];
}

/** Something worked out, or the sentence that says why it could not be. */
export type Answer<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly sentence: string };

export const known = <T>(value: T): Answer<T> => ({ known: true, value });
export const notKnown = (sentence: string): Answer<never> => ({ known: false, sentence });

/** Asks, and turns whatever is thrown into its sentence: the pane never shows a stack trace, nor nothing at all. */
export function answer<T>(ask: () => T): Answer<T> {
  try {
    return known(ask());
  } catch (error) {
    return notKnown(sentenceOf(error));
  }
}

/** The sentence of anything thrown. An error without one is told as it is, so that it can be reported. */
export function sentenceOf(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('sentence' in error && typeof error.sentence === 'string') return error.sentence;
    if ('message' in error && typeof error.message === 'string' && error.message)
      return `Something went wrong that should not have: ${error.message}`;
  }
  return 'Something went wrong that should not have, and it left no message.';
}
