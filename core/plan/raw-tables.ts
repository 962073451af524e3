import { headOf, isOfAnotherKind } from '../reading/heads';
import type { Head } from '../reading/heads';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { CellValue, Table } from './cells';
import { isBlank, isCellError, isEmptyText, quoted, sameWords, textOf, wordKey } from './cells';
import { Copies } from './copied-rows';
import { bodyBasics } from './body-basics';
import type { BodyBasics } from './body-basics';
import { Findings } from './findings';
import type { Finding } from './findings';
import { inPlanMoney } from './units-in-heads';
import { withoutTotals } from './total-rows';
import { planTableNames, shapeOf } from './tables';
import type { TableName } from './tables';
import type { RawColumn, RawRow } from './raw-rows';

/** All rows of one kind; two tables of one kind are joined. */
export interface RawTable {
  readonly table: TableName;
  readonly rows: RawRow[];
  /** Known column headers found, as product.md spells them. */
  readonly headers: Set<string>;
  /** Columns that are no part of the table's shape, in order: indicators, or strangers that are left alone. */
  readonly others: string[];
  readonly years: Set<FinancialYear>;
  /** How the year headers are written in the workbook. */
  readonly yearHeaders: Map<FinancialYear, string>;
  /** Headers that speak of a year and cannot be read: figures of years that are absent may be hidden under them. */
  readonly unreadable: UnreadableYear[];
  /** Whether a 0 in it was typed: empty cells came as nothing, or there are none. */
  readonly tellsNil: boolean;
  /** Years whose column cannot be trusted, with the sentence. */
  readonly distrusted: Map<FinancialYear, string>;
}

/** A header that holds a year and cannot be read, with the years whose figures may stand below it. */
export interface UnreadableYear {
  readonly years: readonly FinancialYear[] | 'any';
  readonly sentence: string;
}

export type RawTables = Map<TableName, RawTable>;

/** The key of a year column among a row's cells. */
export const yearKey = (year: FinancialYear): string => yearName(year);

/**
 * Reads ranges with header rows into tables, by their first header, in any order. `known` is what was read of ranges that nobody
 * changes any more.
 */
export function rawTables(ranges: readonly Table[], findings: Findings, known: KnownRanges = new WeakMap()): RawTables {
  const tables: RawTables = new Map();
  const basics = bodyBasics(ranges);
  const tellsNil = emptyCellsMeanNil(ranges);
  const copies = new Copies(findings);
  const names = ranges.map(nameOf);
  ranges.forEach((range, index) => {
    const name = names[index];
    if (isBlankRange(range)) return;
    if (!name) {
      findings.add({
        severity: 'error',
        table: textOf(range[0]?.[0]) || `Range ${index + 1}`,
        row: '',
        column: '',
        sentence: `A range begins with the header ${quoted(range[0]?.[0])}; the first header of a plan table is one of ${planTableNames.join(', ')} (give the range with its header row, e.g. Lines[#All]).`,
      });
      return;
    }
    if (names.filter(one => one === name).length === 1) {
      const { table, found } = readAlone(range, name, { basics, tellsNil }, known);
      for (const finding of found) findings.add(finding);
      tables.set(name, table);
      return;
    }
    const table = tables.get(name) ?? nothingRead(name, tellsNil);
    tables.set(name, table);
    const before = table.rows.length;
    readRange(range, table, basics, findings);
    copies.look(table.table, table.rows.slice(before));
  });
  return tables;
}

/** The kind of table that a range's first header says. */
function nameOf(range: Table): TableName | undefined {
  const first = textOf(range[0]?.[0]);
  const corner = headOf(range[0]?.[0]);
  return planTableNames.find(known => sameWords(known, first) || (corner.unit && sameWords(known, corner.words)));
}

const nothingRead = (table: TableName, tellsNil: boolean): RawTable => ({
  table,
  rows: [],
  headers: new Set(),
  others: [],
  years: new Set(),
  yearHeaders: new Map(),
  unreadable: [],
  tellsNil,
  distrusted: new Map(),
});

/** With what a range was read, and what came of it. */
interface ReadAlone {
  readonly on: { readonly basics: BodyBasics; readonly tellsNil: boolean };
  readonly table: RawTable;
  readonly found: readonly Finding[];
}

export type KnownRanges = WeakMap<Table, ReadAlone>;

/**
 * The one range of its kind, read once with the same basics: after an edit the memory of plans hands over the tables that stand
 * as before, and only the one that was edited is read. Nothing changes a table once it is read; scenarios change copies.
 */
function readAlone(range: Table, name: TableName, on: ReadAlone['on'], known: KnownRanges): ReadAlone {
  const before = known.get(range);
  if (before && isSameReading(before.on, on)) return before;
  const found = new Findings();
  const table = nothingRead(name, on.tellsNil);
  readRange(range, table, on.basics, found);
  const read = { on, table, found: found.all() };
  known.set(range, read);
  return read;
}

const isSameReading = (a: ReadAlone['on'], b: ReadAlone['on']): boolean =>
  a.tellsNil === b.tellsNil && a.basics.baseYear === b.basics.baseYear && a.basics.moneyUnit === b.basics.moneyUnit;

/**
 * Whether 0 and an empty cell can be told apart: some platforms hand over an empty cell as nothing, others as 0, and then
 * columns of words hold zeros.
 */
function emptyCellsMeanNil(ranges: readonly Table[]): boolean {
  const rows = ranges.flatMap(range => range.slice(1).map(row => ({ row, header: range[0] ?? [] })));
  if (rows.some(({ row }) => row.some(isBlank))) return true;
  return !rows.some(({ row, header }) => row.some((cell, column) => cell === 0 && WORDS.test(textOf(header[column]))));
}

const WORDS = /^(driver|source|kind|category|held by|growth|reserve|for|provider|funded by|shared by|unit|status|note|recurring)$/i;

const isBlankRange = (range: Table): boolean => range.every(row => row.every(isEmptyText));

/** What each column of a range is: a known header, a year, or something else. Excel numbers a second header of one name: Weight, Weight2. */
function readRange(range: Table, into: RawTable, basics: BodyBasics, findings: Findings): void {
  const columns = columnsOf(range, into, basics, findings);
  const rows = range.slice(1).flatMap(row => readRow(row, columns, into, findings));
  const counted = withoutTotals(into.table, inPlanMoney(into.table, rows, range[0]?.[0], columns, basics, findings), columns, findings);
  for (const row of counted) into.rows.push(row);
}

function columnsOf(range: Table, into: RawTable, basics: BodyBasics, findings: Findings): (RawColumn | undefined)[] {
  const shape = shapeOf(into.table);
  const heads = (range[0] ?? []).map(headOf);
  const hasYears = shape.years !== 'none';
  const base = hasYears ? baseColumn(heads, into.table, basics) : -1;
  const yearsOfHeads = new Set(heads.map(({ year }) => year));
  const found = new Set<string>();
  let lastYear: FinancialYear | undefined;
  return heads.map((head, column) => {
    if (column === 0) return undefined;
    const report = (sentence: string, severity: 'error' | 'warning' | 'note' = 'error') =>
      findings.add({ severity, table: into.table, row: '', column: head.text, sentence });
    const { text, words, year } = head;
    if (!text) {
      if (range.slice(1).some(row => typeof row[column] === 'number' && row[column] !== 0))
        report(
          `${into.table}: column ${column + 1} holds figures and has no header; it is not read. Type a year or a header above it.`,
          'warning',
        );
      return undefined;
    }
    if (column === base) {
      found.add('Base');
      into.headers.add('Base');
      if (!sameWords(text, 'Base')) report(`${into.table}: ${quoted(text)} is the base year’s column and read as Base.`, 'note');
      return { key: 'Base', head, isYear: false };
    }
    if (hasYears && year !== undefined) {
      const name = yearName(year);
      if (found.has(name) && basics.baseYear !== undefined && year < basics.baseYear) {
        if (!into.others.includes(text)) into.others.push(text);
        return undefined;
      }
      if (found.has(name)) {
        const sentence = `${into.table} has two columns ${name}; the second is not read. Keep one column a year.`;
        report(sentence);
        return undefined;
      }
      if (lastYear !== undefined && year < lastYear) {
        const sentence = `The column ${name} stands after ${yearName(lastYear)} in ${into.table}; year columns must go forward, ${name} before ${yearName(lastYear)}.`;
        report(sentence);
        into.distrusted.set(year, sentence);
      }
      lastYear = Math.max(year, lastYear ?? year);
      found.add(name);
      into.years.add(year);
      into.yearHeaders.set(year, head.yearText ?? text);
      return { key: name, head, isYear: true };
    }
    const known = shape.columns.find(
      one => sameWords(one, text) || sameWords(one, words) || (sameWords(one, into.table) && sameWords(`${one}2`, text)),
    );
    if (known) {
      if (found.has(known)) {
        report(`${into.table} has two columns ${known}; the second is not read.`);
        return undefined;
      }
      found.add(known);
      into.headers.add(known);
      return { key: known, head, isYear: false };
    }
    if (hasYears && head.speaksOf && mayHideYears(head, range, column, yearsOfHeads)) {
      const sentence = `The column ${quoted(text)} in ${into.table} is not a financial year; a year is written like 2025/26.`;
      report(sentence);
      into.unreadable.push({ years: head.speaksOf, sentence });
      return undefined;
    }
    if (!into.others.includes(text)) into.others.push(text);
    return { key: text, head, isYear: false };
  });
}

/** A head that is nothing but a year written wrongly is always refused; one with words beside it where figures stand below and the year has no column of its own. */
function mayHideYears(head: Head, range: Table, column: number, yearsOfHeads: ReadonlySet<FinancialYear | undefined>): boolean {
  if (!head.beside) return true;
  const { speaksOf } = head;
  const isElsewhere =
    speaksOf !== 'any' &&
    (isOfAnotherKind(head.beside) ? speaksOf!.some(year => yearsOfHeads.has(year)) : speaksOf!.every(year => yearsOfHeads.has(year)));
  return !isElsewhere && range.slice(1).some(row => typeof row[column] === 'number' && row[column] !== 0);
}

/** Words beside the base year that say it is the budget, the better first; a column of any other words comes after them. */
const BUDGET_FIRST = [/\bbudget|\bbase\b/i, /\b(approved|original|revised|current|latest)\b/i, /^$/, /./];

/** The column that holds the base year’s figures, of a table that has a Base and none headed so. */
function baseColumn(heads: readonly Head[], table: TableName, { baseYear }: BodyBasics): number {
  const { columns } = shapeOf(table);
  if (baseYear === undefined || !columns.includes('Base')) return -1;
  if (heads.some(({ text, words }) => sameWords(text, 'Base') || sameWords(words, 'Base'))) return -1;
  const ofBaseYear = heads.flatMap((head, column) => (column > 0 && head.year === baseYear ? [{ head, column }] : []));
  return BUDGET_FIRST.map(words => ofBaseYear.find(({ head }) => words.test(head.beside))).find(one => one)?.column ?? -1;
}

function readRow(row: readonly CellValue[], columns: readonly (RawColumn | undefined)[], into: RawTable, findings: Findings): RawRow[] {
  if (row.every(cell => isBlank(cell) || cell === 0)) return [];
  const first = row[0];
  if (isCellError(first)) {
    findings.add({
      severity: 'error',
      table: into.table,
      row: first.error,
      column: into.table,
      sentence: `The name of a row in ${into.table} is the error ${first.error}; type a name.`,
    });
    return [];
  }
  const cells = new Map<string, CellValue>();
  row.forEach((value, column) => {
    const key = columns[column]?.key;
    if (key !== undefined) cells.set(key, value);
  });
  return [{ name: textOf(first), cells, adjustments: new Map() }];
}

/** Rows of a table by name. */
export const rowsNamed = (table: RawTable | undefined, name: string): RawRow[] =>
  (table?.rows ?? []).filter(row => wordKey(row.name) === wordKey(name));

/** Why the figures of a year that has no column may be hidden under a header that cannot be read. */
export const unreadableIn = ({ years, unreadable }: RawTable, year: FinancialYear): string | undefined =>
  years.has(year) ? undefined : unreadable.find(one => one.years === 'any' || one.years.includes(year))?.sentence;
