import { financialYear, looksLikeYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { Adjustment, CellValue, Table } from './cells';
import { isBlank, isCellError, isEmptyText, quoted, sameWords, textOf, wordKey } from './cells';
import type { Findings } from './findings';
import { planTableNames, shapeOf } from './tables';
import type { TableName } from './tables';

/** A row as it stands in the workbook, with what scenarios do to it. Cells are keyed by header. */
export interface RawRow {
  readonly name: string;
  readonly cells: Map<string, CellValue>;
  readonly adjustments: Map<string, Adjustment[]>;
}

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
  /** A year header that cannot be read: figures of years that are absent may be hidden under it. */
  unreadableYear?: string;
  /** Years whose column cannot be trusted, with the sentence. */
  readonly distrusted: Map<FinancialYear, string>;
}

export type RawTables = Map<TableName, RawTable>;

/** The key of a year column among a row's cells. */
export const yearKey = (year: FinancialYear): string => yearName(year);

/** Reads ranges with header rows into tables, by their first header, in any order. */
export function rawTables(ranges: readonly Table[], findings: Findings): RawTables {
  const tables: RawTables = new Map();
  ranges.forEach((range, index) => {
    const first = textOf(range[0]?.[0]);
    if (isBlankRange(range)) return;
    const name = planTableNames.find(known => sameWords(known, first));
    if (!name) {
      findings.add({
        severity: 'error',
        table: first || `Range ${index + 1}`,
        row: '',
        column: '',
        sentence: `A range begins with the header ${quoted(range[0]?.[0])}; the first header of a plan table is one of ${planTableNames.join(', ')} (give the range with its header row, e.g. Lines[#All]).`,
      });
      return;
    }
    if (!tables.has(name))
      tables.set(name, {
        table: name,
        rows: [],
        headers: new Set(),
        others: [],
        years: new Set(),
        yearHeaders: new Map(),
        distrusted: new Map(),
      });
    readRange(range, tables.get(name)!, findings);
  });
  return tables;
}

const isBlankRange = (range: Table): boolean => range.every(row => row.every(isEmptyText));

/** What each column of a range is: a known header, a year, or something else. Excel numbers a second header of one name: Weight, Weight2. */
function readRange(range: Table, into: RawTable, findings: Findings): void {
  const shape = shapeOf(into.table);
  const keys: (string | undefined)[] = [];
  let lastYear: FinancialYear | undefined;
  const found = new Set<string>();
  (range[0] ?? []).forEach((header, column) => {
    if (column === 0) return;
    const text = textOf(header);
    if (!text) return;
    const report = (sentence: string, severity: 'error' | 'note' = 'error') =>
      findings.add({ severity, table: into.table, row: '', column: text, sentence });
    const year = shape.years === 'none' ? undefined : financialYear(text);
    if (year !== undefined) {
      const name = yearName(year);
      if (found.has(name)) {
        report(`${into.table} has two columns ${name}; the second is not read. One column a year would be right.`);
        return;
      }
      if (lastYear !== undefined && year < lastYear) {
        const sentence = `The column ${name} stands after ${yearName(lastYear)} in ${into.table}; year columns must go forward, ${name} before ${yearName(lastYear)}.`;
        report(sentence);
        into.distrusted.set(year, sentence);
      }
      lastYear = Math.max(year, lastYear ?? year);
      found.add(name);
      into.years.add(year);
      into.yearHeaders.set(year, text);
      keys[column] = name;
      return;
    }
    const known = shape.columns.find(one => sameWords(one, text) || (sameWords(one, into.table) && sameWords(`${one}2`, text)));
    if (known) {
      if (found.has(known)) {
        report(`${into.table} has two columns ${known}; the second is not read.`);
        return;
      }
      found.add(known);
      into.headers.add(known);
      keys[column] = known;
      return;
    }
    if (shape.years !== 'none' && looksLikeYear(text)) {
      const sentence = `The column ${quoted(text)} in ${into.table} is not a financial year; a year is written like 2025/26.`;
      report(sentence);
      into.unreadableYear = sentence;
      return;
    }
    keys[column] = text;
    if (!into.others.includes(text)) into.others.push(text);
  });
  for (const row of range.slice(1)) readRow(row, keys, into, findings);
}

function readRow(row: readonly CellValue[], keys: readonly (string | undefined)[], into: RawTable, findings: Findings): void {
  if (row.every(cell => isBlank(cell) || cell === 0)) return;
  const first = row[0];
  if (isCellError(first)) {
    findings.add({
      severity: 'error',
      table: into.table,
      row: first.error,
      column: into.table,
      sentence: `The name of a row in ${into.table} is the error ${first.error}; a name would be right.`,
    });
    return;
  }
  const name = textOf(first);
  if (!name) {
    findings.add({
      severity: 'error',
      table: into.table,
      row: '',
      column: into.table,
      sentence: `A row of ${into.table} has figures but no name in its first column; the row is not read.`,
    });
    return;
  }
  const cells = new Map<string, CellValue>();
  row.forEach((value, column) => {
    const key = keys[column];
    if (key !== undefined) cells.set(key, value);
  });
  into.rows.push({ name, cells, adjustments: new Map() });
}

/** Rows of a table by name. */
export const rowsNamed = (table: RawTable | undefined, name: string): RawRow[] =>
  (table?.rows ?? []).filter(row => wordKey(row.name) === wordKey(name));
