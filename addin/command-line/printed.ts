/** A report as a command prints it: as a table for people, as .csv or JSON for programs. */
import { writeCsv } from 'hucre/csv';
import { Decimal, ModelError, toTable } from '../../core';
import type { Cell, Report, ReportCell } from '../../core';

export const FORMS = ['table', 'csv', 'json'] as const;
export type Form = (typeof FORMS)[number];

export function printed(report: Report, form: Form): string {
  if (form === 'json') return JSON.stringify(plainReport(report), undefined, 2);
  const rows = toTable(report).map(row => row.map(textOf));
  return form === 'csv' ? writeCsv(rows).trimEnd() : aligned(rows, report);
}

/** Exact, and no longer than it needs to be; a figure that is not known is its error and why. */
function textOf(cell: ReportCell): string {
  if (cell instanceof ModelError) return `#${cell.kind === 'wrong' ? 'VALUE!' : 'N/A'} ${cell.sentence}`;
  return cell instanceof Decimal ? cell.toFixed() : String(cell);
}

/** Names to the left, figures to the right with their thousands apart. */
function aligned(rows: readonly (readonly string[])[], { columns }: Report): string {
  const isFigure = columns.map(({ kind }) => kind === 'figure' || kind === 'year');
  const shown = rows.map((row, index) => row.map((text, column) => (index > 0 && isFigure[column] ? grouped(text) : text)));
  const widths = columns.map((_, column) => shown.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0));
  return shown
    .map(row =>
      row
        .map((text, column) => (isFigure[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const grouped = (text: string): string =>
  /^-?\d+(\.\d+)?$/.test(text)
    ? text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','))
    : text;

/** Every figure by the id of its row and column, with its unit, status and source; amounts of money are in £, as exact decimal text. */
function plainReport({ id, title, moneyUnit, columns, rows, notes }: Report) {
  return {
    report: id,
    title,
    statedIn: moneyUnit.name,
    columns: columns.map(column => ({ id: column.id, label: column.label, kind: column.kind })),
    rows: rows.map(row => ({
      id: row.id,
      label: row.label,
      role: row.role,
      unit: row.unit,
      cells: Object.fromEntries(row.cells.map((cell, index) => [columns[index + 1]?.id ?? String(index + 1), plainCell(cell)])),
    })),
    ...(notes?.length && { notes }),
  };
}

function plainCell(cell: Cell): unknown {
  switch (cell.kind) {
    case 'figure': {
      const { amount, unit, status, source } = cell;
      return { amount: amount.toFixed(), unit, ...(status && { status }), ...(source && { source }) };
    }
    case 'words':
      return { words: cell.text };
    case 'truth':
      return { value: cell.value };
    case 'fault':
      return { fault: cell.fault.sentence };
    default:
      return null;
  }
}
