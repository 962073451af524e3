/** The figures of a block of years as a plan has them, where they are printed another way: uses above nil, balances, credits. */
import { Decimal } from '../figures/decimal';
import { figureIn } from './block';
import type { CellValue } from './cells';
import { headOf } from './heads';

/**
 * What is said once of all the block’s year columns. turned: above nil means what the plan has below nil (a use of a
 * reserve, income). running: each year's figure holds the years before it, or is the balance at its end; the plan takes
 * what each year adds. credits: balances at the end of each year, printed below nil as in a ledger.
 */
export type FiguresRead = 'turned' | 'running' | 'credits';

/** Whether words say how figures are read where not as they stand. */
export const isFiguresRead = (word: string | undefined): word is FiguresRead =>
  word === 'turned' || word === 'running' || word === 'credits';

/** What the column of balances before the first year is read as. */
export const OPENING = 'Opening';

const amountOf = (cell: CellValue): Decimal | undefined => {
  const figure = figureIn(cell);
  return figure === 'unknown' ? undefined : figure;
};

/** The cells of a row with the figures of its years as the plan has them. `opening` is the balance before the first year. */
export function figuresRead(
  cells: readonly CellValue[],
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
    // Excel sends an empty cell as 0 on some platforms; a nought turned is a nought.
    if (amount === undefined || (read === 'turned' && amount.isZero())) continue;
    const own = read === 'turned' ? amount.neg() : read === 'credits' ? before.minus(amount) : amount.minus(before);
    changed[column] = own.isZero() ? 'nil' : own.toNumber();
    before = amount;
  }
  const balance = meanings.indexOf(OPENING);
  const openingAmount = amountOf(opening);
  if (read === 'credits' && openingAmount) changed[balance] = openingAmount.neg().toNumber();
  return changed;
}

/** The Kind of a reserve by its name. */
export const kindByName = (name: string): string =>
  /\bgeneral\b|\bworking balance|\bunallocated\b/i.test(name) ? 'general' : /\bcapital\b/i.test(name) ? 'capital' : 'earmarked';
