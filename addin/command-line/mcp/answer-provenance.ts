/** Answers whose every figure says how firm it is, what it rests on, and the cells of the workbook it was typed in. */
import { plainReport, rowOfTable } from '../../../core';
import type { CellName, Column, PlainReport, Report, Row, WorkingsNode } from '../../../core';
import type { WorkbookPlan } from './workbook-plan';

/** A figure that rests on more cells names so many, and counts the rest. */
const MOST_CELLS = 12;

/** What a figure of an answer rests on, beside its amount and unit. */
export interface FigureProvenance {
  readonly status: string | null;
  readonly source: string | null;
  /** Where it was typed, or the figures it was made from were. */
  readonly cells: readonly string[];
  readonly furtherCells?: number;
  /** The name by which the tool `workings` shows how it was made. */
  readonly workings?: string;
}

/** The provenance of a figure of the plan under a scenario. */
export function provenanceOfNode(node: WorkingsNode, scenario: string, plan: WorkbookPlan): FigureProvenance {
  const cells = [...new Set(cellsUnder(node, new Set()).flatMap(cell => plan.addressesOf(cell, scenario)))];
  return {
    status: node.status || null,
    source: [node.law, node.source].filter(Boolean).join('; ') || null,
    cells: cells.slice(0, MOST_CELLS),
    ...(cells.length > MOST_CELLS && { furtherCells: cells.length - MOST_CELLS }),
    workings: node.label,
  };
}

/** Each figure once, however many others rest on it. */
function cellsUnder(node: WorkingsNode, seen: Set<WorkingsNode>): CellName[] {
  if (seen.has(node)) return [];
  seen.add(node);
  return [...(node.cell ? [node.cell] : []), ...node.parts.flatMap(part => cellsUnder(part, seen))];
}

/**
 * A report as plain data, each figure with its provenance: what the report itself says of its status and source, and what `of` knows;
 * where that knows nothing, the cell of its row is named, if its row is one of the plan's tables.
 */
export function reportWithProvenance(
  report: Report,
  plan: WorkbookPlan,
  of: (row: Row, column: Column) => Partial<FigureProvenance> | undefined,
): PlainReport {
  return plainReport(report, (row, column) => {
    const cell = row.cells[report.columns.indexOf(column) - 1];
    if (cell?.kind !== 'figure') return {};
    const provenance = of(row, column);
    const cells = provenance?.cells ?? rowCells(row, plan, column);
    return { ...provenance, cells, status: cell.status ?? provenance?.status ?? null, source: cell.source ?? provenance?.source ?? null };
  });
}

/** The cell of a row of one of the plan's tables under a column of the same name or year; its first cell where there is none. */
function rowCells({ id }: Row, plan: WorkbookPlan, column: Column): readonly string[] {
  const [table, row] = [id.slice(0, id.indexOf(': ')).replace(/^.*\//, ''), id.slice(id.indexOf(': ') + 2)];
  if (id !== rowOfTable(table, row) && !id.endsWith(`/${rowOfTable(table, row)}`)) return [];
  const found = plan.addressOf({ table, row, column: column.label }) ?? plan.addressOf({ table, row, column: table });
  return found ? [found] : [];
}
