/** Refusals of a range of one’s own as a plan table: its table, its columns, a schedule of reserves that does not close. */
import type { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { listed } from '../figures/in-words';
import { conflict, noSuchName, wrongArgumentSaying } from './forms';

/** A word that names no plan table; `near` is one that may be meant. */
export const noSuchTable = (word: string, near: string | undefined, tables: readonly string[]): ModelError =>
  noSuchName(
    'Table',
    word,
    tables,
    `Table: found “${word.trim()}”. Type ${near ? `“${near}”, or another` : 'one'} of ${tables.join(', ')}.`,
  );

/** Words that do not say which column of the plan a column of the range is. */
export const noPairOfColumns = (words: string): ModelError =>
  wrongArgumentSaying(
    'Columns',
    `“${words}”`,
    'ours = theirs',
    `Columns: found “${words}”. Type ours = theirs, such as Base = Current budget.`,
  );

/** A range without rows of the table. */
export const noRowsInRange = (table: string): ModelError =>
  wrongArgumentSaying(
    'Range',
    `no rows of ${table}`,
    'the range with its head in its first rows',
    `Range: found no rows of ${table} in it. Give the range with its head in its first rows and the rows below, such as A3:F40.`,
  );

/** Heads that the range does not have. */
export const noSuchHeads = (unknown: readonly string[], heads: readonly string[]): ModelError =>
  noSuchName(
    'Columns',
    listed(unknown),
    heads,
    `Columns: no column is headed ${listed(unknown.map(head => `“${head}”`))}. The heads are ${listed(heads)}.`,
  );

/** A mapping of another table than the one that is asked for. */
export const mappingOfAnotherTable = (table: string, mapped: string): ModelError =>
  wrongArgumentSaying(
    'Table',
    `“${table}”`,
    mapped,
    `Table: found “${table}”, and the mapping beside it is of ${mapped}. Type “${mapped}”, or insert the report again from the pane.`,
  );

/** Cells that hold no mapping. */
export const noMapping = (): ModelError =>
  wrongArgumentSaying(
    'Columns',
    'cells that are no mapping',
    'ours = theirs',
    'Columns: found cells that are no mapping of Start’s. Type ours = theirs, such as Base = Current budget, or a name such as MTFP_mapped_1_headers.',
  );

/** A figure of a schedule and the head of its column. */
interface FigureUnderHead {
  readonly head: string;
  readonly amount: Decimal;
}

/** A reserve whose printed closing balance is not what its opening balance and its movements come to. */
export const closingDoesNotFollow = (reserve: string, opening: FigureUnderHead, closing: FigureUnderHead, should: Decimal): ModelError =>
  conflict(
    `${reserve}, ${closing.head}`,
    closing.amount,
    'what its opening and its movements come to',
    should,
    `Range: “${reserve}” opens with ${opening.amount.toString()} in “${opening.head}”, and what moves it comes to ${should.toString()}; “${closing.head}” holds ${closing.amount.toString()}. Mend the schedule, or leave that column out of the range.`,
  );
