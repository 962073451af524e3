/** A range of one's own as a plan table: its head found, its columns matched, what is no row left out. */
import {
  closingDoesNotFollow,
  mappingOfAnotherTable,
  noMapping,
  noPairOfColumns,
  noRowsInRange,
  noSuchHeads,
  noSuchTable,
} from '../refusals/own-range';
import { Decimal, sumOf } from '../figures/decimal';
import { itemAt } from '../lookups';
import { figureIn, readBlock } from '../reading/block';
import type { Block, BlockColumn, BlockRow } from '../reading/block';
import { figuresRead, kindByName, OPENING } from '../reading/figures-read';
import { headOf } from '../reading/heads';
import { unitInWords } from '../reading/money-units';
import { nearestWord } from '../reading/nearest-word';
import { plainNumber } from '../reading/plain-numbers';
import { scheduleIn } from '../reading/reserves-schedule';
import type { ReservesSchedule } from '../reading/reserves-schedule';
import { roundingOf } from '../reading/rounding';
import { yearName } from '../years/financial-year';
import { isBlank, isNilWord, sameWords } from './cells';
import type { CellValue, Table } from './cells';
import { measureOf } from './figure-columns';
import { asPlanTable } from './mapped-table';
import { mappingIn } from './mapping-in-pairs';
import { planTableNames, shapeOf } from './tables';
import type { TableName } from './tables';

/** What one's own head means: a column of the plan, or the same words for every row. */
export interface Meaning {
  readonly ours: string;
  readonly theirs?: string;
  readonly words?: string;
}

/** The plan table that a word names. */
export function tableNamed(word: string): TableName {
  const known = planTableNames.find(name => sameWords(name, word));
  if (known) return known;
  throw noSuchTable(word, nearestWord(word, planTableNames), planTableNames);
}

/** Reads `Base = Current budget; Kind = 'core'`: ours = theirs, words for every row in single quotes. */
export function meaningsIn(text: string): Meaning[] {
  return text
    .split(/[;\n]/)
    .filter(part => part.trim())
    .map(part => {
      const [ours, ...rest] = part.split('=');
      const theirs = rest.join('=').trim();
      if (!ours?.trim() || !theirs) throw noPairOfColumns(part.trim());
      const words = /^['‘’](.*)['‘’]$/.exec(theirs)?.[1];
      return words === undefined ? { ours: ours.trim(), theirs } : { ours: ours.trim(), words: words.trim() };
    });
}

/** The range as a plan table, header row first: totals, headings, notes and blank rows left out, units kept in the heads. */
export function ownRange(table: string, range: Table, columns = ''): CellValue[][] {
  const name = tableNamed(table);
  const block = readBlock(range);
  const meanings = meaningsIn(columns);
  const rows = block.rows.filter(({ role }) => role === 'row');
  if (!rows.length) throw noRowsInRange(name);
  const unknown = meanings.filter(({ theirs }) => theirs !== undefined && !block.columns.some(column => isHeaded(column, theirs)));
  if (unknown.length) {
    const heads = block.columns.map(({ head }) => head.text).filter(Boolean);
    throw noSuchHeads(
      unknown.map(({ theirs }) => theirs ?? ''),
      heads,
    );
  }
  const schedule = isSchedule(name, meanings) ? scheduleIn(block) : undefined;
  // Of two columns under one head the schedule may know neither.
  const opens = schedule && block.columns.some(({ role, head }) => role !== 'names' && schedule.headers[head.text] === OPENING);
  if (schedule && opens) return ofSchedule(name, block, rows, schedule, meanings);
  const read = block.columns.filter(({ role }) => role !== 'names' && role !== 'empty');
  const constant = meanings.filter(({ words }) => words !== undefined);
  return [
    [name, ...read.map(column => headerOf(column, name, meanings, block)), ...constant.map(({ ours }) => oursIn(ours, name))],
    ...rows.map(row => [row.name, ...cellsOf(row, read, block), ...constant.map(({ words }) => words!)]),
  ];
}

/** The range as the pane reads it by a mapping that is kept in the workbook, header row first. `pairs` is the mapping in pairs of words. */
export function rangeAsMapped(table: string, range: Table, pairs: readonly (readonly [string, string])[]): Table {
  const name = tableNamed(table);
  const mapping = mappingIn(pairs);
  const of = planTableNames.find(known => sameWords(known, mapping.kind));
  if (of !== name) throw of ? mappingOfAnotherTable(table.trim(), of) : noMapping();
  return asPlanTable(range, mapping);
}

/** A block may be the schedule of a table of reserves or of movements, unless it was said what its balances or its years mean. */
const isSchedule = (table: TableName, meanings: readonly Meaning[]): boolean =>
  (table === 'Reserve' || table === 'Movement') &&
  meanings.every(({ ours, theirs }) => theirs === undefined || (!sameWords(ours, OPENING) && headOf(ours).year === undefined));

/**
 * A schedule of reserves as the table asked for: what each reserve opens with, or what each year adds to it and takes from it,
 * worked out where only balances are printed. Its closing balances must follow.
 */
function ofSchedule(
  table: TableName,
  block: Block,
  rows: readonly BlockRow[],
  schedule: ReservesSchedule,
  meanings: readonly Meaning[],
): CellValue[][] {
  const meaningOf = ({ head, role }: BlockColumn) => (role === 'names' ? '' : (schedule.headers[head.text] ?? ''));
  const all = block.columns.map(meaningOf);
  for (const row of rows) refuseUnlessItCloses(row, block, schedule, all);
  const isKept = (meaning: string) => (table === 'Reserve' ? meaning === OPENING : headOf(meaning).year !== undefined);
  const read = block.columns.filter(column => isKept(meaningOf(column)));
  const said = meanings.filter(({ words }) => words !== undefined);
  const isSaid = (ours: string) => said.some(one => sameWords(one.ours, ours));
  const further = (table === 'Reserve' ? ['Kind'] : ['Reserve', 'Status']).filter(ours => !isSaid(ours));
  const unitOf = ({ head }: BlockColumn) => head.unit ?? block.unit;
  const cellsOfRow = ({ index, name }: BlockRow): CellValue[] => {
    const figures = figuresRead(itemAt(block.values, index), all, schedule.figures, itemAt(block.values, index)[all.indexOf(OPENING)]);
    return [
      name,
      ...read.map(({ index: column }) => cellOf(figures[column], itemAt(block.columns, column))),
      ...further.map(ours => (ours === 'Kind' ? kindByName(name) : ours === 'Reserve' ? name : 'planned')),
      ...said.map(({ words }) => words!),
    ];
  };
  return [
    [
      table,
      ...read.map(column => `${meaningOf(column)}${unitOf(column) ? ` ${unitInWords(unitOf(column)!)}` : ''}`),
      ...further,
      ...said.map(({ ours }) => oursIn(ours, table)),
    ],
    ...rows.map(cellsOfRow),
  ];
}

/** Refuses a reserve whose printed closing balance does not follow from what it opens with and what moves it, beyond rounding. */
function refuseUnlessItCloses(
  { index, name }: BlockRow,
  { values, columns }: Block,
  schedule: ReservesSchedule,
  meanings: readonly string[],
): void {
  const amount = (column: number): Decimal => {
    const figure = figureIn(itemAt(values, index)[column]);
    return figure === undefined || figure === 'unknown' ? new Decimal(0) : figure;
  };
  const opening = meanings.indexOf(OPENING);
  for (const { index: at, header, year } of schedule.closings) {
    const moved = meanings.flatMap((meaning, column) => {
      const moves = headOf(meaning).year;
      return moves !== undefined && moves <= year ? [schedule.figures === 'turned' ? amount(column).neg() : amount(column)] : [];
    });
    const should = sumOf([amount(opening), ...moved]);
    if (
      amount(at)
        .minus(should)
        .abs()
        .lte(roundingOf([amount(at), amount(opening), ...moved]))
    )
      continue;
    throw closingDoesNotFollow(
      name,
      { head: itemAt(columns, opening).head.text, amount: amount(opening) },
      { head: header, amount: amount(at) },
      should,
    );
  }
}

/** What stands in the range for each row, in words: for who wants to see what was left out. */
export const leftOut = (block: Block): readonly BlockRow[] =>
  block.rows.filter(({ role }) => role !== 'row' && role !== 'head' && role !== 'blank');

const isHeaded = ({ head }: BlockColumn, theirs: string): boolean =>
  sameWords(head.text, theirs) || sameWords(head.words, theirs) || (head.yearText !== undefined && sameWords(head.yearText, theirs));

/** Ours as the table spells it; a year or a column of its own as typed. */
const oursIn = (ours: string, table: TableName): string => shapeOf(table).columns.find(column => sameWords(column, ours)) ?? ours;

/** The header of a column: what it was said to mean, its year with its words, or itself; with the unit of its money. */
function headerOf(column: BlockColumn, table: TableName, meanings: readonly Meaning[], block: Block): string {
  const { head } = column;
  const said = meanings.find(({ theirs }) => theirs !== undefined && isHeaded(column, theirs));
  const isYear = said === undefined && head.year !== undefined && shapeOf(table).years !== 'none';
  const own = said
    ? oursIn(said.ours, table)
    : isYear
      ? `${yearName(head.year)}${head.beside ? ` ${head.beside}` : ''}`
      : ownHeader(head.words, head.text, table);
  const measure = measureOf(table, own, isYear || /^\d{4}\/\d\d/.test(own));
  const unit: Decimal | undefined = measure === 'money' ? (head.unit ?? block.unit) : measure === 'pounds' ? head.unit : undefined;
  return unit ? `${own} ${unitInWords(unit)}` : own;
}

const ownHeader = (words: string, text: string, table: TableName): string => {
  const known = shapeOf(table).columns.find(column => sameWords(column, words) || sameWords(column, text));
  return known ?? (text || 'Column');
};

/** The cells of a row: taken away where its net total does so; nil where nothing but noughts was typed. */
function cellsOf(row: BlockRow, columns: readonly BlockColumn[], { values }: Block): CellValue[] {
  const cells = columns.map(column => cellOf(itemAt(values, row.index)[column.index], column));
  const figures = cells.filter((_, place) => itemAt(columns, place).role !== 'words');
  const isNil = figures.some(cell => cell === 0) && figures.every(cell => cell === 0 || cell === '' || cell === 'nil');
  return cells.map((cell, place) => {
    if (itemAt(columns, place).role === 'words' || typeof cell !== 'number') return cell;
    return isNil ? 'nil' : row.isTakenAway ? -cell : cell;
  });
}

/** A cell of the table: text that is plainly a number as the number, a dash as nil. */
function cellOf(cell: CellValue, { role }: BlockColumn): CellValue {
  if (isBlank(cell)) return '';
  if (typeof cell !== 'string') return cell;
  if (role === 'words') return cell.trim();
  if (isNilWord(cell)) return 'nil';
  const plain = plainNumber(cell);
  return plain && !plain.inPounds && !plain.isPercent ? plain.amount.toNumber() : cell.trim();
}
