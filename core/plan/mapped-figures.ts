/** How the figures of a mapped range are turned into the plan's: signs turned, running totals and balances told apart by year, kinds by name or sign. */
import { Decimal } from '../figures/decimal';
import { figureIn } from '../reading/block';
import { headOf } from '../reading/heads';
import type { CellValue } from './cells';

/**
 * What is said once of all the range's year columns. turned: above nil means what the plan has below nil (a use of a
 * reserve, income). running: each year's figure holds the years before it, or is the balance at its end; the plan takes
 * what each year adds. credits: balances at the end of each year, printed below nil as in a ledger.
 */
export type FiguresRead = 'turned' | 'running' | 'credits';

export const isFiguresRead = (word: string | undefined): word is FiguresRead =>
  word === 'turned' || word === 'running' || word === 'credits';

/** Words that stand for a Kind which each row says by itself. */
export const BY_NAME = 'by name';
export const BY_SIGN = 'by sign';

/** What a row's cells are under the plan's headers, in the order of the columns. */
export interface MappedRow {
  readonly name: string;
  readonly cells: readonly CellValue[];
}

const amountOf = (cell: CellValue): Decimal | undefined => {
  const figure = figureIn(cell);
  return figure === 'unknown' ? undefined : figure;
};

/**
 * The cells of a row as its block has them: below nil where its net total takes them away, nil where nothing but noughts stands.
 * `isAmount` says which columns hold amounts.
 */
export function amountsRead(cells: readonly CellValue[], isAmount: (column: number) => boolean, isTakenAway = false): readonly CellValue[] {
  const amounts = cells.map((cell, column) => (isAmount(column) ? amountOf(cell) : undefined));
  const typed = amounts.filter(amount => amount !== undefined);
  const isNil = typed.length > 0 && typed.every(amount => amount.isZero());
  if (!isNil && !isTakenAway) return cells;
  return cells.map((cell, column) => (amounts[column] === undefined ? cell : isNil ? 'nil' : amounts[column].neg().toNumber()));
}

/** The cells of a row with the figures of its years as the plan has them. `opening` is the balance before the first year. */
export function figuresRead(
  { cells }: MappedRow,
  meanings: readonly string[],
  read: FiguresRead | undefined,
  opening: CellValue,
): readonly CellValue[] {
  if (!read) return cells;
  const years = meanings
    .map((meaning, column) => ({ column, year: headOf(meaning).year }))
    .filter((one): one is { column: number; year: NonNullable<typeof one.year> } => one.year !== undefined)
    .sort((a, b) => a.year - b.year);
  const changed = [...cells];
  let before = amountOf(opening) ?? new Decimal(0);
  for (const { column } of years) {
    const amount = amountOf(cells[column]);
    if (amount === undefined || (read === 'turned' && amount.isZero())) continue;
    const own = read === 'turned' ? amount.neg() : read === 'credits' ? before.minus(amount) : amount.minus(before);
    changed[column] = own.isZero() ? 'nil' : own.toNumber();
    before = amount;
  }
  const balance = meanings.indexOf('Opening');
  const held = amountOf(opening);
  if (read === 'credits' && held) changed[balance] = held.neg().toNumber();
  return changed;
}

/** The Kind of a reserve by its name. */
export const kindByName = (name: string): string =>
  /\bgeneral\b|\bworking balance|\bunallocated\b/i.test(name) ? 'general' : /\bcapital\b/i.test(name) ? 'capital' : 'earmarked';

/** The Kind of a change by the sign of its first figure; its amounts are then above nil, since the Kind gives the direction. */
export function kindBySign(cells: readonly CellValue[], meanings: readonly string[]): { kind: string; cells: readonly CellValue[] } {
  const isYear = meanings.map(meaning => headOf(meaning).year !== undefined);
  const amounts = cells.map((cell, column) => (isYear[column] ? amountOf(cell) : undefined));
  const first = amounts.find(amount => amount !== undefined && !amount.isZero());
  const isSaving = first?.isNeg() ?? false;
  if (!isSaving) return { kind: 'pressure', cells };
  return { kind: 'saving', cells: cells.map((cell, column) => (amounts[column] ? amounts[column].neg().toNumber() : cell)) };
}
