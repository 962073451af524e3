/** What the functions refuse before the library is asked, or hand on from a cell: the sentences of the library’s own refusals are in core/refusals. */
import { ModelError } from '../../core';

/** An error in a cell of a range, which stays one. */
export const cellHolds = (error: string): ModelError =>
  new ModelError(error === '#N/A' ? 'unknown' : 'wrong', `The cell holds ${error}.`, 'plan', {});

/** How many faults one cell’s tooltip has room for. */
const MOST_SENTENCES = 5;

/** Arguments that cannot be read, a sentence each. */
export const argumentsNotRead = (faults: readonly string[]): ModelError => {
  const rest = faults.length - MOST_SENTENCES;
  const sentences = [...faults.slice(0, MOST_SENTENCES), ...(rest > 0 ? [`And ${rest} more.`] : [])];
  return new ModelError('wrong', sentences.join(' '), 'form', { faults });
};
