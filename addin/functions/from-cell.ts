/**
 * The way in: what Excel hands a function, as something the library can use.
 *
 * A blank cell arrives as 0 on some platforms and as null on others, an argument left out as null (0 in the
 * preview's grid), so that null, empty text and 0 mean the same everywhere here.
 */
import type { CellError, CellValue, Table } from '../../core';
import { shortened } from '../../core';

/** What stands in a cell, or the words for why it cannot be used there. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string };

const NIL_WORDS = ['nil', '-', '–'];

/** The error in a cell by Excel's name for it. Excel sends an object with a `code`, the preview one with an `error`. */
export function errorIn(cell: unknown): string | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  const { code, error } = cell as { code?: unknown; error?: unknown };
  return typeof code === 'string' ? code : typeof error === 'string' ? error : undefined;
}

/** What counts of a cell: of a number with a card, as CARD answers it, the number. */
const bare = (cell: unknown): unknown => (isCard(cell) ? cell.basicValue : cell);

const isCard = (cell: unknown): cell is { readonly basicValue: unknown } =>
  typeof cell === 'object' && cell !== null && 'basicValue' in cell && errorIn(cell) === undefined;

/** Excel appends its own object to the arguments of every call; the library never sees it. */
export const isInvocation = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && !isCard(given) && errorIn(given) === undefined;

/** Blank on every platform: null or empty text on some, 0 on others. */
export const isEmpty = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '');

/** An amount, a rate or a count; blank is nil. */
export function numberFrom(cell: unknown): Reading<number> {
  if (isEmpty(cell)) return { value: 0 };
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell };
  if (typeof cell === 'string' && NIL_WORDS.includes(cell.trim().toLowerCase())) return { value: 0 };
  return { wrong: `${found(cell)}; ${typeof cell === 'string' ? rightNumber(cell) : 'type a number'}` };
}

/** Words; empty text for a blank cell. */
export function textFrom(cell: unknown): Reading<string> {
  if (isEmpty(cell)) return { value: '' };
  if (typeof cell === 'object') return { wrong: `${found(cell)}; type text` };
  return { value: String(cell).trim() };
}

/** Yes or no; blank is no. */
export function yesFrom(cell: unknown): Reading<boolean> {
  if (isEmpty(cell)) return { value: false };
  const word = String(cell).trim().toLowerCase();
  if (cell === true || cell === 1 || word === 'true' || word === 'yes') return { value: true };
  if (cell === false || word === 'false' || word === 'no') return { value: false };
  return { wrong: `${found(cell)}; type TRUE or FALSE` };
}

/** A range as rows of cells; a single cell is a range of one. */
export function rangeFrom(given: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return [[bare(given)]];
  const rows: readonly (readonly unknown[])[] = given.every(Array.isArray) ? given : [given];
  return rows.some(row => row.some(isCard)) ? rows.map(row => row.map(bare)) : rows;
}

/** A table with its header row, as the plan reads it: errors in cells stay in their cells. */
export const tableFrom = (given: unknown): Table => rangeFrom(given).map(row => row.map(plainCell));

function plainCell(cell: unknown): CellValue | CellError {
  if (typeof cell !== 'object' || cell === null)
    return typeof cell === 'number' && !Number.isFinite(cell) ? { error: '#NUM!' } : (cell as CellValue);
  return { error: errorIn(cell) ?? '#VALUE!' };
}

/** How a cell is quoted in a sentence. */
export function found(cell: unknown): string {
  const error = errorIn(cell);
  if (error) return `found the error ${error}`;
  if (isEmpty(cell)) return 'found nothing';
  if (typeof cell === 'string') return `found the text “${shortened(cell.trim())}”`;
  if (typeof cell === 'boolean') return `found ${cell ? 'TRUE' : 'FALSE'}`;
  return typeof cell === 'number' ? `found ${cell}` : 'found something that is not a number, text or TRUE/FALSE';
}

/** Text longer than any number that somebody types is not read as one. */
const LONGEST_NUMBER = 40;

/** What to type in place of text: the number itself where the text shows one with commas, £ or %. */
function rightNumber(text: string): string {
  const right = 'type a number';
  if (text.length > LONGEST_NUMBER) return right;
  const bare = text.replace(/[£,\s]/g, '');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)%?$/.test(bare)) return right;
  return `type ${bare} as a ${bare.endsWith('%') ? 'percentage' : 'number'}, not as text`;
}
