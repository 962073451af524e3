import { DERIVED_SOURCES } from './derived-sources';
import type { Cell, Report } from './report';
import { isFault } from '../figures/figure';
import { itemAt } from '../lookups';
import { restsOn } from './workings/tree';
import type { Workings, WorkingsNode } from './workings/tree';

/**
 * A report whose figures carry what they rest on: those that are the plan’s own take law, source and status from their
 * workings, so that a cell and its workings never say two things; sums and differences made for the report alone say from what.
 * What a report has said of a cell itself stands.
 */
export function withFigureProvenance(report: Report, workings: () => Workings): Report {
  const derived = DERIVED_SOURCES[report.id];
  return {
    ...report,
    rows: report.rows.map(row => {
      const { figureName } = row;
      const cells = row.cells.map((cell, index) => {
        const { year } = itemAt(report.columns, index + 1);
        const withProvenance = !figureName || year === undefined ? cell : cellWithProvenance(cell, workings().of({ ...figureName, year }));
        return withProvenance.kind === 'figure' && !withProvenance.source && derived
          ? { ...withProvenance, source: derived }
          : withProvenance;
      });
      return { ...row, cells };
    }),
  };
}

/** A cell with the provenance of its figure; as it is where the workings have another amount (two rows of one name) or none. */
function cellWithProvenance(cell: Cell, node: WorkingsNode | undefined): Cell {
  if (cell.kind !== 'figure' || !node || typeof node.amount === 'boolean' || isFault(node.amount) || !node.amount.eq(cell.amount))
    return cell;
  const [status, source] = [cell.status ?? node.status, cell.source ?? restsOn(node)];
  return { ...cell, ...(status && { status }), ...(source && { source }) };
}
