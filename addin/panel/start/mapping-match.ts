/** The rows as they will be read, and the block's own totals beside what the rows that count add up to. */
import { asPlanTable, blockOf, Decimal, figureIn, headersIn, headOf, isRowOfPlan, OPENING, roundingOf } from '../../../core';
import type { Block, BlockRow, CellValue, Mapping, ReservesSchedule, Table, Texts } from '../../../core';

/** One figure of a total: as it stands in the block, and as the rows that count make it. */
export interface Match {
  readonly total: string;
  readonly column: string;
  readonly theirs: Decimal;
  readonly ours: Decimal;
  readonly difference: Decimal;
  /** The difference is no more than the displayed figures are rounded by. */
  readonly isRounding: boolean;
  /** Rows among its parts that somebody left out. */
  readonly leftOut: readonly string[];
}

/** A cell's amount; text that is plainly a number counts as it will in the plan. */
function amountIn(cell: CellValue): Decimal | undefined {
  const figure = figureIn(cell);
  return figure === 'unknown' ? undefined : figure;
}

/** A column to be compared: its figures are to be read there, or they are the balance that others lead to. */
interface Compared {
  readonly index: number;
  readonly header: string;
  /** Of a closing balance: the columns that lead to it, each with its sign. */
  readonly from?: readonly { readonly index: number; readonly sign: 1 | -1 }[];
}

/**
 * The lowest total of the block, which adds up most, and every other that differs, in each year it has a figure for; and
 * of a schedule of reserves each closing balance, of the total and of every reserve whose opening and movements miss it.
 */
export function matchesOf(values: Table, mapping: Mapping, closings: ReservesSchedule['closings'] = [], texts?: Texts): Match[] {
  const block = blockOf(values, mapping, texts);
  const totals = block.rows.filter(row => row.total && !isRowOfPlan(row, mapping.rows));
  const last = totals.at(-1);
  const columns = [...yearsOf(block, mapping), ...closings.map(closing => leadingTo(closing, block, mapping))];
  const ofRow = (row: BlockRow, parts: readonly BlockRow[]): Match[] =>
    columns.flatMap((column): Match[] => {
      const shown = amountIn(block.values[row.index]?.[column.index]);
      if (!shown) return [];
      const theirs = row.total?.isTurned ? shown.neg() : shown;
      const counted = parts.filter(part => isRowOfPlan(part, mapping.rows));
      const ours = counted.reduce((sum, part) => sum.plus(figureOf(part, column, block)), new Decimal(0));
      const leftOut = parts.filter(part => !isRowOfPlan(part, mapping.rows)).map(({ name }) => name);
      const difference = ours.minus(theirs);
      const isRounding = !difference.isZero() && leftOut.length === 0 && difference.abs().lte(roundingIn(block, row, counted, column));
      return [{ total: row.name, column: column.header, theirs, ours, difference, isRounding, leftOut }];
    });
  const ofTotals = totals.flatMap(row => {
    const matches = ofRow(
      row,
      (row.total?.parts ?? []).flatMap(part => block.rows[part] ?? []),
    );
    return row === last ? matches : matches.filter(({ difference }) => !difference.isZero());
  });
  const ofReserves = closings.length
    ? block.rows
        .filter(row => isRowOfPlan(row, mapping.rows))
        .flatMap(row => ofRow(row, [row]).filter(({ difference }) => !difference.isZero()))
    : [];
  return [...ofTotals, ...ofReserves];
}

const figureOf = (row: BlockRow, { index, from = [{ index, sign: 1 }] }: Compared, block: Block): Decimal =>
  from.reduce((sum, one) => {
    const amount = (amountIn(block.values[row.index]?.[one.index]) ?? new Decimal(0)).times(one.sign);
    return row.isTakenAway ? sum.minus(amount) : sum.plus(amount);
  }, new Decimal(0));

/** How far rounding may part a total from the cells that lead to it. */
function roundingIn(block: Block, total: BlockRow, parts: readonly BlockRow[], { index, from = [{ index, sign: 1 }] }: Compared): Decimal {
  const cells = [[total.index, index] as const, ...parts.flatMap(part => from.map(one => [part.index, one.index] as const))];
  const filled = cells.flatMap(([row, column]) => {
    const amount = amountIn(block.values[row]?.[column]);
    return amount ? [{ amount, lastPlace: block.lastPlaces?.[row]?.[column] }] : [];
  });
  return roundingOf(
    filled.map(({ amount }) => amount),
    filled.map(({ lastPlace }) => lastPlace),
  );
}

/** The columns that are read as years or as the Base. */
const yearsOf = (block: Block, { headers }: Mapping): Compared[] =>
  headersIn(block).filter(({ header }) => /^(\d{4}\/\d\d|Base|Opening)$/.test(headers[header] ?? ''));

function leadingTo({ index, header, year }: ReservesSchedule['closings'][number], block: Block, { headers, figures }: Mapping): Compared {
  const from = headersIn(block).flatMap((column): { index: number; sign: 1 | -1 }[] => {
    const meaning = headers[column.header] ?? '';
    const moves = headOf(meaning).year;
    if (meaning === OPENING) return [{ index: column.index, sign: 1 }];
    return moves !== undefined && moves <= year ? [{ index: column.index, sign: figures === 'turned' ? -1 : 1 }] : [];
  });
  return { index, header, from };
}

const FIRST_ROWS = 3;

/** The head and the first rows that count, as they will be read. */
export function firstRows(values: Table, mapping: Mapping, texts?: Texts): Table {
  const [head = [], ...rows] = asPlanTable(values, mapping, texts);
  const read = head.map((header, column) => ({ header, column })).filter(({ header }) => header !== '');
  const counted = rows.filter(row => row.some(cell => cell !== null && cell !== undefined && cell !== ''));
  return [head, ...counted.slice(0, FIRST_ROWS)].map(row => read.map(({ column }) => row[column]));
}
