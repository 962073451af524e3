import { headOf } from '../reading/heads';
import { sameWords, textOf } from './cells';
import type { CellValue } from './cells';
import { planTableNames, shapeOf } from './tables';
import type { TableName } from './tables';

/** What tells a plan table from others of its first header: a register of risks by score alone is nobody's plan. */
const DISTINCTIVE_COLUMNS: Partial<Record<TableName, readonly string[]>> = { Risk: ['Exposure', 'Allowance'] };

/**
 * Whether a row of headers makes its table one of the plan's: its first header says what its rows are, and a second is
 * known there or is a year. A list headed Service or Risk that somebody keeps for themselves is none.
 */
export function isPlanHead(headers: readonly CellValue[]): boolean {
  const [first, ...others] = headers.map(textOf);
  const name = planTableNames.find(known => sameWords(known, first ?? ''));
  if (!name) return false;
  const { columns, years } = shapeOf(name);
  const telling = DISTINCTIVE_COLUMNS[name] ?? columns;
  return others.some(header => {
    const { words, year } = headOf(header);
    const isKnown = telling.some(column => sameWords(column, header) || sameWords(column, words) || sameWords(`${column}2`, header));
    return isKnown || (years !== 'none' && year !== undefined);
  });
}
