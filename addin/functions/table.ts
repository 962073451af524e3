/** A range of one's own as a plan table, to be given to PLAN and the others. */
import { ownRange, rangeAsMapped, withRowsBelow } from '../../core';
import type { CellValue } from '../../core';
import { anyTable, optional, textOrPairs, whole, words } from './arguments';
import { aReport, customFunction } from './descriptor';
import { cellHolds } from './refusals';

export const table = [
  customFunction({
    id: 'TABLE',
    summary: 'A range of your own as a plan table: head found, totals left out, years and units read, balances of reserves as use by year.',
    args: {
      table: words('Table', 'The plan table its rows belong to: Line, Funding, Reserve …', 'a plan table such as Line'),
      range: anyTable('Range', 'Your own block with its head, titles and totals as they stand.'),
      columns: optional(
        textOrPairs(
          'Columns',
          'Where names differ, ours = theirs: "Base = Current budget; Kind = \'core\'"; quotes give every row the same words. Or the name of a mapping made in Start, such as MTFP_mapped_1_headers.',
        ),
        '',
      ),
      rows: optional(
        whole('Rows', 'How many rows of the range are the table’s for certain; those below them count as far as they are filled.'),
        undefined,
      ),
    },
    result: aReport('the plan table, header row first'),
    example: '=MTFP.TABLE("Line", A1:D8)',
    answer: ({ table: name, range, columns, rows }) => {
      const certain = rows === undefined ? range : withRowsBelow(range, rows);
      const read = typeof columns === 'string' ? ownRange(name, certain, columns) : rangeAsMapped(name, certain, columns);
      return read.map(row => row.map(shown));
    },
  }),
];

/** An error in a cell of the range stays one, so that what rests on it says so. */
const shown = (cell: CellValue) => (typeof cell === 'object' && cell !== null ? cellHolds(cell.error) : (cell ?? ''));
