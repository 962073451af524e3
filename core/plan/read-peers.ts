import { CompleteMap } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { FigureCell } from './cells';
import type { RowReader } from './row-reader';
import type { YearCells } from './read-spending';

/** Another body whose Band D stands beside the plan’s own. */
export interface Peer {
  readonly name: string;
  readonly taxBase: FigureCell;
  readonly source: string;
  /** Band D by year; a year in which nothing is typed is left out of the comparison. */
  readonly years: YearCells;
}

export function readPeer(row: RowReader): Peer {
  const aboveNil = (cell: FigureCell, column: string): FigureCell =>
    cell.amount?.lte(0)
      ? { fault: row.find('error', column, `${row.place(column)} is ${cell.amount}; type its amount above nil, or leave it empty.`) }
      : cell;
  const years = [...row.years('band D')].map(([year, cell]): [FinancialYear, FigureCell] => [year, aboveNil(cell, yearName(year))]);
  return {
    name: row.name,
    taxBase: aboveNil(row.figure('Tax base', 'tax base'), 'Tax base'),
    source: row.text('Source'),
    years: new CompleteMap(years),
  };
}
