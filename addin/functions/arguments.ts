/** The kinds of argument a function takes. Each is built once; reading one in a call is a few plain checks. */
import { Decimal, financialYear, totalsAmong, yearName } from '../../core';
import type { Table } from '../../core';
import { found, isEmpty, isInvocation, numberFrom, rangeFrom, tableFrom, textFrom, yesFrom } from './from-cell';
import type { Reading } from './from-cell';

/** One argument of a function: its public label, its help, and how it is read. */
export interface Argument<T> {
  readonly label: string;
  /** One line for Excel's Function Arguments dialog. */
  readonly help: string;
  readonly takes: 'cell' | 'range' | 'tables';
  readonly optional: boolean;
  /** Reads what Excel gave. Whatever is wrong goes to `wrongs` as sentences, and the value is then not used. */
  read(given: unknown, wrongs: string[]): T;
}

/** Figures in one row or one column, and the way back into the same direction. */
export interface List {
  readonly amounts: readonly number[];
  /** Answers for the same items, as a row where the figures stood in a row, else as a column. */
  along<A>(answers: readonly A[]): A[][];
}

export const row = <A>(answers: readonly A[]): A[][] => [[...answers]];
export const column = <A>(answers: readonly A[]): A[][] => answers.map(answer => [answer]);

/** An argument that may be left out; blank and 0 count as left out, since platforms differ over a blank cell. */
export function optional<T, const D>(argument: Argument<T>, whenLeftOut: D): Argument<T | D> {
  return { ...argument, optional: true, read: (given, wrongs) => (isLeftOut(given) ? whenLeftOut : argument.read(given, wrongs)) };
}

const isLeftOut = (given: unknown): boolean => isEmpty(given) || isInvocation(given) || (Array.isArray(given) && isEmptyRange(given));
const isEmptyRange = (given: unknown): boolean => {
  const range = rangeFrom(given);
  return range.length === 0 || (range.length === 1 && range[0]!.length <= 1 && isEmpty(range[0]![0]));
};

/** A single figure; blank is nil. */
export const number = (label: string, help: string): Argument<number> => cellArgument(label, help, numberFrom);

/** A whole number: decimals, a month, draws, a seed. */
export const whole = (label: string, help: string): Argument<number> =>
  cellArgument(label, help, cell => {
    const reading = numberFrom(cell);
    return 'value' in reading && !Number.isInteger(reading.value) ? { wrong: `${found(cell)}; type a whole number` } : reading;
  });

/** Words; blank is empty text. */
export const text = (label: string, help: string): Argument<string> => cellArgument(label, help, textFrom);

/** Words that may not be blank. */
export const words = (label: string, help: string, such: string): Argument<string> =>
  cellArgument(label, help, cell => {
    const reading = textFrom(cell);
    return 'value' in reading && reading.value === '' ? { wrong: `found nothing; type ${such}` } : reading;
  });

/** One of a few words, in any case. */
export function choice<W extends string>(label: string, help: string, choices: readonly W[]): Argument<W> {
  return cellArgument<W>(label, help, cell => {
    const word = typeof cell === 'string' ? cell.trim().toLowerCase() : cell;
    const chosen = choices.find(one => one === word);
    return chosen === undefined ? { wrong: `${found(cell)}; type ${choices.join(' or ')}` } : { value: chosen };
  });
}

export const yesOrNo = (label: string, help: string): Argument<boolean> => cellArgument(label, help, yesFrom);

/** A financial year as text, in any of its spellings; the library gets 2025/26. */
export const year = (label: string, help: string): Argument<string> =>
  cellArgument<string>(label, help, cell => {
    const start = typeof cell === 'string' ? financialYear(cell) : undefined;
    return start === undefined ? { wrong: `${found(cell)}; type a financial year such as 2025/26` } : { value: yearName(start) };
  });

/** Figures in one row or one column. */
export const list = (label: string, help: string): Argument<List> => ({
  label,
  help,
  takes: 'range',
  optional: false,
  read(given, wrongs) {
    const range = rangeFrom(given);
    const across = range.length === 1;
    if (!across && range.some(cells => cells.length !== 1)) {
      wrongs.push(`${label}: found ${sizeOf(range)}; give one row or one column.`);
      return { amounts: [], along: row };
    }
    return { amounts: figures(label, range, wrongs).flat(), along: across ? row : column };
  },
});

/** Figures of rows that may have their names beside them, and then a total among them that is no row. */
export interface NamedList extends List {
  /** Figures given for the same rows elsewhere, without those of the totals. */
  sameRows<A>(others: readonly A[]): readonly A[];
}

/** Figures in one row or one column, or in a second column with the names in the first; a total row is then left out and gets the sum. */
export const namedList = (label: string, help: string): Argument<NamedList> => ({
  label,
  help,
  takes: 'range',
  optional: false,
  read(given, wrongs) {
    const range = rangeFrom(given);
    const isNamed = range.every(cells => cells.length === 2 && typeof cells[0] === 'string' && 'wrong' in numberFrom(cells[0]));
    if (!isNamed) return { ...list(label, help).read(given, wrongs), sameRows: others => others };
    const all = figures(
      label,
      range.map(cells => [cells[1]]),
      wrongs,
    ).flat();
    const totals = totalsAmong(
      range.map(cells => String(cells[0])),
      all,
    );
    for (const { row: at, verdict, differences } of totals.values())
      if (verdict === 'does not add')
        wrongs.push(
          `${label}, row ${at + 1}: “${String(range[at]![0])}” is a total by its name, and ${String(all[at])} is not what the rows above it add up to, ${differences[0]!.sum.toFixed()}. Type the right total, or another name.`,
        );
    const rows = all.flatMap((_, at) => (totals.has(at) ? [] : [at]));
    return {
      amounts: rows.map(at => all[at]!),
      sameRows: others => (others.length === all.length ? rows.map(at => others[at]!) : others),
      along: answers =>
        all.map((_, at) => [
          totals.has(at) ? summed(totals.get(at)!.parts.map(part => answers[rows.indexOf(part)]!)) : answers[rows.indexOf(at)]!,
        ]),
    };
  },
});

/** A total's answer is the sum of its rows' answers. */
const summed = <A>(answers: readonly A[]): A => answers.reduce<Decimal>((sum, answer) => sum.plus(answer as Decimal), new Decimal(0)) as A;

/** Figures whose places do not matter, in a range of any shape. */
export const items = (label: string, help: string): Argument<readonly number[]> => ({
  label,
  help,
  takes: 'range',
  optional: false,
  read: (given, wrongs) => figures(label, rangeFrom(given), wrongs).flat(),
});

/** Figures in rows and columns. */
export const block = (label: string, help: string): Argument<number[][]> => ({
  label,
  help,
  takes: 'range',
  optional: false,
  read: (given, wrongs) => figures(label, rangeFrom(given), wrongs),
});

/** Any table of one's own, as it stands. A 0 is read as blank, which is what some platforms send for a blank cell: neither adds anything. */
export const anyTable = (label: string, help: string): Argument<Table> => ({
  label,
  help,
  takes: 'range',
  optional: false,
  read(given, wrongs) {
    const range = tableFrom(given);
    if (range.length * (range[0]?.length ?? 0) < 3)
      wrongs.push(`${label}: found ${sizeOf(range)}. Type a table with its heads, such as A1:D9.`);
    return range.map(cells => cells.map(cell => (cell === 0 ? null : cell)));
  },
});

/** The last place that figures display: 1, 0.1, 1000. */
export const lastPlace = (label: string, help: string): Argument<number> =>
  cellArgument(label, help, cell => {
    const reading = numberFrom(cell);
    if (!('value' in reading)) return { wrong: `${found(cell)}. Type a last place such as 1, 0.1 or 1000` };
    return LAST_PLACES.includes(reading.value) ? reading : { wrong: `${found(cell)}. Type a last place such as 1, 0.1 or 1000` };
  });

/** Words, or two columns of cells with words that belong together in each row. */
export const textOrPairs = (label: string, help: string): Argument<string | readonly (readonly [string, string])[]> => ({
  label,
  help,
  takes: 'range',
  optional: false,
  read(given, wrongs) {
    const range = rangeFrom(given);
    if (range.every(cells => cells.length === 2)) return range.map(([key, value]) => [plainText(key), plainText(value)] as const);
    return text(label, help).read(given, wrongs);
  },
});

const plainText = (cell: unknown): string => (!isEmpty(cell) && (typeof cell === 'string' || typeof cell === 'number') ? String(cell) : '');

const LAST_PLACES = [1000000, 100000, 10000, 1000, 100, 10, 1, 0.1, 0.01, 0.001, 0.0001];

/** The plan's tables with their header rows: everything that is left of the call. */
export const tables = (label: string, help: string): Argument<readonly Table[]> => ({
  label,
  help,
  takes: 'tables',
  optional: false,
  read(given, wrongs) {
    const ranges = rangesIn(given as readonly unknown[]);
    if (ranges.length === 0) wrongs.push(`${label}: found none; give ranges of the plan with their header rows, such as Lines[#All].`);
    return ranges.map(tableFrom);
  },
});

/** Excel gives repeated ranges as one list of ranges, the preview one after another. */
function rangesIn(given: readonly unknown[]): readonly unknown[] {
  return given.flatMap(one => (isListOfRanges(one) ? one : [one])).filter(one => !isLeftOut(one));
}

const isListOfRanges = (given: unknown): given is readonly unknown[] =>
  Array.isArray(given) && given.some(range => Array.isArray(range) && range.some(Array.isArray));

function cellArgument<T>(label: string, help: string, from: (cell: unknown) => Reading<T>): Argument<T> {
  return {
    label,
    help,
    takes: 'cell',
    optional: false,
    read(given, wrongs) {
      const range = rangeFrom(given);
      const single = range.length === 1 && range[0]!.length === 1;
      const reading = single ? from(isInvocation(range[0]![0]) ? null : range[0]![0]) : { wrong: `found ${sizeOf(range)}; give one cell` };
      if ('value' in reading) return reading.value;
      wrongs.push(`${label}: ${reading.wrong}.`);
      return undefined as T;
    },
  };
}

function figures(label: string, range: readonly (readonly unknown[])[], wrongs: string[]): number[][] {
  return range.map((cells, r) =>
    cells.map((cell, c) => {
      const reading = numberFrom(cell);
      if ('value' in reading) return reading.value;
      wrongs.push(`${label}, row ${r + 1}, column ${c + 1}: ${reading.wrong}.`);
      return 0;
    }),
  );
}

const sizeOf = (range: readonly (readonly unknown[])[]): string => `${range.length} × ${range[0]?.length ?? 0} cells`;
