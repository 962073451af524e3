/** The words that stand beside figures: row names, column heads, and what in them speaks of a total. */
import type { CastingGrid } from './casting-grid';

export interface Labels {
  /** The name of each row: the first words left of its figures, or anywhere in it; with the spaces it begins with. */
  readonly rows: readonly string[];
  /** For each column, the words above its first figures, one a head row. */
  readonly heads: readonly (readonly string[])[];
  /** For each row, the words of the columns of names, one a column. */
  readonly names: readonly (readonly string[])[];
}

const HEAD_ROWS = 8;
const NAME_COLUMNS = 4;

export function labels(grid: CastingGrid): Labels {
  const { rows, columns } = grid;
  const words = (r: number, c: number): string => {
    const value = grid.cells[r]?.[c];
    if (grid.across.has[r * columns + c]) return '';
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const rowNames: string[] = [];
  for (let r = 0; r < rows; r += 1) {
    let name = '';
    for (let c = 0; c < columns && name.trim() === ''; c += 1) name = words(r, c);
    rowNames.push(name);
  }
  const heads: string[][] = [];
  for (let c = 0; c < columns; c += 1) {
    const list: string[] = [];
    for (let r = 0; r < rows && list.length < HEAD_ROWS && !grid.across.has[r * columns + c]; r += 1) list.push(words(r, c).trim());
    heads.push(list);
  }
  const nameColumns: number[] = [];
  for (let c = 0; c < columns && nameColumns.length < NAME_COLUMNS; c += 1) {
    let filled = 0;
    for (let r = 0; r < rows; r += 1) if (words(r, c).trim() !== '') filled += 1;
    if (filled * 5 >= rows) nameColumns.push(c);
  }
  const names = rowNames.map((_, r) => nameColumns.map(c => words(r, c).trim()));
  return { rows: rowNames, heads, names };
}

const TOTAL = /(^|[^a-z])(sub-?\s?totals?|totals?|overall|sum|all|gross|net)([^a-z]|$)/i;

/** Whether a name speaks of a total; evidence beside arithmetic, never a reason of its own. */
export const saysTotal = (name: string): boolean => TOTAL.test(name);

const PLAIN_TOTAL =
  /(^|[^a-z])(sub-?\s?totals?|totals?)([^a-z]|$)|^\W*(gross|net) (revenue |service )?(budget|expenditure|spending|costs?)\b|\b(budget|council tax) requirement\b/i;

/** Whether a name says in so many words that it is a total, as budgets say it: total, gross expenditure, net budget requirement. */
export const saysPlainTotal = (name: string): boolean => PLAIN_TOTAL.test(name);

/** Whether a name is the first and another the last of a roll-forward: what is brought forward and carried forward. */
export const opensAndCloses = (first: string, last: string): boolean =>
  /\b(opening|brought forward|b\/f(wd)?)\b/i.test(first) && /\b(closing|carried forward|c\/f(wd)?)\b/i.test(last);

const LEFT = /^\W*(gross|net)\b|\brequirement\W*$|\bclosing\b/i;

/** Whether a name is one of those that finance gives to what is left of the rows above: gross or net spending, a requirement, a closing balance. */
export const saysWhatIsLeft = (name: string): boolean => LEFT.test(name);

/** The same of a row (down) or a column. */
export const namesTotal = (labels: Labels, down: boolean, position: number): boolean =>
  down ? saysTotal(labels.rows[position]!) : labels.heads[position]!.some(saysTotal);

const RATE = /%|\b(?:per ?cent|percentage|rates?|averages?|avg|mean|median|index|ratio|maximum|max|minimum|min)\b/i;

/** Whether a row (down false) or a column is one of rates, averages or the like, by its name or its heads: nothing there need add up. */
export const namesRates = (labels: Labels, isRow: boolean, position: number): boolean =>
  isRow ? RATE.test(labels.rows[position]!) : labels.heads[position]!.some(head => RATE.test(head));

/** How far a name is set in. */
export function indent(name: string): number {
  let n = 0;
  while (n < name.length && /\s|\u00a0/.test(name[n]!)) n += 1;
  return n;
}
