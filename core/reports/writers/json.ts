import { itemAt } from '../../lookups';
import type { Cell, Column, Report, Row } from '../report';

/** A cell as JSON can hold it: a figure as exact decimal text, or words, a truth, why there is no figure, or nothing. */
export type PlainCell = Readonly<Record<string, unknown>> | null;

/** A report as JSON can hold it. */
export interface PlainReport {
  /** The report's name. */
  readonly report: string;
  readonly title: string;
  /** The unit in which the plan’s tables state money; the figures here are in £. */
  readonly statedIn: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly kind: Column['kind'] }[];
  readonly rows: readonly PlainRow[];
  readonly notes: readonly string[];
}

/** A row of a report as JSON can hold it. */
export interface PlainRow {
  readonly id: string;
  readonly label: string;
  readonly role: Row['role'];
  readonly unit: Row['unit'];
  /** By the id of the column. */
  readonly cells: Readonly<Record<string, PlainCell>>;
}

/**
 * A report as plain data: every figure under the id of its row and column as exact decimal text, money in £, each with its unit,
 * how firm it is and what it rests on (null where nothing says so). `more` may add to a figure what else is known of it.
 */
export function plainReport(
  { id, title, moneyUnit, columns, rows, notes = [] }: Report,
  more: (row: Row, column: Column) => Readonly<Record<string, unknown>> = () => ({}),
): PlainReport {
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
      cells: Object.fromEntries(
        row.cells.map((cell, index) => {
          const column = itemAt(columns, index + 1);
          return [column.id, cell.kind === 'figure' ? { ...plainCell(cell), ...more(row, column) } : plainCell(cell)];
        }),
      ),
    })),
    notes,
  };
}

/** The same as JSON text, indented. */
export const toJson = (report: Report): string => JSON.stringify(plainReport(report), undefined, 2);

function plainCell(cell: Cell): PlainCell {
  switch (cell.kind) {
    case 'figure': {
      const { amount, unit, status = null, source = null } = cell;
      return { amount: amount.toFixed(), unit, status, source };
    }
    case 'words':
      return { words: cell.text };
    case 'truth':
      return { value: cell.value };
    case 'fault':
      return { fault: cell.fault.sentence };
    case 'absent':
      return { absent: 'not modelled' };
    case 'empty':
      return null;
  }
}
