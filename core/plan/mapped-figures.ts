/** How the figures of a mapped range are turned into the plan's: signs turned, running totals and balances told apart by year, kinds by name or sign. */
import type { Decimal } from '../figures/decimal';
import { figureIn } from '../reading/block';
import { headOf } from '../reading/heads';
import type { CellValue } from './cells';

/** Words that stand for a Kind which each row says by itself. */
export const BY_NAME = 'by name';
/** Words that stand for a Kind which the sign of each row’s figures says. */
export const BY_SIGN = 'by sign';

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

/** The Kind of a change by the sign of its first figure; its amounts are then above nil, since the Kind gives the direction. */
export function kindBySign(cells: readonly CellValue[], meanings: readonly string[]): { kind: string; cells: readonly CellValue[] } {
  const isYear = meanings.map(meaning => headOf(meaning).year !== undefined);
  const amounts = cells.map((cell, column) => (isYear[column] ? amountOf(cell) : undefined));
  const first = amounts.find(amount => amount !== undefined && !amount.isZero());
  const isSaving = first?.isNeg() ?? false;
  if (!isSaving) return { kind: 'pressure', cells };
  return { kind: 'saving', cells: cells.map((cell, column) => (amounts[column] ? amounts[column].neg().toNumber() : cell)) };
}
