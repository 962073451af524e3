/** What the columns of a schedule of reserves are: the balance it opens with, what each year moves, the balances between. */
import { Decimal } from '../figures/decimal';
import { findOrThrow, itemAt } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { figureIn } from './block';
import type { Block, BlockColumn } from './block';
import { OPENING } from './figures-read';
import type { FiguresRead } from './figures-read';

/** A schedule of reserves, as balances and movements by year. */
export interface ReservesSchedule {
  /** What its headers mean, by the header; empty text where it is not read. */
  readonly headers: Readonly<Record<string, string>>;
  readonly figures?: FiguresRead;
  /** The columns of balances that the opening and the movements must lead to, with the last year they take in. */
  readonly closings: readonly { readonly index: number; readonly header: string; readonly year: FinancialYear }[];
}

const BALANCE = /\b(balances?|opening|closing|brought forward|carried forward|b\/f|c\/f|at|as at)\b/i;
const OPENS = /\b(opening|brought forward|b\/f)\b/i;
const CLOSES = /\b(closing|carried forward|c\/f)\b/i;
const FIRST_DAY = /\b0?1(st)?\s*[./-]?\s*(april|apr|0?4)\b/i;
const DAY = /\b\d{1,2}(st|nd|rd|th)?\s*[./-]?\s*(march|mar|april|apr|0?[34])\b/i;

/** A column of the schedule: a balance with the last year it takes in, or the movement of a year. */
interface Read {
  readonly column: BlockColumn;
  readonly header: string;
  readonly kind: 'balance' | 'movement';
  readonly year?: FinancialYear;
}

/** Reads the block as a schedule of reserves; undefined where it holds no balance, or a balance and nothing that moves it. */
export function scheduleIn(block: Block, baseYear?: FinancialYear): ReservesSchedule | undefined {
  const columns = block.columns.filter(({ role, head }) => role !== 'names' && role !== 'words' && head.text !== '').map(readOf);
  const movements = columns.filter(one => one.kind === 'movement' && one.year !== undefined);
  const balances = dated(
    columns.filter(one => one.kind === 'balance'),
    movements.map(({ year }) => year!),
    baseYear,
  );
  if (balances.length === 0 || balances.length + movements.length < 2) return undefined;
  const first = movements.length ? movements.reduce((least, { year }) => Math.min(least, year!), Infinity) : undefined;
  const opensAfter = first === undefined ? (balances.find(({ year }) => year === baseYear)?.year ?? itemAt(balances, 0).year) : first - 1;
  const opening = balances.find(({ year }) => year === opensAfter) ?? itemAt(balances, 0);
  const later = balances.filter(({ year }) => year > opening.year);
  const moving = movements.length ? movements : later;
  const figures = movements.length ? signOf(block, opening, movements, later) : balancesRead(block, balances);
  const meaning = (read: Read) =>
    read.column === opening.column
      ? OPENING
      : moving.some(({ column }) => column === read.column)
        ? yearName(findOrThrow(moving, ({ column }) => column === read.column).year as FinancialYear)
        : '';
  return {
    headers: Object.fromEntries(columns.map(read => [read.header, meaning(read)])),
    ...(figures && { figures }),
    closings: movements.length ? later.map(({ column, header, year }) => ({ index: column.index, header, year })) : [],
  };
}

function readOf(column: BlockColumn): Read {
  const { text, year, speaksOf } = column.head;
  const header = text;
  const own = year ?? (Array.isArray(speaksOf) ? (speaksOf[0] as FinancialYear) : undefined);
  const isDay = DAY.test(text);
  const isBalance = isDay || BALANCE.test(text);
  if (!isBalance) return { column, header, kind: 'movement', ...(year !== undefined && { year }) };
  const last = own === undefined ? undefined : FIRST_DAY.test(text) || (OPENS.test(text) && !isDay) ? own - 1 : own;
  return { column, header, kind: 'balance', ...(last !== undefined && { year: last }) };
}

/** Balances with the year they end; one that is only called opening stands before the first movement, closing after the last. */
function dated(
  balances: readonly Read[],
  movements: readonly FinancialYear[],
  baseYear: FinancialYear | undefined,
): (Read & { readonly year: FinancialYear })[] {
  const sorted = [...movements].sort((a, b) => a - b);
  const [first, last] = [sorted[0] ?? (baseYear === undefined ? undefined : baseYear + 1), sorted.at(-1)];
  return balances
    .flatMap((read, place) => {
      const year =
        read.year ??
        (CLOSES.test(read.header) || (place > 0 && !OPENS.test(read.header)) ? last : first === undefined ? undefined : first - 1);
      return year === undefined ? [] : [{ ...read, year }];
    })
    .sort((a, b) => a.year - b.year);
}

/** Balances that are all printed below nil are credits of a ledger. */
function balancesRead(block: Block, balances: readonly Read[]): FiguresRead {
  const amounts = block.rows.flatMap(({ role, index }) =>
    role !== 'row'
      ? []
      : balances.map(({ column }) => figureIn(itemAt(block.values, index)[column.index])).filter(figure => figure instanceof Decimal),
  );
  return amounts.some(amount => amount.lt(0)) && amounts.every(amount => amount.lte(0)) ? 'credits' : 'running';
}

/** Whether movements are added to the opening balance or, as they stand, taken from it: what the closing balances say, else their words. */
function signOf(
  block: Block,
  opening: Read,
  movements: readonly Read[],
  closings: readonly (Read & { readonly year: FinancialYear })[],
): FiguresRead | undefined {
  const amount = (row: number, { column }: Read) => {
    const figure = figureIn(itemAt(block.values, row)[column.index]);
    return figure === undefined || figure === 'unknown' ? new Decimal(0) : figure;
  };
  const rows = block.rows.filter(({ role }) => role === 'row' || role === 'total');
  const last = closings.at(-1);
  if (last) {
    const moved = movements.filter(({ year }) => year! <= last.year);
    const fits = (sign: 1 | -1) =>
      rows.filter(({ index }) => {
        const sum = moved.reduce((total, one) => total.plus(amount(index, one)), new Decimal(0));
        return !sum.isZero() && amount(index, opening).plus(sum.times(sign)).minus(amount(index, last)).abs().lte(1);
      }).length;
    if (fits(-1) > fits(1)) return 'turned';
    if (fits(1) > 0) return undefined;
  }
  const isUse = movements.some(({ header }) => /\b(use|used|draw\w*|application)\b/i.test(header));
  return isUse && rows.every(({ index }) => movements.every(one => amount(index, one).gte(0))) ? 'turned' : undefined;
}
