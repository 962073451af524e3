import { wrong } from '../errors';
import type { Decimal } from '../figures/decimal';
import { amountFromNil, penceOf, placeIn, poundsOf } from './exact-columns';
import type { AmountCell } from './exact-columns';
import { counted, inPounds } from '../figures/in-words';
import { roundedToMargins } from './rounded-to-margins';

/** How close to its totals a row or column must come, as a part of the largest total, before pence are rounded. */
const CLOSE_ENOUGH = 1e-12;
const MOST_PASSES = 10_000;

export interface TwoWay {
  /** Rows × columns, to the penny; rows and columns add up to their totals. */
  readonly amounts: readonly (readonly Decimal[])[];
  /** The same before rounding, in pounds. */
  readonly fitted: readonly (readonly number[])[];
  readonly passes: number;
}

/**
 * Shares a pot two ways at once, by partnership and by theme: the pattern of a starting table is kept as far as the totals
 * of rows and columns allow.
 *
 * Method: iterative proportional fitting: rows, then columns, are scaled to their totals until both agree; ratios across
 * rows and columns (a₁₁ a₂₂ ÷ a₁₂ a₂₁) stay those of the start. The fit is in binary figures, close to one part in 10¹²;
 * the rounding to pence is exact in rows and columns, by largest remainder as far as both totals allow.
 * Not covered: a start of nil stays nil.
 *
 * @param start rows × columns, nil or above; @param rowTotals, columnTotals in whole pence, with one sum
 */
export function twoWay(
  start: readonly (readonly AmountCell[])[],
  rowTotals: readonly AmountCell[],
  columnTotals: readonly AmountCell[],
): TwoWay {
  const rows = penceOf('Row totals', rowTotals, 'exact');
  const columns = penceOf('Column totals', columnTotals, 'exact');
  const [rowSum, columnSum] = [sum(rows), sum(columns)];
  if (rowSum !== columnSum)
    throw wrong(
      `Row totals add up to ${inPounds(poundsOf(rowSum))} and Column totals to ${inPounds(poundsOf(columnSum))}; they must have one sum.`,
    );
  if (!rows.length || !columns.length) throw wrong('Row totals and Column totals must have at least one figure each.');
  if (start.length !== rows.length)
    throw wrong(`Start has ${counted(start.length, 'row')} and there are ${counted(rows.length, 'row total')}; there must be as many.`);
  const table = start.map((cells, row) => {
    if (cells.length !== columns.length)
      throw wrong(
        `${placeIn('Start', row)} has ${counted(cells.length, 'column')} and there are ${counted(columns.length, 'column total')}; there must be as many.`,
      );
    return Float64Array.from(cells, (cell, column) => amountFromNil(`${placeIn('Start', row)}, column ${column + 1},`, cell).toNumber());
  });
  rows.forEach((total, row) => {
    if (total > 0 && sum(table[row]!) === 0)
      throw wrong(`${placeIn('Start', row)} is nil throughout and its total is ${inPounds(poundsOf(total))}; nothing can be scaled to it.`);
  });
  columns.forEach((total, column) => {
    if (total > 0 && table.every(cells => cells[column] === 0))
      throw wrong(
        `Start, column ${column + 1} is nil throughout and its total is ${inPounds(poundsOf(total))}; nothing can be scaled to it.`,
      );
  });
  const passes = fit(table, rows, columns);
  const pence = roundedToMargins(table, rows, columns);
  return {
    amounts: pence.map(cells => Array.from(cells, poundsOf)),
    fitted: table.map(cells => Array.from(cells, each => each / 100)),
    passes,
  };
}

/** Scales rows and columns in turn until rows agree too; says so if zeros in the start make that impossible. */
function fit(table: readonly Float64Array[], rows: Float64Array, columns: Float64Array): number {
  const close = CLOSE_ENOUGH * Math.max(...rows);
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    table.forEach((cells, row) => scale(cells, rows[row]! / sum(cells) || 0));
    columns.forEach((total, column) => {
      const factor = total / table.reduce((all, cells) => all + cells[column]!, 0) || 0;
      for (const cells of table) cells[column]! *= factor;
    });
    if (table.every((cells, row) => Math.abs(sum(cells) - rows[row]!) <= close)) return pass;
  }
  const off = table.map((cells, row) => Math.abs(sum(cells) - rows[row]!));
  const worst = off.indexOf(Math.max(...off));
  throw wrong(
    `Start has zeros that keep the totals from being met: ${placeIn('Row totals', worst)} misses its ${inPounds(poundsOf(rows[worst]!))} by about ${inPounds((off[worst]! / 100).toFixed(2))}.`,
  );
}

const scale = (cells: Float64Array, factor: number) =>
  cells.forEach((each, column) => {
    cells[column] = each * factor;
  });
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
