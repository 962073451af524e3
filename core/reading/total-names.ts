import { wordKey } from './cells';

/**
 * What a row's name says of it: `total` says that it adds up others (Total, Sub-total, Grand total, Total pay, Pay total),
 * `sum` that it may (All, Gross expenditure, Net budget requirement); undefined where it says nothing.
 */
export function totalInName(name: string): 'total' | 'sum' | undefined {
  const words = wordKey(name).replace(/[:.]+$/, '');
  if (/^(grand |sub-? ?|overall )?totals?\b/.test(words) || /\b(sub-? ?)?totals?$/.test(words)) return 'total';
  return words === 'all' || /^(gross|net)\b/.test(words) || /\brequirement$/.test(words) ? 'sum' : undefined;
}

/** Total, Grand total, Sub-total and nothing else: a name that no row of one's own carries. */
export const isBareTotal = (name: string): boolean => /^(grand |sub-? ?|overall )?totals?[:.]?$/.test(wordKey(name));
