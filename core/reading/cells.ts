import { shortened } from '../errors';
import { listedNames } from '../figures/in-words';

/** An error that stood in a worksheet cell, e.g. `{ error: '#N/A' }`. */
export interface CellError {
  readonly error: string;
}

/** A worksheet cell as a function or the pane receives it. */
export type CellValue = string | number | boolean | null | undefined | CellError;

/** A range with its header row. */
export type Table = readonly (readonly CellValue[])[];

/** What the cells of a range show under their number formats, place by place. */
export type Texts = readonly (readonly string[])[];

export const isCellError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** Nothing typed: null, undefined or empty text. Whether 0 is empty too depends on the column (Excel sends a blank cell as 0 on some platforms). */
export const isBlank = (value: CellValue): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Empty in a column of words: nothing typed, or the 0 that stands for a blank cell. */
export const isEmptyText = (value: CellValue): boolean => isBlank(value) || value === 0;

/** Whether a cell says that its figure is nil: the word, or a dash of any length. */
export function isNilWord(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const bare = value.replace(/[\s\u200b\ufeff]+/g, '').toLowerCase();
  return bare === 'nil' || /^[-‐‑‒–—―−]+$/.test(bare);
}

/** A cell of words without outer spaces; empty text for an empty cell. */
export const textOf = (value: CellValue): string => (isEmptyText(value) || isCellError(value) ? '' : String(value).trim());

/** How words are compared: without case and outer spaces, inner spaces as one. */
export const sameWords = (a: string, b: string): boolean => wordKey(a) === wordKey(b);
export function wordKey(text: string): string {
  const words = text.trim().toLowerCase();
  // Nearly all names have single spaces, and are asked for thousands of times.
  return /[^\S ]|\s{2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** What a word stands for in a list of spellings; of the list's own entries only, since `constructor` is a word too. */
export const spelled = <T>(word: string, spellings: Readonly<Record<string, T>>): T | undefined =>
  Object.hasOwn(spellings, wordKey(word)) ? spellings[wordKey(word)] : undefined;

export { listedNames, shortened };

/** How a cell is quoted in a sentence. */
export function quoted(value: CellValue): string {
  if (isCellError(value)) return value.error;
  if (isBlank(value)) return 'nothing';
  return typeof value === 'string' ? `“${shortened(value.trim())}”` : String(value);
}
