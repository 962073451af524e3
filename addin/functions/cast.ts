/** Casting: the totals of any range of one's own, whether they add up, and why not. */
import { castingReport, toTable } from '../../core';
import { anyTable, lastPlace, optional } from './arguments';
import { aReport, customFunction } from './descriptor';

export const cast = [
  customFunction({
    id: 'CAST',
    summary: 'The totals in any range: whether each adds up, adds up within rounding or does not, and why.',
    args: {
      range: anyTable('Range', 'Any table of your own, with its heads and names: a budget, a reserves schedule, an outturn.'),
      lastPlace: optional(
        lastPlace('Last place', 'The last place the figures display: 1, 0.1, 1000; read from the figures if left out.'),
        undefined,
      ),
    },
    result: aReport(
      'Total, Cell, Shown, Adds to, Difference, Verdict and Why, one row for each total found; rows and columns are counted within the range',
    ),
    example: '=MTFP.CAST(A1:C6)',
    answer: ({ range: table, lastPlace: place }) => toTable(castingReport(table, { lastPlace: place })),
  }),
];
