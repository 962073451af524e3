/** The columns of a sheet of a pack: how wide each is, and which of them a table’s own columns take. */
import { cellInUnit, Decimal, ModelError } from '../../core';
import type { Cell, Column } from '../../core';
import { shownIn } from '../workbook/number-formats';
import { formatsOf } from '../workbook/report-formats';
import type { PackTable } from './pack';

/* Widths in characters. */
const NAME = { least: 16, most: 38 };
const FIGURE = { least: 11, most: 16 };
const WORDS = { least: 10, most: 48 };
/** What a last column of words asks for at least, where it says so much. */
const LAST_WORDS = 36;
/** A sheet wider than this is printed across the page. */
const PORTRAIT = 128;
/** How wide words beside figures make a page at most, upright and across. */
const WITH_WORDS = 118;
const WITH_WORDS_ACROSS = 164;

export interface SheetColumns {
  readonly widths: readonly number[];
  readonly isAcross: boolean;
  /** How many columns of the sheet each column of a table takes. */
  spansOf(table: PackTable): readonly number[];
}

/**
 * Every column as wide as what stands in it, within bounds. A table of words beside tables of figures is spread over their
 * columns, since a column as wide as a sentence would pull the years apart; a last column of words takes what the others leave.
 */
export function sheetColumns(tables: readonly PackTable[], narrowest: number): SheetColumns {
  const hasFigures = tables.some(({ columns }) => columns.some(isOfFigures));
  const isSpread = ({ columns }: PackTable) => hasFigures && columns.length > 2 && !columns.some(isOfFigures);
  const widths = widened(
    tables.filter(table => !isSpread(table)),
    tables.filter(isSpread),
    narrowest,
  );
  return {
    widths,
    isAcross: sum(widths) > PORTRAIT,
    spansOf: table => (isSpread(table) ? spread(wantedBy(table), widths) : spansTo(table, widths.length)),
  };
}

/** A column of figures in which some row says something longer. */
export const holdsWords = ({ kind }: Column, cells: readonly Cell[]): boolean =>
  kind === 'words' || (kind === 'figure' && cells.some(cell => cell.kind === 'words' && cell.text.length > FIGURE.most));

export const cellsOf = ({ rows }: PackTable, place: number): Cell[] => rows.map(({ cells }) => cells[place - 1]!);

const isOfFigures = ({ kind }: Column): boolean => kind === 'figure' || kind === 'year';

const endsInWords = ({ columns }: PackTable): boolean => columns.length > 1 && columns.at(-1)!.kind === 'words';

function widened(tables: readonly PackTable[], spreadOut: readonly PackTable[], narrowest: number): number[] {
  const widths: number[] = [];
  for (const table of tables)
    table.columns.forEach((_, place) => (widths[place] = Math.max(widths[place] ?? 0, columnWidth(table, place, tables))));
  if (widths.length === 0) return [narrowest];
  const worded = tables.filter(endsInWords);
  const widthsAsked = [
    ...worded.map(table => sum(widths.slice(0, table.columns.length - 1)) + longestIn(table, table.columns.length - 1)),
    ...spreadOut.map(table => sum(wantedBy(table))),
  ];
  const most = sum(widths) > PORTRAIT ? WITH_WORDS_ACROSS : WITH_WORDS;
  const missing = Math.max(narrowest, Math.min(most, Math.max(0, ...widthsAsked))) - sum(widths);
  if (missing <= 0) return widths;
  /* Words at the end of a table take what the figures leave: of their own column, or of one more where figures of another table stand there. */
  const last = widths.length - 1;
  if (widthsAsked.length === 0) return [widths[0]! + Math.min(missing, NAME.most), ...widths.slice(1)];
  if (worded.length > 0 && tables.every(({ columns }) => columns.length - 1 < last || columns[last]!.kind === 'words'))
    return [...widths.slice(0, last), widths[last]! + missing];
  return [...widths, missing];
}

/** Where figures of another table stand in the column of words, the words go on over the columns after it. */
function columnWidth(table: PackTable, place: number, tables: readonly PackTable[]): number {
  const column = table.columns[place]!;
  const isLastWords = place > 0 && place === table.columns.length - 1 && column.kind === 'words';
  const isShared = isLastWords && tables.some(other => other.columns[place] && other.columns[place].kind !== 'words');
  const bounds = place === 0 ? NAME : holdsWords(column, cellsOf(table, place)) ? WORDS : FIGURE;
  const most = isShared ? WORDS.least : isLastWords ? LAST_WORDS : bounds.most;
  return Math.min(Math.max(longestIn(table, place), bounds.least), most);
}

/** What the columns of a table of words ask for. */
const wantedBy = (table: PackTable): number[] =>
  table.columns.map((_, place) => {
    const { least, most } = place === 0 ? NAME : WORDS;
    return Math.min(Math.max(longestIn(table, place), least), most);
  });

/** Each column of the table takes columns of the sheet until it has the width it asks for; the last takes the rest. */
function spread(widthsAsked: readonly number[], widths: readonly number[]): number[] {
  let next = 0;
  return widthsAsked.map((width, place) => {
    const from = next;
    const after = widthsAsked.length - 1 - place;
    const most = Math.max(1, widths.length - from - after);
    let columns = 1;
    while (columns < most && (after === 0 || sum(widths.slice(from, from + columns)) < width)) columns += 1;
    next += columns;
    return columns;
  });
}

const spansTo = (table: PackTable, columns: number): number[] =>
  table.columns.map((_, place) => (endsInWords(table) && place === table.columns.length - 1 ? Math.max(1, columns - place) : 1));

/** The longest that stands in a column, with a little room. */
function longestIn(table: PackTable, place: number): number {
  const { columns, rows, moneyUnit } = table;
  const formats = formatsOf(table);
  const texts = rows.map((row, line) => (place === 0 ? row.label : textOf(row.cells[place - 1]!, moneyUnit, formats[line]![place - 1])));
  return [columns[place]!.label, ...texts].reduce((most, text) => Math.max(most, text.length), 0) + 2;
}

function textOf(cell: Cell, moneyUnit: PackTable['moneyUnit'], format: string | undefined): string {
  const value = cellInUnit(cell, moneyUnit);
  if (value instanceof ModelError) return 'not known (note 1)';
  return value instanceof Decimal ? shownIn(format, value, 'brackets') : String(value);
}

export const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
