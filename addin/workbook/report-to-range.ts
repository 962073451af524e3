/** A report as cells of a sheet: each figure in the format of its unit, words as words, what is not known marked and explained below. */
import { cellInUnit, Decimal, ModelError } from '../../core';
import type { Cell, Column, Report, Row } from '../../core';
import type { Look, SheetCell } from './new-sheet';
import { formatsOf } from './report-formats';

export interface ReportRange {
  readonly cells: readonly (readonly SheetCell[])[];
  /** What stands behind each cell that says it is not known, in the order of their numbers. */
  readonly footnotes: readonly string[];
}

/** A report, or a part of one: `from` is the id of the report. */
export interface Ranged extends Pick<Report, 'columns' | 'rows' | 'moneyUnit'> {
  readonly from?: string | undefined;
}

export function reportRange({ columns, rows, moneyUnit, from }: Ranged): ReportRange {
  const footnotes: string[] = [];
  const noted = (sentence: string): number => (footnotes.includes(sentence) ? footnotes.indexOf(sentence) + 1 : footnotes.push(sentence));
  const formats = formatsOf({ columns, rows, moneyUnit });
  const shown = (cell: Cell, format: string | undefined): SheetCell => {
    const value = cellInUnit(cell, moneyUnit);
    if (value instanceof ModelError) return { value: `not known (note ${noted(value.sentence)})` };
    return value instanceof Decimal ? { value: value.toNumber(), format } : { value };
  };
  return {
    cells: [
      columns.map(columnHeader),
      ...rows.map((row, place) => {
        const look = rowLook(row, from);
        return [{ value: row.label }, ...row.cells.map((cell, column) => shown(cell, formats[place]?.[column]))].map((cell): SheetCell =>
          look ? { ...cell, look } : cell,
        );
      }),
    ],
    footnotes,
  };
}

/** The gaps of the ladder are sums of what stands above them, and ruled as sums are; elsewhere the one that is left to find. */
const LADDER = new Set(['cumulativeGap', 'gapAfterSavings', 'remainingGap']);
const LEFT = new Set(['remainingGap']);

const LOOKS: Readonly<Partial<Record<Row['role'], Look>>> = { total: 'total', heading: 'caption', residual: 'residual' };

/** How a row looks on a sheet: totals in bold under a line. */
export const rowLook = ({ id, role }: Pick<Row, 'id' | 'role'>, report: string | undefined): Look | undefined =>
  role === 'row' && (report === 'gap' ? LADDER : LEFT).has(id) ? 'total' : LOOKS[role];

/** Over figures a header stands at the right, as they do. */
export const headerLook = ({ kind }: Column): Look => (kind === 'figure' || kind === 'year' ? 'figure header' : 'header');

const columnHeader = (column: Column): SheetCell => ({ value: column.label, look: headerLook(column) });
