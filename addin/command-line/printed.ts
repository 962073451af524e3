/** A report as a command prints it: as a table for people, as .csv or JSON for programs. */
import { textOfCell, toCsv, toJson, toTable } from '../../core';
import type { Report } from '../../core';

export const FORMS = ['table', 'csv', 'json'] as const;
export type Form = (typeof FORMS)[number];

export function printed(report: Report, form: Form): string {
  if (form === 'json') return toJson(report);
  return form === 'csv' ? toCsv(report) : aligned(report);
}

/** Names to the left, figures to the right with their thousands apart. */
function aligned(report: Report): string {
  const isFigure = report.columns.map(({ kind }) => kind === 'figure' || kind === 'year');
  const shown = toTable(report).map((row, index) =>
    row.map(textOfCell).map((text, column) => (index > 0 && isFigure[column] ? grouped(text) : text)),
  );
  const widths = isFigure.map((_, column) => shown.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0));
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
