import { PLAN_TABLES, reportNames } from '../../core';
import type { Report, Table } from '../../core';
import { FIGURE_STATUSES } from '../../core/figures/figure';
import type { Mend } from '../../core/plan/findings';
import type { Cell, Role, Unit } from '../../core/reports/report';

/**
 * What every report keeps, whatever it is about: ids that tell its columns and rows apart, labels, units, roles, a cell for each
 * column, and sentences that are whole. The helpers by which tests read reports and findings look at each one they read, so
 * that an id, a unit or a piece of a sentence that was lost is noticed in whatever plan brings it up.
 */
const UNITS: readonly Unit[] = ['money', 'pounds', 'bandD', 'rate', 'taxBase', 'fte', 'count', 'years', 'months', 'number', 'words'];
const ROLES: readonly Role[] = ['row', 'total', 'residual', 'heading', 'note'];
const KINDS = ['name', 'words', 'figure', 'year'];
/** Reports that no name of PLAN asks for. */
const OTHER_REPORTS = ['casting', 'compare', 'provenance'];
const YEAR = /^\d{4}\/\d{2}$/;

/** What no sentence has: a gap where a word was, or a value that nobody turned into words. */
const BROKEN = /undefined|NaN|\[object|\S {2,}\S| [,;.:)]|\( |,,|\.\.$|“”|\(\)|^[,;.:)]|[,;(]$/;

const textOf = (cell: Cell): string => (cell.kind === 'words' ? cell.text : cell.kind === 'fault' ? cell.fault.sentence : '');
/** An id is a term, a word or a row of a table, each part of it there; that of a finding ends with what the plan calls its row. */
const isIdOf = (report: string, id: string): boolean => (report === 'checks' ? /^[a-z]/ : /^[^/:\s].*[^/:\s]$/).test(id);

/** What is wrong with a report's form. */
export function faultsOfForm({ id, title, columns, rows, notes = [] }: Report): string[] {
  const faults: string[] = [];
  const see = (isSo: boolean, what: string) => {
    if (!isSo) faults.push(`${id}: ${what}`);
  };
  const isWhole = (text: string) => !BROKEN.test(text);
  see([...reportNames, ...OTHER_REPORTS].includes(id), 'is no report’s name');
  see(/^[A-Z]/.test(title), `title “${title}”`);
  see(columns[0]!.kind === 'name' && columns.filter(({ kind }) => kind === 'name').length === 1, 'the first column alone names rows');
  see(new Set(columns.map(one => one.id)).size === columns.length, 'two columns of one id');
  for (const column of columns) {
    see(KINDS.includes(column.kind), `kind of column ${column.id}`);
    see(column.kind === 'year' ? YEAR.test(column.id) : /^[a-z]\w*$/.test(column.id), `id of column “${column.id}”`);
    see(column.label.trim() !== '', `label of column ${column.id}`);
  }
  see(new Set(rows.map(row => row.id)).size === rows.length, 'two rows of one id');
  for (const row of rows) {
    see(isIdOf(id, row.id), `id of row “${row.id}”`);
    see(row.label.trim() !== '' && isWhole(row.label.trim()), `label of row ${row.id}: “${row.label}”`);
    see(ROLES.includes(row.role), `role of row ${row.id}`);
    see(UNITS.includes(row.unit), `unit of row ${row.id}`);
    see(row.cells.length === columns.length - 1, `${row.cells.length} cells of row ${row.id}`);
    row.cells.forEach((cell, place) => {
      const column = columns[place + 1]!;
      const where = `${row.id}, ${column.id}`;
      if (cell.kind === 'figure') {
        see(UNITS.includes(cell.unit) && cell.unit !== 'words', `unit “${cell.unit}” at ${where}`);
        see(column.kind !== 'year' || cell.unit === row.unit, `unit ${cell.unit} of a row in ${row.unit} at ${where}`);
        see(cell.status === undefined || FIGURE_STATUSES.includes(cell.status), `status “${cell.status}” at ${where}`);
        see(cell.source !== '', `an empty source at ${where}`);
      }
      see(cell.kind !== 'words' || cell.text !== '', `empty words at ${where}`);
      see(isWhole(textOf(cell)), `words at ${where}: “${textOf(cell)}”`);
      see(cell.kind !== 'fault' || /[.…]$/.test(cell.fault.sentence), `words at ${where} without an end: “${textOf(cell)}”`);
    });
  }
  for (const note of notes) see(/^\S.*\.$/.test(note) && isWhole(note), `note “${note}”`);
  return faults;
}

/** A mend says something else, or multiplies a figure that is there: nothing turned round is still nothing. */
function isMend(mend: Mend, table: string, tables: readonly Table[]): boolean {
  if (mend.row === '' || mend.column === '') return false;
  if ('says' in mend) return mend.says !== '';
  const typed = tables
    .filter(([head]) => head?.[0] === table)
    .flatMap(([head, ...rows]) => rows.filter(([name]) => name === mend.row).map(cells => cells[head!.indexOf(mend.column)]));
  return typed.length === 0 || typed.some(cell => cell !== '' && cell !== 0 && cell !== null && cell !== undefined);
}

/** What is wrong with findings beside that: a severity, a table of the plan or the head of a range, no row of no table, a sentence that ends, and mends that mend. */
export function faultsOfFindings(report: Report, tables: readonly Table[]): string[] {
  const heads = [...Object.keys(PLAN_TABLES), ...tables.map(([head]) => String(head?.[0]))];
  const at = (id: string) => report.columns.findIndex(column => column.id === id) - 1;
  return report.rows
    .filter(({ role }) => role === 'row')
    .flatMap(row => {
      const says = (id: string) => textOf(row.cells[at(id)]!);
      const [table, place, column, sentence] = ['table', 'row', 'column', 'finding'].map(says) as [string, string, string, string];
      return [
        ...(['error', 'warning', 'note'].includes(row.label) ? [] : [`severity ${row.label}`]),
        ...(table === '' ? (place || column ? ['a place in no table'] : []) : heads.includes(table) ? [] : [`table ${table}`]),
        ...(/^\S.{8,}[.?…]$/s.test(sentence) ? [] : ['no whole sentence']),
        ...(row.mend?.length === 0 ? ['a mend of nothing'] : []),
        ...(row.mend ?? []).filter(one => !isMend(one, table, tables)).map(one => `no mend ${JSON.stringify(one)}`),
      ].map(what => `${what}: ${sentence}`);
    });
}
