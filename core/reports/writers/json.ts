import type { Cell, Report } from '../report';

/**
 * A report as JSON: every figure under the id of its row and column as exact decimal text, money in £, each with its unit, how
 * firm it is and what it rests on (null where nothing says so). `statedIn` is the unit in which the plan’s tables state money.
 */
export function toJson({ id, title, moneyUnit, columns, rows, notes = [] }: Report): string {
  const plain = {
    report: id,
    title,
    statedIn: moneyUnit.name,
    columns: columns.map(column => ({ id: column.id, label: column.label, kind: column.kind })),
    rows: rows.map(row => ({
      id: row.id,
      label: row.label,
      role: row.role,
      unit: row.unit,
      cells: Object.fromEntries(row.cells.map((cell, index) => [columns[index + 1]!.id, plainCell(cell)])),
    })),
    notes,
  };
  return JSON.stringify(plain, undefined, 2);
}

function plainCell(cell: Cell): unknown {
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
