/** Finding the head of a table among the rows of a sheet, and what its columns are. */
import type { CellValue, FinancialYear } from '../../core';
import { financialYear } from '../../core';
import type { FileSheet } from './figures';

export const plain = (cell: CellValue): string =>
  typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : typeof cell === 'number' ? String(cell) : '';

/** How far down a sheet its head may stand, below its title and notes. */
const DEEPEST_HEAD = 15;

export interface HeadRow {
  /** The words above each column. */
  readonly columns: readonly string[];
  /** The first row of figures. */
  readonly from: number;
}

/** The head of a sheet: the first row that has a cell for each of the patterns. */
export function headRow({ rows }: FileSheet, patterns: readonly RegExp[]): HeadRow | undefined {
  const at = rows.slice(0, DEEPEST_HEAD).findIndex(row => patterns.every(pattern => row.some(cell => pattern.test(plain(cell)))));
  if (at < 0) return undefined;
  return { columns: rows[at]!.map(plain), from: at + 1 };
}

/** The years in the row below a row of heads, column for column; none where that row says no years. */
export function yearsBelow(rows: FileSheet['rows'], head: number): string[] {
  const below = (rows[head + 1] ?? []).map(plain).map(text => (isYearText(text) ? text : ''));
  return below.filter(Boolean).length >= 2 ? below : [];
}

const isYearText = (text: string): boolean => /^(19|20)\d\d\s*(-|\/|–| to )\s*(19|20)?\d\d\b/.test(text);

/** Which year a head speaks of: its own, or the file's by “current year” and “previous year”. */
export function yearOfHead(head: string, current: FinancialYear | undefined): FinancialYear | undefined {
  const own = yearWithin(head);
  if (own !== undefined) return own;
  if (current === undefined) return undefined;
  if (/previous year/i.test(head)) return current - 1;
  return /current year/i.test(head) ? current : undefined;
}

/** A financial year anywhere in a text: 2026-27, 2026/27, 2026 to 2027. */
export function yearWithin(text: string): FinancialYear | undefined {
  const found = /(?<!\d)((?:19|20)\d\d)\s*(?:-|\/|–|_| to )\s*((?:19|20)?\d\d)(?!\d)/.exec(text);
  if (!found) return undefined;
  const [, first, second] = found;
  return Number(second!.slice(-2)) === (Number(first) + 1) % 100 ? financialYear(`${first}/${second!.slice(-2)}`) : undefined;
}

/** The latest year that the words above the tables, or the file's name, speak of. */
export function yearOfFile(sheets: readonly FileSheet[], fileName: string): FinancialYear | undefined {
  const said = sheets.flatMap(({ name, rows }) => [name, ...rows.slice(0, DEEPEST_HEAD).flatMap(row => row.map(plain))]);
  const years = [...said, fileName].map(yearWithin).filter(year => year !== undefined);
  return years.length ? Math.max(...years) : undefined;
}

/** A figure of a cell; marks such as [x], [z] and .. are none. */
export function amountOfCell(cell: CellValue): number | undefined {
  // The files hold sums with the noise of binary fractions: 19093.000000004.
  if (typeof cell === 'number') return Number.isFinite(cell) ? Number(cell.toPrecision(12)) : undefined;
  const digits = plain(cell)
    .replace(/[£,\s]/g, '')
    .replace(/\[\w+\]$/, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
