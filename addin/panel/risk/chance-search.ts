import { solveData } from '../../../core';
import { findOrThrow } from '../../../core/lookups';
import type { Table } from '../../../core/plan/cells';
import { sentenceOf } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';

/** Where a lever has to stand for a chance to be small enough: what is asked, as plain data. */
export interface ChanceSearch {
  readonly lever: string;
  /** The last year that counts. */
  readonly until: string;
  readonly measure: string;
  /** The chance that is still borne: 0.1 is one in ten. */
  readonly chance: number;
  readonly scenario: string;
  readonly tables: readonly Table[];
}

export interface ChanceFound {
  /** The answer in a sentence, or what stands in the way. */
  readonly why: string;
  /** What is taken of an overspend on reserves; empty where nothing is. */
  readonly assumes: string;
}

/** What is heard of a search: each place of the lever that was tried, then the answer, or why there is none. */
export type ChanceNews = { readonly tried: number } | { readonly found: ChanceFound } | { readonly sentence: string };

/** The whole search, telling of each place it tries. */
export function searchChance({ lever, until, measure, chance, scenario, tables }: ChanceSearch, onNews: (news: ChanceNews) => void): void {
  try {
    const { rows } = rowsIn(solveData(lever, until, measure, chance, scenario, tables, tried => onNews({ tried })));
    const answer = findOrThrow(rows, ({ id }) => id === 'answer');
    onNews({
      found: {
        why: answer.words('why'),
        assumes: rows.find(({ id }) => id === 'overspendFallsOn')?.words('why') ?? '',
      },
    });
  } catch (error) {
    onNews({ sentence: sentenceOf(error) });
  }
}
