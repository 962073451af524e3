import type { FinancialYear } from '../years/financial-year';
import type { FigureCell } from './cells';
import type { RowReader } from './row-reader';

/** A body that becomes part of the plan’s own, with its last figures before. */
export interface MergingBodyRow {
  readonly name: string;
  readonly bandD: FigureCell;
  readonly taxBase: FigureCell;
  /** The first year of the body they make. */
  readonly from: FinancialYear | undefined;
}

export function readMergingBody(row: RowReader): MergingBodyRow {
  const aboveNil = (cell: FigureCell, column: string, example: string): FigureCell =>
    cell.amount?.lte(0)
      ? {
          fault: row.find(
            'error',
            column,
            `${row.place(column)} is ${cell.amount}; type its figure of the year before the merger, such as ${example}.`,
          ),
        }
      : cell;
  const from = row.financialYear('From');
  if (from === undefined && !row.text('From'))
    row.find('error', 'From', `${row.place('From')} is empty; type the first year of the body that they make, such as 2028/29.`);
  return {
    name: row.name,
    bandD: aboveNil(row.figure('Band D', 'band D'), 'Band D', '286.23'),
    taxBase: aboveNil(row.required('Tax base', 'tax base', 'type the tax base of the year before the merger.'), 'Tax base', '350,000'),
    from,
  };
}
